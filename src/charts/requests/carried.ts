import { carriedTerms } from '#query/carried.ts';
import type { Carried, CarriedRows } from '#query/carried.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { carriedFrame, carriedMarks, termColours } from './carriedMarks.ts';
import type { CarriedColumns, CarriedLine } from './carriedMarks.ts';
import { beforeNote, sayLine } from './carriedSay.ts';
import { carriedTable, carriedTitle, gapFigure } from './carriedWords.ts';
import {
  cellsOf,
  formSource,
  formNotes,
  namesOf,
  nothingOnForm,
  standingStrips,
  zeroStrip,
} from '../formParts.ts';
import { signOf } from '../lacking.ts';
import { nameAxis, nameWidth } from '../names.ts';
import { stripHits, stripPlans } from '../namedStrips.ts';
import { axisNumber, grouped, niceAxis } from '../numbers.ts';
import { emptyModel, fictionalLine, stillOption } from '../parts.ts';
import { shownRows } from '../shownRows.ts';
import { stripSeries } from '../strip.ts';
import { widest } from '../text.ts';
import type { ChartContext, ChartModel, Hit } from '../types.ts';

type CarriedRow = CarriedRows['rows'][number];
type Here = CarriedRow & { readonly data: { readonly data: Carried } };

/**
 * What came in and what became of it: carried in + new above, handled + carried out below, with the numbers as printed
 * and a sign where both sides differ. Units with nothing but 0 in a strip. `empty` before 2019.
 */
export function carried(rows: CarriedRows, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const { carried: text, countyColumn } = words.applications;
  const nameOf = namesOf(rows.rows);
  const title = carriedTitle(rows, nameOf, words);
  const table = carriedTable(rows, nameOf, title, words);
  const reason = nothingOnForm(rows, 'carried', words);
  if (reason !== null) return emptyModel(context, 'carried', title, reason, table);

  const here = rows.rows.filter(isHere);
  const single = here.filter((row) => !isQuiet(row)).sort((a, b) => sizeOf(b) - sizeOf(a));
  const drawn = shownRows(single, theme, 'start');
  const strips = [
    ...zeroStrip(here.filter(isQuiet), text.zeros, (data) => data.points, {
      year: rows.year,
      nameOf,
      words,
    }),
    ...standingStrips(rows, nameOf, words),
  ];
  const sum = rows.countyUnits > 1 && drawn.length > 0;
  const lines: readonly CarriedLine[] = [
    ...(sum ? [lineOf({ ...COUNTY, points: rows.county }, countyColumn, false, true, words)] : []),
    ...drawn.map((row) => lineOf(row.data.data, nameOf(row), row.focus, false, words)),
  ];
  const units = [...(sum ? [null] : []), ...drawn];
  const columns = columnsOf(lines, words, theme.small);
  const figures = columns.widths.reduce((all, width) => all + width, 0);
  const right = Math.ceil(figures + theme.base * 1.2);
  // names are cut before the bars have no room, words beside strips never
  const label = widest(
    strips.map((strip) => strip.label),
    theme.small * 1.06,
  );
  const left = Math.max(
    label + theme.base,
    Math.min(
      nameWidth(
        lines.map(({ name }) => name),
        theme,
      ),
      theme.leastWidth - right - theme.base * 3,
    ),
  );
  const { plans, height: below } = stripPlans(strips, theme.leastWidth - left, theme, words);
  const highest = Math.max(0, ...drawn.map(sizeOf));
  const narrow = theme.profile === 'narrow';
  const axis = niceAxis(highest, 4, true);
  const top = Math.round(theme.small * 2.9);
  const bottom = Math.max(below, Math.round(theme.base * 0.4));
  const unequal = here.filter(({ data: { data } }) => data.gap !== null && data.gap !== 0);
  return {
    id: 'carried',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, { y: rows.year }),
    legend: [
      ...carriedTerms.map((term) => ({
        label: text[term],
        colour: theme.colours[termColours[term]],
        mark: 'box' as const,
        sign: '',
      })),
      ...(unequal.length === 0
        ? []
        : [
            {
              label: text.unequalLegend,
              colour: theme.colours.warning,
              mark: 'bare' as const,
              sign: text.unequal,
            },
          ]),
    ],
    notes: [
      ...(drawn.length < single.length
        ? [fill(words.charts.notes.trimmed, { shown: drawn.length, total: single.length })]
        : []),
      ...(sum && rows.countyUnits < rows.total
        ? [fill(words.applications.shares.countyUnits, { k: rows.countyUnits, n: rows.total })]
        : []),
      ...beforeNote(here, nameOf, words),
      text.asPrinted,
      ...formNotes(rows, words),
    ],
    ...formSource(rows, context),
    option: {
      ...stillOption(theme),
      grid: { left, right, top, bottom, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value',
        position: 'top',
        show: drawn.length > 0 && highest > 0 && !narrow,
        min: 0,
        max: axis.max,
        interval: axis.step,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: theme.colours.grid } },
        axisLabel: {
          fontSize: theme.small,
          color: theme.colours.second,
          hideOverlap: true,
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
          margin: Math.round(theme.base * 0.5),
          formatter: (value: number) => axisNumber(value, words.language),
        },
      },
      yAxis: nameAxis({
        names: lines.map((line) => line.name),
        focus: lines.map((line) => line.focus),
        bold: lines.map((line) => line.total),
        width: left,
        theme,
      }),
      series: [
        carriedFrame(lines, columns, plans, right, theme),
        carriedMarks(lines, text.unequal, theme),
        ...plans.map((plan) => stripSeries(plan, right, theme)),
      ],
    },
    height: top + bottom + lines.length * theme.row,
    aria: fill(text.aria, {
      title,
      n: rows.rows.length,
      k: rows.countyUnits,
      m: unequal.length,
    }),
    table,
    hits: [
      ...units.map((row, dataIndex): Hit => {
        const data = row === null ? { ...COUNTY, points: rows.county } : row.data.data;
        return {
          seriesIndex: 1,
          dataIndex,
          authority: row?.authority ?? null,
          year: rows.year,
          cells: cellsOf(data.points),
          say: sayLine(lines[dataIndex], rows, data, words),
        };
      }),
      ...stripHits(strips, rows.year, 2),
    ],
    names: units.map((row) => row?.authority ?? null),
    empty: null,
  };
}

