import type { RankingRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import { nameWidth } from '../names.ts';
import { fittedAxis, niceAxis } from '../numbers.ts';
import { peersShort } from '../peerWords.ts';
import { pooledOf } from '../pooled.ts';
import { usable } from '../printed.ts';
import type { RankList, Ranked } from './ranking.ts';
import type { Reference } from './rankingFrame.ts';
import { lineText } from './rankingMarks.ts';
import { stripHeight } from '../strip.ts';
import type { StripPlan } from '../strip.ts';
import type { Subject } from '../subject.ts';
import { widest } from '../text.ts';
import type { ChartContext } from '../types.ts';

/** Sizes in pixels around the plot, its value axis and what stands below it. */
export interface RankingPlan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the words of the reference line, between plot and axis. */
  readonly referenceHeight: number;
  /** Null when no line has a number. */
  readonly axis: { readonly min: number; readonly max: number; readonly step: number } | null;
  readonly reference: Reference | null;
  /** Middle half of the counts; null for rates, with too few peers, where it is one value, and where zeros are a strip of their own. */
  readonly middle: readonly [number, number] | null;
  readonly strips: readonly StripPlan[];
}

/** Works out how much room names, figures, axis and strips take. */
export function rankingPlan(
  rows: RankingRows,
  list: RankList,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  context: ChartContext,
): RankingPlan {
  const { theme, words } = context;
  const { base, small } = theme;
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  const left = nameWidth([...units.map(nameOf), ...list.strips.map((strip) => strip.label)], theme);
  const labels = units.map((row) => lineText(row, subject, words));
  const right = Math.ceil(widest(labels, small * 1.06) + base * (subject.rate ? 1.2 : 0.8));
  const axis = axisOf(rows, units, subject, theme.profile === 'narrow' ? 3 : 5);
  const reference = axis === null ? null : referenceOf(rows, list, subject, context);
  const referenceHeight = reference === null ? 0 : Math.round(small * 1.7);
  const below = rankStrips(list, nameOf, theme.leastWidth - left, context);
  return {
    left,
    right,
    top: axis === null ? 2 : Math.round(small * 1.2 + base * 0.7) + referenceHeight,
    bottom: below.bottom,
    referenceHeight,
    reference,
    axis,
    middle:
      axis === null ||
      subject.rate ||
      rows.spread === null ||
      rows.spread.p25 === rows.spread.p75 ||
      hasZeroStrip(list)
        ? null
        : [rows.spread.p25, rows.spread.p75],
    strips: below.strips,
  };
}

/** The strips of a ranking below its plot, and the height of all of them. */
export function rankStrips(
  list: RankList,
  nameOf: (row: Ranked) => string,
  width: number,
  { theme, words }: ChartContext,
): Pick<RankingPlan, 'strips' | 'bottom'> {
  const gap = Math.round(theme.base * 0.6);
  let offset = gap;
  const strips = list.strips.map((strip): StripPlan => {
    const plan = {
      label: strip.label,
      chips: strip.rows.map((row) => ({ text: nameOf(row), focus: row.focus })),
      more: strip.more === 0 ? '' : fill(words.charts.bars.more, { n: strip.more }),
      edge: strip.zero ? theme.colours.zeroEdge : theme.colours.peerLine,
      offset,
    };
    offset += stripHeight(plan.chips, plan.more, width, theme) + gap;
    return plan;
  });
  return { strips, bottom: strips.length === 0 ? Math.round(theme.base * 0.4) : offset };
}

function axisOf(rows: RankingRows, units: readonly Ranked[], subject: Subject, ticks: number) {
  const points = units.map((row) => row.data.point).filter(usable);
  if (points.length === 0) return null;
  const values = points.map((point) => point.value);
  const { spread } = rows;
  if (!subject.rate) {
    const highest = Math.max(...values, spread?.p75 ?? 0);
    return { min: 0, ...niceAxis(highest, ticks, subject.whole) };
  }
  const lows = points.map((point) => point.rate?.low ?? point.value);
  const highs = points.map((point) => point.rate?.high ?? point.value);
  return fittedAxis(Math.min(...values, ...lows), Math.max(...values, ...highs), ticks);
}

/** Median of the counts (not of 0 where the zeros are a strip of their own), or the rate of all units together; null with too few peers. */
function referenceOf(
  rows: RankingRows,
  list: RankList,
  subject: Subject,
  { words, group = words.charts.wholeCounty }: ChartContext,
): Reference | null {
  const { bars } = words.charts;
  if (!subject.rate) {
    const median = rows.spread?.median;
    const hidden = median === 0 && hasZeroStrip(list);
    if (median === undefined || hidden || rows.compared === null) return null;
    const said = { group: peersShort(rows.compared, words), m: subject.print(median) };
    return { value: median, label: fill(bars.median, said) };
  }
  const pooled = pooledOf(rows.members.map((row) => row.data.point));
  if (pooled === null) return null;
  const value = subject.pooled(pooled.x, pooled.n);
  return { value, label: fill(bars.pooled, { group, q: subject.print(value) }) };
}

function hasZeroStrip({ strips }: RankList): boolean {
  return strips.some((strip) => strip.zero);
}
