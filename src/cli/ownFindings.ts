import { isMostlyEmpty } from '#analysis/missing.ts';
import { kindOf } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import { checkNames } from '#domain/checks/writing.ts';
import { checkReport, failuresOf } from '#domain/checks/index.ts';
import { reportFinding } from '#domain/checks/results.ts';
import type { CheckedReport, Finding } from '#domain/checks/types.ts';
import { firstTables, isOnForm } from '#domain/forms/index.ts';
import { NO_FILE, lackedByFile, partsOfFiles } from '#domain/lacking.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Draft } from '#ingest/draft.ts';
import { checkedText, draftFindings } from '#ingest/draftFindings.ts';

/** What a report of a file breaks by itself: rules of its tables and of its text, whose it is, and of which year. */
export function ownFindings(draft: Draft, report: number): readonly Finding[] {
  const { table } = draft;
  const name = table.authorities[table.authority[report] ?? -1]?.name ?? '';
  const checked: CheckedReport = {
    form: table.form,
    year: table.year[report] ?? 0,
    name,
    kind: kindOf(name),
    text: checkedText(draft, report),
    cell: (indicator) => {
      const column = table.columns.get(indicator);
      if (column !== undefined) return cellOf(column, report);
      const status = isOnForm(table.form, indicator) ? Status.rowMissing : Status.notOnForm;
      return { status, value: null, marks: 0 };
    },
  };
  return [
    ...(name === '' ? [unnamed] : []),
    ...draftFindings(draft, report),
    ...(isUnfilled(draft, report) ? [reportFinding('C04', 'warning', 'notFilled')] : []),
    ...failuresOf([...checkReport(checked), ...checkNames(checked, [])]),
  ];
}

/** C08: a report that does not say whose it is. */
export const unnamed: Finding = reportFinding('C08', 'warning', 'unnamed');

/** C04: no table in a year that has a national one, or most cells empty. */
function isUnfilled({ table }: Draft, report: number): boolean {
  if (table.form === 'none') return (table.year[report] ?? 0) >= firstTables;
  const lacked = lackedByFile(table, partsOfFiles([table]));
  return isMostlyEmpty(table, report, lacked.get(table.file[report] ?? NO_FILE) ?? new Set());
}
