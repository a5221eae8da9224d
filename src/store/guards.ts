import type { OwnWords } from '#domain/ownWords.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Column } from '#domain/reportTable.ts';
import { tableOf } from './blocks.ts';
import { isObject } from './dataset.ts';
import { batchNumber, isYear, list, text } from './guard.ts';
import type { Guard } from './guard.ts';
import { unpacked } from './pack.ts';
import type { OwnRecords } from './ownRecords.ts';
import { recordGuards } from './recordGuards.ts';
import type { BatchRecord, BlockRecord, PackedColumns } from './schema.ts';

/** Whether what unpacking says holds; packed columns that do not fit together are none. */
function fits(holds: () => boolean): boolean {
  try {
    return holds();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A block whose columns fit together, name units that are there and hold numbers that a report can have. */
function block(value: unknown): value is BlockRecord {
  if (!recordGuards.blocks(value) || !batchNumber(value.batch)) return false;
  return fits(() => {
    const isPlain = (part: PackedColumns) => unpacked(part).size === part.names.length;
    const { authority: unit, year, columns: cells } = tableOf(value);
    return (
      [value.reports, value.cells].every(isPlain) &&
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

/** Guards for the records of a backup: own batches only, and all that lies in packed columns. */
const own: { readonly [S in keyof OwnRecords]: Guard } = {
  batches: (value) =>
    recordGuards.batches(value) && batchNumber(value.batch) && value.published === null,
  blocks: block,
  cellRows: (value) =>
    recordGuards.cellRows(value) &&
    batchNumber(value.batch) &&
    fits(() => [...unpacked(value.rows).values()].every((c) => c instanceof Int32Array)),
  files: (value) => recordGuards.files(value) && batchNumber(value.batch),
  bytes: (value) => recordGuards.bytes(value) && batchNumber(value.batch),
  rosters: recordGuards.rosters,
  notes: recordGuards.notes,
  extras: recordGuards.extras,
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
