import type { CustomSeriesOption } from 'echarts';
import type { CountSpread, SpreadYear } from '#analysis/countSpread.ts';
import type { StandsOut } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import type { Point } from '#query/types.ts';
import { usable } from '../printed.ts';
import { gridOf, group, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { rowParts } from './spreadFrame.ts';
import type { SpreadPlan } from './spreadTicks.ts';

type SpreadRow = CountSpread['rows'][number];

/** A stroke: one unit in one year, above zero. */
export interface SpreadMark {
  readonly row: SpreadRow;
  readonly point: Point & { readonly value: number };
  readonly of: SpreadYear;
  /** Line of its year. */
  readonly line: number;
  readonly told: StandsOut | null;
}

/** With more units than this strokes run together: the bands say the same. */
export const MOST_STROKES = 400;

/** All strokes, year by year, each year from low to high; of very many units only those that are named. */
export function spreadMarks({ rows }: SpreadPlan): readonly SpreadMark[] {
  const all = rows.rows.length <= MOST_STROKES;
  return rows.years.flatMap((of, line) =>
    marksOf(rows, of, line)
      .filter(({ point, row, told }) => point.value > 0 && (all || isCalled(row, told)))
      .sort((a, b) => a.point.value - b.point.value),
  );
}

/** Drawn with weight and named where there is room. */
export function isCalled({ focus, pinned }: SpreadRow, told: SpreadMark['told']): boolean {
  return focus || pinned || told !== null;
}

/** All numbers of one year, zeros too. */
export function marksOf(rows: CountSpread, of: SpreadYear, line: number): SpreadMark[] {
  return rows.rows.flatMap((row) => {
    const point = row.data[line] ?? null;
    if (point === null || !usable(point)) return [];
    return [{ row, point, of, line, told: of.told.get(row.authority) ?? null }];
  });
}

/** The strokes of all units; the focus is a dot. */
export function tickMarks(plan: SpreadPlan, marks: readonly SpreadMark[]): CustomSeriesOption {
  const { rows, theme } = plan;
  const { colours } = theme;
  return {
    type: 'custom',
    z: 3,
    encode: { x: 0, y: 1 },
    data: marks.map(({ point, line }) => [plan.xOf(point.value), line]),
    renderItem: (params, api) => {
      const mark = marks[params.dataIndex];
      if (mark === undefined) return group([]);
      const { row, told } = mark;
      const plot = gridOf(params);
      const { middle, half } = rowParts(plot, rows.years.length, mark.line, theme);
      const x = api.coord([plan.xOf(mark.point.value), mark.line])[0] ?? plot.x;
      const called = isCalled(row, told);
      const colour = told !== null ? colours.warning : row.focus ? colours.focus : colours.second;
      const reach: Shape = {
        type: 'rect',
        shape: { x: x - 4, y: middle - half, width: 8, height: half * 2 },
        style: { fill: 'transparent' },
      };
      if (row.focus)
        return group([
          reach,
          {
            type: 'circle',
            z2: 2,
            shape: { cx: x, cy: middle, r: theme.symbol * 0.85 },
            style: { fill: colour, stroke: colours.paper, lineWidth: 1 },
            emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
          },
        ]);
      const wide = theme.line * (called ? 2.4 : 1.3);
      return group([
        reach,
        {
          type: 'rect',
          shape: { x: x - wide / 2, y: middle - half * 0.8, width: wide, height: half * 1.6 },
          style: { fill: colour, opacity: called ? 1 : 0.75 },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
        },
      ]);
    },
  };
}

/** Those who reported zero in one year. */
export function zerosOf({ rows }: SpreadPlan, line: number): readonly SpreadMark[] {
  const of = rows.years[line];
  if (of === undefined) return [];
  return marksOf(rows, of, line).filter(({ point }) => point.value === 0);
}

/** Years in which somebody reported zero. */
export function zeroLines(plan: SpreadPlan): readonly number[] {
  return plan.rows.years.flatMap((_, line) => (zerosOf(plan, line).length > 0 ? [line] : []));
}

/** The zeros of each year as one box with their number, in a column of their own; with the sign of the focus if it is among them. */
export function zeroMarks(plan: SpreadPlan): CustomSeriesOption {
  const { rows, theme, words } = plan;
  const { colours, small, base } = theme;
  const lines = zeroLines(plan);
  return {
    type: 'custom',
    z: 3,
    encode: { x: 0, y: 1 },
    data: lines.map((line) => [plan.axis.min, line]),
    renderItem: (params) => {
      const line = lines[params.dataIndex];
      if (line === undefined) return group([]);
      const plot = gridOf(params);
      const { middle } = rowParts(plot, rows.years.length, line, theme);
      const zeros = zerosOf(plan, line);
      const focus = zeros.some(({ row }) => row.focus);
      const told = zeros.some(({ told: side }) => side !== null);
      const edge = told ? colours.warning : focus ? colours.focus : colours.zeroEdge;
      const [x, width, height] = [plot.x - plan.zeros + base * 0.3, plan.zeros - base, small * 1.6];
      const text = fill(words.compare.spread.zeroCount, { n: zeros.length });
      return group([
        {
          type: 'rect',
          shape: { x, y: middle - height / 2, width, height, r: small / 3 },
          style: {
            fill: focus ? colours.rowTint : colours.paper,
            stroke: edge,
            lineWidth: theme.line * (focus || told ? 1.8 : 1),
          },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
        },
        textMark(
          text,
          x + width / 2,
          middle,
          {
            fill: told ? colours.warning : focus ? colours.focus : colours.text,
            bold: focus || told,
            align: 'center',
          },
          theme,
        ),
      ]);
    },
  };
}
