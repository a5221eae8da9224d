import { hasValue } from './cell.ts';
import { errorRules, errorsOf } from './checks/index.ts';
import type { ErrorRule } from './checks/index.ts';
import type { Bound, CheckedReport } from './checks/types.ts';
import { forms } from './forms/index.ts';
import type { IndicatorId, TableFormId } from './forms/index.ts';
import { cellIn } from './frame.ts';
import type { Block } from './frame.ts';
import { oneOf } from './oneOf.ts';
import { ABSENT } from './reportTable.ts';
import type { Column } from './reportTable.ts';
import { DOUBTFUL } from './suspects.ts';

/** The reports of one form: their cells, by slot. */
type CheckedBlock = Pick<Block, 'form' | 'years' | 'present' | 'columns'>;

/**
 * Cells of reports whose numbers an error of the report's own names: they contradict each other. Records of one report that
 * differ (C03) are known to the cell itself, and sums of the county (K) are of no one unit.
 * @param slots of reports that are there
 * @returns by slot; nothing for a report that has none
 */
export function contradictionsIn(
  block: CheckedBlock,
  slots: readonly number[],
): Map<number, ReadonlySet<IndicatorId>> {
  const found = new Map<number, Set<IndicatorId>>();
  const { form } = block;
  if (form === 'none') return found;
  for (const errorRule of errorRules)
    for (const slot of toAsk(errorRule, form, block.columns, slots)) {
      const named = namedBy([errorRule], reportIn(block, slot));
      if (named.length > 0)
        addAll(
          oneOf(found, slot, () => new Set()),
          named,
        );
    }
  return found;
}

/**
 * The cells of a report that is in no block, as they may be compared and added.
 * @returns what `usableAt` gives for one that is
 */
export function usableIn(report: CheckedReport): CheckedReport['cell'] {
  let suspects: ReadonlySet<IndicatorId> | null = null;
  return (indicator) => {
    suspects ??= new Set(namedBy(errorRules, report));
    return suspects.has(indicator) ? DOUBTFUL : report.cell(indicator);
  };
}

function namedBy(rules: readonly ErrorRule[], report: CheckedReport): readonly IndicatorId[] {
  return errorsOf(report, rules).flatMap(({ indicators }) =>
    indicators.filter((id) => hasValue(report.cell(id))),
  );
}

function addAll<T>(set: Set<T>, more: readonly T[]): void {
  for (const one of more) set.add(one);
}

function reportIn(block: CheckedBlock, slot: number): CheckedReport {
  return {
    form: block.form,
    year: block.years[slot % block.years.length]!,
    // no rule whose failure is an error asks for name, type or text
    ...{ name: '', kind: 'other', text: null },
    cell: (indicator) => cellIn(block, slot, indicator),
  };
}

/** The reports that may break a rule: few of the tens of thousands of a province. */
function toAsk(
  { bounds, marks: asked }: ErrorRule,
  form: TableFormId,
  columns: CheckedBlock['columns'],
  slots: readonly number[],
): ReadonlySet<number> {
  const found = new Set(bounds[form].flatMap((bound) => outside(bound, columns, slots)));
  if (asked === 0) return found;
  const wanted = new Set(slots);
  for (const { id } of forms[form].indicators.filter(({ kind }) => kind === 'money'))
    for (const [slot, { marks }] of columns.get(id)?.odd ?? [])
      if ((marks & asked) !== 0 && wanted.has(slot)) found.add(slot);
  return found;
}

/** Column by column: a province has millions of numbers. */
function outside(
  { parts, whole }: Bound,
  columns: CheckedBlock['columns'],
  slots: readonly number[],
): readonly number[] {
  const columnsOf = (ids: readonly IndicatorId[]) => ids.flatMap((id) => columns.get(id) ?? []);
  const all = columnsOf(whole);
  if (all.length < whole.length) return [];
  const left = new Float64Array(slots.length);
  // one unknown number of the whole, and nothing can be said: infinitely much is left
  for (const { values } of all) add(left, values, slots, { sign: 1, unknown: Infinity });
  for (const { values } of columnsOf(parts)) add(left, values, slots, { sign: -1, unknown: 0 });
  return slots.filter((_, i) => left[i]! < 0);
}

function add(
  left: Float64Array,
  values: Column['values'],
  slots: readonly number[],
  { sign, unknown }: { readonly sign: 1 | -1; readonly unknown: number },
): void {
  const none = values instanceof Int32Array ? ABSENT : -Infinity;
  for (let i = 0; i < slots.length; i++) {
    const value = values[slots[i]!]!;
    left[i]! += value > none ? sign * value : unknown;
  }
}
