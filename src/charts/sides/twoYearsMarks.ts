import type { CustomSeriesOption } from 'echarts';
import type { TwoPoints } from '#query/sides.ts';
import type { Row } from '#query/types.ts';
import { gridOf, group, words as textMark } from '../shapes.ts';
import type { Theme } from '../types.ts';

/** One mark a unit: hollow and full dot, the line between them, and the figures on the right. */
export function twoYearsMarks(
  rows: readonly Row<TwoPoints>[],
  texts: readonly string[],
  theme: Theme,
): CustomSeriesOption {
  const { colours, line, symbol, base } = theme;
  return {
    type: 'custom',
    encode: { x: 0, y: 1 },
    z: 3,
    data: rows.map(({ data }, y) => [data.now.value, y]),
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const row = rows[params.dataIndex];
      if (row === undefined) return group([]);
      const height = plot.height / Math.max(1, rows.length);
      const at = (value: number | null) => api.coord([value, params.dataIndex])[0] ?? plot.x;
      const cy = api.coord([0, params.dataIndex])[1] ?? 0;
      const [x1, x2] = [at(row.data.before.value), at(row.data.now.value)];
      const colour = row.focus ? colours.focus : colours.second;
      const r = Math.min(symbol * 0.75, height * 0.34);
      return group([
        {
          type: 'rect',
          shape: { x: plot.x, y: cy - height / 2, width: plot.width, height },
          style: { fill: 'transparent' },
        },
        {
          type: 'line',
          shape: { x1, y1: cy, x2, y2: cy },
          style: { stroke: row.focus ? colours.focus : colours.peerBar, lineWidth: line * 2 },
        },
        {
          type: 'circle',
          shape: { cx: x1, cy, r },
          style: { fill: colours.paper, stroke: colour, lineWidth: line * 1.5 },
        },
        {
          type: 'circle',
          shape: { cx: x2, cy, r },
          style: { fill: colour, stroke: colours.paper, lineWidth: 1 },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, line) } },
        },
        textMark(
          texts[params.dataIndex] ?? '',
          plot.x + plot.width + base * 0.8,
          cy,
          { fill: row.focus ? colours.focus : colours.text, bold: row.focus, align: 'left' },
          theme,
        ),
      ]);
    },
  };
}
