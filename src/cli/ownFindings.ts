import { isMostlyEmpty } from '#analysis/missing.ts';
import { kindOf } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import { checkReport, failuresOf } from '#domain/checks/index.ts';
import type { CheckedReport, CheckedText, Finding } from '#domain/checks/types.ts';
import { firstTables, isOnForm } from '#domain/forms/index.ts';
import { NO_FILE, lackedByFile, partsOfFiles } from '#domain/lacking.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Draft } from '#ingest/draft.ts';
import { bestOf } from '#ingest/proposals.ts';

/** What a report of a file breaks by itself: rules of its tables and of its text, whose it is, and of which year. */
export function ownFindings(draft: Draft, report: number): readonly Finding[] {
  const { table } = draft;
  const name = table.authorities[table.authority[report] ?? -1]?.name ?? '';
  const checked: CheckedReport = {
    form: table.form,
    year: table.year[report] ?? 0,
    kind: kindOf(name),
    text: textOf(draft, report),
    cell: (indicator) => {
      const column = table.columns.get(indicator);
      if (column !== undefined) return cellOf(column, report);
      const status = isOnForm(table.form, indicator) ? Status.rowMissing : Status.notOnForm;
      return { status, value: null, marks: 0 };
    },
  };
  return [
    ...(name === '' ? [reportFinding('C08', 'warning', 'unnamed')] : []),
    ...(isUnfilled(draft, report) ? [reportFinding('C04', 'warning', 'notFilled')] : []),
    ...yearsOf(draft, report),
    ...localRows(draft, report),
    ...failuresOf(checkReport(checked)),
  ];
}

/** @returns the figures of the running text; null: it tells none */
export function textOf(draft: Draft, report: number): CheckedText | null {
  const figures = draft.figures.filter((one) => one.report === report);
  if (figures.length === 0) return null;
  const placed = figures.map(({ partOf, ...figure }) => {
    const at = figures.findIndex(({ row, start }) => row === partOf?.row && start === partOf.start);
    return { ...figure, partOf: at < 0 ? null : at };
  });
  return { figures: placed };
}

/** A finding about a report as a whole. */
export function reportFinding(
  check: Finding['check'],
  severity: Finding['severity'],
  reason: Finding['reason'],
  figures: Finding['figures'] = {},
): Finding {
  return { check, severity, reason, indicators: [], looked: [], figures };
}

/** C04: no table in a year that has a national one, or most cells empty. */
function isUnfilled({ table }: Draft, report: number): boolean {
  if (table.form === 'none') return (table.year[report] ?? 0) >= firstTables;
  const lacked = lackedByFile(table, partsOfFiles([table]));
  return isMostlyEmpty(table, report, lacked.get(table.file[report] ?? NO_FILE) ?? new Set());
}

/** C06: places of the report itself that name different years; the name of the file is the user's. */
function yearsOf(draft: Draft, report: number): readonly Finding[] {
  const { year } = draft.identities[report] ?? draft.shared;
  const printed = year.filter(({ from }) => from !== 'fileName' && from !== 'folder');
  const one = bestOf(printed);
  const other = printed.find(({ value }) => value !== one);
  return one === null || other === undefined
    ? []
    : [
        reportFinding('C06', 'warning', 'yearsDiffer', {
          one,
          other: other.value,
          text: other.text,
        }),
      ];
}

/** C07: each row that is not of the form. */
function localRows(draft: Draft, report: number): readonly Finding[] {
  const labels = draft.local.filter((one) => one.report === report).map(({ label }) => label);
  return [...new Set(labels)].map((text) => reportFinding('C07', 'notice', 'localRow', { text }));
}
