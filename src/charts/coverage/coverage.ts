import { isLate } from '#domain/crosswalk/timing.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { allForms } from '#domain/forms/index.ts';
import { erasOf } from '#query/eras.ts';
import { isAbsent } from '#query/reports.ts';
import type { CoverageCell, CoverageRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { coverageCells } from './coverageCells.ts';
import { coverageFrame } from './coverageFrame.ts';
import { coverageTable, coverageTitle, totalText } from './coverageTable.ts';
import { lateNote } from '../lateNote.ts';
import { distinctNames, nameAxis, nameWidth } from '../names.ts';
import { emptyModel, fictionalLine, sourceOf, spanOf, stillOption } from '../parts.ts';
import { shownRows } from '../shownRows.ts';
import { widest } from '../text.ts';
import type { ChartContext, ChartModel, Hit, LegendEntry } from '../types.ts';

/** How many errors and warnings of the rules a report has. */
export type WarnedOf = (authority: AuthorityId, year: number) => number;

/**
 * What is there at all: unit × year with the state of each report, number of filled cells, totals per row and year.
 * Complete reports are pale with their number; blanks, missing and suspect ones have a sign of their own.
 * Rows stay in the order they come in. `empty` without units or years.
 */
export function coverage(
  rows: CoverageRows,
  context: ChartContext,
  warnedOf: WarnedOf = () => 0,
): ChartModel {
  const { words, theme } = context;
  const text = words.charts;
  const all = distinctNames(rows.rows);
  const table = coverageTable(rows, all, words, warnedOf);
  if (rows.rows.length === 0)
    return emptyModel(context, 'coverage', table.caption, text.empty.noUnits, table);
  if (rows.years.length === 0)
    return emptyModel(context, 'coverage', table.caption, text.empty.noYears, table);

  const shown = shownRows(rows.rows, theme, 'start');
  const index = shown.map((row) => rows.rows.indexOf(row));
  const names = index.map((i) => all[i] ?? '');
  const left = nameWidth([...names, text.coverage.total], theme);
  const totals = index.map((i) => rowTotal(rows, i, words));
  const reportsWidth = widest(
    [text.coverage.headReports, ...totals.map((t) => t.reports)],
    theme.small,
  );
  const blanksWidth = widest(
    [text.coverage.headLacking, ...totals.map((t) => t.blanks)],
    theme.small,
  );
  const tall = theme.profile === 'narrow';
  const eras = erasOf(rows.rows, rows.years);
  const top = Math.round(theme.base * (eras.length > 1 ? 3.4 : 1.9));
  const bottom = Math.round(theme.small * (tall ? 3.4 : 2.2));
  const right = reportsWidth + blanksWidth + theme.base * (tall ? 1 : 2.2);
  const title = coverageTitle(rows, words);
  // a report of running text alone has no cells that could be marked
  const warnedIn = ({ authority }: CoverageRows['rows'][number], { form, year }: CoverageCell) =>
    form === null || form === 'none' ? 0 : warnedOf(authority, year);
  const drawn = shown.flatMap((row, y) =>
    row.data.map((cell, x): Drawn => ({ x, y, cell, warned: warnedIn(row, cell) })),
  );
  const count = (test: (cell: CoverageCell) => boolean) =>
    rows.rows.reduce((sum, row) => sum + row.data.filter(test).length, 0);
  const warned = rows.rows.flatMap((row) => row.data.filter((cell) => warnedIn(row, cell) > 0));
  const extra = rows.perYear.reduce((sum, total) => sum + total.extra, 0);
  const span = spanOf(rows.years);

  return {
    id: 'coverage',
    title,
    fictional: fictionalLine(context),
    subtitle: coverageSubtitle(rows, words),
    legend: coverageLegend(count, warned.length, context),
    notes: [
      ...lateNote(rows.rows, (row) => all[rows.rows.indexOf(row)] ?? row.name, words),
      ...(rows.roster ? [] : [text.notes.loadedOnly]),
      ...(extra === 0
        ? []
        : [fill(extra === 1 ? text.notes.extraOne : text.notes.extra, { n: extra })]),
      ...(shown.length < rows.rows.length
        ? [fill(text.notes.trimmed, { shown: shown.length, total: rows.rows.length })]
        : []),
    ],
    ...sourceOf(
      context,
      rows.rows.flatMap(({ data }) => data.filter(({ form }) => form !== null)),
      [],
    ),
    option: {
      ...stillOption(theme),
      grid: { left, right, top, bottom, outerBoundsMode: 'none' },
      xAxis: { type: 'category', data: rows.years.map(String), show: false },
      yAxis: nameAxis({ names, focus: shown.map((row) => row.focus), width: left, theme }),
      series: [
        coverageFrame({
          theme,
          words,
          years: rows.years,
          eras: eras.map(({ form, from, to }) => ({
            from: rows.years.indexOf(from),
            to: rows.years.indexOf(to),
            long: text.forms[form],
            short: text.formsShort[form],
          })),
          focus: shown.map((row) => row.focus),
          rowTotals: totals,
          yearTotals: rows.perYear.map((total) => totalText(total, rows.roster, words)),
          reportsWidth,
          blanksWidth,
          stacked: tall,
        }),
        coverageCells(drawn, theme, words),
      ],
    },
    height: top + bottom + shown.length * theme.row,
    aria: fill(text.coverage.aria, {
      title,
      units: rows.rows.length,
      years: span,
      missing: count((cell) => cell.shown === 'noReport'),
      blank: count(hasBlank),
      absent: count(({ absent }) => absent > 0),
    }),
    table,
    hits: drawn.map(({ x, y, cell, warned }, dataIndex): Hit => ({
      seriesIndex: 1,
      dataIndex,
      authority: shown[y]?.authority ?? null,
      year: rows.years[x] ?? null,
      cells: [],
      say: sayCell(names[y] ?? '', cell, warned, words),
    })),
    names: shown.map((row) => row.authority),
    empty: null,
  };
}

/** How many cells the form has; with several forms each by name. */
function coverageSubtitle({ rows, years }: CoverageRows, words: Words): string {
  const { coverage: text, forms } = words.charts;
  const found = new Set(rows.flatMap((row) => row.data.flatMap(({ form }) => form ?? [])));
  const sizes = allForms.filter(({ id }) => found.has(id));
  const said = { span: spanOf(years), n: rows.length };
  const [only] = sizes;
  if (only === undefined) return fill(text.subtitleFew, said);
  if (sizes.length === 1) return fill(text.subtitle, { ...said, cells: only.indicators.length });
  const each = sizes.map(({ id, indicators }) =>
    fill(text.ofForm, { form: forms[id], n: indicators.length }),
  );
  return fill(text.subtitleForms, { ...said, sizes: each.join(words.chartPages.and) });
}

export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly cell: CoverageCell;
  readonly warned: number;
}

