import { Status, hasValue } from './cell.ts';
import type { Cell } from './cell.ts';
import { errorsOf } from './checks/index.ts';
import { isEmptyAt } from './reportTable.ts';
import type { Column, OddCell } from './reportTable.ts';
import type { IndicatorId } from './forms/index.ts';
import type { FormId } from './forms/types.ts';
import { cellAt, slotOf } from './frame.ts';
import { oneOf } from './oneOf.ts';
import type { Block, Frame } from './frame.ts';

/** Cells of one report that contradict each other or themselves. */
export interface Suspects {
  /** Position of the unit in `Frame.authorities`. */
  readonly at: number;
  readonly year: number;
  readonly form: FormId;
  readonly indicators: readonly IndicatorId[];
}

/**
 * The same frame without the numbers of suspect cells: they stay as they are for reading, and take no part in gaps, trends,
 * sums and comparisons.
 */
export function withoutSuspects(frame: Frame, suspects: readonly Suspects[]): Frame {
  if (suspects.length === 0) return frame;
  const blocks = new Map(
    [...frame.blocks].map(([form, block]) => {
      const own = suspects.filter((one) => one.form === form);
      return [form, own.length === 0 ? block : { ...block, columns: columnsWithout(block, own) }];
    }),
  );
  return { ...frame, blocks };
}

function columnsWithout(
  block: Block,
  suspects: readonly Suspects[],
): ReadonlyMap<IndicatorId, Column> {
  const columns = new Map(block.columns);
  const changed = new Map<IndicatorId, Map<number, OddCell>>();
  for (const { at, year, indicators } of suspects) {
    const slot = slotOf(block, at, year);
    if (slot === null) continue;
    for (const id of indicators) {
      const column = columns.get(id);
      // a blank beside numbers that contradict each other stays a blank
      if (column === undefined || isEmptyAt(column, slot)) continue;
      const odd = oneOf(changed, id, () => new Map<number, OddCell>());
      odd.set(slot, { status: Status.disputed, marks: 0 });
    }
  }
  for (const [id, odd] of changed) {
    const column = columns.get(id);
    if (column !== undefined) columns.set(id, { ...column, odd: new Map([...column.odd, ...odd]) });
  }
  return columns;
}

const found = new WeakMap<Block, Map<number, ReadonlySet<IndicatorId>>>();
const NONE: ReadonlySet<IndicatorId> = new Set();

/**
 * The cells of one report whose numbers an error of its own names: they contradict each other. Records of one report that
 * differ (C03) are known to the cell itself, and sums of the county (K) are of no one unit. Worked out when a report is
 * first asked about, and kept as long as its block.
 */
export function suspectsAt(block: Block, at: number, year: number): ReadonlySet<IndicatorId> {
  const slot = slotOf(block, at, year);
  if (slot === null) return NONE;
  const known = oneOf(found, block, () => new Map<number, ReadonlySet<IndicatorId>>());
  return oneOf(known, slot, () => {
    const cell = (indicator: IndicatorId) => cellAt(block, at, year, indicator);
    // no rule whose failure is an error asks for name, type or text
    const report = { form: block.form, year, name: '', kind: 'other', text: null, cell } as const;
    const named = errorsOf(report).flatMap(({ indicators }) =>
      indicators.filter((id) => hasValue(cell(id))),
    );
    return named.length === 0 ? NONE : new Set(named);
  });
}

/**
 * A cell as it may be compared and added: without its number where that is suspect. What it says is read by `cellAt`.
 */
export function usableAt(block: Block, at: number, year: number, indicator: IndicatorId): Cell {
  const cell = cellAt(block, at, year, indicator);
  return hasValue(cell) && suspectsAt(block, at, year).has(indicator)
    ? { status: Status.disputed, value: null, marks: 0 }
    : cell;
}
