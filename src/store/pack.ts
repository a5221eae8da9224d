import { Status } from '#domain/cell.ts';
import { isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { ABSENT, BLANK } from '#domain/reportTable.ts';
import type { Column, OddCell } from '#domain/reportTable.ts';
import type { PackedColumns, PackedOdd } from './schema.ts';

type Numbers = Int32Array | Float64Array;

/** Highest value that 1 or 2 bytes hold; the two codes above it mean blank and absent. */
const TOP = { 1: 2 ** 8 - 3, 2: 2 ** 16 - 3 } as const;

/**
 * Columns of one length into one buffer. Whole numbers from 0 take 1 or 2 bytes where all fit, the top code there
 * stands for absent and the one below for blank; other Int32 numbers take 4 with the codes of `ReportTable`; anything
 * else takes 8.
 * @throws RangeError when the columns differ in length
 */
export function packed(columns: ReadonlyMap<string, Numbers>): PackedColumns {
  const all = [...columns.values()];
  const length = all.length === 0 ? 0 : (all[0]?.length ?? 0);
  if (all.some((column) => column.length !== length)) throw new RangeError('columns differ');
  const widths = all.map(widthOf);
  const { starts, size } = layout(length, widths);
  const data = new ArrayBuffer(size);
  all.forEach((column, i) => {
    const target = viewOf(data, starts[i], widths[i], length);
    if (target instanceof Float64Array) target.set(asFloats(column));
    else write(column, target);
  });
  return {
    length,
    names: [...columns.keys()],
    widths,
    floats: all.map((column) => (column instanceof Float64Array ? 1 : 0)),
    data,
  };
}

/**
 * @returns the columns as they were before packing (a −0 comes back as 0)
 * @throws RangeError when the parts do not fit together
 */
export function unpacked(columns: PackedColumns): Map<string, Numbers> {
  const { length, names, widths, floats, data } = columns;
  const { starts, size } = layout(length, widths);
  if (
    widths.length !== names.length ||
    floats.length !== names.length ||
    size !== data.byteLength
  ) {
    throw new RangeError('packed columns do not fit their buffer');
  }
  return new Map(
    names.map((name, i) => {
      const source = viewOf(data, starts[i], widths[i], length);
      return [name, read(source, floats[i] === 1)];
    }),
  );
}

/** @returns bytes that columns of these widths take; every column starts at a multiple of 8. */
function layout(
  length: number,
  widths: readonly number[],
): { readonly starts: readonly number[]; readonly size: number } {
  let size = 0;
  const starts = widths.map((width) => {
    const start = size;
    size += Math.ceil((length * width) / 8) * 8;
    return start;
  });
  return { starts, size };
}

function widthOf(column: Numbers): number {
  const float = column instanceof Float64Array;
  let high = 0;
  let negative = false;
  for (const value of column) {
    if (float ? Number.isNaN(value) || value === -Infinity : value === BLANK || value === ABSENT) {
      continue;
    }
    if (float && (!Number.isInteger(value) || value <= ABSENT || value >= 2 ** 31)) return 8;
    if (value > high) high = value;
    if (value < 0) negative = true;
  }
  if (negative || high > TOP[2]) return 4;
  return high > TOP[1] ? 2 : 1;
}

type View = Uint8Array | Uint16Array | Int32Array | Float64Array;

function viewOf(
  data: ArrayBuffer,
  start: number | undefined,
  width: number | undefined,
  length: number,
): View {
  if (width === 1) return new Uint8Array(data, start, length);
  if (width === 2) return new Uint16Array(data, start, length);
  if (width === 4) return new Int32Array(data, start, length);
  if (width === 8) return new Float64Array(data, start, length);
  throw new RangeError(`a column of ${String(width)} bytes a value`);
}

/** The codes for blank and absent in a view. */
function codesOf(view: View): { readonly blank: number; readonly absent: number } {
  if (view instanceof Uint8Array) return { blank: TOP[1] + 1, absent: TOP[1] + 2 };
  if (view instanceof Uint16Array) return { blank: TOP[2] + 1, absent: TOP[2] + 2 };
  return view instanceof Int32Array
    ? { blank: BLANK, absent: ABSENT }
    : { blank: NaN, absent: -Infinity };
}

function write(column: Numbers, target: View): void {
  const { blank, absent } = codesOf(target);
  const float = column instanceof Float64Array;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (float ? Number.isNaN(value) : value === BLANK) target[i] = blank;
    else target[i] = value === (float ? -Infinity : ABSENT) ? absent : value;
  }
}

function asFloats(column: Numbers): Float64Array {
  if (column instanceof Float64Array) return column;
  throw new RangeError('whole numbers never take 8 bytes');
}

function read(source: View, float: boolean): Numbers {
  if (source instanceof Float64Array) {
    if (!float) throw new RangeError('whole numbers never take 8 bytes');
    return source.slice();
  }
  if (source instanceof Int32Array && !float) return source.slice();
  const { blank, absent } = codesOf(source);
  const target = float ? new Float64Array(source.length) : new Int32Array(source.length);
  const codes = float ? { blank: NaN, absent: -Infinity } : { blank: BLANK, absent: ABSENT };
  for (let i = 0; i < source.length; i++) {
    const value = source[i]!;
    if (value === blank) target[i] = codes.blank;
    else target[i] = value === absent ? codes.absent : value;
  }
  return target;
}

/** @returns the odd cells of all columns, column by column in the order of the map. */
export function packedOdd(columns: ReadonlyMap<string, Column>): PackedOdd {
  const cells = [...columns.values()].flatMap((column, i) =>
    [...column.odd].map(([at, odd]) => ({ column: i, at, odd })),
  );
  return {
    column: Int32Array.from(cells, (cell) => cell.column),
    at: Int32Array.from(cells, (cell) => cell.at),
    status: Uint8Array.from(cells, (cell) => cell.odd.status),
    marks: Uint8Array.from(cells, (cell) => cell.odd.marks),
  };
}

/**
 * @returns the columns of a block with their odd cells
 * @throws RangeError for an indicator that no form of this version has, or a status that no cell can have
 */
export function unpackedCells(cells: PackedColumns, odd: PackedOdd): Map<IndicatorId, Column> {
  const odds = cells.names.map(() => new Map<number, OddCell>());
  odd.at.forEach((at, i) => {
    odds[odd.column[i]!]?.set(at, { status: statusOf(odd.status[i]), marks: odd.marks[i]! });
  });
  const columns = new Map<IndicatorId, Column>();
  let i = 0;
  for (const [name, values] of unpacked(cells)) {
    if (!isIndicatorId(name)) throw new RangeError(`no indicator ${name}`);
    columns.set(name, { values, odd: odds[i++] ?? new Map() });
  }
  return columns;
}

function statusOf(code: number | undefined): OddCell['status'] {
  const found = Object.values(Status).find((status) => status === code);
  if (found === undefined || found === Status.notOnForm || found === Status.noReport) {
    throw new RangeError(`no status ${String(code)}`);
  }
  return found;
}
