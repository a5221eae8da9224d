import { Status, hasValue } from './cell.ts';
import type { Cell } from './cell.ts';
import { errorsOf } from './checks/index.ts';
import type { CheckedReport } from './checks/types.ts';
import type { IndicatorId } from './forms/index.ts';
import { cellAt, slotOf } from './frame.ts';
import { oneOf } from './oneOf.ts';
import type { Block } from './frame.ts';

const found = new WeakMap<Block, Map<number, ReadonlySet<IndicatorId>>>();
const NONE: ReadonlySet<IndicatorId> = new Set();
const DOUBTFUL: Cell = { status: Status.disputed, value: null, marks: 0 };

/**
 * The cells of one report whose numbers an error of its own names: they contradict each other. Records of one report that
 * differ (C03) are known to the cell itself, and sums of the county (K) are of no one unit. Worked out when a report is
 * first asked about, and kept as long as its block.
 */
export function suspectsAt(block: Block, at: number, year: number): ReadonlySet<IndicatorId> {
  const slot = slotOf(block, at, year);
  if (slot === null) return NONE;
  const known = oneOf(found, block, () => new Map<number, ReadonlySet<IndicatorId>>());
  return oneOf(known, slot, () =>
    suspectsOf(block.form, year, (indicator) => cellAt(block, at, year, indicator)),
  );
}

/**
 * A cell as it may be compared and added: without its number where that is suspect. What it says is read by `cellAt`.
 */
export function usableAt(block: Block, at: number, year: number, indicator: IndicatorId): Cell {
  const cell = cellAt(block, at, year, indicator);
  return hasValue(cell) && suspectsAt(block, at, year).has(indicator) ? DOUBTFUL : cell;
}

/**
 * The cells of a report that is not in a block, as they may be compared and added.
 * @returns what `usableAt` gives for one that is
 */
export function usableIn({ form, year, cell }: CheckedReport): CheckedReport['cell'] {
  let suspects: ReadonlySet<IndicatorId> | null = null;
  return (indicator) => {
    const one = cell(indicator);
    if (!hasValue(one)) return one;
    suspects ??= suspectsOf(form, year, cell);
    return suspects.has(indicator) ? DOUBTFUL : one;
  };
}

function suspectsOf(
  form: CheckedReport['form'],
  year: number,
  cell: CheckedReport['cell'],
): ReadonlySet<IndicatorId> {
  // no rule whose failure is an error asks for name, type or text
  const named = errorsOf({ form, year, name: '', kind: 'other', text: null, cell }).flatMap(
    ({ indicators }) => indicators.filter((id) => hasValue(cell(id))),
  );
  return named.length === 0 ? NONE : new Set(named);
}
