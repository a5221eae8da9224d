import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { differenceRows } from '#ingest/review/compare.ts';
import type { DifferenceRow, Version } from '#ingest/review/compare.ts';
import { storedSlot } from '#ingest/review/clashes.ts';
import type { PairQuestion, ReportRef, StoredQuestion } from '#ingest/review/questions.ts';
import type { Review, ReviewFile } from '#ingest/review/review.ts';
import type { EvidenceKey } from '#worker/protocol.ts';

/** One report in several versions, with the cells in which they differ. */
export interface Differing {
  readonly unit: string;
  readonly county: string;
  readonly year: number;
  readonly rows: readonly DifferenceRow[];
  /** Where each version stands, in their order. */
  readonly places: readonly VersionPlace[];
}

/** A report of the drop, or a stored one. */
export type VersionPlace = ReportRef | Omit<EvidenceKey, 'indicator'>;

/** So many reports of one question are shown cell by cell. */
const MOST = 20;

/** Versions of a pair question, in their order; the first twenty reports. */
export function pairDifferences(review: Review, question: PairQuestion): Differing[] {
  const files = new Map(review.files.map((one) => [one.file, one]));
  return question.slots.slice(0, MOST).flatMap((refs) => {
    const versions = refs.flatMap(({ file, report }): Version[] => {
      const there = files.get(file);
      return there === undefined ? [] : [{ columns: there.draft.table.columns, at: report }];
    });
    const [first] = refs;
    const file = first === undefined ? undefined : files.get(first.file);
    return file === undefined || first === undefined
      ? []
      : [{ ...differing(file, first.report, versions), places: refs }];
  });
}

/** What is stored and what comes new, in this order; the first twenty reports. */
export function storedDifferences(
  review: Review,
  frame: Frame,
  question: StoredQuestion,
): Differing[] {
  const file = review.files.find((one) => one.file === question.file);
  const block = file === undefined ? undefined : frame.blocks.get(file.draft.table.form);
  if (file === undefined || block === undefined) return [];
  const positions = new Map<AuthorityId, number>(frame.authorities.map(({ id }, at) => [id, at]));
  return question.rows.slice(0, MOST).flatMap((row) => {
    const id = file.units[row]?.id;
    const authority = id === undefined ? undefined : positions.get(id);
    const at = storedSlot(block, authority, file.years[row]);
    if (at === null) return [];
    const added: Version = { columns: file.draft.table.columns, at: row };
    const stored = id === undefined ? [] : [storedPlace(file, row, id)];
    return [
      {
        ...differing(file, row, [{ columns: block.columns, at }, added]),
        places: [...stored, { file: question.file, report: row }],
      },
    ];
  });
}

function storedPlace(file: ReviewFile, row: number, authority: AuthorityId): VersionPlace {
  return { authority, year: file.years[row] ?? NaN, form: file.draft.table.form };
}

function differing(
  file: ReviewFile,
  row: number,
  versions: readonly Version[],
): Omit<Differing, 'places'> {
  const unit = file.units[row];
  return {
    unit: unit?.name ?? '',
    county: unit?.county ?? '',
    year: file.years[row] ?? NaN,
    rows: differenceRows(file.draft.table.form, versions),
  };
}
