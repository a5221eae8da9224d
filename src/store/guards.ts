import type { OwnWords } from '#domain/ownWords.ts';
import type { Authority, Roster, RosterEntry } from '#domain/authority.ts';
import { indicatorOf, isFormId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Column } from '#domain/reportTable.ts';
import type { IndicatorPlace, SourceFile } from '#domain/sourceFile.ts';
import { tableOf } from './blocks.ts';
import { isObject } from './dataset.ts';
import { unpacked } from './pack.ts';
import type { OwnRecords } from './ownRecords.ts';
import type { BatchRecord, BlockRecord, PackedColumns, PackedOdd } from './schema.ts';

type Guard = (value: unknown) => boolean;
/** One guard for every field, so that a new field of a record asks for one here. */
type Fields<T> = { readonly [K in keyof Required<T>]: Guard };

const text: Guard = (value) => typeof value === 'string';
const number: Guard = (value) => typeof value === 'number';
const flag: Guard = (value) => typeof value === 'boolean';
/** Below 2³¹: above what a double counts one by one, the next batch would get the number of the last. */
const batchNumber: Guard = (value) =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31;
const workspaceName: Guard = (value) => typeof value === 'string' && value !== '';
/** What a `Date` can hold, in milliseconds. */
const moment: Guard = (value) => typeof value === 'number' && Math.abs(value) <= 8.64e15;
/** A frame has a slot for every year between the first and the last. */
const isYear = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2200;
const position: Guard = (value) => Number.isInteger(value) && Number(value) >= 0;
const isNull: Guard = (value) => value === null;
const orNull =
  (guard: Guard): Guard =>
  (value) =>
    value === null || guard(value);
const list =
  (guard: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.every(guard);
const oneOf =
  (...allowed: readonly unknown[]): Guard =>
  (value) =>
    allowed.includes(value);

function shape<T>(fields: Fields<T>): (value: unknown) => value is T {
  const guards = Object.entries<Guard>(fields);
  return (value): value is T =>
    isObject(value) && guards.every(([name, guard]) => guard(value[name]));
}

const authority = shape<Authority>({
  id: text,
  name: text,
  kind: oneOf('township', 'street', 'other'),
  county: text,
  prefecture: orNull(text),
  province: orNull(text),
  code: orNull(text),
  aliases: list(text),
});

const rosterEntry = shape<RosterEntry>({
  county: text,
  prefecture: orNull(text),
  authority: text,
  from: isYear,
  to: orNull(isYear),
  aliases: list(text),
});
const roster = shape<Roster>({ entries: list(rosterEntry) });

const place = shape<IndicatorPlace>({ index: number, label: text });
const sourceFile = shape<SourceFile>({
  name: text,
  path: text,
  kind: oneOf('csv', 'json', 'paste', 'text', 'web', 'sheet', 'word', 'pdf'),
  part: (value) => value === undefined || typeof value === 'string',
  encoding: text,
  separator: orNull(text),
  size: number,
  sha256: text,
  form: text,
  layout: text,
  axis: oneOf('row', 'column', 'item', 'cells', 'grid'),
  places: (value) => isObject(value) && Object.values(value).every(place),
  valueColumn: orNull(number),
});

const columnFields = shape<PackedColumns>({
  length: position,
  names: list(text),
  widths: list(oneOf(1, 2, 4, 8)),
  floats: list(oneOf(0, 1)),
  data: (value) => value instanceof ArrayBuffer,
});
const columns = (value: unknown): value is PackedColumns =>
  columnFields(value) && fits(() => unpacked(value).size === value.names.length);

/** Whether what unpacking says holds; packed columns that do not fit together are none. */
function fits(holds: () => boolean): boolean {
  try {
    return holds();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const oddFields = shape<PackedOdd>({
  column: (value) => value instanceof Int32Array,
  at: (value) => value instanceof Int32Array,
  status: (value) => value instanceof Uint8Array,
  marks: (value) => value instanceof Uint8Array,
});
const odd = (value: unknown): boolean =>
  oddFields(value) &&
  [value.at, value.status, value.marks].every((part) => part.length === value.column.length);

const blockFields = shape<BlockRecord>({
  workspace: workspaceName,
  batch: batchNumber,
  block: position,
  group: text,
  form: (value) => typeof value === 'string' && isFormId(value),
  units: list(authority),
  reports: columns,
  cells: columns,
  odd,
});

/** A block whose columns fit together, name units that are there and hold numbers that a report can have. */
function block(value: unknown): value is BlockRecord {
  if (!blockFields(value)) return false;
  return fits(() => {
    const { authority: unit, year, columns: cells } = tableOf(value);
    return (
      unit.every((at) => at >= 0 && at < value.units.length) &&
      year.every(isYear) &&
      [...cells].every(([id, column]) => hasNumbers(id, column)) &&
      (value.cells.names.length === 0 || value.cells.length === year.length)
    );
  });
}

function hasNumbers(id: IndicatorId, column: Column): boolean {
  const least = indicatorOf(id)?.kind === 'change' ? -Infinity : 0;
  return column.values.every((_, at) => {
    const { value } = cellOf(column, at);
    return value === null || (Number.isFinite(value) && value >= least);
  });
}

const cellRows = shape<OwnRecords['cellRows'][number]>({
  workspace: workspaceName,
  batch: batchNumber,
  block: position,
  rows: (value) =>
    columns(value) && [...unpacked(value).values()].every((c) => c instanceof Int32Array),
});

/** Guards for the records of a backup. */
const own: { readonly [S in keyof OwnRecords]: (v: unknown) => v is OwnRecords[S][number] } = {
  batches: shape<OwnRecords['batches'][number]>({
    workspace: workspaceName,
    batch: batchNumber,
    when: moment,
    reports: position,
    authorities: position,
    years: (value) => list(number)(value) && Array.isArray(value) && value.length === 2,
    published: isNull,
  }),
  blocks: block,
  cellRows,
  files: shape<OwnRecords['files'][number]>({
    workspace: workspaceName,
    batch: batchNumber,
    file: position,
    source: sourceFile,
    kept: flag,
  }),
  bytes: shape<OwnRecords['bytes'][number]>({
    workspace: workspaceName,
    batch: batchNumber,
    file: position,
    bytes: (value) => value instanceof Uint8Array,
  }),
  rosters: shape<OwnRecords['rosters'][number]>({ workspace: workspaceName, roster }),
  notes: shape<OwnRecords['notes'][number]>({ workspace: workspaceName, subject: text, text }),
};

/** @returns whether every record from outside is what this version stores, and belongs to a batch that is there. */
export function areOwnRecords(value: unknown): value is OwnRecords {
  return areRecords(value) && isWhole(value);
}

function areRecords(value: unknown): value is OwnRecords {
  return (
    isObject(value) && Object.entries(own).every(([store, guard]) => list(guard)(value[store]))
  );
}

/** Parts without their batch would become parts of the next one that gets its number. */
function isWhole({ batches, blocks, cellRows: rows, files, bytes }: OwnRecords): boolean {
  const keyOf = ({ workspace, batch }: Pick<BatchRecord, 'workspace' | 'batch'>) =>
    JSON.stringify([workspace, batch]);
  const there = new Set(batches.map(keyOf));
  return (
    there.size === batches.length &&
    [...blocks, ...rows, ...files, ...bytes].every((part) => there.has(keyOf(part)))
  );
}

/** Guard for the settings of the page: texts by name. */
export function isSettings(value: unknown): value is OwnWords<string> {
  return isObject(value) && Object.values(value).every(text);
}
