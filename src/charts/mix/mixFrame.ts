import type { CustomSeriesOption } from 'echarts';
import type { MixLine } from './mixMarks.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import type { Theme } from '../types.ts';

interface Frame {
  readonly lines: readonly MixLine[];
  /** Head of the column of counts. */
  readonly head: string;
  /** Widths of the figures and of the bars in the column of counts; no bars on narrow charts. */
  readonly figures: number;
  readonly bars: number;
  readonly theme: Theme;
}

/** Tint of the focus, a rule under the total, and on the right the count of each line with a narrow bar: one silent mark. */
export function mixFrame({ lines, head, figures, bars, theme }: Frame): CustomSeriesOption {
  const { colours, base, small } = theme;
  const most = Math.max(0, ...lines.map(({ total, sum }) => (total || sum === null ? 0 : sum)));
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params) => {
      const { x, y, width, height } = gridOf(params);
      const row = height / lines.length;
      const left = x + width + base * 0.8;
      const shapes: Shape[] = [];
      lines.forEach((line, i) => {
        const top = y + i * row;
        if (line.focus)
          shapes.push(
            rect(0, top, left + figures + bars + base, row, { fill: colours.rowTint }, theme),
          );
        if (line.total)
          shapes.push({
            type: 'line',
            shape: { x1: 0, y1: top + row, x2: left + figures + bars + base, y2: top + row },
            style: { stroke: colours.peerLine, lineWidth: 1 },
          });
        if (line.sum === null) return;
        const fill = line.few ? colours.warning : line.focus ? colours.focus : colours.second;
        shapes.push(
          textMark(
            line.sumText,
            left + figures,
            top + row / 2,
            { fill, bold: line.focus || line.total, align: 'right' },
            theme,
          ),
        );
        if (line.total || most === 0 || bars === 0) return;
        const thick = row * 0.36;
        shapes.push(
          rect(
            left + figures + base * 0.5,
            top + (row - thick) / 2,
            Math.max(line.sum > 0 ? 1 : 0, (line.sum / most) * (bars - base * 0.5)),
            thick,
            { fill: line.focus ? colours.focus : colours.peerBar },
            theme,
          ),
        );
      });
      shapes.push(
        textMark(
          head,
          left + figures,
          y - small * 1.1,
          { fill: colours.footer, bold: false, align: 'right' },
          theme,
        ),
      );
      return group(shapes);
    },
  };
}
