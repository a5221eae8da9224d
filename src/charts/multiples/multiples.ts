import { isRefusal } from '#query/series.ts';
import type { Lacking, Refusal, TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import { acrossNotes } from '../acrossNotes.ts';
import { lateNote } from '../lateNote.ts';
import { lackingKinds } from '../lacking.ts';
import { changesOf, isSigned, knownOf, toldIn } from '../line/lineData.ts';
import type { Course } from '../line/lineData.ts';
import { nothingToDraw } from '../line/lineNotes.ts';
import { seriesLine } from '../line/lineRefused.ts';
import { lineTable } from '../line/lineTable.ts';
import { printState } from '../line/lineWords.ts';
import { multiplesFrame, multiplesMarks } from './multiplesMarks.ts';
import { multiplesPlan } from './multiplesPlan.ts';
import type { MultiplesPlan } from './multiplesPlan.ts';
import { distinctNames } from '../names.ts';
import { emptyModel, fictionalLine, sourceOf, spanOf, stillOption } from '../parts.ts';
import { peersName } from '../peerWords.ts';
import { isTold, usable } from '../printed.ts';
import { lastLine, sayPoint, yearAndForm } from '../say.ts';
import { subjectOf } from '../subject.ts';
import type { ChartContext, ChartModel, Hit, LegendEntry } from '../types.ts';

/** Small panels on one page. */
export const PANELS = 12;

/** The panels of a page. */
export interface MultiplesRows {
  readonly rows: TrendRows | Refusal;
  /** Counted from 0; one beyond the last shows the last. */
  readonly page: number;
}

/** How many pages so many units take, at least one. */
export function pagesOf(units: number): number {
  return Math.max(1, Math.ceil(units / PANELS));
}

/**
 * All units at once (T6): a panel a unit with its course over the years, the focus first, twelve a page, all on one
 * scale. Lines break where the line chart breaks them, years whose form lacks the subject are grey, the median of the
 * group is a quiet dashed line. Refused and `empty` as the line chart is.
 */
export function multiples({ rows, page }: MultiplesRows, context: ChartContext): ChartModel {
  if (isRefusal(rows)) return { ...seriesLine(rows, context), id: 'multiples' };
  const { words } = context;
  const text = words.multiples;
  const subject = subjectOf(rows.subject, words);
  const all = distinctNames(rows.rows);
  const names = new Map(rows.rows.map((row, i) => [row, all[i] ?? row.name]));
  const nameOf = (row: Course) => names.get(row) ?? row.name;
  const span = spanOf(rows.years);
  const title = fill(subject.unit === '' ? text.titlePlain : text.title, {
    N: rows.rows.filter((row) => knownOf(row).length > 0).length,
    span,
    ind: subject.name,
    unit: subject.unit,
  });
  const table = lineTable(rows, subject, all, title, words);
  const reason = nothingToDraw(rows, subject, words);
  if (reason !== null) return emptyModel(context, 'multiples', title, reason, table, toldIn(rows));
  const ordered = inOrder(rows.rows);
  const at = Math.min(Math.max(0, page), pagesOf(ordered.length) - 1);
  const shown = ordered.slice(at * PANELS, (at + 1) * PANELS);
  const plan = multiplesPlan(rows, shown, nameOf, subject, context);
  const first = at * PANELS + 1;
  return {
    id: 'multiples',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, {
      a: first,
      b: first + shown.length - 1,
      n: ordered.length,
    }),
    legend: legendOf(plan),
    notes: [
      ...acrossNotes(
        rows.across,
        rows.rows.flatMap(({ data }) => data),
        words,
      ),
      ...lateNote(shown, nameOf, words),
      ...(plan.flat ? [text.flat] : []),
    ],
    ...sourceOf(
      context,
      shown.flatMap(({ data }) => data.filter(isTold)),
      [
        fill(text.group, {
          group: context.group ?? words.charts.wholeCounty,
          n: rows.members.filter((row) => knownOf(row).length > 0).length,
        }),
      ],
    ),
    option: {
      ...stillOption(context.theme),
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [multiplesFrame(plan), multiplesMarks(plan)],
    },
    height: plan.height,
    aria: fill(text.aria, { title, n: shown.length, total: ordered.length }),
    table,
    hits: hitsOf(plan),
    names: [],
    empty: null,
  };
}

/** The focus first, then pinned units, then those with a number; each kind in the order of the data. */
function inOrder(rows: readonly Course[]): readonly Course[] {
  const rank = (row: Course) => (row.focus ? 0 : row.pinned ? 1 : knownOf(row).length > 0 ? 2 : 3);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** What lines and signs mean; only those that are drawn. */
function legendOf({ rows, panels, words, theme }: MultiplesPlan): readonly LegendEntry[] {
  const { legend } = words.multiples;
  const { shown, signs } = words.charts;
  const { colours } = theme;
  const entry = (label: string, colour: string, mark: LegendEntry['mark'], sign = '') => ({
    label,
    colour,
    mark,
    sign,
  });
  const some = (kind: Lacking) =>
    panels.some(({ data }) => data.some((point) => point.shown === kind && isSigned(point, rows)));
  return [
    ...(rows.medians.some(({ median }) => median !== null)
      ? [
          entry(
            fill(legend.median, {
              peers: rows.among === null ? '' : peersName({ among: rows.among }, words),
            }),
            colours.median,
            'dashed',
          ),
        ]
      : []),
    ...(changesOf(rows).length > 0 ? [entry(legend.change, colours.peerBar, 'bare', '┊')] : []),
    ...lackingKinds
      .filter(some)
      .map((kind) => entry(shown[kind], colours.warning, 'bare', signs[kind])),
  ];
}

/** Every year of every panel, also those without a number. */
function hitsOf({ panels, rows, subject, nameOf, words }: MultiplesPlan): readonly Hit[] {
  return panels.flatMap((row, p) =>
    row.data.map((point, y): Hit => ({
      seriesIndex: 1,
      dataIndex: p * rows.years.length + y,
      authority: row.authority,
      year: point.year,
      cells: point.cells,
      say: [
        ...(usable(point) || point.rate !== null
          ? sayPoint(nameOf(row), point, subject, words)
          : [
              nameOf(row),
              yearAndForm(point, words),
              printState(point, subject, rows.across, words),
            ]),
        ...lastLine(point, words),
      ],
    })),
  );
}
