import { MIN_PEERS, MIN_RATE_CASES } from '#domain/statistics/limits.ts';
import type { Parts, ShareRows } from '#query/shareRows.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { standingWord } from '../formParts.ts';
import { isFew } from '../mix/mixRows.ts';
import { grouped, sharePercent } from '../numbers.ts';
import { spokenOf } from '../spoken.ts';
import type { ChartContext } from '../types.ts';

/** Sentences of a chart of shares. */
export type ShareWords = Words['applications']['who'];

type Shared = ShareRows['rows'][number];

/** Parts with their counts: 自然人 2、商业企业 1. */
export function listParts({ points }: Parts, names: readonly string[], words: Words): string {
  const { partCount, joinCounts } = words.applications;
  return points
    .flatMap(({ value }, i) =>
      value === null || value === 0
        ? []
        : [fill(partCount, { name: names[i] ?? '', n: grouped(value, 0) })],
    )
    .join(joinCounts);
}

/** Position of the largest part, the first of equals. */
export function largestPart({ points }: Parts): number {
  return points.reduce((best, { value }, i) => {
    const most = points[best]?.value ?? null;
    return value !== null && (most === null || value > most) ? i : best;
  }, 0);
}

/** Share of a part, 0…1; null where shares may not be printed. */
export function partShare({ points, sum }: Parts, part: number): number | null {
  const value = points[part]?.value ?? null;
  return value === null || sum === null || sum < MIN_RATE_CASES ? null : value / sum;
}

/** The finding: about the focus or the only unit, else about the group. */
export function shareTitle(
  rows: ShareRows,
  text: ShareWords,
  names: readonly string[],
  nameOf: (row: Shared) => string,
  { words, group }: ChartContext,
): string {
  const unit = spokenOf(rows.rows);
  const county = countySaid(rows);
  const said = { y: rows.year, group: group ?? words.charts.wholeCounty };
  if (unit === null) return rows.form === null ? fill(text.plain, said) : ofGroup();
  const own = { ...said, u: nameOf(unit) };
  const { data } = unit.data;
  if (data === null) return fill(text.ownWord, { ...own, word: standingWord(unit, words) });
  if (data.sum === null)
    return fill(text.ownWord, { ...own, word: words.charts.shown[data.shown] });
  if (data.sum === 0)
    return county.known > MIN_PEERS
      ? fill(text.ownZeroOf, { ...own, N: county.known, k: county.some })
      : fill(text.ownZero, own);
  const most = largestPart(data);
  const p = partShare(data, most);
  const cases = { ...own, n: grouped(data.sum, 0), name: names[most] ?? '' };
  if (p === null) return fill(text.ownFew, { ...cases, list: listParts(data, names, words) });
  const k = grouped(data.points[most]?.value ?? NaN, 0);
  const q = county.some > MIN_PEERS && !isFew(data) ? partShare(rows.county, most) : null;
  return q === null
    ? fill(text.own, { ...cases, k, p: sharePercent(p) })
    : fill(text.ownCompared, { ...cases, p: sharePercent(p), q: sharePercent(q) });

  function ofGroup(): string {
    const { sum } = rows.county;
    if (sum === null || county.known === 0) return fill(text.plain, said);
    const counts = { ...said, N: county.known, k: county.some, n: grouped(sum, 0) };
    if (sum === 0) return fill(text.allZero, counts);
    const part = largestPart(rows.county);
    const share = partShare(rows.county, part);
    if (share === null)
      return fill(text.allFew, { ...counts, list: listParts(rows.county, names, words) });
    const m = grouped(rows.county.points[part]?.value ?? NaN, 0);
    return fill(text.all, { ...counts, name: names[part] ?? '', m, p: sharePercent(share) });
  }
}

/** Units of the group whose parts are all known, and those of them that have any cases. */
export function countySaid({ members, countyUnits }: ShareRows): {
  readonly known: number;
  readonly some: number;
} {
  const some = members.filter(({ data }) => (data.data?.sum ?? 0) > 0).length;
  return { known: countyUnits, some };
}
