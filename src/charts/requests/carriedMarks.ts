import type { CustomSeriesOption } from 'echarts';
import { carriedTerms } from '#query/carried.ts';
import { wrapped } from '../grid/gridHeads.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { stripWords } from '../strip.ts';
import type { StripPlan } from '../strip.ts';
import type { ColourName, Theme } from '../types.ts';

/** A unit, or the sum of the group. */
export interface CarriedLine {
  readonly name: string;
  readonly focus: boolean;
  readonly total: boolean;
  /** In the order of `carriedTerms`; null for a number that is not there. */
  readonly values: readonly (number | null)[];
  /** The numbers, or signs for why there is none. */
  readonly texts: readonly string[];
  /** Carried in + new − handled − carried out; null when it is not known. */
  readonly gap: number | null;
  readonly gapText: string;
}

/** What was carried over has one colour on both sides. */
export const termColours: Readonly<Record<(typeof carriedTerms)[number], ColourName>> = {
  carriedIn: 'gazette',
  new: 'website',
  handled: 'wechat',
  carriedOut: 'gazette',
};

/** Columns of figures to the right of the bars. */
export interface CarriedColumns {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
}

/** Tints, heads and figures: one silent mark. */
export function carriedFrame(
  lines: readonly CarriedLine[],
  { heads, widths }: CarriedColumns,
  strips: readonly StripPlan[],
  right: number,
  theme: Theme,
): CustomSeriesOption {
  const { colours, base, small } = theme;
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params) => {
      const plot = gridOf(params);
      const row = plot.height / Math.max(1, lines.length);
      const end = plot.x + plot.width;
      const columnEnd = (i: number) =>
        end + base * 0.6 + widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0);
      const shapes: Shape[] = [];
      lines.forEach((line, at) => {
        const top = plot.y + at * row;
        if (line.focus)
          shapes.push(rect(0, top, end + right, row, { fill: colours.rowTint }, theme));
        if (line.total)
          shapes.push({
            type: 'line',
            shape: { x1: 0, y1: top + row, x2: end + right, y2: top + row },
            style: { stroke: colours.peerLine, lineWidth: 1 },
          });
        const unequal = line.gap !== null && line.gap !== 0;
        [...line.texts, line.gapText].forEach((text, i) => {
          const missing = i < line.values.length && line.values[i] === null;
          const warns = missing || (unequal && i === line.values.length);
          const fill = warns ? colours.warning : line.focus ? colours.focus : colours.text;
          const bold = line.total || line.focus || warns;
          if (text !== '')
            shapes.push(
              textMark(text, columnEnd(i), top + row / 2, { fill, bold, align: 'right' }, theme),
            );
        });
      });
      if (lines.length > 0)
        heads.forEach((head, i) => {
          const parts = wrapped(head, small, (widths[i] ?? 0) - small * 0.4) ?? [head];
          parts.forEach((part, k) => {
            const y = plot.y - (parts.length - k - 0.5) * small * 1.25 - small * 0.2;
            const look = { fill: colours.footer, bold: false, align: 'right' } as const;
            shapes.push(textMark(part, columnEnd(i), y, look, theme));
          });
        });
      for (const strip of strips) shapes.push(...stripWords(strip, plot, right, theme));
      return group(shapes);
    },
  };
}

/** Two bars a line, one mark: what came in above, what became of it below; a sign behind them where they differ. */
export function carriedMarks(
  lines: readonly CarriedLine[],
  unequal: string,
  theme: Theme,
): CustomSeriesOption {
  const { colours, base } = theme;
  return {
    type: 'custom',
    encode: { x: 0, y: 1 },
    z: 3,
    data: lines.map((_, at) => [0, at]),
    renderItem: (params, api) => {
      const line = lines[params.dataIndex];
      if (line === undefined) return group([]);
      const plot = gridOf(params);
      const row = plot.height / lines.length;
      const top = plot.y + params.dataIndex * row;
      const at = (value: number) => api.coord([value, 0])[0] ?? plot.x;
      const shapes: Shape[] = [
        rect(plot.x, top + 1, plot.width, row - 2, { fill: 'transparent' }, theme),
      ];
      if (line.total) return group(shapes);
      const thick = row * 0.34;
      const ends = [0, 1].map((side) => {
        let from = 0;
        [side * 2, side * 2 + 1].forEach((term) => {
          const value = line.values[term] ?? null;
          const key = carriedTerms[term];
          if (value === null || value <= 0 || key === undefined) return;
          const x = at(from);
          const width = Math.max(1, at(from + value) - x);
          const y = top + row * 0.13 + side * (thick + row * 0.06);
          const fill = colours[termColours[key]];
          shapes.push({
            type: 'rect',
            shape: { x, y, width, height: thick },
            style: { fill, stroke: colours.paper, lineWidth: Math.min(1, width / 3) },
          });
          from += value;
        });
        return at(from);
      });
      if (line.gap !== null && line.gap !== 0) {
        const x = Math.min(Math.max(...ends), plot.x + plot.width - base * 1.4) + base * 0.4;
        const look = { fill: colours.warning, bold: true, align: 'left', halo: true } as const;
        shapes.push(textMark(unequal, x, top + row / 2, look, theme));
      }
      return group(shapes);
    },
  };
}
