import type { CustomSeriesOption } from 'echarts';
import { mixOrder } from '#query/types.ts';
import type { Point, Shown } from '#query/types.ts';
import { sharePercent } from '../numbers.ts';
import { gridOf, group, words as textMark } from '../shapes.ts';
import { textWidth } from '../text.ts';
import type { ColourName, Theme } from '../types.ts';

/** One line of the mix: the total or a unit. */
export interface MixLine {
  readonly name: string;
  readonly focus: boolean;
  readonly total: boolean;
  /** Shares 0…1 in the fixed order; empty when words stand for the bar. */
  readonly shares: readonly number[];
  /** Instead of a bar. */
  readonly word: string;
  /** Sum of the channels, null without one. */
  readonly sum: number | null;
  /** The sum as printed, with a mark for few items. */
  readonly sumText: string;
  readonly few: boolean;
  readonly mix: {
    readonly points: readonly (Pick<Point, 'value' | 'shown' | 'cells'> &
      Partial<Pick<Point, 'form'>>)[];
    readonly sum: number | null;
    readonly shown: Shown;
  };
}

/** A drawn piece: a channel of a line, or its word (`channel` null). */
export interface Piece {
  readonly line: number;
  readonly channel: number | null;
}

/** Pieces in reading order; channels without items have none. */
export function piecesOf(lines: readonly MixLine[]): readonly Piece[] {
  return lines.flatMap((line, at): Piece[] =>
    line.word !== ''
      ? [{ line: at, channel: null }]
      : line.shares.flatMap((share, channel) => (share > 0 ? [{ line: at, channel }] : [])),
  );
}

/** Colour of a part, and of letters on it. */
export type PartColours = readonly [ground: ColourName, letters: ColourName];

/** Letters on each channel's colour; 4.7 and more. */
const letters = ['paper', 'paper', 'text', 'paper', 'text'] as const;
const channelColours: readonly PartColours[] = mixOrder.map((channel, i) => [
  channel,
  letters[i] ?? 'text',
]);

/** The bars, one mark a piece, with whole per cents where they fit. */
export function mixMarks(
  lines: readonly MixLine[],
  pieces: readonly Piece[],
  theme: Theme,
  palette: readonly PartColours[] = channelColours,
): CustomSeriesOption {
  const { colours, base, small } = theme;
  const least = theme.profile === 'narrow' ? 0.17 : 0.08;
  return {
    type: 'custom',
    encode: { x: 0, y: 1 },
    z: 3,
    data: pieces.map(({ line, channel }) => [
      channel === null ? '-' : (lines[line]?.shares[channel] ?? '-'),
      line,
    ]),
    renderItem: (params) => {
      const piece = pieces[params.dataIndex];
      const line = piece === undefined ? undefined : lines[piece.line];
      if (piece === undefined || line === undefined) return group([]);
      const plot = gridOf(params);
      const height = plot.height / lines.length;
      const cy = plot.y + (piece.line + 0.5) * height;
      const { channel } = piece;
      if (channel === null) {
        const fill = line.sum === null ? colours.warning : colours.second;
        return group([
          {
            type: 'rect',
            shape: { x: plot.x, y: cy - height / 2, width: plot.width, height },
            style: { fill: 'transparent' },
          },
          textMark(
            line.word,
            plot.x + base * 0.4,
            cy,
            { fill, bold: line.focus, align: 'left' },
            theme,
          ),
        ]);
      }
      const [ground, ink] = palette[channel] ?? ['other', 'text'];
      const share = line.shares[channel] ?? NaN;
      const before = line.shares.slice(0, channel).reduce((sum, part) => sum + part, 0);
      const from = plot.x + before * plot.width;
      const width = share * plot.width;
      const thick = height * (line.focus || line.total ? 0.82 : 0.72);
      const text = sharePercent(share);
      const enough = line.focus || line.total ? 0 : least;
      const fits = share >= enough && textWidth(text, small) + 4 <= width;
      return group([
        {
          type: 'rect',
          shape: { x: from, y: cy - thick / 2, width: Math.max(0.5, width), height: thick },
          style: {
            fill: colours[ground],
            stroke: colours.paper,
            lineWidth: Math.min(1, width / 3),
          },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
        },
        ...(fits
          ? [
              textMark(
                text,
                from + width / 2,
                cy,
                {
                  fill: colours[ink],
                  bold: line.focus || line.total,
                  align: 'center',
                },
                theme,
              ),
            ]
          : []),
      ]);
    },
  };
}
