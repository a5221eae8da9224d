import type { FormId } from './forms/types.ts';
import { formOf } from './forms/index.ts';
import type { IndicatorId } from './forms/index.ts';
import { hasRow } from './reportTable.ts';
import type { ReportTable } from './reportTable.ts';
import { moveInto } from './slots.ts';
import type { Run } from './slots.ts';

/**
 * Indicators that the file of a report has for none of its reports: nobody was asked for them there, so they are not
 * loaded, and no blanks. A file of one report lacks nothing: what is missing there is missing in the report.
 */
export interface Lacking {
  /** The different sets; the first is empty. */
  readonly sets: readonly ReadonlySet<IndicatorId>[];
  /** Per slot, the position of its set. */
  readonly of: Uint16Array;
}

/** Stands for a file in `ReportTable.file` of cells that come from no file. */
export const NO_FILE = -1;

const NOTHING: ReadonlySet<IndicatorId> = new Set();

/** @returns what the file of the report in a slot lacks. */
export function lackedAt({ sets, of }: Lacking, slot: number): ReadonlySet<IndicatorId> {
  return sets[of[slot]!] ?? NOTHING;
}

/** Collects what the files of several layers lack, slot by slot. */
export class LackingBuilder {
  readonly #sets: ReadonlySet<IndicatorId>[];
  readonly #known: Map<string, number>;
  readonly #of: Uint16Array;
  readonly #seen: Uint8Array;

  /** @param before what is known of other slots, and how these move here */
  constructor(
    slots: number,
    before?: { readonly builder: LackingBuilder; readonly runs: readonly Run[] },
  ) {
    const { builder, runs = [] } = before ?? {};
    this.#sets = builder === undefined ? [NOTHING] : [...builder.#sets];
    this.#known = builder === undefined ? new Map([['', 0]]) : new Map(builder.#known);
    this.#of = new Uint16Array(slots);
    this.#seen = new Uint8Array(slots);
    if (builder === undefined) return;
    moveInto(this.#of, builder.#of, runs);
    moveInto(this.#seen, builder.#seen, runs);
  }

  /** A report of `slot` comes in; what several documents of one report all lack is lacking. */
  add(slot: number, lacks: ReadonlySet<IndicatorId>): void {
    const before = this.#sets[this.#of[slot]!] ?? NOTHING;
    const both =
      this.#seen[slot] === 1 ? new Set([...lacks].filter((id) => before.has(id))) : lacks;
    this.#of[slot] = this.#positionOf(both);
    this.#seen[slot] = 1;
  }

  /** Forgets what came in. */
  clear(slot: number): void {
    this.#of[slot] = 0;
    this.#seen[slot] = 0;
  }

  #positionOf(set: ReadonlySet<IndicatorId>): number {
    const key = [...set].join(' ');
    const there = this.#known.get(key);
    if (there !== undefined) return there;
    this.#sets.push(set);
    this.#known.set(key, this.#sets.length - 1);
    return this.#sets.length - 1;
  }

  /** As it is now; later changes do not show in it. */
  get lacking(): Lacking {
    return { sets: [...this.#sets], of: this.#of.slice() };
  }
}

/** The reports of one file in one table. */
export interface FilePart {
  readonly table: ReportTable;
  readonly rows: readonly number[];
}

/** The reports of each file of a layer, over all tables with a form; cells that come from no file are left out. */
export function partsOfFiles(
  tables: readonly ReportTable[],
): ReadonlyMap<number, readonly FilePart[]> {
  const files = new Map<number, FilePart[]>();
  for (const table of tables) {
    if (table.form === 'none') continue;
    for (const [file, rows] of rowsByFile(table)) {
      const part = { table, rows };
      const there = files.get(file);
      if (there === undefined) files.set(file, [part]);
      else there.push(part);
    }
  }
  return files;
}

function rowsByFile({ file: files }: ReportTable): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  files.forEach((file, r) => {
    if (file === NO_FILE) return;
    const there = rows.get(file);
    if (there === undefined) rows.set(file, [r]);
    else there.push(r);
  });
  return rows;
}

/**
 * @param files of `partsOfFiles`
 * @returns by file of the table, the indicators of its form that none of the file's reports has, on whatever form
 */
export function lackedByFile(
  table: ReportTable,
  files: ReadonlyMap<number, readonly FilePart[]>,
): ReadonlyMap<number, ReadonlySet<IndicatorId>> {
  const lacked = new Map<number, ReadonlySet<IndicatorId>>();
  for (const file of new Set(table.file)) {
    const parts = files.get(file);
    if (parts === undefined || reportsIn(parts) < 2) continue;
    const ids = indicatorsOf(table.form).filter((id) => !parts.some((part) => hasAny(part, id)));
    lacked.set(file, new Set(ids));
  }
  return lacked;
}

/** @returns how many reports a file has, over all its tables with a form */
export const reportsIn = (parts: readonly FilePart[]) =>
  parts.reduce((sum, { rows }) => sum + rows.length, 0);

function hasAny({ table, rows }: FilePart, id: IndicatorId): boolean {
  const column = table.columns.get(id);
  return column !== undefined && rows.some((r) => hasRow(column, r));
}

const indicatorsOf = (form: FormId): readonly IndicatorId[] =>
  formOf(form)?.indicators.map(({ id }) => id) ?? [];