/** The sum of the group is not compared: it is of other units each year. */
const COUNTY = { gap: null, isDoubtful: false, before: null };

function isHere(row: CarriedRow): row is Here {
  return row.data.data !== null;
}

/** Nothing but zeros. */
function isQuiet({ data: { data } }: Here): boolean {
  return data.points.every(({ value }) => value === 0);
}

/** Cases on the longer side. */
function sizeOf({ data: { data } }: Here): number {
  const known = data.points.map(({ value }) => (value === null ? 0 : Math.max(0, value)));
  const [carriedIn = 0, fresh = 0, handled = 0, out = 0] = known;
  return Math.max(carriedIn + fresh, handled + out);
}

function lineOf(
  { points, gap, before }: Carried,
  name: string,
  focus: boolean,
  total: boolean,
  words: Words,
): CarriedLine {
  return {
    name,
    focus,
    total,
    values: points.map(({ value }) => value),
    texts: points.map((point, term) => {
      if (point.value !== null) {
        const v = grouped(point.value, 0);
        const broken = term === 0 && before !== null && before.value !== point.value;
        return broken ? fill(words.applications.carried.beforeMark, { v }) : v;
      }
      return signOf(point, words);
    }),
    gap,
    gapText: gap === null ? '' : gap === 0 ? words.acts.checkEqual : gapFigure(gap, words),
  };
}

/** Each column as wide as its figures and its head, which breaks after two Chinese characters. */
function columnsOf(lines: readonly CarriedLine[], words: Words, small: number): CarriedColumns {
  const { heads, headGap } = words.applications.carried;
  const all = [...carriedTerms.map((term) => heads[term]), headGap];
  const widths = all.map((head, i) => {
    const figures = lines.map((line) => line.texts[i] ?? line.gapText);
    const own = words.language === 'zh' ? small * 2.1 : widest([head], small);
    return Math.ceil(Math.max(widest(figures, small * 1.06), own) + small * 0.7);
  });
  return { heads: all, widths };
}
