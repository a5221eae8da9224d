import { MIN_DISPERSION_UNITS } from './limits.ts';
import { clearlyAbove, winsorise } from './overdispersion.ts';
import type { Dispersion } from './overdispersion.ts';

/**
 * How far counts lie from given shares: G = 2 Σ x ln(x/(n·p)), n = Σx; parts of share 0 drop out, a count of 0 adds 0
 * (likelihood-ratio statistic; Sokal & Rohlf, Biometry).
 *
 * `counts` and `shares` in the same order. Example: `gStatistic([5, 5], [0.5, 0.5])` is 0.
 */
export function gStatistic(counts: readonly number[], shares: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let g = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    const share = shares[i]!;
    if (share > 0 && count > 0) g += count * Math.log(count / (total * share));
  }
  return 2 * g;
}

/** Result of `compareStructure`. */
export interface StructureComparison {
  /** Mix of the sum of all units, in the order of the parts. */
  readonly shares: readonly number[];
  /** Degrees of freedom of the chi-square limit: parts that occur, less one. */
  readonly freedom: number;
  readonly dispersion: Dispersion;
  /** G/φ of each unit, in the order of the units. */
  readonly scores: readonly number[];
}

/**
 * Compares the mix of each unit with the mix of the whole group: G/φ, with φ the winsorised mean of G/freedom
 * (needs no divisor: 0.84 to 0.96 by chance, simulated), used when above 1 + 2√(2/(I · freedom)), else 1.
 *
 * `units`: one row a unit, counts in the same order of parts, all known. Null below 8 units, where φ cannot be
 * estimated, and when fewer than two parts occur.
 */
export function compareStructure(
  units: readonly (readonly number[])[],
): StructureComparison | null {
  const [first] = units;
  if (first === undefined || units.length < MIN_DISPERSION_UNITS) return null;
  const sums = first.map((_, part) => units.reduce((sum, unit) => sum + unit[part]!, 0));
  const total = sums.reduce((sum, count) => sum + count, 0);
  const freedom = sums.filter((count) => count > 0).length - 1;
  if (freedom < 1) return null;
  const shares = sums.map((count) => count / total);
  const distances = units.map((unit) => gStatistic(unit, shares));
  const relative = winsorise(distances.map((g) => g / freedom));
  const estimate = relative.reduce((sum, value) => sum + value, 0) / units.length;
  const dispersion = clearlyAbove(estimate, units.length * freedom);
  return { shares, freedom, dispersion, scores: distances.map((g) => g / dispersion.used) };
}
