import type { CustomSeriesOption } from 'echarts';
import { usable } from '../printed.ts';
import { hasSomething, isPale } from './ranking.ts';
import type { Line, Ranked } from './ranking.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import type { Theme } from '../types.ts';

interface Marks {
  readonly lines: readonly Line[];
  readonly median: number;
  readonly textOf: (row: Ranked) => string;
  readonly theme: Theme;
}

/** One mark a unit: a dot at its value, a line from there to the median, and the figures in the column on the right. */
export function toMedianMarks({ lines, median, textOf, theme }: Marks): CustomSeriesOption {
  const units = lines.flatMap((line, y) => (line.kind === 'unit' ? [{ row: line.row, y }] : []));
  const { colours, base } = theme;
  return {
    type: 'custom',
    encode: { x: 0, y: 1 },
    z: 3,
    data: units.map(({ row, y }) => [usable(row.data.point) ? row.data.point.value : '-', y]),
    renderItem: (params, api) => {
      const unit = units[params.dataIndex];
      const plot = gridOf(params);
      if (unit === undefined) return group([]);
      const { row, y } = unit;
      const { point, apart } = row.data;
      const height = plot.height / Math.max(1, lines.length);
      const cy = api.coord([0, y])[1] ?? 0;
      const colour = row.focus ? colours.focus : colours.peerBar;
      const label = (x: number, fill: string) =>
        textMark(textOf(row), x, cy, { fill, bold: row.focus, align: 'left' }, theme);
      const shapes: Shape[] = [
        {
          type: 'rect',
          shape: { x: plot.x, y: cy - height / 2, width: plot.width, height },
          style: { fill: 'transparent' },
        },
      ];
      if (!usable(point)) {
        const fill = hasSomething(row) ? colours.second : colours.warning;
        return group([...shapes, label(plot.x + base * 0.4, fill)]);
      }
      const at = (value: number) => api.coord([value, y])[0] ?? plot.x;
      const x = at(point.value);
      if (!apart) {
        const thick = Math.max(2, height * 0.2);
        const from = Math.min(x, at(median));
        shapes.push(
          rect(from, cy - thick / 2, Math.abs(x - at(median)), thick, { fill: colour }, theme),
        );
      }
      shapes.push(
        {
          type: 'circle',
          shape: { cx: x, cy, r: Math.min(theme.symbol * 0.75, height * 0.36) },
          style: isPale(row)
            ? { fill: colours.paper, stroke: colour, lineWidth: theme.line * 1.5 }
            : { fill: colour, stroke: colours.paper, lineWidth: 1 },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
        },
        label(plot.x + plot.width + base * 0.8, row.focus ? colours.focus : colours.text),
      );
      return group(shapes);
    },
  };
}
