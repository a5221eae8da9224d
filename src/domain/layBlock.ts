import { Status } from './cell.ts';
import { contradictionsIn } from './contradictions.ts';
import type { FormId } from './forms/types.ts';
import type { IndicatorId } from './forms/index.ts';
import { Present } from './frame.ts';
import type { Block, Layer, LayerTable } from './frame.ts';
import { LackingBuilder, NO_FILE, lackedByFile } from './lacking.ts';
import { sourceIn } from './reportSources.ts';
import type { FileParts } from './reportSources.ts';
import { ABSENT, cellOf, emptyColumn, setCell } from './reportTable.ts';
import type { Column, MutableColumn } from './reportTable.ts';
import { moveInto, movedKeys, runsBetween, slotCount, slotsOf } from './slots.ts';
import type { Run, Slots } from './slots.ts';
import { settleIn } from './settled.ts';
import type { Settled } from './settled.ts';
import { indicatorsIn, inOrder, reportName, shownCell } from './sources.ts';
import type { Picks, Source } from './sources.ts';

const NOTHING: ReadonlySet<IndicatorId> = new Set();

/** A table of a layer, with what decides the place of its reports among other sources. */
export interface FormTable extends LayerTable {
  readonly layer: Layer;
  readonly files: FileParts;
}

/** What a block is made of. */
export interface FormSources {
  readonly form: FormId;
  /** All of the form, lowest layer first. */
  readonly tables: readonly FormTable[];
  /** Where the reports lie. */
  readonly slots: Slots;
  readonly picks: Picks;
  readonly settled: Settled;
}

/** A block that is kept, to be changed where something comes or goes. */
export interface KeptBlock {
  readonly form: FormId;
  readonly slots: Slots;
  readonly present: Uint8Array;
  readonly columns: Map<IndicatorId, MutableColumn>;
  readonly lacking: LackingBuilder;
  readonly suspects: Map<number, ReadonlySet<IndicatorId>>;
  readonly settled: Map<number, ReadonlySet<IndicatorId>>;
}

/** @returns the block as it is now, with arrays of its own: it may be handed over */
export function copyOf(block: KeptBlock): Block {
  const { form, slots, present, columns, lacking, suspects, settled } = block;
  const copies = [...columns].map(
    ([id, { values, odd }]) => [id, { values: values.slice(), odd: new Map(odd) }] as const,
  );
  return {
    form,
    years: slots.years,
    present: present.slice(),
    columns: new Map(copies),
    lacking: lacking.lacking,
    suspects: new Map(suspects),
    settled: new Map(settled),
  };
}

/**
 * Lays the reports of one form over each other.
 * @param before the block as it was, which is changed, and of which all reports stay that are not `touched`; null: there is none
 * @param touched one entry a slot; of all reports that have other sources, or another choice, than in `before`
 */
export function layBlock(
  { form, tables, slots, picks, settled }: FormSources,
  before: KeptBlock | null,
  touched: Uint8Array,
): KeptBlock {
  const block = before === null ? emptyBlock(form, slots) : movedBlock(before, slots, tables);
  touched.forEach((isTouched, slot) => {
    if (isTouched === 1 && before !== null) clear(block, slot);
  });
  const sources = new Uint8Array(touched.length);
  const placed = tables.map((one) => {
    const own = slotsOf(one, slots).map((slot) => (touched[slot] === 1 ? slot : -1));
    enter(block, one, own, sources);
    return { ...one, own };
  });
  const several = new Map<number, Source[]>();
  for (const { layer, table, ids, files, own } of placed) {
    const only = own.map((slot, row) => {
      if (slot < 0 || sources[slot] === 1) return slot;
      const authority = ids[table.authority[row]!]!;
      const pick = picks.get(reportName({ authority, year: table.year[row]!, form }));
      const source = sourceIn(layer, table, row, { pick, files });
      const there = several.get(slot);
      if (there === undefined) several.set(slot, [source]);
      else there.push(source);
      return -1;
    });
    const isNone = only.every((slot) => slot < 0);
    for (const [id, column] of table.columns) {
      const target = targetFor(block.columns, id, column, touched.length);
      if (!isNone) copy(column, only, target);
    }
  }
  for (const [slot, unordered] of several) layOver(block, slot, inOrder(unordered));
  const laid = [...sources.keys()].filter((slot) => sources[slot]! > 0);
  const found = contradictionsIn({ ...block, years: slots.years }, laid);
  for (const [slot, ids] of found) block.suspects.set(slot, ids);
  settleIn({ ...block, years: slots.years }, settled, slots.position);
  return block;
}

