import { mixOrder } from '#query/types.ts';
import type { MixRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { hasShares, shareOf } from './mixRows.ts';
import type { Mixed, MixSubject } from './mixRows.ts';
import { sharePercent } from '../numbers.ts';
import type { ChartContext } from '../types.ts';

/** Name of a channel by its place in the fixed order. */
export function channelName(channel: number, { charts }: Words): string {
  return charts.channels[mixOrder[channel] ?? 'other'];
}

/** The comparison group in words, the whole county by default. */
function groupName({ group, words }: ChartContext): string {
  return group ?? words.charts.wholeCounty;
}

/** Name of the line of the group's total. */
export function totalName(context: ChartContext): string {
  return fill(context.words.charts.mix.total, { group: groupName(context) });
}

/** Shares in the title are whole per cents, as in the bars. */
export function mixTitle(
  rows: MixRows,
  { channel, unit, compared, told }: MixSubject,
  nameOf: (row: Mixed) => string,
  context: ChartContext,
): string {
  const { titles } = context.words.charts;
  const said = { y: rows.year, ch: channelName(channel, context.words), group: groupName(context) };
  if (!told) return fill(titles.T3plain, said);
  const { county } = rows;
  const q = hasShares(county) ? sharePercent(shareOf(county, channel)) : '';
  if (unit === null || !hasShares(unit.data)) return fill(titles.T3all, { ...said, q });
  const own = { ...said, u: nameOf(unit), p: sharePercent(shareOf(unit.data, channel)) };
  return fill(compared ? titles.T3 : titles.T3own, { ...own, q });
}
