import { formOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { ABSENT, cellOf, hasRow } from '#domain/reportTable.ts';
import type { Column } from '#domain/reportTable.ts';

/** One document of a report: its columns and its position in them. */
export interface Version {
  readonly columns: ReadonlyMap<IndicatorId, Column>;
  readonly at: number;
}

/** An indicator in which versions differ; one cell for each version, in their order. */
export interface DifferenceRow {
  readonly indicator: IndicatorId;
  readonly cells: readonly Cell[];
}

/** Columns of two sets side by side, ready for comparing many reports. */
export type ColumnPairs = readonly (readonly [Column | undefined, Column | undefined])[];

export function columnPairs(
  form: FormId,
  a: ReadonlyMap<IndicatorId, Column>,
  b: ReadonlyMap<IndicatorId, Column>,
): ColumnPairs {
  return (formOf(form)?.indicators ?? [])
    .map(({ id }) => [a.get(id), b.get(id)] as const)
    .filter(([x, y]) => x !== undefined || y !== undefined);
}

/** Whether two reports hold the same numbers. No number is no number, for whatever reason; it is never the same as 0. */
export function sameNumbers(pairs: ColumnPairs, a: number, b: number): boolean {
  for (const [x, y] of pairs) if (!sameNumber(x, a, y, b)) return false;
  return true;
}

/**
 * Whether two reports contradict each other nowhere: what both have is the same. A blank against a number is a
 * contradiction; a row that one of them does not have is none.
 */
export function agree(pairs: ColumnPairs, a: number, b: number): boolean {
  return pairs.every(
    ([x, y]) =>
      x === undefined ||
      y === undefined ||
      !hasRow(x, a) ||
      !hasRow(y, b) ||
      sameNumber(x, a, y, b),
  );
}

function sameNumber(x: Column | undefined, a: number, y: Column | undefined, b: number): boolean {
  const u = x === undefined ? undefined : x.values[a];
  const v = y === undefined ? undefined : y.values[b];
  const hasU = u !== undefined && isNumber(x, u);
  const hasV = v !== undefined && isNumber(y, v);
  return hasU && hasV ? u === v : hasU === hasV;
}

function isNumber(column: Column | undefined, value: number): boolean {
  return column?.values instanceof Int32Array ? value > ABSENT : Number.isFinite(value);
}

const ROW_MISSING: Cell = { status: Status.rowMissing, value: null, marks: 0 };

/** @returns the indicators in which versions that have them contradict each other (`agree`), in the order of the form */
export function differenceRows(form: FormId, versions: readonly Version[]): DifferenceRow[] {
  return (formOf(form)?.indicators ?? [])
    .map(({ id }): DifferenceRow => ({
      indicator: id,
      cells: versions.map(({ columns, at }) => {
        const column = columns.get(id);
        return column === undefined ? ROW_MISSING : cellOf(column, at);
      }),
    }))
    .filter(({ cells }) => contradict(cells.filter(({ status }) => status !== Status.rowMissing)));
}

const contradict = (cells: readonly Cell[]) => cells.some(({ value }) => value !== cells[0]?.value);
