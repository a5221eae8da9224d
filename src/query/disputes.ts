import type { DisputeColumn, DisputeGroup } from '#domain/forms/disputes.ts';
import type { Frame } from '#domain/frame.ts';
import { addedWhole } from './added.ts';
import type { Added } from './added.ts';
import { formRows, pointsReader, wholeUnits } from './newForms.ts';
import type { FormRows, Whole } from './newForms.ts';
import type { Point, Selection } from './types.ts';

export const disputeGroups: readonly DisputeGroup[] = [
  'review',
  'lawsuit_direct',
  'lawsuit_after_review',
];
/** The total, which is printed last, first: it is the line of its group. */
export const disputeResults: readonly DisputeColumn[] = [
  'total',
  'upheld',
  'corrected',
  'other',
  'pending',
];
/** The fifteen cells, group by group. */
export const disputeCells = disputeGroups.flatMap((group) =>
  disputeResults.map((result) => ({ group, result, id: `${group}.${result}` as const })),
);

/** Reconsiderations and lawsuits of each unit, in the order of `disputeCells`, and of the units without a gap together. */
export interface DisputeRows extends FormRows<readonly Point[]>, Whole {
  readonly county: readonly Added[];
}

export function disputes(frame: Frame, selection: Selection): DisputeRows {
  const read = pointsReader(
    frame,
    disputeCells.map(({ id }) => id),
  );
  const rows = formRows(frame, selection, () => (at) => read(at, selection.year));
  const { whole, left, leftOut } = wholeUnits(rows.members, (unit) => unit);
  const county = disputeCells.map((_, cell) =>
    addedWhole(
      whole.flatMap((unit) => unit[cell] ?? []),
      leftOut.flatMap((unit) => unit[cell] ?? []),
    ),
  );
  return { ...rows, county, left };
}
