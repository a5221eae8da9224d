import { isAbsent } from '#query/reports.ts';
import type { CoverageCell, CoverageRows, CoverageTotal } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { coverageCells, coverageFrame } from './coverageCells.ts';
import { distinctNames, nameAxis, nameWidth } from './names.ts';
import { emptyModel, fictionalLine, sourceLine, spanOf, stillOption } from './parts.ts';
import { shownRows } from './shownRows.ts';
import { widest } from './text.ts';
import type { ChartContext, ChartModel, Hit, LegendEntry, TableTwin } from './types.ts';

/**
 * What is there at all: unit × year with the state of each report, number of filled cells, totals per row and year.
 * Complete reports are pale with their number; blanks, missing and suspect ones have a sign of their own.
 * Rows stay in the order they come in. `empty` without units or years.
 */
export function coverage(rows: CoverageRows, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.charts;
  const all = distinctNames(rows.rows);
  const table = coverageTable(rows, all, words);
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
    [text.coverage.headBlanks, ...totals.map((t) => t.blanks)],
    theme.small,
  );
  const tall = theme.profile === 'narrow';
  const top = Math.round(theme.base * 1.9);
  const bottom = Math.round(theme.small * (tall ? 3.4 : 2.2));
  const right = reportsWidth + blanksWidth + theme.base * (tall ? 1 : 2.2);
  const title = coverageTitle(rows, words);
  const cells = shown.flatMap((row, y) => rows.years.map((_, x) => ({ x, y, cell: row.data[x] })));
  const drawn = cells.filter((c): c is Drawn => c.cell !== undefined);
  const count = (test: (cell: CoverageCell) => boolean) =>
    rows.rows.reduce((sum, row) => sum + row.data.filter(test).length, 0);
  const size = rows.rows.reduce(
    (most, row) => row.data.reduce((each, { cells: n }) => Math.max(each, n), most),
    0,
  );
  const extra = rows.perYear.reduce((sum, total) => sum + total.extra, 0);
  const span = spanOf(rows.years);

  return {
    id: 'coverage',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(size > 0 ? text.coverage.subtitle : text.coverage.subtitleFew, {
      span,
      n: rows.rows.length,
      cells: size,
    }),
    legend: coverageLegend(count, context),
    notes: [
      ...(rows.roster ? [] : [text.notes.loadedOnly]),
      ...(extra === 0
        ? []
        : [fill(extra === 1 ? text.notes.extraOne : text.notes.extra, { n: extra })]),
      ...(shown.length < rows.rows.length
        ? [fill(text.notes.trimmed, { shown: shown.length, total: rows.rows.length })]
        : []),
    ],
    footer: sourceLine(
      context,
      rows.years,
      rows.rows.flatMap((row) => row.data.map((cell) => cell.form)),
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
    }),
    table,
    hits: drawn.map(({ x, y, cell }, dataIndex): Hit => ({
      seriesIndex: 1,
      dataIndex,
      authority: shown[y]?.authority ?? null,
      year: rows.years[x] ?? null,
      cells: [],
      say: sayCell(names[y] ?? '', cell, words),
    })),
    names: shown.map((row) => row.authority),
    empty: null,
  };
}

export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly cell: CoverageCell;
}

/** True for a report with blank cells or missing rows. */
export function hasBlank(cell: CoverageCell): boolean {
  return cell.blanks > 0 && !isAbsent(cell.shown);
}

/** "11/14" with a roster, the reports alone without one; those of a unit that owes none stand alone too. */
function totalText(
  total: CoverageTotal,
  roster: boolean,
  words: Words,
): { readonly reports: string; readonly blanks: string } {
  const { ofDue, blanksOf } = words.charts.coverage;
  const { due, present, extra } = total;
  const counted = roster && (due > 0 || extra === 0);
  return {
    reports: counted ? fill(ofDue, { n: present, due }) : String(present + extra),
    blanks: total.blanks > 0 ? fill(blanksOf, { n: total.blanks }) : '',
  };
}

function rowTotal(rows: CoverageRows, i: number, words: Words) {
  const total = rows.perRow[i];
  return total === undefined ? { reports: '', blanks: '' } : totalText(total, rows.roster, words);
}

function coverageTitle(rows: CoverageRows, words: Words): string {
  const chosen = rows.years.indexOf(rows.year);
  const at = chosen < 0 ? rows.years.length - 1 : chosen;
  const total = rows.perYear[at];
  const y = rows.years[at];
  if (total === undefined || y === undefined) return '';
  const { T5, T5loaded, T5suspect } = words.charts.titles;
  const doubt = total.suspects === 0 ? '' : fill(T5suspect, { n: total.suspects });
  const said = rows.roster
    ? fill(T5, { y, N: total.due, n: total.present, b: total.blanks })
    : fill(T5loaded, { y, n: total.present, b: total.blanks });
  return said + doubt;
}

function coverageLegend(
  count: (test: (cell: CoverageCell) => boolean) => number,
  { words, theme }: ChartContext,
): readonly LegendEntry[] {
  const { coverage: text, signs } = words.charts;
  const { colours } = theme;
  const entries = [
    {
      n: count(
        (cell) =>
          (cell.shown === 'value' || cell.shown === 'zero') &&
          cell.blanks === 0 &&
          cell.suspects === 0,
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

function sayCell(name: string, cell: CoverageCell, words: Words): readonly string[] {
  const { tip, shown, yearForm, year, forms } = words.charts;
  const head =
    cell.form === null
      ? fill(year, { y: cell.year })
      : fill(yearForm, { y: cell.year, form: forms[cell.form] });
  if (isAbsent(cell.shown)) return [name, head, shown[cell.shown]];
  return [
    name,
    head,
    fill(tip.filled, { filled: cell.filled, cells: cell.cells }),
    ...(cell.blanks > 0 ? [fill(tip.blanks, { n: cell.blanks })] : []),
    ...(cell.suspects > 0 ? [fill(tip.suspects, { n: cell.suspects })] : []),
  ];
}

function cellWords(cell: CoverageCell, words: Words): string {
  const { coverage: text, shown } = words.charts;
  if (isAbsent(cell.shown) || cell.shown === 'notOnForm') return shown[cell.shown];
  const filled = fill(cell.blanks > 0 ? text.tableBlank : text.tableFilled, {
    filled: cell.filled,
    cells: cell.cells,
    blanks: cell.blanks,
  });
  return cell.suspects > 0 ? filled + fill(text.tableSuspect, { n: cell.suspects }) : filled;
}

function coverageTable(rows: CoverageRows, names: readonly string[], words: Words): TableTwin {
  const text = words.charts.coverage;
  return {
    caption: coverageTitle(rows, words),
    head: [text.unit, ...rows.years.map(String), text.headReports, text.headBlanks],
    rows: rows.rows.map((row, i) => {
      const total = rows.perRow[i];
      return {
        authority: row.authority,
        name: names[i] ?? row.name,
        cells: [
          ...row.data.map((cell) => ({
            text: cellWords(cell, words),
            raw: isAbsent(cell.shown) ? null : cell.filled,
            shown: cell.shown,
            cells: [],
          })),
          ...(total === undefined
            ? []
            : [
                {
                  text: totalText(total, rows.roster, words).reports,
                  raw: total.present,
                  shown: null,
                  cells: [],
                },
                { text: String(total.blanks), raw: total.blanks, shown: null, cells: [] },
              ]),
        ],
      };
    }),
  };
}