/** True for a report with blank cells. */
function hasBlank(cell: CoverageCell): boolean {
  return cell.blanks > 0 && !isAbsent(cell.shown);
}

function rowTotal(rows: CoverageRows, i: number, words: Words) {
  const total = rows.perRow[i];
  return total === undefined ? { reports: '', blanks: '' } : totalText(total, rows.roster, words);
}

function coverageLegend(
  count: (test: (cell: CoverageCell) => boolean) => number,
  warned: number,
  { words, theme }: ChartContext,
): readonly LegendEntry[] {
  const { coverage: text, signs } = words.charts;
  const { colours } = theme;
  const entries = [
    {
      n: count(
        (cell) =>
          (cell.shown === 'value' || cell.shown === 'zero') &&
          // running text alone has no cells that could be filled
          cell.form !== 'none' &&
          cell.blanks + cell.absent + cell.suspects === 0,
      ),
      label: text.value,
      colour: colours.valueFill,
      fill: colours.valueFill,
      mark: 'box',
      sign: '',
    },
    {
      n: count(hasBlank),
      label: text.blank,
      colour: colours.blankEdge,
      fill: colours.blankFill,
      mark: 'outlined',
      sign: signs.blank,
    },
    {
      n: count(({ absent }) => absent > 0),
      label: text.rowAbsent,
      colour: colours.blankEdge,
      fill: colours.paper,
      mark: 'outlined',
      sign: signs.rowAbsent,
    },
    {
      n: count((cell) => cell.shown === 'noReport'),
      label: text.noReport,
      colour: colours.noReportEdge,
      fill: colours.paper,
      mark: 'outlined',
      sign: signs.noReport,
    },
    {
      n: count((cell) => cell.suspects > 0),
      label: text.suspect,
      colour: colours.suspectEdge,
      fill: colours.suspectFill,
      mark: 'box',
      sign: signs.suspect,
    },
    {
      n: warned,
      label: text.warned,
      colour: colours.warning,
      fill: colours.paper,
      mark: 'outlined',
      sign: words.applications.carried.unequal,
    },
    {
      n: count((cell) => cell.shown === 'notOwed'),
      label: text.notOwed,
      colour: colours.footer,
      fill: colours.paper,
      mark: 'bare',
      sign: signs.notOwed,
    },
    {
      n: count((cell) => cell.shown === 'notSeen'),
      label: text.notSeen,
      colour: colours.footer,
      fill: colours.paper,
      mark: 'bare',
      sign: signs.notSeen,
    },
  ] as const;
  return entries
    .filter((entry) => entry.n > 0)
    .map(({ n, label, ...entry }) => ({ ...entry, label: fill(label, { n }) }));
}

function sayCell(
  name: string,
  cell: CoverageCell,
  warned: number,
  words: Words,
): readonly string[] {
  const { tip, shown, yearForm, year, forms } = words.charts;
  const head =
    cell.form === null
      ? fill(year, { y: cell.year })
      : fill(yearForm, { y: cell.year, form: forms[cell.form] });
  if (isAbsent(cell.shown)) return [name, head, shown[cell.shown]];
  if (cell.form === 'none') return [name, head];
  return [
    name,
    head,
    ...(isLate(cell.form, cell.year) ? [words.crosswalk.late] : []),
    fill(tip.filled, { filled: cell.filled, cells: cell.cells }),
    ...(cell.blanks > 0 ? [fill(tip.blanks, { n: cell.blanks })] : []),
    ...(cell.absent > 0 ? [fill(tip.absent, { n: cell.absent })] : []),
    ...(cell.suspects > 0 ? [fill(tip.suspects, { n: cell.suspects })] : []),
    ...(warned > 0 ? [fill(tip.warned, { n: warned })] : []),
  ];
}
