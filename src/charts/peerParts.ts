import type { PeerRows } from '#analysis/peerRows.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { formNames, listNames } from './parts.ts';
import { nameWidth } from './names.ts';
import type { RankList, Ranked } from './ranking/ranking.ts';
import { widest } from './text.ts';
import type { ChartContext, Theme } from './types.ts';

/** Part of the source line: the peers by name and the number of them with a value. */
export function peerFooter(n: number, { words, group }: ChartContext): string {
  const name = group ?? words.charts.wholeCounty;
  return fill(words.compare.footer.group, { group: name, n });
}

/** The form whose reports are compared, by name. */
export function formName(form: PeerRows['form'], words: Words): string {
  return form === 'none' ? words.crosswalk.inText : formNames([form], words);
}

/** Says that a subject is shown without a claim, and who is shown without being a peer. */
export function peerNotes(
  { tested, beside }: PeerRows,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly string[] {
  const { notes } = words.compare;
  return [
    ...(tested === null ? [notes.untested] : []),
    ...(beside.length === 0
      ? []
      : [fill(notes.beside, { names: listNames(beside.map(nameOf), words) })]),
  ];
}

/** Widest column of names on a narrow chart, in em: figures stand beside the plot, which must keep some room. */
export const NARROW_NAMES = 8.3;

/** Width of the column of names of a list with figures on the right. */
export function listNameWidth(
  { lines, strips }: RankList,
  nameOf: (row: Ranked) => string,
  theme: Theme,
): number {
  const names = lines.flatMap((line) => (line.kind === 'unit' ? [nameOf(line.row)] : []));
  const width = nameWidth([...names, ...strips.map(({ label }) => label)], theme);
  if (theme.profile !== 'narrow') return width;
  const labels =
    widest(
      strips.map(({ label }) => label),
      theme.small * 1.1,
    ) + theme.base;
  return Math.max(labels, Math.min(width, Math.round(NARROW_NAMES * theme.base)));
}
