/** Where the largest has so many times the middle one, all others would stand in one corner of a linear axis. */
const VERY_SKEWED = 20;

/** Whether values above zero are spread so far that only a logarithmic axis shows them. */
export function isVerySkewed(middle: number, most: number): boolean {
  return most > VERY_SKEWED * middle;
}

/** Ends and ticks of an axis, in its own unit. */
export interface AxisEnds {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** A logarithmic axis that holds values above zero, in powers of ten (log10), ticks at 1, 2, 5 or at 1 of each power. */
export function logAxis(least: number, most: number, narrow: boolean): AxisEnds {
  const [min, max] = [Math.log10(least * 0.8), Math.log10(most * 1.25)];
  const [from, to] = [Math.floor(min), Math.ceil(max)];
  const powers = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const round = powers.flatMap((power) => (narrow ? [power] : [power, 2 * power, 5 * power]));
  return { min, max, ticks: round.map(Math.log10).filter((tick) => tick >= min && tick <= max) };
}
