import { Status } from '#domain/cell.ts';
import { forms, indicatorOf, isOnForm } from '#domain/forms/index.ts';
import type { GridFormId, IndicatorId } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { addedUnits } from './added.ts';
import type { Added } from './added.ts';
import { formRows, pointsReader } from './newForms.ts';
import type { FormRows } from './newForms.ts';
import type { Point, Selection } from './types.ts';

/** Parts of the table of acts, each a chart of its own. */
export type ActsPart = 'decisions' | 'charges' | 'documents';

const documentRows: ReadonlySet<string> = new Set(['rules', 'normative']);
const moneyRows: ReadonlySet<string> = new Set(['charge', 'procurement']);

/** The part that a cell of the table of acts belongs to; null for lists of powers, which are in no chart. */
function partOf(row: string, column: string): ActsPart | null {
  if (documentRows.has(row)) return 'documents';
  if (moneyRows.has(row)) return 'charges';
  return column === 'decisions' ? 'decisions' : null;
}

/** The cells of a part on a form, in the order of the form. */
function cellsOf(part: ActsPart, form: GridFormId): readonly IndicatorId[] {
  return forms[form].indicators.flatMap(({ id, grid }) =>
    grid?.table === 'acts' && partOf(grid.row, grid.column) === part ? [id] : [],
  );
}

/** A printed number of the table of acts. */
export interface ActPoint extends Point {
  /** An amount is printed without a unit of measure: 元 or 万元, nobody knows. */
  readonly unitUnknown: boolean;
}

/** Whether what is in force follows from the report of the year before. */
export interface StockCheck {
  readonly kind: StockKind;
  readonly inForce: number;
  /** In force the year before + issued − repealed. */
  readonly expected: number;
}
export const stockKinds = ['rules', 'normative'] as const;
type StockKind = (typeof stockKinds)[number];

const stockCells = (kind: StockKind) =>
  [`${kind}.in_force`, `${kind}.issued`, `${kind}.repealed`] as const;

/** Kinds of documents of which a form says all that such a check needs. */
export function stockChecked(form: GridFormId | null, part: ActsPart): readonly StockKind[] {
  if (form === null || part !== 'documents') return [];
  return stockKinds.filter((kind) => stockCells(kind).every((id) => isOnForm(form, id)));
}

export interface UnitActs {
  readonly points: readonly ActPoint[];
  /** Only of kinds of which all numbers are known. */
  readonly stock: readonly StockCheck[];
}
export interface ActsRows extends FormRows<UnitActs> {
  readonly part: ActsPart;
  /** What the columns are; empty without a form. */
  readonly ids: readonly IndicatorId[];
  /** Sums over the units of the group; null for what may not be added over units. */
  readonly county: readonly (Added | null)[];
}

/** One part of the table of acts in the year of the selection, on the form of that year. */
export function acts(frame: Frame, selection: Selection, part: ActsPart): ActsRows {
  const { year } = selection;
  const stockOf = stockReader(frame);
  const rows = formRows(frame, selection, (form) => {
    const ids = cellsOf(part, form);
    const read = pointsReader(frame, ids);
    const block = frame.blocks.get(form);
    const isUnknown = (at: number, id: IndicatorId | undefined) =>
      block !== undefined &&
      id !== undefined &&
      cellAt(block, at, year, id).status === Status.unitUnknown;
    return (at): UnitActs => ({
      points: read(at, year).map((point, i) => ({ ...point, unitUnknown: isUnknown(at, ids[i]) })),
      stock: stockChecked(form, part).length > 0 ? stockOf(at, year) : [],
    });
  });
  const ids = rows.form === null ? [] : cellsOf(part, rows.form);
  const here = rows.members.flatMap(({ data }) => (data.data === null ? [] : [data.data.points]));
  const county = ids.map((id, cell) =>
    indicatorOf(id)?.additive === 'never'
      ? null
      : addedUnits(here.flatMap((points) => points[cell] ?? [])),
  );
  return { ...rows, part, ids, county };
}

/** 现行有效 of a year is that of the year before + 制发 − 废止; both years on the form that counts what is in force. */
function stockReader(frame: Frame): (at: number, year: number) => readonly StockCheck[] {
  const readers = stockKinds.map((kind) => ({
    kind,
    read: pointsReader(frame, stockCells(kind)),
  }));
  return (at, year) =>
    readers.flatMap(({ kind, read }): StockCheck[] => {
      const [inForce, issued, repealed] = read(at, year).map(({ value }) => value);
      const before = read(at, year - 1)[0]?.value;
      if (inForce == null || issued == null || repealed == null || before == null) return [];
      return [{ kind, inForce, expected: before + issued - repealed }];
    });
}
