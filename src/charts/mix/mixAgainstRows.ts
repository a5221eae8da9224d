import type { MixAgainst } from '#analysis/mixAgainst.ts';
import type { MixData } from '#query/types.ts';
import { hasShares, isFew, shareOf } from './mixRows.ts';
import { pointsBetween } from '../numbers.ts';
import type { KnownMix, Mixed } from './mixRows.ts';

/** A unit whose mix is compared: its shares less those of the group, in the order of the channels. */
export interface Against {
  readonly row: Mixed;
  readonly mix: MixData & { readonly sum: number };
  readonly differences: readonly number[];
  /** The same in percentage points, as they are printed. */
  readonly printed: readonly number[];
  /** Place of the largest of them. */
  readonly far: number;
  /** G/φ; null where nothing is tested. */
  readonly score: number | null;
  readonly told: boolean;
}

/** Shares of the group in the order of the charts: of the units that are tested, else of all whose channels are known. */
export function togetherOf({ county, rows, scores }: MixAgainst): KnownMix | null {
  const taking = rows.flatMap(({ authority, data }) =>
    scores.has(authority) && data.sum !== null ? [data] : [],
  );
  if (taking.length === 0) return county.sum === null ? null : { ...county, sum: county.sum };
  const points = county.points.map((_, channel) => ({
    value: taking.reduce((sum, { points: own }) => sum + (own[channel]?.value ?? NaN), 0),
  }));
  return { points, sum: taking.reduce((sum, { sum: own }) => sum + (own ?? NaN), 0) };
}

/** Of two channels that differ alike the first is named, whatever the last binary place says. */
const ROUNDING = 1e-9;

/** The unit against the shares of the group; none for one with few items or a channel without a number. */
export function againstOf(row: Mixed, rows: MixAgainst, together: KnownMix | null): Against[] {
  const mix = row.data;
  if (!hasShares(mix) || isFew(mix) || together === null || together.sum === 0) return [];
  const differences = mix.points.map((_, k) => shareOf(mix, k) - shareOf(together, k));
  const far = differences.reduce(
    (best, each, k) => (Math.abs(each) > Math.abs(differences[best] ?? 0) + ROUNDING ? k : best),
    0,
  );
  const score = rows.scores.get(row.authority) ?? null;
  const told = score !== null && rows.compared !== null && score > rows.compared.limit;
  const printed = mix.points.map((_, k) => pointsBetween(shareOf(together, k), shareOf(mix, k)));
  return [{ row, mix, differences, printed, far, score, told }];
}

/** What sorts the units: how far they lie from the group. */
export const sizeOf = ({ score, differences, far }: Against) =>
  score ?? Math.abs(differences[far] ?? 0);

/** +23.1, −4.0, 0.0: percentage points with one decimal, as they are printed everywhere. */
export function signedPoints(points: number): string {
  const text = Math.abs(points).toFixed(1);
  return points === 0 ? text : `${points > 0 ? '+' : '−'}${text}`;
}