function emptyBlock(form: FormId, slots: Slots): KeptBlock {
  const count = slotCount(slots);
  return {
    form,
    slots,
    present: new Uint8Array(count),
    columns: new Map(),
    lacking: new LackingBuilder(count),
    suspects: new Map(),
    settled: new Map(),
  };
}

/** The block with its reports where they lie now; columns that no table has any more are gone. */
function movedBlock(before: KeptBlock, slots: Slots, tables: readonly FormTable[]): KeptBlock {
  const there = new Set(tables.flatMap(({ table }) => [...table.columns.keys()]));
  const columns = [...before.columns].filter(([id]) => there.has(id));
  const count = slotCount(slots);
  const runs = runsBetween(before.slots, slots);
  const isInPlace = count === slotCount(before.slots) && areInPlace(runs, count);
  if (isInPlace) return { ...before, slots, columns: new Map(columns) };
  return {
    form: before.form,
    slots,
    present: moveInto(new Uint8Array(count), before.present, runs),
    columns: new Map(columns.map(([id, column]) => [id, movedColumn(column, count, runs)])),
    lacking: new LackingBuilder(count, { builder: before.lacking, runs }),
    suspects: movedKeys(before.suspects, runs),
    settled: movedKeys(before.settled, runs),
  };
}

const areInPlace = ([run, ...more]: readonly Run[], count: number) =>
  more.length === 0 && run?.[0] === 0 && run[1] === 0 && run[2] === count;

function movedColumn(
  { values, odd }: MutableColumn,
  count: number,
  runs: readonly Run[],
): MutableColumn {
  const moved = emptyColumn(values instanceof Float64Array ? 'float' : 'int', count);
  moveInto(moved.values, values, runs);
  return { values: moved.values, odd: movedKeys(odd, runs) };
}

const ABSENT_CELL = { status: Status.rowMissing, value: null, marks: 0 } as const;

function clear({ present, columns, lacking, suspects, settled }: KeptBlock, slot: number): void {
  present[slot] = Present.none;
  lacking.clear(slot);
  suspects.delete(slot);
  settled.delete(slot);
  for (const column of columns.values()) setCell(column, slot, ABSENT_CELL);
}

/** Notes which reports a table has, and what its files lack. */
function enter(
  { present, lacking }: KeptBlock,
  { layer, table, files }: FormTable,
  own: Int32Array,
  sources: Uint8Array,
): void {
  if (own.every((slot) => slot < 0)) return;
  const lacked = lackedByFile(table, files);
  own.forEach((slot, row) => {
    if (slot < 0) return;
    sources[slot] = Math.min(2, sources[slot]! + 1);
    present[slot] = layer.published ? Present.published : Present.own;
    const file = table.file[row];
    if (file !== undefined && file !== NO_FILE) lacking.add(slot, lacked.get(file) ?? NOTHING);
  });
}

/** Lays the sources of one report over each other. */
function layOver({ present, columns }: KeptBlock, slot: number, sources: readonly Source[]): void {
  present[slot] = sources[0]?.published === true ? Present.published : Present.own;
  for (const id of indicatorsIn(sources)) {
    const column = columns.get(id);
    if (column !== undefined) setCell(column, slot, shownCell(sources, id));
  }
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
