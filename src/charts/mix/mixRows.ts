import { MIN_PEERS, MIN_RATE_CASES, MIN_STRUCTURE_ITEMS } from '#domain/statistics/limits.ts';
import type { MixData, MixRows, Point, Row } from '#query/types.ts';

export type Mixed = Row<MixData>;
/** The numbers of a mix. */
type Counts = { readonly points: readonly Pick<Point, 'value'>[] } & Pick<MixData, 'sum'>;
/** A mix whose parts are all known and hold enough items for shares. */
export type KnownMix = Counts & { readonly sum: number };

/** True when shares may be printed: all parts known, at least five items. */
export function hasShares<Mix extends Pick<MixData, 'sum'>>(
  mix: Mix,
): mix is Mix & { readonly sum: number } {
  return mix.sum !== null && mix.sum >= MIN_RATE_CASES;
}
/** True for a mix on so few items that it is marked. */
export function isFew(mix: Pick<MixData, 'sum'>): boolean {
  return mix.sum !== null && mix.sum < MIN_STRUCTURE_ITEMS;
}

/** Share of a channel, 0…1. */
export function shareOf(mix: KnownMix, channel: number): number {
  const value = mix.points[channel]?.value ?? null;
  return value === null ? NaN : value / mix.sum;
}

/** What the title speaks of, and the channel that sorts the rows. */
export interface MixSubject {
  readonly channel: number;
  /** The unit compared with the total, or alone; null when the title is about the total. */
  readonly unit: Mixed | null;
  readonly compared: boolean;
  /** False when nothing can be said. */
  readonly told: boolean;
}

/**
 * The channel to speak of: where the focus unit differs most from the total, with enough items and peers; else the
 * biggest channel of the total, or of the only unit.
 */
export function mixSubject({ rows, county, countyUnits }: MixRows): MixSubject {
  const only = rows.length === 1 ? (rows[0] ?? null) : null;
  const unit = rows.find((row) => row.focus) ?? only;
  const enough = countyUnits > MIN_PEERS && hasShares(county);
  if (unit !== null && hasShares(unit.data)) {
    const mix = unit.data;
    const compared = enough && !isFew(mix);
    const channel = compared
      ? largest(mix.points.map((_, k) => Math.abs(shareOf(mix, k) - shareOf(county, k))))
      : biggest(mix);
    return { channel, unit, compared, told: true };
  }
  if (!hasShares(county)) return { channel: 0, unit: null, compared: false, told: false };
  return { channel: biggest(county), unit: null, compared: false, told: countyUnits > 1 };
}

function biggest(mix: KnownMix): number {
  return largest(mix.points.map((_, k) => shareOf(mix, k)));
}

/** Position of the largest, the first of equals. */
function largest(values: readonly number[]): number {
  return values.reduce((best, value, k) => (value > (values[best] ?? -1) ? k : best), 0);
}

/**
 * Units from the largest share of the channel down; below them those without shares: few items, all zero, blank,
 * in doubt, no report, not due.
 */
export function sortedMix(rows: readonly Mixed[], channel: number): readonly Mixed[] {
  const order = (mix: MixData) =>
    hasShares(mix) ? 0 : mix.sum !== null ? 1 : 2 + wordOrder.indexOf(mix.shown);
  return [...rows].sort((a, b) => {
    const rank = order(a.data) - order(b.data);
    if (rank !== 0 || !hasShares(a.data) || !hasShares(b.data)) return rank;
    return shareOf(b.data, channel) - shareOf(a.data, channel);
  });
}

/** False for a unit that has no report, and none known to be due, and was not asked for: it is counted in a note, not drawn. */
export function isDrawn({ data, focus, pinned }: Mixed): boolean {
  return (data.shown !== 'notOwed' && data.shown !== 'notSeen') || focus || pinned;
}

const wordOrder: readonly string[] = [
  'notLoaded',
  'rowAbsent',
  'blank',
  'suspect',
  'notOnForm',
  'noReport',
  'notOwed',
  'notSeen',
];
