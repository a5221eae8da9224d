import type { Authority, AuthorityId, Roster } from './authority.ts';
import { Status } from './cell.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FormId } from './forms/types.ts';
import type { IndicatorId } from './forms/index.ts';
import { Present } from './frame.ts';
import type { Block, Frame, Layer, LayerTable } from './frame.ts';
import { LackingBuilder, NO_FILE, lackedByFile, partsOfFiles, reportsIn } from './lacking.ts';
import type { FilePart } from './lacking.ts';
import { ABSENT, cellOf, emptyColumn, setCell } from './reportTable.ts';
import type { Column, MutableColumn, ReportTable } from './reportTable.ts';
import { indicatorsIn, inOrder, reportName, shownCell, sourceName } from './sources.ts';
import type { Picks, ReportKey, Source } from './sources.ts';

const NOTHING: ReadonlySet<IndicatorId> = new Set();

/**
 * The view over all sources of all reports (`shownCell`).
 * @param layers lowest first
 * @param authorities all known units; those without a report in any layer and in no roster are left out
 * @param picks sources that the user chose
 */
export function buildFrame(
  layers: readonly Layer[],
  authorities: readonly Authority[],
  roster: Roster | null,
  rosterIds: readonly AuthorityId[],
  picks: Picks = NO_PICKS,
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
    blocks.set(form, buildBlock(form, layers, kept.length, position, picks));
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
  picks: Picks,
): Block {
  const parts = new Map(
    layers.map((layer) => [layer, partsOfFiles(layer.tables.map((t) => t.table))]),
  );
  const tables = layers.flatMap((layer) =>
    layer.tables
      .filter(({ table }) => table.form === form)
      .map((t) => ({ layer, files: parts.get(layer) ?? NO_PARTS, ...t })),
  );
  const years = spanOf(tables.map(({ table }) => table));
  const [first = 0] = years;
  const span = years.length;
  const present = new Uint8Array(count * span);
  const sourceCount = new Uint8Array(count * span);
  const columns = new Map<IndicatorId, MutableColumn>();
  const lacking = new LackingBuilder(count * span);
  const placed = tables.map((one): PlacedTable => {
    const { layer, table, ids, files } = one;
    const lacked = lackedByFile(table, files);
    const slots = Int32Array.from(table.year, (year, r) => {
      const id = ids[table.authority[r]!];
      const at = id === undefined ? undefined : position.get(id);
      return at === undefined ? -1 : at * span + (year - first);
    });
    slots.forEach((slot, r) => {
      if (slot < 0) return;
      sourceCount[slot] = Math.min(2, sourceCount[slot]! + 1);
      present[slot] = layer.published ? Present.published : Present.own;
      const file = table.file[r];
      if (file !== undefined && file !== NO_FILE) lacking.add(slot, lacked.get(file) ?? NOTHING);
    });
    return { ...one, slots };
  });
  const several = new Map<number, Source[]>();
  for (const { layer, table, ids, files, slots } of placed) {
    const only = slots.map((slot, r) => {
      if (slot < 0 || sourceCount[slot] === 1) return slot;
      const authority = ids[table.authority[r]!]!;
      const name = reportName({ authority, year: table.year[r]!, form });
      const alone = isAlone(files, table.file[r]);
      const source = { ...sourceIn(layer, table, r, picks.get(name)), alone };
      const there = several.get(slot);
      if (there === undefined) several.set(slot, [source]);
      else there.push(source);
      return -1;
    });
    for (const [id, column] of table.columns)
      copy(column, only, targetFor(columns, id, column, count * span));
  }
  for (const [slot, unordered] of several) {
    const sources = inOrder(unordered);
    present[slot] = sources[0]?.published === true ? Present.published : Present.own;
    for (const id of indicatorsIn(sources)) setCell(columns.get(id)!, slot, shownCell(sources, id));
  }
  return { form, years, present, columns, lacking: lacking.lacking };
}

interface PlacedTable extends LayerTable {
  readonly layer: Layer;
  readonly files: FileParts;
  /** Report → its slot; -1: of nobody that is shown. */
  readonly slots: Int32Array;
}

type FileParts = ReadonlyMap<number, readonly FilePart[]>;
const NO_PARTS: FileParts = new Map();
const NO_PICKS: Picks = new Map();

function sourceIn(
  { batch, published }: Layer,
  table: ReportTable,
  row: number,
  pick: string | undefined,
): Omit<Source, 'alone'> {
  const picked = pick !== undefined && pick === sourceName(batch, table, row);
  return { batch, published, table, row, picked };
}

/** Whether the file of a report holds no other. */
const isAlone = (files: FileParts, file: number | undefined) =>
  reportsIn(files.get(file ?? NO_FILE) ?? []) === 1;

function spanOf(tables: readonly ReportTable[]): readonly number[] {
  let first = Infinity;
  let last = -Infinity;
  for (const { year: years } of tables) {
    for (const year of years) {
      if (year < first) first = year;
      if (year > last) last = year;
    }
  }
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * All sources of one report.
 * @returns them in order, the one that is shown first
 */
export function sourcesOf(
  layers: readonly Layer[],
  key: ReportKey,
  picks: Picks = NO_PICKS,
): readonly PlacedSource[] {
  const picked = picks.get(reportName(key));
  const found = layers.flatMap((layer, l) => {
    const files = once(() => partsOfFiles(layer.tables.map(({ table }) => table)));
    return layer.tables.flatMap(({ table, ids }, t): PlacedSource[] => {
      if (table.form !== key.form) return [];
      const units = new Set(ids.flatMap((id, at) => (id === key.authority ? [at] : [])));
      if (units.size === 0) return [];
      const rows = [...table.year.keys()].filter(
        (row) => table.year[row] === key.year && units.has(table.authority[row]!),
      );
      return rows.map((row) => ({
        ...sourceIn(layer, table, row, picked),
        alone: isAlone(files(), table.file[row]),
        at: { layer: l, table: t },
      }));
    });
  });
  return inOrder(found);
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: work() }).value;
}

/** A source with the positions of its layer and its table in that layer. */
export interface PlacedSource extends Source {
  readonly at: { readonly layer: number; readonly table: number };
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

/** Copies the cells of reports with one source. Plain integers take the short way: a province has millions of them. */
function copy(from: Column, slots: Int32Array, to: MutableColumn): void {
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
