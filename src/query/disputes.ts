import type { DisputeColumn, DisputeGroup } from '#domain/forms/disputes.ts';
import type { Frame } from '#domain/frame.ts';
import { addedUnits } from './added.ts';
import type { Added } from './added.ts';
import { formRows, pointsReader } from './newForms.ts';
import type { FormRows } from './newForms.ts';
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

/** Reconsiderations and lawsuits of each unit, in the order of `disputeCells`, and of the group together. */
export interface DisputeRows extends FormRows<readonly Point[]> {
  readonly county: readonly Added[];
}

export function disputes(frame: Frame, selection: Selection): DisputeRows {
  const read = pointsReader(
    frame,
    disputeCells.map(({ id }) => id),
  );
  const rows = formRows(frame, selection, () => (at) => read(at, selection.year));
  const here = rows.peers.flatMap(({ data }) => (data.data === null ? [] : [data.data]));
  const county = disputeCells.map((_, cell) =>
    addedUnits(here.flatMap((unit) => unit[cell] ?? [])),
  );
  return { ...rows, county };
}
