import type { RateLevels } from '#analysis/rateLevels.ts';
import { standsOut } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import { fittedAxis, shareFittedAxis } from '../numbers.ts';
import { listNameWidth } from '../peerParts.ts';
import { pooledOf } from '../pooled.ts';
import { usable } from '../printed.ts';
import type { RankList, Ranked } from './ranking.ts';
import { lineText } from './rankingMarks.ts';
import { rankStrips } from './rankingPlan.ts';
import type { RankingPlan } from './rankingPlan.ts';
import type { Subject } from '../subject.ts';
import { peersShort } from '../peerWords.ts';
import { widest } from '../text.ts';
import { levelSign, levelSigned } from '../verdictWords.ts';
import type { ChartContext } from '../types.ts';

/** Figures of a unit, and the word for where it lies; its sign alone where there is little room. */
export function bandText(
  row: Ranked,
  rows: RateLevels,
  subject: Subject,
  { words, theme }: ChartContext,
): string {
  const figures = lineText(row, subject, words);
  const level = rows.verdicts.get(row.authority);
  if (!standsOut(level)) return figures;
  return `${figures} ${theme.profile === 'narrow' ? levelSign(level, words) : levelSigned(level, words)}`;
}

/** Works out how much room names, figures, axis and strips take; the axis holds all dots and bands. */
export function limitBandsPlan(
  rows: RateLevels,
  list: RankList,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  context: ChartContext,
): Omit<RankingPlan, 'middle'> {
  const { theme, words } = context;
  const { base, small } = theme;
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  const left = listNameWidth(list, nameOf, theme);
  const labels = units.map((row) => bandText(row, rows, subject, context));
  const common = commonRate(rows, subject);
  const axis = axisOf(rows, units, subject, common, theme.profile === 'narrow' ? 2 : 5);
  const value = axis === null ? null : common;
  const reference =
    value === null
      ? null
      : {
          value,
          label: fill(words.compare.bands.theta, {
            group: rows.compared === null ? '' : peersShort(rows.compared, words),
            q: subject.print(value),
          }),
        };
  const referenceHeight = reference === null ? 0 : Math.round(small * 1.7);
  return {
    left,
    right: Math.ceil(widest(labels, small * 1.06) + base * 1.2),
    top: axis === null ? 2 : Math.round(small * 1.2 + base * 0.7) + referenceHeight,
    referenceHeight,
    reference,
    axis,
    ...rankStrips(list, nameOf, theme.leastWidth - left, context),
  };
}

/** The rate of all units together: θ0 of the funnel, else of all that have cases; null with too few peers. */
export function commonRate(rows: RateLevels, subject: Subject): number | null {
  if (rows.funnel !== null) return rows.funnel.rate;
  const pooled = pooledOf(rows.members.map((row) => row.data.point));
  return pooled === null ? null : subject.pooled(pooled.x, pooled.n);
}

function axisOf(
  rows: RateLevels,
  units: readonly Ranked[],
  subject: Subject,
  common: number | null,
  ticks: number,
) {
  const ends = units.flatMap((row) => {
    const { point } = row.data;
    if (!usable(point)) return [];
    const level = rows.levels.get(row.authority);
    return level === undefined ? [point.value] : [point.value, level.alarm.low, level.alarm.high];
  });
  if (ends.length === 0) return null;
  const all = common === null ? ends : [...ends, common];
  const fitted = subject.share ? shareFittedAxis : fittedAxis;
  return fitted(Math.min(...all), Math.max(...all), ticks);
}
