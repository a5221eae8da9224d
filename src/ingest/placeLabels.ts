import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import { idsOf } from './labels.ts';
import type { FormLabels, LabelReading } from './labels.ts';

/** What a label means among its neighbours. */
export type LabelMatch =
  | {
      readonly kind: 'indicator';
      readonly id: IndicatorId;
      readonly unit: string | null;
      readonly byId: boolean;
    }
  | { readonly kind: 'heading'; readonly id: string }
  | {
      readonly kind: 'unplaced';
      readonly why: 'several' | 'similar' | 'none';
      readonly candidates: readonly IndicatorId[];
      readonly unit: string | null;
    };

/** What labels stand among: `rows`, a parent above its children; `columns`; `keys` of JSON, which have no order. */
export type Neighbours = 'rows' | 'columns' | 'keys';

/**
 * Places a run of labels. A label that fits several rows (（二）被依法纠错数) is placed where the run stands in the order
 * of the form and only one of them fits between its neighbours; among rows in another order right behind its parent or
 * sibling, if the parents of all of them are printed; among keys never.
 * Two labels for one indicator are both left to the user.
 * @returns one match per reading, in their order
 */
export function placeLabels(
  readings: readonly LabelReading[],
  among: Neighbours,
  labels: FormLabels,
): LabelMatch[] {
  const orderOf = (id: string) => labels.order(id);
  const isNear = (row: FormRow, last: number) => isInGroup(row, labels.rows[last]);
  const followsOn = (row: FormRow, last: number) => isNear(row, last) && orderOf(row.id) > last;
  const fixed = readings.map((r) => (r.kind === 'one' ? orderOf(r.row.id) : -1));
  const anchors = fixed.filter((at) => at >= 0);
  const inOrder = anchors.every((at, i) => i === 0 || (anchors[i - 1] ?? -1) < at);
  const printed = new Set(readings.flatMap((r) => (r.kind === 'one' ? [r.row.id] : [])));
  const placed: LabelReading[] = [];
  let last = -1;
  readings.forEach((reading, i) => {
    let result = reading;
    if (reading.kind === 'several' && among !== 'keys') {
      const next = fixed.slice(i + 1).find((at) => at >= 0) ?? Infinity;
      const [row, ...more] = inOrder
        ? reading.rows.filter((r) => last < orderOf(r.id) && orderOf(r.id) < next)
        : reading.rows.filter((r) => followsOn(r, last) && orderOf(r.id) !== next);
      const sure = inOrder || (among === 'rows' && haveParentsIn(reading.rows, printed));
      if (row !== undefined && more.length === 0 && sure && isNear(row, last)) {
        result = { kind: 'one', row, unit: reading.unit, by: 'path' };
      }
    }
    if (result.kind === 'one') last = orderOf(result.row.id);
    placed.push(result);
  });
  return withoutDoubles(placed).map((reading) => toMatch(reading, labels));
}

/** The row stands in the same group as the one before: its parent, or a child of the same parent. */
function isInGroup(row: FormRow, before: FormRow | undefined): boolean {
  return before !== undefined && (before.id === row.parent || before.parent === row.parent);
}

/**
 * Whether the parents of all rows are printed. A table may show some rows only: then 被依法纠错数 of lawsuits can stand
 * right behind a row of reconsideration, and its place says nothing.
 */
export function haveParentsIn(found: readonly FormRow[], printed: ReadonlySet<string>): boolean {
  return found.every(({ parent }) => parent !== null && printed.has(parent));
}

function withoutDoubles(readings: readonly LabelReading[]): LabelReading[] {
  const seen = new Map<string, number>();
  for (const r of readings) {
    if (r.kind !== 'one') continue;
    const times = seen.get(r.row.id);
    seen.set(r.row.id, times === undefined ? 1 : times + 1);
  }
  return readings.map((r) =>
    r.kind === 'one' && !r.row.heading && (seen.get(r.row.id) ?? 1) > 1
      ? { kind: 'several', rows: [r.row], unit: r.unit }
      : r,
  );
}

function toMatch(reading: LabelReading, labels: FormLabels): LabelMatch {
  switch (reading.kind) {
    case 'one': {
      const indicator = indicatorOf(reading.row.id);
      const cells = indicator === null ? cellsOf(reading.row, labels) : [];
      if (cells.length > 0)
        return { kind: 'unplaced', why: 'several', candidates: cells, unit: reading.unit };
      return indicator === null
        ? { kind: 'heading', id: reading.row.id }
        : { kind: 'indicator', id: indicator.id, unit: reading.unit, byId: reading.by === 'id' };
    }
    case 'several':
      return {
        kind: 'unplaced',
        why: 'several',
        candidates: idsOf(reading.rows),
        unit: reading.unit,
      };
    case 'similar':
    case 'none':
      return {
        kind: 'unplaced',
        why: reading.kind,
        candidates: reading.candidates,
        unit: reading.unit,
      };
  }
}

/** Values of a row of a table of rows and columns, the total first: its label alone does not say which one is meant. */
function cellsOf(row: FormRow, labels: FormLabels): IndicatorId[] {
  const cells = labels.rows.filter(
    (cell) => !cell.heading && cell.grid !== undefined && cell.parent === row.id,
  );
  const isTotal = (cell: FormRow) => !cell.heading && cell.grid?.column === 'total';
  return idsOf([...cells.filter(isTotal), ...cells.filter((cell) => !isTotal(cell))]);
}
