import type { CustomSeriesOption } from 'echarts';
import { knownOf } from './lineData.ts';
import type { Course } from './lineData.ts';
import { group } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import type { Theme } from '../types.ts';

/** Upright strokes from low to high of the interval of each rate of one unit. */
export function whiskerSeries(course: Course, theme: Theme): readonly CustomSeriesOption[] {
  const spans = knownOf(course).flatMap(({ year, rate }) =>
    rate === null || rate.low === null || rate.high === null
      ? []
      : [{ year, low: rate.low, high: rate.high }],
  );
  if (spans.length === 0) return [];
  return [
    {
      type: 'custom',
      silent: true,
      z: 4,
      encode: { x: 0, y: 1 },
      data: spans.map(({ year, high }) => [year, high]),
      renderItem: (params, api) => {
        const span = spans[params.dataIndex];
        if (span === undefined) return group([]);
        const [x = 0, top = 0] = api.coord([span.year, span.high]);
        const bottom = api.coord([span.year, span.low])[1] ?? top;
        const half = theme.symbol * 0.5;
        const stroke = (x1: number, y1: number, x2: number, y2: number): Shape => ({
          type: 'line',
          shape: { x1, y1, x2, y2 },
          style: { stroke: theme.colours.focus, lineWidth: theme.line, opacity: 0.75 },
        });
        return group([
          stroke(x, top, x, bottom),
          stroke(x - half, top, x + half, top),
          stroke(x - half, bottom, x + half, bottom),
        ]);
      },
    },
  ];
}
