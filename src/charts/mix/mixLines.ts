import { mixOrder } from '#query/types.ts';
import type { MixData, MixRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { MixLine, Piece } from './mixMarks.ts';
import { hasShares, isFew, shareOf } from './mixRows.ts';
import { channelName } from './mixTitle.ts';
import { grouped, sharePercent } from '../numbers.ts';
import { lackingParts } from '../lacking.ts';
import { withDoubtful } from '../peerWords.ts';
import { lastLine, yearAndForm } from '../say.ts';
import type { Hit } from '../types.ts';

/** A line of the mix as it is drawn: shares, or the word that stands for them. */
export function lineOf(
  mix: MixData,
  name: string,
  { total, focus }: { readonly total: boolean; readonly focus: boolean },
  words: Words,
): MixLine {
  const { mix: text, few } = words.charts;
  const marked = isFew(mix);
  const sum = mix.sum === null ? '' : `${grouped(mix.sum, 0)} ${text.unit}`;
  return {
    name,
    focus,
    total,
    mix,
    sum: mix.sum,
    few: marked,
    shares: hasShares(mix) ? mix.points.map((_, k) => shareOf(mix, k)) : [],
    word: mixWord(mix, words),
    sumText: marked && hasShares(mix) ? `${sum} ${few}` : sum,
  };
}

/** What stands for the bar of a unit without shares; empty for one that has them. */
function mixWord(mix: MixData, words: Words): string {
  const { mix: text } = words.charts;
  if (hasShares(mix)) return '';
  if (mix.sum === 0) return text.none;
  if (mix.sum !== null) return fill(text.tooFew, { n: mix.sum });
  const names = mixOrder.map((_, k) => channelName(k, words));
  return lackingParts(mix.points, names, words);
}

/** Cells behind a piece; of all channels for a word. */
export function cellsOf(line: MixLine | undefined, { channel }: Piece): Hit['cells'] {
  if (line === undefined) return [];
  return channel === null
    ? line.mix.points.flatMap((point) => point.cells)
    : (line.mix.points[channel]?.cells ?? []);
}

/** Tooltip of a piece. */
export function sayPiece(
  line: MixLine,
  piece: Piece,
  rows: MixRows,
  words: Words,
): readonly string[] {
  const { tip, mix: text } = words.charts;
  const { mix } = line;
  const head = yearAndForm({ year: rows.year, form: mix.points[0]?.form ?? null }, words);
  const cells = cellsOf(line, piece);
  const value = piece.channel === null ? null : (mix.points[piece.channel]?.value ?? null);
  if (piece.channel === null || value === null || !hasShares(mix))
    return [line.name, head, line.word, ...lastLine({ cells }, words)];
  const count = (n: number) => `${grouped(n, 0)} ${text.unit}`;
  return [
    line.name,
    head,
    fill(tip.share, {
      ch: channelName(piece.channel, words),
      v: count(value),
      p: sharePercent(shareOf(mix, piece.channel)),
    }),
    fill(tip.sum, { v: count(mix.sum) }),
    ...(line.total
      ? [withDoubtful(fill(tip.units, { n: rows.countyUnits }), rows.doubtful, words)]
      : lastLine({ cells }, words)),
  ];
}
