import { allForms, isOnForm } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import { narrativeRows } from '#domain/forms/none.ts';
import type { FormId } from '#domain/forms/types.ts';
import { Status } from '#domain/cell.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Column, ReportTable } from '#domain/reportTable.ts';

/** Some reports of a table, on one form. */
export interface FormPart {
  readonly form: FormId;
  /** Positions of its reports in the table. */
  readonly reports: readonly number[];
}

const narrativeIds: ReadonlySet<string> = new Set(narrativeRows.map(({ id }) => id));

/**
 * Tells reports of several forms apart: each is on the form that it names, else on the one that all its cells are on (the
 * newest, where several are), else on the one that most are on.
 * @param named forms that reports name themselves
 * @param main the form of the file's labels; it goes before others that fit as well
 * @returns one part a form, `main` first
 */
export function partsByForm(
  table: ReportTable,
  named: ReadonlyMap<number, FormId>,
  main: TableFormId,
): readonly FormPart[] {
  const ids = [...table.columns.keys()].filter((id) => !narrativeIds.has(id));
  const all = Array.from(table.authority.keys());
  const candidates = [
    main,
    ...allForms
      .map(({ id }) => id)
      .filter((id) => id !== main)
      .reverse(),
  ];
  if (all.length === 0 || (named.size === 0 && ids.every((id) => isOnForm(main, id))))
    return [{ form: main, reports: all }];
  const byForm = new Map<FormId, number[]>();
  for (const report of all) {
    const form = named.get(report) ?? formByCells(table, report, ids, candidates);
    const there = byForm.get(form);
    if (there === undefined) byForm.set(form, [report]);
    else there.push(report);
  }
  return [...byForm].map(([form, reports]) => ({ form, reports }));
}

function formByCells(
  table: ReportTable,
  report: number,
  ids: readonly IndicatorId[],
  candidates: readonly TableFormId[],
): FormId {
  const filled = ids.filter((id) => isThere(table.columns.get(id), report));
  const counts = candidates.map((form) => filled.filter((id) => isOnForm(form, id)).length);
  const most = Math.max(...counts);
  return candidates[counts.indexOf(most)] ?? 'none';
}

function isThere(column: Column | undefined, report: number): boolean {
  if (column === undefined) return false;
  const { status } = cellOf(column, report);
  return status !== Status.rowMissing && status !== Status.blank;
}

/**
 * @returns the reports at these positions with the columns of one form; all of it, unchanged in length, where the
 * positions are all
 */
export function tableOf(table: ReportTable, form: FormId, reports: readonly number[]): ReportTable {
  const pick = (values: Int32Array) => Int32Array.from(reports, (r) => values[r]!);
  const isAll = reports.length === table.authority.length;
  const columns = [...table.columns].filter(([id]) => isOnForm(form, id));
  return {
    ...table,
    form,
    authority: pick(table.authority),
    year: pick(table.year),
    file: pick(table.file),
    place: pick(table.place),
    choice: Uint8Array.from(reports, (r) => table.choice[r]!),
    columns: new Map(isAll ? columns : columns.map(([id, c]) => [id, columnOf(c, reports)])),
    cellRows:
      table.cellRows === null
        ? null
        : new Map(
            [...table.cellRows].flatMap(([id, rows]) =>
              isOnForm(form, id) ? [[id, pick(rows)]] : [],
            ),
          ),
  };
}

function columnOf({ values, odd }: Column, reports: readonly number[]): Column {
  const picked = reports.map((r) => values[r] ?? NaN);
  const kept = new Map(
    reports.flatMap((r, i) => {
      const cell = odd.get(r);
      return cell === undefined ? [] : [[i, cell] as const];
    }),
  );
  return {
    values: values instanceof Int32Array ? Int32Array.from(picked) : Float64Array.from(picked),
    odd: kept,
  };
}
