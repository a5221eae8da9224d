import type { CustomSeriesOption } from 'echarts';
import { usable } from '../printed.ts';
import type { Line } from './ranking.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { stripWords } from '../strip.ts';
import type { StripPlan } from '../strip.ts';
import { textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

/** A value of the whole group, drawn as an upright dashed line with its words on top. */
export interface Reference {
  readonly value: number;
  readonly label: string;
}

interface Frame {
  readonly lines: readonly Line[];
  readonly strips: readonly StripPlan[];
  readonly reference: Reference | null;
  /** Middle half of the units, as a grey ground. */
  readonly middle: readonly [number, number] | null;
  /** Pixels to the right of the plot. */
  readonly right: number;
  readonly theme: Theme;
}

/** What lies behind the units of a ranking and between them: one silent mark. */
export function rankingFrame(frame: Frame): CustomSeriesOption {
  const { lines, strips, reference, middle, theme } = frame;
  const { colours, small } = theme;
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const { x, y, width, height } = plot;
      const row = height / Math.max(1, lines.length);
      const numbers = lines.map((line) => line.kind === 'unit' && usable(line.row.data.point));
      // below it stand words, which the line must not cross
      const lastNumber = numbers.lastIndexOf(true) + 1;
      const shapes: Shape[] = [];
      const at = (value: number) => api.coord([value, 0])[0] ?? x;
      if (middle !== null) {
        const [from, to] = [at(middle[0]), at(middle[1])];
        shapes.push(rect(from, y, Math.max(1, to - from), height, { fill: colours.band }, theme));
      }
      lines.forEach((line, i) => {
        if (line.kind === 'unit' && line.row.focus)
          shapes.push(
            rect(0, y + i * row, x + width + frame.right, row, { fill: colours.rowTint }, theme),
          );
      });
      if (reference !== null && lines.length > 0) {
        const rx = at(reference.value);
        const half = textWidth(reference.label, small) / 2;
        const right = x + width + frame.right;
        shapes.push(
          {
            type: 'line',
            shape: { x1: rx, y1: y - small * 0.2, x2: rx, y2: y + lastNumber * row },
            style: { stroke: colours.median, lineWidth: theme.line * 1.2, lineDash: [6, 4] },
          },
          textMark(
            reference.label,
            Math.max(half + 2, Math.min(right - half - 2, rx)),
            y - small * 0.95,
            { fill: colours.second, bold: false, align: 'center' },
            theme,
          ),
        );
      }
      lines.forEach((line, i) => {
        if (line.kind === 'head')
          shapes.push(...headLine(line.text, y + i * row, row, x + width + frame.right, theme));
      });
      for (const strip of strips) shapes.push(...stripWords(strip, plot, frame.right, theme));
      return group(shapes);
    },
  };
}

/** Words about the lines below, under a thin rule over the whole width. */
function headLine(
  text: string,
  top: number,
  height: number,
  width: number,
  theme: Theme,
): readonly Shape[] {
  const { colours } = theme;
  const rule = top + height * 0.12;
  return [
    { type: 'rect', shape: { x: 0, y: top, width, height }, style: { fill: colours.paper } },
    {
      type: 'line',
      shape: { x1: 0, y1: rule, x2: width, y2: rule },
      style: { stroke: colours.peerLine, lineWidth: 1 },
    },
    textMark(
      text,
      theme.base * 0.2,
      top + height * 0.56,
      { fill: colours.second, bold: true, align: 'left' },
      theme,
    ),
  ];
}
