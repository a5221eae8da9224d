import type { CustomSeriesOption } from 'echarts';
import type { CellGrid } from './cellGrid.ts';
import { columnWidth } from './gridCells.ts';
import type { GridHeads } from './gridHeads.ts';
import { FOCUS_SIGN } from '../names.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { stripWords } from '../strip.ts';
import type { StripPlan } from '../strip.ts';
import { cutMiddle, textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

interface Frame {
  readonly grid: CellGrid;
  readonly heads: GridHeads;
  /** Width of the column of names. */
  readonly left: number;
  /** Widest column. */
  readonly most: number;
  readonly strips: readonly StripPlan[];
  readonly right: number;
  readonly theme: Theme;
}

/** Heads on top, names of rows, rules and the tint of the focus: one silent mark. */
export function gridFrame(frame: Frame): CustomSeriesOption {
  const { grid, heads, left, most, strips, right, theme } = frame;
  const { columns, lines, spans } = grid;
  const { base, small, colours } = theme;
  const headLine = small * 1.25;
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params) => {
      const plot = gridOf(params);
      const { x, y, height } = plot;
      const width = columnWidth(plot.width, columns.length, most);
      const row = height / Math.max(1, lines.length);
      const end = x + width * columns.length;
      const shapes: Shape[] = [];
      lines.forEach((line, at) => {
        const top = y + at * row;
        if (line.focus)
          shapes.push(rect(0, top, end + base * 0.4, row, { fill: colours.rowTint }, theme));
        if (line.rule)
          shapes.push({
            type: 'line',
            shape: { x1: 0, y1: top, x2: end, y2: top },
            style: { stroke: colours.peerLine, lineWidth: 1 },
          });
      });
      columns.forEach((column, i) => {
        const cx = x + (i + 0.5) * width;
        if (column.focus)
          shapes.push(rect(x + i * width, y, width, height, { fill: colours.rowTint }, theme));
        const text = heads.linesOf(i, width);
        text.forEach((part, k) => {
          const from = y - (text.length - k) * headLine + headLine * 0.35;
          shapes.push(
            textMark(
              column.focus && k === 0 && textWidth(FOCUS_SIGN + part, small) <= width
                ? FOCUS_SIGN + part
                : part,
              cx,
              from,
              {
                fill: column.focus ? colours.focus : colours.second,
                bold: column.strong || column.focus,
                align: 'center',
              },
              theme,
            ),
          );
        });
      });
      const above = y - (heads.height + 0.75) * headLine;
      for (const span of spans) {
        const [from, to] = [x + span.from * width, x + (span.to + 1) * width];
        shapes.push(
          textMark(
            cutMiddle(span.label, small, to - from - 6),
            (from + to) / 2,
            above,
            { fill: colours.text, bold: true, align: 'center' },
            theme,
          ),
          {
            type: 'line',
            shape: {
              x1: from + 4,
              y1: above + headLine * 0.6,
              x2: to - 4,
              y2: above + headLine * 0.6,
            },
            style: { stroke: colours.peerLine, lineWidth: 1 },
          },
        );
      }
      if (grid.of === 'rows') {
        lines.forEach((line, at) => {
          const indent = base * (0.2 + line.level * 1.1);
          shapes.push(
            textMark(
              cutMiddle(line.name, small, left - indent - base * 0.5),
              indent,
              y + (at + 0.5) * row,
              {
                fill: line.strong ? colours.text : colours.second,
                bold: line.strong,
                align: 'left',
              },
              theme,
            ),
          );
        });
      }
      for (const strip of strips) shapes.push(...stripWords(strip, plot, right, theme));
      return group(shapes);
    },
  };
}
