import { median } from '#domain/statistics/quantile.ts';
import type { CountSpread } from '#analysis/countSpread.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { distinctNames } from '../names.ts';
import { isVerySkewed, logAxis } from '../logAxis.ts';
import type { AxisEnds } from '../logAxis.ts';
import { niceAxis } from '../numbers.ts';
import { isTold } from '../printed.ts';
import { emptyModel, fictionalLine, sentenceOf, sourceOf, spanOf, stillOption } from '../parts.ts';
import { formName, peerFooter } from '../peerParts.ts';
import { spreadFrame } from './spreadFrame.ts';
import { spreadLegend, spreadNotes } from './spreadNotes.ts';
import { spreadHits } from './spreadHits.ts';
import { spreadMarks, tickMarks, zeroMarks } from './spreadMarks.ts';
import { spreadNames } from './spreadNames.ts';
import { spreadTable, spreadTitle } from './spreadText.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { widest } from '../text.ts';
import type { ChartContext, ChartModel, Theme } from '../types.ts';

/** What all parts of a spread draw from. */
export interface SpreadPlan {
  readonly rows: CountSpread;
  readonly nameOf: (row: CountSpread['rows'][number]) => string;
  readonly subject: Subject;
  readonly words: Words;
  readonly theme: Theme;
  /** Width of the column of years, and of that of zeros behind it. */
  readonly years: number;
  readonly zeros: number;
  readonly right: number;
  /** The largest count on the axis. */
  readonly max: number;
  readonly log: boolean;
  readonly axis: AxisEnds;
  /** From a count to the axis; counts below its start are drawn there. */
  readonly xOf: (value: number) => number;
}

/**
 * How are the counts spread? One line a year of one form: each unit of the group a stroke, bands from P10 to P90 and P25
 * to P75, the median, the limits; zeros stand apart with their number, the focus is a named dot. Strokes beyond the
 * limits are coloured and named. With fewer than five peers strokes alone. `empty` when nobody has any.
 */
