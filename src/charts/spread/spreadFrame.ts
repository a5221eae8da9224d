import type { CustomSeriesOption } from 'echarts';
import type { SpreadYear } from '#analysis/countSpread.ts';
import { fill } from '#i18n/fill.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import type { SpreadPlan } from './spreadTicks.ts';
import type { Theme } from '../types.ts';

/** Where things stand in the row of a year: names above, strokes below. */
export function rowParts(
  plot: { readonly y: number; readonly height: number },
  years: number,
  at: number,
  theme: Theme,
): {
  readonly top: number;
  readonly height: number;
  readonly names: number;
  readonly middle: number;
  readonly half: number;
} {
  const height = plot.height / Math.max(1, years);
  const top = plot.y + at * height;
  const names = theme.small * 1.4;
  const strokes = Math.max(8, height - names - theme.small * 0.3);
  return {
    top,
    height,
    names: top + names * 0.55,
    middle: top + names + strokes / 2,
    half: strokes * 0.36,
  };
}

/** Limits closer to the start of the axis than this share of it would be a mark on its edge. */
const EDGE = 0.01;

/** The limits of a year that lie on the axis. */
export function drawnLimits(
  { axis, xOf }: SpreadPlan,
  limits: SpreadYear['limits'],
): readonly number[] {
  const from = axis.min + EDGE * (axis.max - axis.min);
  return [limits?.low ?? null, limits?.high ?? null].flatMap((limit) =>
    limit !== null && xOf(limit) > from && xOf(limit) <= axis.max ? [limit] : [],
  );
}

/** Bands, medians, limits, years and figures: one silent mark behind the strokes. */
export function spreadFrame(plan: SpreadPlan): CustomSeriesOption {
  const { rows, theme, words, subject, right } = plan;
  const { colours, small, base } = theme;
  const text = words.compare.spread;
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const at = (value: number) => api.coord([plan.xOf(value), 0])[0] ?? plot.x;
      const end = plot.x + plot.width;
      const word = (
        said: string,
        x: number,
        y: number,
        align: 'left' | 'right' | 'center',
        bold = false,
      ) => textMark(said, x, y, { fill: bold ? colours.text : colours.second, bold, align }, theme);
      const heads = plot.y - small * 0.6 - base * 0.5;
      const chosenAt = rows.years.findIndex(({ year }) => year === rows.year);
      const tint = rowParts(plot, rows.years.length, chosenAt, theme);
      const shapes: Shape[] = [
        ...(rows.years.length > 1
          ? [rect(0, tint.top, end + right, tint.height, { fill: colours.rowTint }, theme)]
          : []),
        word(text.headRight, end + base * 1.6, heads, 'left'),
        ...(plan.zeros > 0 ? [word(text.zeros, plot.x - plan.zeros / 2, heads, 'center')] : []),
      ];
      for (const tick of plan.axis.ticks) {
        const x = api.coord([tick, 0])[0] ?? plot.x;
        shapes.push({
          type: 'line',
          shape: { x1: x, y1: plot.y, x2: x, y2: plot.y + plot.height },
          style: { stroke: colours.grid, lineWidth: 1 },
        });
      }
      rows.years.forEach(({ year, n, quantiles, limits }, i) => {
        const row = rowParts(plot, rows.years.length, i, theme);
        const { middle, half } = row;
        const chosen = year === rows.year;
        if (chosen && rows.years.length > 1)
          shapes.push(rect(0, row.top, end + right, row.height, { fill: colours.rowTint }, theme));
        shapes.push(word(String(year), base * 0.4, middle, 'left', chosen));
        shapes.push({
          type: 'line',
          shape: { x1: plot.x, y1: middle, x2: end, y2: middle },
          style: { stroke: colours.grid, lineWidth: theme.line },
        });
        const band = (low: number, high: number, fill: string) =>
          rect(at(low), middle - half, Math.max(2, at(high) - at(low)), half * 2, { fill }, theme);
        if (quantiles === null) {
          shapes.push(word(fill(text.rowFew, { n }), end + base * 1.6, middle, 'left'));
          return;
        }
        const { p10, p25, median, p75, p90 } = quantiles;
        shapes.push(
          band(p10, p90, colours.notOnForm),
          band(p25, p75, colours.interval),
          {
            type: 'line',
            shape: {
              x1: at(median),
              y1: middle - half * 1.3,
              x2: at(median),
              y2: middle + half * 1.3,
            },
            style: { stroke: colours.text, lineWidth: theme.line * 2 },
          },
          word(
            fill(text.row, { m: subject.figure(median), n }),
            end + base * 1.6,
            middle,
            'left',
            chosen,
          ),
        );
        for (const limit of drawnLimits(plan, limits))
          shapes.push(diamond(at(limit), middle, half * 0.8, theme));
      });
      return group(shapes);
    },
  };
}

function diamond(x: number, y: number, r: number, { colours, line }: Theme): Shape {
  return {
    type: 'polygon',
    shape: {
      points: [
        [x, y - r],
        [x + r * 0.7, y],
        [x, y + r],
        [x - r * 0.7, y],
      ],
    },
    style: { fill: colours.paper, stroke: colours.second, lineWidth: line * 1.2 },
  };
}
