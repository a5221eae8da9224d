import type { Parts, ShareRows } from '#query/shareRows.ts';
import type { CellKey } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { MixLine, Piece } from '../mix/mixMarks.ts';
import { hasShares, isFew } from '../mix/mixRows.ts';
import { grouped, sharePercent } from '../numbers.ts';
import { lackingParts } from '../lacking.ts';
import { withDoubtful } from '../peerWords.ts';
import { lastLine, yearAndForm } from '../say.ts';
import { listParts, partShare } from './shareTitle.ts';

/** A line of 100 % bars: the shares, or the word that stands for them. */
export function shareLine(
  mix: Parts,
  name: string,
  { total, focus }: { readonly total: boolean; readonly focus: boolean },
  word: string,
  sumText: string,
): MixLine {
  return {
    name,
    focus,
    total,
    mix,
    sum: mix.sum,
    sumText,
    few: mix.sum !== null && hasShares(mix) && isFew(mix),
    shares: hasShares(mix) ? mix.points.map((_, part) => partShare(mix, part) ?? NaN) : [],
    word,
  };
}

/** What stands for the bar of a unit: few cases by kind, or which parts are blank; empty for one with shares. */
export function partWord(mix: Parts, names: readonly string[], words: Words): string {
  const { shares: text } = words.applications;
  if (hasShares(mix)) return '';
  if (mix.sum === null && mix.points.every(({ value }) => value !== null))
    return fill(text.noTotal, { word: words.charts.shown[mix.shown] });
  if (mix.sum !== null) return fill(text.tooFewParts, { list: listParts(mix, names, words) });
  return lackingParts(mix.points, names, words);
}

/** Cells behind a piece; of all parts for a word. */
export function pieceCells({ mix }: MixLine, { channel }: Piece): readonly CellKey[] {
  return channel === null
    ? mix.points.flatMap((point) => point.cells)
    : (mix.points[channel]?.cells ?? []);
}

/** Tooltip of a piece. */
export function sayShare(
  line: MixLine,
  piece: Piece,
  rows: ShareRows,
  names: readonly string[],
  words: Words,
): readonly string[] {
  const { tip } = words.charts;
  const { shares: text } = words.applications;
  const { mix } = line;
  const head = yearAndForm({ year: rows.year, form: rows.form }, words);
  const cells = pieceCells(line, piece);
  const value = piece.channel === null ? null : (mix.points[piece.channel]?.value ?? null);
  if (piece.channel === null || value === null || mix.sum === null)
    return [line.name, head, line.word, ...lastLine({ cells }, words)];
  const share = line.shares[piece.channel] ?? NaN;
  return [
    line.name,
    head,
    fill(tip.share, {
      ch: names[piece.channel] ?? '',
      v: casesText(value, words),
      p: sharePercent(share),
    }),
    fill(text.sumOf, { n: grouped(mix.sum, 0) }),
    ...(line.total
      ? [
          withDoubtful(
            fill(words.applications.forms.sumSay, { n: rows.countyUnits, of: rows.total }),
            rows.doubtful,
            words,
          ),
        ]
      : lastLine({ cells }, words)),
  ];
}

/** A number of requests with its word. */
export function casesText(n: number, { applications }: Words): string {
  return `${grouped(n, 0)} ${n === 1 ? applications.unitOne : applications.unit}`;
}
