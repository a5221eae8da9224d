import type { Authority } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { Choice, cellOf, emptyColumn, setCell } from '#domain/reportTable.ts';
import type { Column, MutableColumn, ReportTable } from '#domain/reportTable.ts';
import { packed, packedOdd, unpacked, unpackedCells } from './pack.ts';
import { PUBLISHED_BATCH } from './schema.ts';
import type { BlockRecord, CellRowsRecord } from './schema.ts';

/** Reports a block holds at most. */
const BLOCK_REPORTS = 1500;

/** Reports of one file as agreed: entry i of the arrays is report `rows[i]` of `table`. */
export interface AgreedTable {
  readonly table: ReportTable;
  readonly rows: Int32Array;
  /** Positions in the list of units of the batch. */
  readonly units: Int32Array;
  readonly years: Int32Array;
  readonly choice: Uint8Array;
  /** Number of the file within the batch. */
  readonly file: number;
}

export type NewBlock = Omit<BlockRecord, 'workspace' | 'batch'>;
export type NewCellRows = Omit<CellRowsRecord, 'workspace' | 'batch'>;

/** Report `row` of agreed table `from`. */
interface Picked {
  readonly from: Int32Array;
  readonly row: Int32Array;
}

/**
 * Packs the reports of a batch: one block for each form and group (prefecture where known, else county) and each
 * `limit` reports, groups in the order of their first report.
 * @param units units of the batch, as `AgreedTable.units` counts them
 */
export function blocksOf(
  tables: readonly AgreedTable[],
  units: readonly Authority[],
  limit: number = BLOCK_REPORTS,
): { readonly blocks: NewBlock[]; readonly cellRows: NewCellRows[] } {
  const blocks: NewBlock[] = [];
  const cellRows: NewCellRows[] = [];
  for (const { form, group, picked } of groupsOf(tables, units)) {
    for (let at = 0; at < picked.row.length; at += limit) {
      const part = {
        from: picked.from.subarray(at, at + limit),
        row: picked.row.subarray(at, at + limit),
      };
      const block = blocks.length;
      blocks.push({ block, group, form, ...contentsOf(tables, units, part) });
      const rows = cellRowsOf(tables, part);
      if (rows !== null) cellRows.push({ block, rows: packed(rows) });
    }
  }
  return { blocks, cellRows };
}

/** @returns the reports of a block as a table; `authorities` are its units. */
export function tableOf(record: BlockRecord): ReportTable {
  const reports = unpacked(record.reports);
  const column = (name: string): Int32Array => {
    const values = reports.get(name);
    if (!(values instanceof Int32Array)) throw new RangeError(`no column ${name}`);
    return values;
  };
  return {
    form: record.form,
    authorities: record.units,
    authority: column('unit'),
    year: column('year'),
    file: column('file'),
    place: column('place'),
    choice: choiceOf(record, reports.get('choice')),
    columns: unpackedCells(record.cells, record.odd),
    cellRows: null,
  };
}

/**
 * Blocks of older versions have no such column: there each import lay over what was there before, as the user had agreed,
 * and each of its reports was taken.
 */
function choiceOf(
  { batch, reports: { length } }: BlockRecord,
  stored: ArrayLike<number> | undefined,
): Uint8Array {
  if (stored !== undefined) return Uint8Array.from(stored);
  const choice = batch === PUBLISHED_BATCH ? Choice.none : Choice.first;
  return new Uint8Array(length).fill(choice);
}

interface Group {
  readonly form: FormId;
  readonly group: string;
  readonly picked: Picked;
}

function groupsOf(tables: readonly AgreedTable[], units: readonly Authority[]): Group[] {
  const groups = new Map<string, { form: FormId; group: string; from: number[]; row: number[] }>();
  const keys = units.map((unit) => unit.prefecture ?? unit.county);
  tables.forEach(({ table, units: unit }, t) => {
    unit.forEach((u, i) => {
      const group = keys[u]!;
      const key = `${table.form} ${group}`;
      const there = groups.get(key) ?? { form: table.form, group, from: [], row: [] };
      there.from.push(t);
      there.row.push(i);
      groups.set(key, there);
    });
  });
  return [...groups.values()].map(({ form, group, from, row }) => ({
    form,
    group,
    picked: { from: Int32Array.from(from), row: Int32Array.from(row) },
  }));
}

function contentsOf(
  tables: readonly AgreedTable[],
  units: readonly Authority[],
  picked: Picked,
): Pick<NewBlock, 'units' | 'reports' | 'cells' | 'odd'> {
  const pick = (value: (table: AgreedTable, i: number) => number): Int32Array =>
    picked.row.map((i, at) => value(tables[picked.from[at]!]!, i));
  const unit = pick((table, i) => table.units[i]!);
  const inBlock = [...new Set(unit)];
  const position = new Map(inBlock.map((u, at) => [u, at]));
  const columns = gathered(tables, picked);
  return {
    units: inBlock.flatMap((u) => units[u] ?? []),
    reports: packed(
      new Map([
        ['unit', unit.map((u) => position.get(u)!)],
        ['year', pick((table, i) => table.years[i]!)],
        ['file', pick((table) => table.file)],
        ['place', pick((table, i) => table.table.place[table.rows[i]!]!)],
        ['choice', pick((table, i) => table.choice[i]!)],
      ]),
    ),
    cells: packed(new Map([...columns].map(([id, column]) => [id, column.values]))),
    odd: packedOdd(columns),
  };
}

/** The cells of the picked reports; a column is there when one of their tables has it. */
function gathered(
  tables: readonly AgreedTable[],
  picked: Picked,
): ReadonlyMap<IndicatorId, MutableColumn> {
  const columns = new Map<IndicatorId, MutableColumn>();
  for (const [t, positions] of positionsByTable(picked)) {
    const { table, rows } = tables[t]!;
    const to = Int32Array.from(positions);
    const from = to.map((at) => rows[picked.row[at]!]!);
    for (const [id, column] of table.columns) {
      const float = column.values instanceof Float64Array;
      const target = columns.get(id) ?? emptyColumn(float ? 'float' : 'int', picked.row.length);
      columns.set(id, target);
      gather(column, from, target, to);
    }
  }
  return columns;
}

function positionsByTable({ from }: Picked): ReadonlyMap<number, readonly number[]> {
  const positions = new Map<number, number[]>();
  from.forEach((table, at) => {
    const there = positions.get(table);
    if (there === undefined) positions.set(table, [at]);
    else there.push(at);
  });
  return positions;
}

/** Copies cell `from[i]` of a column to cell `to[i]` of another. */
function gather(column: Column, from: Int32Array, target: MutableColumn, to: Int32Array): void {
  const { values } = column;
  const plain = column.odd.size === 0 && values instanceof Int32Array;
  for (let i = 0; i < from.length; i++) {
    const row = from[i]!;
    if (plain && target.values instanceof Int32Array) target.values[to[i]!] = values[row]!;
    else setCell(target, to[i]!, cellOf(column, row));
  }
}

function cellRowsOf(
  tables: readonly AgreedTable[],
  picked: Picked,
): ReadonlyMap<string, Int32Array> | null {
  const columns = new Map<string, Int32Array>();
  picked.row.forEach((i, at) => {
    const { table, rows } = tables[picked.from[at]!]!;
    for (const [id, cells] of table.cellRows ?? []) {
      const column = columns.get(id) ?? new Int32Array(picked.row.length);
      columns.set(id, column);
      column[at] = cells[rows[i]!]!;
    }
  });
  return columns.size === 0 ? null : columns;
}
