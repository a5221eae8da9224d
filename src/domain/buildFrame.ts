import type { Authority, AuthorityId, Roster } from './authority.ts';
import { Fingerprint } from './fingerprint.ts';
import type { FormId } from './forms/types.ts';
import type { Frame, Layer, LayerTable } from './frame.ts';
import { copyOf, layBlock } from './layBlock.ts';
import type { FormTable, KeptBlock } from './layBlock.ts';
import { partsOfFiles } from './lacking.ts';
import { NO_PICKS } from './reportSources.ts';
import type { FileParts } from './reportSources.ts';
import { slotCount, slotsOf } from './slots.ts';
import type { Slots } from './slots.ts';
import { NOTHING_SETTLED, resettled } from './settled.ts';
import type { Settled } from './settled.ts';
import { reportName } from './sources.ts';
import type { Picks } from './sources.ts';

/** All that a frame is made of. */
export interface Sources {
  /** Lowest first. */
  readonly layers: readonly Layer[];
  /** All known units; those without a report in any layer and in no roster are left out. */
  readonly authorities: readonly Authority[];
  readonly roster: Roster | null;
  /** One id a line of the roster. */
  readonly rosterIds: readonly AuthorityId[];
  /** Sources that the user chose. */
  readonly picks: Picks;
  readonly settled: Settled;
}

/** The view over all sources of all reports (`shownCell`), built anew. */
export function buildFrame(
  layers: readonly Layer[],
  authorities: readonly Authority[],
  roster: Roster | null,
  rosterIds: readonly AuthorityId[],
  picks: Picks = NO_PICKS,
  settled: Settled = NOTHING_SETTLED,
): Frame {
  return new KeptFrame().show({ layers, authorities, roster, rosterIds, picks, settled });
}

/** A frame with what it was made of. */
interface Kept {
  readonly layers: readonly Layer[];
  readonly picks: Picks;
  readonly settled: Settled;
  readonly authorities: readonly Authority[];
  readonly blocks: ReadonlyMap<FormId, KeptBlock>;
  readonly fingerprint: Fingerprint;
}
const NOTHING_KEPT: Kept = {
  layers: [],
  picks: NO_PICKS,
  settled: NOTHING_SETTLED,
  authorities: [],
  blocks: new Map(),
  fingerprint: new Fingerprint(),
};

/**
 * The view over all sources, kept from one change to the next: only reports of layers that came or went, and those whose
 * choice changed, are laid anew. What it shows is what `buildFrame` would show.
 */
export class KeptFrame {
  #kept: Kept = NOTHING_KEPT;
  readonly #parts = new WeakMap<Layer, FileParts>();

  /** @returns the frame of these sources, with arrays of its own: they may be handed over */
  show({ layers: wanted, authorities, roster, rosterIds, picks, settled }: Sources): Frame {
    const { layers, changed, isAnew } = compared(this.#kept.layers, wanted);
    const before = isAnew ? NOTHING_KEPT : this.#kept;
    // what is kept is changed in place: should that fail, the next frame is built anew
    this.#kept = NOTHING_KEPT;
    const touched = {
      changed,
      layers,
      chosen: new Set([...rechosen(before.picks, picks), ...resettled(before.settled, settled)]),
    };
    const fingerprint = isAnew ? new Fingerprint() : before.fingerprint;
    for (const block of before.blocks.values()) {
      const gone = slotsIn(touchedIn(block.form, block.slots, touched));
      fingerprint.remove(cellsOf(block), before.authorities, gone);
    }
    const shown = shownUnits(layers, authorities, rosterIds);
    const position = new Map(shown.map(({ id }, at) => [id, at]));
    const blocks = new Map<FormId, KeptBlock>();
    for (const form of formsIn(layers)) {
      const tables = this.#tablesOf(form, layers);
      const slots = { position, years: spanOf(tables) };
      const there = before.blocks.get(form) ?? null;
      const mask =
        there === null ? new Uint8Array(slotCount(slots)).fill(1) : touchedIn(form, slots, touched);
      const block = layBlock({ form, tables, slots, picks, settled }, there, mask);
      blocks.set(form, block);
      fingerprint.add(cellsOf(block), shown, slotsIn(mask));
    }
    this.#kept = { layers, picks, settled, authorities: shown, blocks, fingerprint };
    return {
      fingerprint: fingerprint.text,
      authorities: shown,
      roster,
      rosterAuthorities: rosterIds.map((id) => position.get(id) ?? -1),
      blocks: new Map([...blocks].map(([form, block]) => [form, copyOf(block)])),
    };
  }

  #tablesOf(form: FormId, layers: readonly Layer[]): readonly FormTable[] {
    return layers.flatMap((layer) => {
      const files = this.#parts.get(layer) ?? partsOfFiles(layer.tables.map(({ table }) => table));
      this.#parts.set(layer, files);
      return layer.tables
        .filter(({ table }) => table.form === form)
        .map((one) => ({ layer, files, ...one }));
    });
  }
}