export function spreadTicks(rows: CountSpread, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.compare.spread;
  const subject = subjectOf(rows.subject, words);
  const all = distinctNames(rows.rows);
  const byRow = new Map(rows.rows.map((row, i) => [row.authority, all[i] ?? row.name]));
  const plan = planOf(rows, (row) => byRow.get(row.authority) ?? row.name, subject, context);
  const title = spreadTitle(plan);
  const table = spreadTable(plan, title);
  const years = rows.years.map(({ year }) => year);
  const told = rows.rows.flatMap(({ data }) =>
    data.flatMap((point) => (point !== null && isTold(point) ? [point] : [])),
  );
  const reason = nothingIn(rows, subject, words);
  if (reason !== null) return emptyModel(context, 'spreadTicks', title, reason, table, told);
  const { base, small, colours } = theme;
  const said = {
    ind: subject.name,
    unit: subject.unit,
    span: spanOf(years),
    form: formName(rows.form, words),
  };
  const marks = spreadMarks(plan);
  const top = Math.round(small * 1.2 + base * 0.9);
  return {
    id: 'spreadTicks',
    title,
    fictional: fictionalLine(context),
    subtitle:
      fill(subject.unit === '' ? text.subtitle : text.subtitleUnit, said) +
      (plan.log ? words.charts.joiner + text.log : ''),
    legend: spreadLegend(plan),
    notes: spreadNotes(plan),
    ...sourceOf(context, told, [
      peerFooter(rows.years.find(({ year }) => year === rows.year)?.n ?? rows.total, context),
      ...(rows.years.some(({ limits }) => limits !== null) ? [words.compare.footer.robust] : []),
    ]),
    option: {
      ...stillOption(theme),
      grid: {
        left: plan.years + plan.zeros,
        right: plan.right,
        top,
        bottom: Math.round(base * 0.4),
        outerBoundsMode: 'none',
      },
      xAxis: {
        type: 'value',
        position: 'top',
        min: plan.axis.min,
        max: plan.axis.max,
        axisLine: { show: false },
        axisTick: { show: false },
        // the frame draws them: an axis draws no lines at ticks of one's own
        splitLine: { show: false },
        axisLabel: {
          customValues: plan.axis.ticks,
          fontSize: small,
          color: colours.second,
          hideOverlap: true,
          margin: Math.round(base * 0.5),
          formatter: (value: number) =>
            subject.tick(plan.log ? Number((10 ** value).toPrecision(6)) : value),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        show: false,
        data: years.map(String),
      },
      series: [spreadFrame(plan), tickMarks(plan, marks), zeroMarks(plan), spreadNames(plan)],
    },
    height: top + Math.round(base * 0.4) + Math.round(years.length * rowHeight(theme)),
    aria: fill(text.aria, { title, n: rows.members.length, k: years.length }),
    table,
    hits: spreadHits(plan, marks),
    names: [],
    empty: null,
  };
}

/** A line of names above a line of strokes. */
const rowHeight = ({ small, row }: Theme) => small * 1.5 + row * 1.3;

function nothingIn(rows: CountSpread, subject: Subject, words: Words): string | null {
  const { empty, titles } = words.charts;
  if (rows.rows.length === 0) return empty.noUnits;
  const known = rows.rows.flatMap(({ data }) => data.flatMap((point) => point?.value ?? []));
  const said = {
    ind: subject.name,
    y: rows.year,
    n: known.length,
    span: spanOf(rows.years.map(({ year }) => year)),
  };
  if (rows.years.length === 0) return fill(empty.notOnForm, said);
  if (known.length === 0) return fill(empty.allMissingYears, said);
  if (known.some((value) => value > 0)) return null;
  return rows.years.length === 1
    ? sentenceOf(fill(titles.T8all, said), words)
    : fill(empty.allZeroYears, said);
}

/** Limits further out than this share beyond the largest count would squeeze all strokes into a corner. */
const ROOM_FOR_LIMITS = 1.5;

function planOf(
  rows: CountSpread,
  nameOf: SpreadPlan['nameOf'],
  subject: Subject,
  { words, theme }: ChartContext,
): SpreadPlan {
  const text = words.compare.spread;
  const { small, base } = theme;
  const most = rows.rows.reduce(
    (top, { data }) => data.reduce((max, point) => Math.max(max, point?.value ?? 0), top),
    0,
  );
  const limits = rows.years.flatMap(({ limits: found }) => found?.high ?? []);
  const inside = limits.filter((high) => high <= most * ROOM_FOR_LIMITS);
  const zeros = rows.years.map(({ zeros: n }) => fill(text.zeroCount, { n }));
  const anyZero = rows.rows.some(({ data }) => data.some((point) => point?.value === 0));
  const column = rows.years.map(({ n, quantiles }) =>
    quantiles === null
      ? fill(text.rowFew, { n })
      : fill(text.row, { m: subject.figure(quantiles.median), n }),
  );
  return {
    rows,
    nameOf,
    subject,
    words,
    theme,
    years: Math.ceil(small * 1.1 * 4 * 0.6 + base * 1.6),
    zeros: anyZero ? widest([...zeros, text.zeros], small) + Math.round(base * 2) : 0,
    right: widest([...column, text.headRight], small * 1.06) + Math.round(base * 2),
    ...scaleOf(rows, Math.max(most, ...inside), subject, theme),
  };
}

/** Linear from 0; logarithmic, without the zeros, where one unit would press all others into a corner. */
function scaleOf(
  rows: CountSpread,
  max: number,
  subject: Subject,
  theme: Theme,
): Pick<SpreadPlan, 'max' | 'log' | 'axis' | 'xOf'> {
  const narrow = theme.profile === 'narrow';
  const positive = rows.rows.flatMap(({ data }) =>
    data.flatMap((point) =>
      point !== null && point.value !== null && point.value > 0 ? [point.value] : [],
    ),
  );
  const middle = median(positive);
  if (middle !== null && isVerySkewed(middle, max)) {
    const axis = logAxis(Math.min(...positive), max, narrow);
    return {
      max,
      log: true,
      axis,
      xOf: (value) => (value > 0 ? Math.max(axis.min, Math.log10(value)) : axis.min),
    };
  }
  const { max: end, step } = niceAxis(max, narrow ? 3 : 6, subject.whole);
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, i) => i * step);
  return { max, log: false, axis: { min: 0, max: end, ticks }, xOf: (value) => value };
}
