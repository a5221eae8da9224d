import type { CustomSeriesOption } from 'echarts';
import type { Words } from '#i18n/zh.ts';
import { outOf } from '../numbers.ts';
import { printPoint, usable } from '../printed.ts';
import { hasSomething, isPale } from './ranking.ts';
import type { Line, Ranked } from './ranking.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import type { Subject } from '../subject.ts';
import type { Theme } from '../types.ts';

interface Marks {
  readonly lines: readonly Line[];
  readonly subject: Subject;
  readonly words: Words;
  readonly theme: Theme;
}

/** Figure or words of a unit, as printed in its line. */
export function lineText(row: Ranked, subject: Subject, words: Words): string {
  const { point } = row.data;
  if (!usable(point)) return printPoint(point, subject, words);
  const { rate } = point;
  const figure = subject.figure(point.value);
  return rate === null ? figure : `${figure} (${outOf(rate)})`;
}

/**
 * One mark a unit: a bar from 0 with its figure at the end; for rates a dot on its interval with the figure in the
 * column on the right, hollow on few cases; for units without a number the word alone.
 */
export function rankingMarks({ lines, subject, words, theme }: Marks): CustomSeriesOption {
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
      const size = api.size?.([0, 1]);
      const height = Array.isArray(size) ? (size[1] ?? theme.row) : theme.row;
      const cy = api.coord([0, y])[1] ?? 0;
      const { point } = row.data;
      const colour = row.focus ? colours.focus : colours.peerBar;
      const label = (x: number, fill: string) =>
        textMark(
          lineText(row, subject, words),
          x,
          cy,
          { fill, bold: row.focus, align: 'left', halo: !row.focus },
          theme,
        );
      const shapes: Shape[] = [
        // reaches over the whole line, so that short bars can be pointed at
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
      const ink = row.focus ? colours.focus : colours.text;
      const at = (value: number) => api.coord([value, y])[0] ?? plot.x;
      if (!subject.rate) {
        const end = at(point.value);
        const thick = height * 0.66;
        if (end > plot.x)
          shapes.push(rect(plot.x, cy - thick / 2, end - plot.x, thick, { fill: colour }, theme));
        return group([...shapes, label(end + base * 0.4, ink)]);
      }
      const { low, high } = point.rate ?? { low: null, high: null };
      if (low !== null && high !== null) {
        const [from, to] = [at(low), at(high)];
        shapes.push(
          rect(
            from,
            cy - height * 0.22,
            Math.max(2, to - from),
            height * 0.44,
            {
              fill: colours.interval,
            },
            theme,
          ),
        );
      }
      shapes.push({
        type: 'circle',
        shape: { cx: at(point.value), cy, r: Math.min(theme.symbol * 0.75, height * 0.36) },
        style: isPale(row)
          ? {
              fill: colours.paper,
              stroke: row.focus ? colours.focus : colours.second,
              lineWidth: theme.line * 1.5,
            }
          : {
              fill: row.focus ? colours.focus : colours.second,
              stroke: colours.paper,
              lineWidth: 1,
            },
        emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
      });
      shapes.push(label(plot.x + plot.width + base * 0.8, ink));
      return group(shapes);
    },
  };
}
