import { MIN_RANK_CASES } from '#domain/statistics/limits.ts';
import type { Point, RankedPoint, RankingRows, Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { isTold, usable } from '../printed.ts';
import { shownRows } from '../shownRows.ts';
import { MOST_CHIPS } from '../strip.ts';
import type { Subject } from '../subject.ts';
import type { Theme } from '../types.ts';

export type Ranked = Row<RankedPoint>;

/** A line of the list of units: a unit, or words about those below. */
export type Line =
  | { readonly kind: 'unit'; readonly row: Ranked }
  | { readonly kind: 'head'; readonly text: string };

/** Units that share one value or word, named side by side instead of one a line. */
export interface Strip {
  readonly label: string;
  /** Those that are named, in the order of the ranking; focus and pinned ones always are. */
  readonly rows: readonly Ranked[];
  /** How many more there are. */
  readonly more: number;
  readonly zero: boolean;
}

/** What a ranking draws, from top to bottom. */
export interface RankList {
  readonly lines: readonly Line[];
  readonly strips: readonly Strip[];
  /** Units that could be lines or in a strip. */
  readonly units: number;
  readonly shown: number;
}

/** True for a unit whose rate has no cases at all. */
export function hasNoCases({ data }: Ranked): boolean {
  return data.point.rate?.kind === 'noCases';
}
/** True for a unit with a number, x/n or "no cases"; false for blank, in doubt, missing. */
export function hasSomething(row: Ranked): boolean {
  return isTold(row.data.point);
}

/** The numbers of a ranking. */
export function toldPoints({ rows }: Pick<RankingRows, 'rows'>): readonly Point[] {
  return rows.filter(hasSomething).map(({ data }) => data.point);
}

/**
 * Sorts the units into lines and strips: half or more zeros become one strip, so do units without cases; rates on few
 * cases come below words that say so. Units without a number are left out, except focus and pinned ones.
 * @param keep units that are drawn like the focus where not all have room
 */
export function rankList(
  rows: RankingRows,
  subject: Subject,
  words: Words,
  theme: Theme,
  keep: (row: Ranked) => boolean = () => false,
): RankList {
  const text = words.charts.bars;
  const called = rows.rows.filter((row) => hasSomething(row) || row.focus || row.pinned);
  const zeros = called.filter((row) => row.data.point.value === 0);
  const numbers = called.filter((row) => usable(row.data.point));
  const inStrip = !subject.rate && zeros.length > 0 && zeros.length * 2 >= numbers.length;
  const noCases = called.filter(hasNoCases);
  const single = called.filter(
    (row) => !hasNoCases(row) && !(inStrip && row.data.point.value === 0),
  );
  const drawn = shownRows(single, theme, 'ends', keep);
  const lines: Line[] = [];
  drawn.forEach((row, i) => {
    const before = drawn[i - 1];
    const head = headFor(row, before, text);
    const left = before === undefined ? 0 : single.indexOf(row) - single.indexOf(before) - 1;
    if (head !== null) lines.push({ kind: 'head', text: head });
    else if (left > 0) lines.push({ kind: 'head', text: fill(text.between, { n: left }) });
    lines.push({ kind: 'unit', row });
  });
  return {
    lines,
    strips: [
      ...(inStrip ? [stripOf(fill(text.zeros, { n: zeros.length }), zeros, true)] : []),
      ...(noCases.length > 0
        ? [stripOf(fill(text.noCases, { n: noCases.length }), noCases, false)]
        : []),
    ],
    units: single.length,
    shown: drawn.length,
  };
}

function stripOf(label: string, rows: readonly Ranked[], zero: boolean): Strip {
  const called = rows.filter((row) => row.focus || row.pinned);
  const others = rows.filter((row) => !row.focus && !row.pinned);
  const kept = new Set([...called, ...others].slice(0, MOST_CHIPS));
  return {
    label,
    rows: rows.filter((row) => kept.has(row)),
    more: rows.length - kept.size,
    zero,
  };
}

/** Words above the first unit of a part of the list; null within a part. */
function headFor(
  row: Ranked,
  before: Ranked | undefined,
  text: Words['charts']['bars'],
): string | null {
  const part = partOf(row);
  if (part === 'ranked' || part === 'missing') return null;
  return before !== undefined && partOf(before) === part
    ? null
    : part === 'pale'
      ? text.pale
      : text.listed;
}

function partOf(row: Ranked): 'ranked' | 'pale' | 'listed' | 'missing' {
  const { point } = row.data;
  if (!usable(point)) return point.rate?.kind === 'tooFew' ? 'listed' : 'missing';
  return isPale(row) ? 'pale' : 'ranked';
}

/** True for a rate on 5 to 29 cases: drawn hollow, not ranked. */
export function isPale({ data }: Ranked): boolean {
  const { rate } = data.point;
  return rate !== null && rate.kind === 'rate' && rate.n < MIN_RANK_CASES;
}
