import type { Authority, Roster, RosterEntry } from '#domain/authority.ts';
import { formOf } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { IndicatorPlace, SourceFile } from '#domain/sourceFile.ts';
import { tableOf } from './blocks.ts';
import { isObject } from './dataset.ts';
import { unpacked } from './pack.ts';
import type { OwnRecords } from './ownRecords.ts';
import type { BlockRecord, PackedColumns, PackedOdd } from './schema.ts';

type Guard = (value: unknown) => boolean;
/** One guard for every field, so that a new field of a record asks for one here. */
type Fields<T> = { readonly [K in keyof Required<T>]: Guard };

const text: Guard = (value) => typeof value === 'string';
const number: Guard = (value) => typeof value === 'number';
const flag: Guard = (value) => typeof value === 'boolean';
const batchNumber: Guard = (value) => Number.isInteger(value) && Number(value) > 0;
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
  from: number,
  to: orNull(number),
  aliases: list(text),
});
const roster = shape<Roster>({ entries: list(rosterEntry) });

const place = shape<IndicatorPlace>({ index: number, label: text });
const sourceFile = shape<SourceFile>({
  name: text,
  path: text,
  kind: oneOf('csv', 'json', 'paste'),
  encoding: text,
  separator: orNull(text),
  size: number,
  sha256: text,
  form: text,
  layout: text,
  axis: oneOf('row', 'column', 'item', 'cells'),
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

const isForm = (id: string): id is FormId => id === 's2014' && formOf(id) !== null;

const blockFields = shape<BlockRecord>({
  workspace: text,
  batch: batchNumber,
  block: position,
  group: text,
  form: (value) => typeof value === 'string' && isForm(value),
  units: list(authority),
  reports: columns,
  cells: columns,
  odd,
});

/** A block whose columns fit together and name units that are there. */
function block(value: unknown): value is BlockRecord {
  if (!blockFields(value)) return false;
  return fits(() => {
    const { authority: unit, year } = tableOf(value);
    return (
      unit.every((at) => at >= 0 && at < value.units.length) &&
      (value.cells.names.length === 0 || value.cells.length === year.length)
    );
  });
}

const cellRows = shape<OwnRecords['cellRows'][number]>({
  workspace: text,
  batch: batchNumber,
  block: position,
  rows: (value) =>
    columns(value) && [...unpacked(value).values()].every((c) => c instanceof Int32Array),
});

/** Guards for the records of a backup. */
const own: { readonly [S in keyof OwnRecords]: (v: unknown) => v is OwnRecords[S][number] } = {
  batches: shape<OwnRecords['batches'][number]>({
    workspace: text,
    batch: batchNumber,
    when: number,
    reports: position,
    authorities: position,
    years: (value) => list(number)(value) && Array.isArray(value) && value.length === 2,
    published: isNull,
  }),
  blocks: block,
  cellRows,
  files: shape<OwnRecords['files'][number]>({
    workspace: text,
    batch: batchNumber,
    file: position,
    source: sourceFile,
    kept: flag,
  }),
  bytes: shape<OwnRecords['bytes'][number]>({
    workspace: text,
    batch: batchNumber,
    file: position,
    bytes: (value) => value instanceof Uint8Array,
  }),
  rosters: shape<OwnRecords['rosters'][number]>({ workspace: text, roster }),
  notes: shape<OwnRecords['notes'][number]>({ workspace: text, subject: text, text }),
};

/** @returns whether every record from outside is what this version stores. */
export function areOwnRecords(value: unknown): value is OwnRecords {
  return (
    isObject(value) && Object.entries(own).every(([store, guard]) => list(guard)(value[store]))
  );
}

/** Guard for the settings of the page: texts by name. */
export function isSettings(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every(text);
}
