import type { Authority, AuthorityId, Roster } from './authority.ts';
import { Status } from './cell.ts';
import type { Cell } from './cell.ts';
import type { FormId } from './forms/types.ts';
import { isOnForm } from './forms/index.ts';
import type { IndicatorId } from './forms/index.ts';
import type { Lacking } from './lacking.ts';
import { cellOf } from './reportTable.ts';
import type { Column, ReportTable } from './reportTable.ts';

/** Who a slot's report comes from. */
export const Present = { none: 0, published: 1, own: 2 } as const;

/** The reports of one form: slot = authority × years.length + (year − years[0]). */
export interface Block {
  readonly form: FormId;
  /** Report years without holes. */
  readonly years: readonly number[];
  /** Per slot, one of `Present`. */
  readonly present: Uint8Array;
  readonly columns: ReadonlyMap<IndicatorId, Column>;
  /** What the files of the reports do not have at all. */
  readonly lacking: Lacking;
  /** By slot, the cells whose numbers contradict each other or themselves (`contradictionsIn`). */
  readonly suspects: ReadonlyMap<number, ReadonlySet<IndicatorId>>;
  /** By slot, cells that would be suspect and that the user takes as they are printed. */
  readonly settled: ReadonlyMap<number, ReadonlySet<IndicatorId>>;
}

/** Everything that is shown: all layers, one over the other. Replaced as a whole, never changed. */
export interface Frame {
  /** Hash of what is shown, 8 hexadecimal digits: two machines with the same data agree. */
  readonly fingerprint: string;
  /** In the order of first appearance: roster first, then as loaded. */
  readonly authorities: readonly Authority[];
  readonly roster: Roster | null;
  /** Per roster entry, the position of its authority. */
  readonly rosterAuthorities: readonly number[];
  readonly blocks: ReadonlyMap<FormId, Block>;
}

/** What one batch adds: sources of reports. Layers are given in the order of their batches. */
export interface Layer {
  readonly batch: number;
  readonly published: boolean;
  readonly tables: readonly LayerTable[];
}
/** A table whose authorities are agreed: `ids[table.authority[r]]` is the unit of report r. */
export interface LayerTable {
  readonly table: ReportTable;
  readonly ids: readonly AuthorityId[];
}

const NO_REPORT: Cell = { status: Status.noReport, value: null, marks: 0 };
const ROW_MISSING: Cell = { status: Status.rowMissing, value: null, marks: 0 };
const NOT_ON_FORM: Cell = { status: Status.notOnForm, value: null, marks: 0 };

/** @returns the cell; `noReport` without a report of that form and year, `notOnForm` without such a row on the form. */
export function cellAt(
  block: Block,
  authority: number,
  year: number,
  indicator: IndicatorId,
): Cell {
  const slot = slotOf(block, authority, year);
  return slot === null ? NO_REPORT : cellIn(block, slot, indicator);
}

/** @returns the cell of the report in a slot, as `cellAt`. */
export function cellIn(
  { form, present, columns }: Pick<Block, 'form' | 'present' | 'columns'>,
  slot: number,
  indicator: IndicatorId,
): Cell {
  if (present[slot] === Present.none) return NO_REPORT;
  const column = columns.get(indicator);
  if (column !== undefined) return cellOf(column, slot);
  return isOnForm(form, indicator) ? ROW_MISSING : NOT_ON_FORM;
}

/** @returns the cells of one authority, one a year, in the order of `block.years`. */
export function seriesOf(block: Block, authority: number, indicator: IndicatorId): Cell[] {
  return block.years.map((year) => cellAt(block, authority, year, indicator));
}

/** @returns the cells of one year, one for each given authority, in their order. */
export function sectionOf(
  block: Block,
  authorities: readonly number[],
  year: number,
  indicator: IndicatorId,
): Cell[] {
  return authorities.map((authority) => cellAt(block, authority, year, indicator));
}

/** @returns whether a report of this form and year is there, and whose it is (`Present`). */
export function presentAt(block: Block, authority: number, year: number): number {
  const slot = slotOf(block, authority, year);
  return slot === null ? Present.none : (block.present[slot] ?? Present.none);
}

/** @returns the position of a report in `present` and in every column; null for a year outside the block. */
export function slotOf(block: Block, authority: number, year: number): number | null {
  const first = block.years[0];
  if (first === undefined || year < first || year >= first + block.years.length) return null;
  return authority * block.years.length + (year - first);
}
