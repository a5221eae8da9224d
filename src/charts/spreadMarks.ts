import type { CustomSeriesOption } from 'echarts';
import type { CountSpread, SpreadYear } from '#analysis/countSpread.ts';
import { fill } from '#i18n/fill.ts';
import type { Point } from '#query/types.ts';
import { FOCUS_SIGN } from './names.ts';
import { listNames } from './parts.ts';
import { sideWord } from './peerParts.ts';
import { usable } from './printed.ts';
import { lastLine, sayPoint } from './say.ts';
import { gridOf, group, words as textMark } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { rowParts } from './spreadFrame.ts';
import type { SpreadPlan } from './spreadTicks.ts';
import { cutMiddle, textWidth } from './text.ts';
import type { Hit } from './types.ts';

type SpreadRow = CountSpread['rows'][number];

/** A stroke: one unit in one year, above zero. */
export interface SpreadMark {
  readonly row: SpreadRow;
  readonly point: Point & { readonly value: number };
  readonly of: SpreadYear;
  /** Line of its year. */
  readonly line: number;
  readonly told: 'zero' | 'low' | 'high' | null;
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
function isCalled({ focus, pinned }: SpreadRow, told: SpreadMark['told']): boolean {
  return focus || pinned || told !== null;
}

function marksOf(rows: CountSpread, of: SpreadYear, line: number): SpreadMark[] {
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
function zerosOf({ rows }: SpreadPlan, line: number): readonly SpreadMark[] {
  const of = rows.years[line];
  if (of === undefined) return [];
  return marksOf(rows, of, line).filter(({ point }) => point.value === 0);
}

/** Years in which somebody reported zero. */
function zeroLines(plan: SpreadPlan): readonly number[] {
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

/** Names above the strokes of a year: the focus, then those beyond the limits, then pinned ones, where there is room. */
export function spreadNames(plan: SpreadPlan): CustomSeriesOption {
  const { rows, theme, nameOf, subject } = plan;
  const { colours, small } = theme;
  const order = ({ row, told }: SpreadMark) => (row.focus ? 0 : told !== null ? 1 : 2);
  return {
    type: 'custom',
    silent: true,
    z: 4,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const from = plot.x - plan.zeros;
      const end = plot.x + plot.width;
      const shapes: Shape[] = [];
      rows.years.forEach((of, line) => {
        const { names } = rowParts(plot, rows.years.length, line, theme);
        const taken: (readonly [number, number])[] = [];
        const called = marksOf(rows, of, line)
          .filter(({ row, told }) => isCalled(row, told))
          .sort((a, b) => order(a) - order(b) || b.point.value - a.point.value);
        for (const { row, point, told } of fewTold(called)) {
          // the box of zeros has the number already
          if (row.focus && point.value === 0 && of.year !== rows.year) continue;
          const name = cutMiddle(nameOf(row), small, plot.width * 0.4);
          const figure = subject.figure(point.value);
          // the focus is named once: its dot is the same in all years
          const text = !row.focus
            ? `${name} ${figure}`
            : of.year === rows.year
              ? `${FOCUS_SIGN}${name} ${figure}`
              : figure;
          const width = textWidth(text, small) * 1.08;
          const x =
            point.value === 0
              ? from + width / 2
              : (api.coord([plan.xOf(point.value), line])[0] ?? NaN);
          const left = Math.max(from, Math.min(end - width, x - width / 2));
          if (taken.some(([a, b]) => left < b + small * 0.6 && a < left + width + small * 0.6))
            continue;
          taken.push([left, left + width]);
          shapes.push(
            textMark(
              text,
              left,
              names,
              {
                fill: told !== null ? colours.warning : row.focus ? colours.focus : colours.text,
                bold: row.focus || told !== null,
                align: 'left',
                halo: true,
              },
              theme,
            ),
          );
        }
      });
      return group(shapes);
    },
  };
}

/** So many units beyond the limits are named in one year; all are in the table. */
const MOST_TOLD = 3;

function fewTold(called: readonly SpreadMark[]): readonly SpreadMark[] {
  const told = called.filter(({ row, told: side }) => side !== null && !row.focus && !row.pinned);
  const left = new Set(told.slice(MOST_TOLD));
  return called.filter((mark) => !left.has(mark));
}

/** So many names of zeros are read out. */
const MOST_NAMED = 8;

/** One hit a stroke, then one a box of zeros; strokes are the second series, boxes the third. */
export function spreadHits(plan: SpreadPlan, marks: readonly SpreadMark[]): readonly Hit[] {
  const { subject, words, nameOf } = plan;
  const text = words.compare.spread;
  const strokes = marks.map(({ row, point, of, told }, dataIndex): Hit => ({
    seriesIndex: 1,
    dataIndex,
    authority: row.authority,
    year: of.year,
    cells: point.cells,
    say: [
      ...sayPoint(nameOf(row), point, subject, words),
      ...(told === null ? [] : [sideWord(told, words)]),
      ...sayYear(of, plan),
      ...lastLine(point, words),
    ],
  }));
  const boxes = zeroLines(plan).flatMap((line, dataIndex): Hit[] => {
    const zeros = zerosOf(plan, line);
    const [only] = zeros;
    if (only === undefined) return [];
    const own = zeros.find(({ row }) => row.focus) ?? (zeros.length === 1 ? only : null);
    return [
      {
        seriesIndex: 2,
        dataIndex,
        authority: own?.row.authority ?? null,
        year: only.of.year,
        cells: zeros.flatMap(({ point }) => point.cells),
        say: [
          fill(words.charts.year, { y: only.of.year }),
          fill(text.zerosSay, { n: zeros.length }),
          listNames(
            zeros.map(({ row }) => nameOf(row)),
            words,
            MOST_NAMED,
          ),
          ...sayYear(only.of, plan),
          ...lastLine(only.point, words),
        ],
      },
    ];
  });
  return [...strokes, ...boxes];
}

/** What the group of a year says. */
function sayYear({ n, quantiles, limits }: SpreadYear, { subject, words }: SpreadPlan): string[] {
  const text = words.compare.spread;
  if (quantiles === null) return [];
  const print = (value: number) => subject.figure(Number(value.toFixed(1)));
  return [
    fill(text.medianOf, { m: subject.print(quantiles.median), n }),
    fill(text.quantiles, {
      p10: print(quantiles.p10),
      p90: print(quantiles.p90),
      p25: print(quantiles.p25),
      p75: print(quantiles.p75),
    }),
    ...(limits === null ? [] : [limitsText(limits, { subject, words })]),
  ];
}

/** Limits in words; the upper alone where nothing can be too low. */
export function limitsText(
  { low, high }: NonNullable<SpreadYear['limits']>,
  { subject, words }: Pick<SpreadPlan, 'subject' | 'words'>,
): string {
  const text = words.compare.spread;
  const print = (value: number) => subject.figure(Number(value.toFixed(1)));
  return low === null
    ? fill(text.limitAbove, { b: print(high) })
    : fill(text.limitsOf, { a: print(low), b: print(high) });
}
