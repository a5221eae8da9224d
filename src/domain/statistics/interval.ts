/** Bounds in the unit of what they belong to; `low` ≤ `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
