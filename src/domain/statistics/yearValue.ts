/** A usable value of one year. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** The same points, the earliest year first. */
export function inYearOrder(points: readonly YearValue[]): readonly YearValue[] {
  return [...points].sort((a, b) => a.year - b.year);
}
