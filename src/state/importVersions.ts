import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { differenceRows } from '#ingest/review/compare.ts';
import type { DifferenceRow, Version } from '#ingest/review/compare.ts';
import { storedSlot } from '#ingest/review/clashes.ts';
import type { PairQuestion, StoredQuestion } from '#ingest/review/questions.ts';
import type { Review, ReviewFile } from '#ingest/review/review.ts';

/** One report in several versions, with the cells in which they differ. */
export interface Differing {
  readonly unit: string;
  readonly county: string;
  readonly year: number;
  readonly rows: readonly DifferenceRow[];
}

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
      : [differing(file, first.report, versions)];
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
    return [differing(file, row, [{ columns: block.columns, at }, added])];
  });
}

function differing(file: ReviewFile, row: number, versions: readonly Version[]): Differing {
  const unit = file.units[row];
  return {
    unit: unit?.name ?? '',
    county: unit?.county ?? '',
    year: file.years[row] ?? NaN,
    rows: differenceRows(file.draft.table.form, versions),
  };
}
