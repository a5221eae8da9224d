import { applicants as columns } from '#domain/forms/matrix.ts';
import type { ApplicantKey } from '#domain/forms/matrix.ts';
import type { Frame } from '#domain/frame.ts';
import { shareRows } from './shareRows.ts';
import type { ShareRows } from './shareRows.ts';
import type { Selection } from './types.ts';

/** The kinds of applicants, in the order of the form, without their total. */
export type ApplicantKind = Exclude<ApplicantKey, 'total'>;
export const applicantKinds: readonly ApplicantKind[] = columns.flatMap(({ key }) =>
  key === 'total' ? [] : [key],
);

/** Who asks: the new requests of the year of the selection by kind of applicant. */
export function applicants(frame: Frame, selection: Selection): ShareRows {
  return shareRows(
    frame,
    selection,
    () => applicantKinds.map((kind) => [`application.new.${kind}` as const]),
    'application.new.total',
  );
}
