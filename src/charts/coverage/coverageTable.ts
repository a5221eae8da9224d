import { isLate } from '#domain/crosswalk/timing.ts';
import { erasOf } from '#query/eras.ts';
import { isAbsent } from '#query/reports.ts';
import type { CoverageCell, CoverageRows, CoverageTotal } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { TableCell, TableTwin } from '../types.ts';
import type { WarnedOf } from './coverage.ts';

/** How many reports of the chosen year are there. */
export function coverageTitle(rows: CoverageRows, words: Words): string {
  const chosen = rows.years.indexOf(rows.year);
  const at = chosen < 0 ? rows.years.length - 1 : chosen;
  const total = rows.perYear[at];
  const y = rows.years[at];
  if (total === undefined || y === undefined) return '';
  const { T5, T5loaded, T5absent, T5suspect } = words.charts.titles;
  const absent = total.absent === 0 ? '' : fill(T5absent, { n: total.absent });
  const doubt = total.suspects === 0 ? '' : fill(T5suspect, { n: total.suspects });
  const said = rows.roster
    ? fill(T5, { y, N: total.due, n: total.present, b: total.blanks })
    : fill(T5loaded, { y, n: total.present, b: total.blanks });
  return said + absent + doubt;
}

/** "11/14" with a roster, the reports alone without one; those of a unit that owes none stand alone too. */
export function totalText(
  total: CoverageTotal,
  roster: boolean,
  words: Words,
): { readonly reports: string; readonly blanks: string } {
  const { ofDue, blanksOf, absentOf } = words.charts.coverage;
  const { n, due } = reportsOf(total, roster);
  return {
    reports: due === null ? String(n) : fill(ofDue, { n, due }),
    blanks: [
      ...(total.blanks > 0 ? [fill(blanksOf, { n: total.blanks })] : []),
      ...(total.absent > 0 ? [fill(absentOf, { n: total.absent })] : []),
    ].join(' '),
  };
}

/** Reports that are there, and how many of them are due; null where nobody knows, or none is and all stand beside. */
function reportsOf({ due, present, extra }: CoverageTotal, roster: boolean) {
  const isCounted = roster && (due > 0 || extra === 0);
  return isCounted ? { n: present, due } : { n: present + extra, due: null };
}

function cellWords(cell: CoverageCell, warned: number, words: Words): string {
  const { coverage: text, shown } = words.charts;
  if (isAbsent(cell.shown) || cell.shown === 'notOnForm') return shown[cell.shown];
  if (cell.form === 'none') return words.crosswalk.states.noTable;
  const v = [
    fill(text.tableFilled, { filled: cell.filled, cells: cell.cells }),
    ...(cell.blanks > 0 ? [fill(text.tableBlank, { n: cell.blanks })] : []),
    ...(cell.absent > 0 ? [fill(text.tableAbsent, { n: cell.absent })] : []),
    ...(cell.suspects > 0 ? [fill(text.tableSuspect, { n: cell.suspects })] : []),
    ...(warned > 0 ? [fill(text.tableWarned, { n: warned })] : []),
  ].join('');
  return isLate(cell.form, cell.year) ? fill(words.crosswalk.lateCell, { v }) : v;
}

function partsOf(
  { cells, blanks, absent, suspects }: CoverageCell,
  warned: number,
): NonNullable<TableCell['parts']> {
  return {
    cells,
    ...(blanks > 0 ? { blanks } : {}),
    ...(absent > 0 ? { absent } : {}),
    ...(suspects > 0 ? { suspects } : {}),
    ...(warned > 0 ? { warned } : {}),
  };
}

/** The grid with words instead of signs; the head says where the form changes. */
export function coverageTable(
  rows: CoverageRows,
  names: readonly string[],
  words: Words,
  warnedOf: WarnedOf,
): TableTwin {
  const text = words.charts.coverage;
  return {
    caption: coverageTitle(rows, words),
    head: [
      text.unit,
      ...rows.years.map((year) => yearHead(year, rows, words)),
      text.headReports,
      text.headBlanks,
      text.headAbsent,
      text.headSuspects,
    ],
    rows: rows.rows.map((row, i) => {
      const total = rows.perRow[i];
      const reports = total === undefined ? null : reportsOf(total, rows.roster);
      return {
        authority: row.authority,
        name: names[i] ?? row.name,
        cells: [
          ...row.data.map((cell) => ({
            text: cellWords(cell, warnedOf(row.authority, cell.year), words),
            raw: isAbsent(cell.shown) ? null : cell.filled,
            shown: cell.shown,
            cells: [],
            ...(isAbsent(cell.shown) || cell.form === 'none'
              ? {}
              : { parts: partsOf(cell, warnedOf(row.authority, cell.year)) }),
          })),
          ...(total === undefined || reports === null
            ? []
            : [
                {
                  text: totalText(total, rows.roster, words).reports,
                  raw: reports.n,
                  shown: null,
                  cells: [],
                  ...(reports.due === null ? {} : { parts: { due: reports.due } }),
                },
                ...[total.blanks, total.absent, total.suspects].map((n) => ({
                  text: String(n),
                  raw: n,
                  shown: null,
                  cells: [],
                })),
              ]),
        ],
      };
    }),
  };
}

/** "2019 (to 2019 form)" where the form changes. */
function yearHead(year: number, { rows, years }: CoverageRows, words: Words): string {
  const era = erasOf(rows, years)
    .slice(1)
    .find(({ from }) => from === year);
  return era === undefined
    ? String(year)
    : fill(words.crosswalk.headChange, { y: year, form: words.charts.forms[era.form] });
}
