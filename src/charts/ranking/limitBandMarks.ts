import type { CustomSeriesOption } from 'echarts';
import type { RateLevels } from '#analysis/rateLevels.ts';
import { standsOut } from '#analysis/verdict.ts';
import { usable } from '../printed.ts';
import { hasSomething, isPale } from './ranking.ts';
import type { Line, Ranked } from './ranking.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import type { Theme } from '../types.ts';

/** The bands of the units and, over them, the common rate: one silent mark. */
export function limitBandGround(
  rows: RateLevels,
  lines: readonly Line[],
  common: number | null,
  theme: Theme,
): CustomSeriesOption {
  const { colours } = theme;
  return {
    type: 'custom',
    silent: true,
    z: 2,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params, api) => {
      const { x, y, height } = gridOf(params);
      const row = height / Math.max(1, lines.length);
      const at = (value: number) => api.coord([value, 0])[0] ?? x;
      const shapes: Shape[] = [];
      lines.forEach((line, i) => {
        const level = line.kind === 'unit' ? rows.levels.get(line.row.authority) : undefined;
        if (level === undefined) return;
        const cy = y + (i + 0.5) * row;
        const band = ({ low, high }: { low: number; high: number }, thick: number, fill: string) =>
          shapes.push(
            rect(
              at(low),
              cy - (row * thick) / 2,
              Math.max(2, at(high) - at(low)),
              row * thick,
              { fill },
              theme,
            ),
          );
        band(level.alarm, 0.62, colours.interval);
        band(level.alert, 0.62, colours.band);
      });
      const last = lines.reduce(
        (end, line, i) => (line.kind === 'unit' && usable(line.row.data.point) ? i + 1 : end),
        0,
      );
      if (common !== null && last > 0)
        shapes.push({
          type: 'line',
          shape: { x1: at(common), y1: y - theme.small * 0.2, x2: at(common), y2: y + last * row },
          style: { stroke: colours.median, lineWidth: theme.line * 1.2, lineDash: [6, 4] },
        });
      return group(shapes);
    },
  };
}

interface Marks {
  readonly rows: RateLevels;
  readonly lines: readonly Line[];
  readonly textOf: (row: Ranked) => string;
  readonly theme: Theme;
}

/** One mark a unit: its dot, hollow on few cases, and its figures in the column on the right; without a rate words alone. */
export function limitBandMarks({ rows, lines, textOf, theme }: Marks): CustomSeriesOption {
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
      const { point } = row.data;
      const height = plot.height / Math.max(1, lines.length);
      const cy = api.coord([0, y])[1] ?? 0;
      const told = standsOut(rows.verdicts.get(row.authority));
      const ink = told ? colours.warning : row.focus ? colours.focus : colours.text;
      const label = (x: number, fill: string) =>
        textMark(textOf(row), x, cy, { fill, bold: row.focus || told, align: 'left' }, theme);
      // reaches over the whole line, so that a dot need not be hit
      const line: Shape = {
        type: 'rect',
        shape: { x: plot.x, y: cy - height / 2, width: plot.width, height },
        style: { fill: 'transparent' },
      };
      if (!usable(point)) {
        const fill = hasSomething(row) ? colours.second : colours.warning;
        return group([line, label(plot.x + base * 0.4, fill)]);
      }
      const colour = told ? colours.warning : row.focus ? colours.focus : colours.second;
      const dot: Shape = {
        type: 'circle',
        shape: {
          cx: api.coord([point.value, y])[0] ?? plot.x,
          cy,
          r: Math.min(theme.symbol * (row.focus ? 0.9 : 0.75), height * 0.36),
        },
        style: isPale(row)
          ? { fill: colours.paper, stroke: colour, lineWidth: theme.line * 1.5 }
          : { fill: colour, stroke: colours.paper, lineWidth: 1 },
        emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
      };
      return group([line, dot, label(plot.x + plot.width + base * 0.8, ink)]);
    },
  };
}
