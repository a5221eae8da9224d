import type { Authority, AuthorityId, Roster } from './authority.ts';
import { Status } from './cell.ts';
import type { Cell } from './cell.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FormId } from './forms/types.ts';
import { isOnForm } from './forms/index.ts';
import type { IndicatorId } from './forms/index.ts';
import { LackingBuilder, NO_FILE, lackedByFile, partsOfFiles } from './lacking.ts';
import type { Lacking } from './lacking.ts';
import { ABSENT, cellOf, emptyColumn, setCell } from './reportTable.ts';
import type { Column, MutableColumn, ReportTable } from './reportTable.ts';

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

/** What one batch adds. Layers are given in order: later ones lie over earlier ones, cell by cell. */
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

const NOTHING: ReadonlySet<IndicatorId> = new Set();
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
  if (slot === null || block.present[slot] === Present.none) return NO_REPORT;
  const column = block.columns.get(indicator);
  if (column !== undefined) return cellOf(column, slot);
  return isOnForm(block.form, indicator) ? ROW_MISSING : NOT_ON_FORM;
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

/**
 * Lays all batches over each other. "Row missing" covers nothing, unless the report is marked as whole:
 * then nothing older of that unit, form and year shows through.
 * @param layers lowest first
 * @param authorities all known units; those without a report in any layer and in no roster are left out
 */
export function buildFrame(
  layers: readonly Layer[],
  authorities: readonly Authority[],
  roster: Roster | null,
  rosterIds: readonly AuthorityId[],
): Frame {
  const shown = new Set<AuthorityId>(rosterIds);
  for (const layer of layers) {
    for (const { table, ids } of layer.tables) {
      for (const at of new Set(table.authority)) {
        const id = ids[at];
        if (id !== undefined) shown.add(id);
      }
    }
  }
  const kept = orderedBy(authorities, rosterIds).filter((a) => shown.has(a.id));
  const position = new Map(kept.map((a, i) => [a.id, i]));
  const blocks = new Map<FormId, Block>();
  for (const form of formsIn(layers)) {
    blocks.set(form, buildBlock(form, layers, kept.length, position));
  }
  return {
    fingerprint: fingerprintOf(kept, blocks),
    authorities: kept,
    roster,
    rosterAuthorities: rosterIds.map((id) => position.get(id) ?? -1),
    blocks,
  };
}

function orderedBy(authorities: readonly Authority[], first: readonly AuthorityId[]): Authority[] {
  const rank = new Map<AuthorityId, number>();
  first.forEach((id, i) => {
    if (!rank.has(id)) rank.set(id, i);
  });
  const rankOf = (a: Authority) => rank.get(a.id) ?? first.length;
  return authorities
    .map((a, i) => ({ a, i }))
    .sort((x, y) => rankOf(x.a) - rankOf(y.a) || x.i - y.i)
    .map(({ a }) => a);
}

function formsIn(layers: readonly Layer[]): Set<FormId> {
  return new Set(layers.flatMap((l) => l.tables.map((t) => t.table.form)));
}

function buildBlock(
  form: FormId,
  layers: readonly Layer[],
  count: number,
  position: ReadonlyMap<AuthorityId, number>,
): Block {
  const tables = layers.flatMap((layer) =>
    layer.tables.filter((t) => t.table.form === form).map((t) => ({ layer, ...t })),
  );
  let first = Infinity;
  let last = -Infinity;
  for (const { table } of tables) {
    for (const year of table.year) {
      if (year < first) first = year;
      if (year > last) last = year;
    }
  }
  const years = first > last ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const span = years.length;
  const present = new Uint8Array(count * span);
  const columns = new Map<IndicatorId, MutableColumn>();
  const lacking = new LackingBuilder(count * span);
  const perFile = new Map(
    layers.map((layer) => [layer, partsOfFiles(layer.tables.map((t) => t.table))]),
  );
  for (const { layer, table, ids } of tables) {
    const lacked = lackedByFile(table, perFile.get(layer) ?? new Map());
    const slots = Int32Array.from(table.year, (year, r) => {
      const id = ids[table.authority[r]!];
      const at = id === undefined ? undefined : position.get(id);
      return at === undefined ? -1 : at * span + (year - first);
    });
    for (let r = 0; r < slots.length; r++) {
      const slot = slots[r]!;
      if (slot < 0) continue;
      present[slot] = layer.published ? Present.published : Present.own;
      const [file, whole] = [table.file[r], table.whole[r] === 1];
      if (file !== undefined && file !== NO_FILE)
        lacking.add(slot, lacked.get(file) ?? NOTHING, whole);
      if (whole) for (const c of columns.values()) setCell(c, slot, ROW_MISSING);
    }
    for (const [id, column] of table.columns) {
      lay(column, slots, targetFor(columns, id, column, count * span));
    }
  }
  return { form, years, present, columns, lacking: lacking.lacking };
}

function targetFor(
  columns: Map<IndicatorId, MutableColumn>,
  id: IndicatorId,
  like: Column,
  length: number,
): MutableColumn {
  const there = columns.get(id);
  if (there !== undefined) return there;
  const made = emptyColumn(like.values instanceof Float64Array ? 'float' : 'int', length);
  columns.set(id, made);
  return made;
}

/** Copies a column over what lies below it. Plain integers take the short way: a province has millions of them. */
function lay(from: Column, slots: Int32Array, to: MutableColumn): void {
  const plain = from.odd.size === 0 && to.odd.size === 0;
  for (let r = 0; r < slots.length; r++) {
    const slot = slots[r]!;
    if (slot < 0) continue;
    const source = from.values;
    if (plain && source instanceof Int32Array && to.values instanceof Int32Array) {
      const value = source[r]!;
      if (value !== ABSENT) to.values[slot] = value;
      continue;
    }
    const cell = cellOf(from, r);
    if (cell.status !== Status.rowMissing) setCell(to, slot, cell);
  }
}