/**
 * Tells layers that came or went from those that stay.
 * @returns the wanted layers, those that stay as the objects that they were; `isAnew`: none stays
 */
function compared(before: readonly Layer[], wanted: readonly Layer[]) {
  const layers = wanted.map((layer) => before.find((one) => areSame(one, layer)) ?? layer);
  const changed = [
    ...before.filter((layer) => !layers.includes(layer)),
    ...layers.filter((layer) => !before.includes(layer)),
  ];
  return { layers, changed, isAnew: changed.length === before.length + layers.length };
}

function areSame(a: Layer, b: Layer): boolean {
  if (a.batch !== b.batch || a.published !== b.published) return false;
  return (
    a.tables.length === b.tables.length &&
    a.tables.every(({ table, ids }, t) => {
      const other = b.tables[t];
      return table === other?.table && ids.every((id, i) => id === other.ids[i]);
    })
  );
}

/** Names of the reports of which the user has changed the choice. */
const rechosen = (before: Picks, after: Picks): ReadonlySet<string> =>
  new Set(
    [...before.keys(), ...after.keys()].filter((name) => before.get(name) !== after.get(name)),
  );

/** What has other sources than before, or another choice among them. */
interface Touched {
  /** Layers that came or went. */
  readonly changed: readonly Layer[];
  readonly layers: readonly Layer[];
  /** Names of reports of which the user has changed the choice, or what is settled. */
  readonly chosen: ReadonlySet<string>;
}

/** One entry a slot: 1 for the reports that are touched. */
function touchedIn(form: FormId, slots: Slots, { changed, layers, chosen }: Touched): Uint8Array {
  const mask = new Uint8Array(slotCount(slots));
  const mark = (from: readonly Layer[], isMeant: (one: LayerTable, row: number) => boolean) => {
    for (const one of from.flatMap(({ tables }) => tables))
      if (one.table.form === form)
        slotsOf(one, slots).forEach((slot, row) => {
          if (slot >= 0 && isMeant(one, row)) mask[slot] = 1;
        });
  };
  mark(changed, () => true);
  const isChosen = ({ table, ids }: LayerTable, row: number) =>
    chosen.has(
      reportName({ authority: ids[table.authority[row]!]!, year: table.year[row]!, form }),
    );
  if (chosen.size > 0) mark(layers, isChosen);
  return mask;
}

function slotsIn(mask: Uint8Array): readonly number[] {
  const slots: number[] = [];
  mask.forEach((isIn, slot) => {
    if (isIn === 1) slots.push(slot);
  });
  return slots;
}

const cellsOf = ({ form, slots, present, columns, settled }: KeptBlock) => ({
  ...{ form, present, columns, settled, years: slots.years },
});

function shownUnits(
  layers: readonly Layer[],
  authorities: readonly Authority[],
  rosterIds: readonly AuthorityId[],
): readonly Authority[] {
  const shown = new Set<AuthorityId>(rosterIds);
  for (const { table, ids } of layers.flatMap((layer) => layer.tables))
    for (const at of new Set(table.authority)) {
      const id = ids[at];
      if (id !== undefined) shown.add(id);
    }
  return orderedBy(authorities, rosterIds).filter(({ id }) => shown.has(id));
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

function spanOf(tables: readonly FormTable[]): readonly number[] {
  let first = Infinity;
  let last = -Infinity;
  for (const { table } of tables) {
    for (const year of table.year) {
      if (year < first) first = year;
      if (year > last) last = year;
    }
  }
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
