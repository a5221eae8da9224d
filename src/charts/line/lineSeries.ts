import type { LineSeriesOption } from 'echarts';
import { isLate } from '#domain/crosswalk/timing.ts';
import { acrossOf } from '#query/across.ts';
import type { Across } from '#query/across.ts';
import type { InText, Point, TrendRows } from '#query/types.ts';
import { cutsOf, formsOf, knownOf, strokesOf } from './lineData.ts';
import type { Course, Known } from './lineData.ts';
import type { Theme } from '../types.ts';

/** A series, and for each of its items the point it draws: null where there is a gap. */
export interface Drawn<P> {
  readonly series: LineSeriesOption;
  readonly points: readonly (P | null)[];
}

interface Look {
  readonly colour: string;
  readonly width: number;
  readonly z: number;
  /** Every point is a visible dot; else only those without neighbours. */
  readonly dots: boolean;
  readonly dashed?: boolean;
  readonly symbol?: string;
}

/** One entry per series point, in the order drawn. */
interface Spot<P> {
  readonly year: number;
  readonly value: number | null;
  readonly point: P | null;
  /** Drawn hollow. */
  readonly hollow?: boolean;
}

function lineOf<P>(spots: readonly Spot<P>[], look: Look, theme: Theme): Drawn<P> {
  const has = (i: number) => (spots[i]?.value ?? null) !== null;
  const size = look.dots ? theme.symbol : Math.max(theme.symbol, 6);
  return {
    points: spots.map(({ point }) => point),
    series: {
      type: 'line',
      z: look.z,
      connectNulls: false,
      symbol: look.symbol ?? 'circle',
      symbolSize: size,
      showSymbol: true,
      showAllSymbol: true,
      triggerEvent: 'line',
      lineStyle: {
        color: look.colour,
        width: look.width,
        type: look.dashed === true ? [6, 4] : 'solid',
      },
      itemStyle: { color: look.colour, borderColor: theme.colours.paper, borderWidth: 1 },
      emphasis: { disabled: true },
      data: spots.map(({ year, value, hollow }, i) => {
        if (value === null) return [year, '-'];
        const lone = !has(i - 1) && !has(i + 1);
        if (look.dots)
          return hollow === true
            ? hollowDot(year, value, look.colour, theme)
            : { value: [year, value] };
        return lone
          ? { value: [year, value], symbolSize: Math.max(4, look.width * 3) }
          : // kept as a target for the pointer
            { value: [year, value], itemStyle: { opacity: 0 } };
      }),
    },
  };
}

function hollowDot(year: number, value: number, colour: string, theme: Theme) {
  const itemStyle = {
    color: theme.colours.paper,
    borderColor: colour,
    borderWidth: Math.max(1.5, theme.symbol / 4),
  };
  return { value: [year, value], itemStyle };
}

function spotsOf(points: readonly Point[], known: readonly Known[]): readonly Spot<Known>[] {
  return points.map(({ year }) => {
    const point = known.find((one) => one.year === year) ?? null;
    return {
      year,
      value: point?.value ?? null,
      point,
      hollow: point !== null && isLate(point.form, year),
    };
  });
}

/** A series for each line of a unit: values of forms that do not go together are never joined. */
export function courseSeries(
  course: Course,
  across: Across,
  look: Look,
  theme: Theme,
): readonly Drawn<Known>[] {
  return strokesOf(course.data, across).map(({ known }) =>
    lineOf(spotsOf(course.data, known), look, theme),
  );
}

/** Figures of the running text: dashed, with a colour and marks of their own. */
export function textSeries(inText: InText | null, theme: Theme): readonly Drawn<Known>[] {
  if (inText === null || inText.row === null) return [];
  const look = {
    colour: theme.colours.gazette,
    width: theme.focusLine * 0.6,
    z: 4,
    dots: true,
    dashed: true,
    symbol: 'diamond',
  };
  return courseSeries(inText.row, acrossOf(inText.subject), look, theme);
}

/** Many units in one series, parted by gaps. */
export function tangleSeries(
  courses: readonly Course[],
  across: Across,
  look: Look,
  theme: Theme,
): readonly Drawn<Known>[] {
  const spots = courses.flatMap((course) =>
    strokesOf(course.data, across).flatMap(({ known }): Spot<Known>[] => [
      ...spotsOf(course.data, known),
      { year: course.data[0]?.year ?? NaN, value: null, point: null },
    ]),
  );
  return spots.length === 0 ? [] : [lineOf(spots, look, theme)];
}

export interface MedianPoint {
  readonly year: number;
  readonly median: number;
  readonly n: number;
}

/** The median, broken where lines of forms end and where there are too few peers. */
export function medianSeries(rows: TrendRows, theme: Theme): readonly Drawn<MedianPoint>[] {
  const cuts = cutsOf(rows);
  const spots: Spot<MedianPoint>[] = [];
  for (const { year, median, n } of rows.medians) {
    if (spots.length > 0 && cuts.includes(year)) spots.push({ year, value: null, point: null });
    spots.push({
      year,
      value: median,
      point: median === null ? null : { year, median, n },
    });
  }
  if (spots.every(({ value }) => value === null)) return [];
  const look = {
    colour: theme.colours.median,
    width: theme.line * 1.4,
    z: 4,
    dots: false,
    dashed: true,
  };
  return [lineOf(spots, look, theme)];
}

/** Faint dotted lines over the gaps of one unit inside one form; silent, not a value of any year. */
export function bridgeSeries(course: Course, theme: Theme): readonly LineSeriesOption[] {
  const known = knownOf(course);
  const pairs = formsOf(course.data).flatMap((form) => {
    const run = known.filter((point) => point.form === form);
    return run.flatMap((point, i) => {
      const next = run[i + 1];
      return next === undefined || next.year - point.year < 2 ? [] : [[point, next] as const];
    });
  });
  if (pairs.length === 0) return [];
  return [
    {
      type: 'line',
      z: 3,
      silent: true,
      connectNulls: false,
      showSymbol: false,
      lineStyle: {
        color: theme.colours.focus,
        width: Math.max(1, theme.focusLine * 0.45),
        type: [2, 5],
      },
      data: pairs.flatMap(([a, b]) => [
        [a.year, a.value],
        [b.year, b.value],
        [b.year, '-'],
      ]),
    },
  ];
}
