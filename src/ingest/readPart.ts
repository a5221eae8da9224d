import { ABSENT } from '#domain/reportTable.ts';
import type { FileAnswers, IngestOutcome } from './draft.ts';
import type { PartGrid } from './fileGrids.ts';
import { joined, sheetIdentity } from './identity.ts';
import { readDocument } from './readDocument.ts';
import { TableReading } from './readTable.ts';
import type { KnownFile } from './readTable.ts';
import { uncovered } from './readers/types.ts';
import type { ReadPart } from './readers/types.ts';
import { isPartOfYear } from './periods.ts';
import { refusedFile } from './refusals.ts';
import { bytesOfRows } from './rowsText.ts';

type Rows = readonly (readonly string[])[];

/** @returns what a part of a document or workbook says: a table of reports, or reports as they are printed */
export function readPart(
  { known: ofFile, outside: ofNames, part }: Omit<PartGrid, 'kind'>,
  answers: FileAnswers,
): readonly IngestOutcome[] {
  const known: KnownFile = part.part === null ? ofFile : { ...ofFile, part: part.part };
  const rows = part.rows.map((cells) => cells.map(uncovered));
  const kept = bytesOfRows(rows);
  const own = part.name === undefined ? null : sheetIdentity(part.name);
  const outside = own === null ? ofNames : joined(own, ofNames);
  const partOfYear = part.name === undefined || !isPartOfYear(part.name) ? null : part.name;
  const table = new TableReading(known.name, '\t', answers, {
    identity: outside,
    partOfYear,
    titles: part.name === undefined ? [] : [part.name],
  });
  table.take(part.rows);
  const ended = table.end();
  if (ended === 'roster') return [{ kind: 'roster', text: new TextDecoder().decode(kept) }];
  const outcomes = ended === 'table' ? table.outcomes(known) : [];
  const asTable = outcomes.flatMap((o) => (o.kind === 'draft' ? [{ ...o, kept }] : []));
  if (table.isOfMany && asTable.some(hasCells)) return withNotices(asTable, part);
  const certain = outcomes.filter(isCertain);
  if (certain.length > 0) return certain;
  const report = readDocument(part.rows, known, answers, outside, kept);
  if (report?.some(hasCells) === true && isBetter(report, asTable, part.rows))
    return withNotices(report, part);
  if (asTable.some(hasCells)) return withNotices(asTable, part);
  const refusals = outcomes.filter(isTableRefusal);
  const instead = [asTable, refusals, report ?? []].find((found) => found.length > 0);
  return withNotices(instead ?? [refusedPart(part, known.name)], part);
}

/** @returns whether a table or report gave any cell; labels that wait for the user give none yet */
export function hasCells(outcome: IngestOutcome): boolean {
  return outcome.kind === 'draft' && outcome.draft.table.columns.size > 0;
}

/** A reading as a report finds more, or just as much beside running text. */
export function isBetter(
  report: readonly IngestOutcome[],
  table: readonly IngestOutcome[],
  rows: Rows,
): boolean {
  const [a, b] = [cellsIn(report), cellsIn(table)];
  return a > b || (a === b && (hasFigures(report) || rows.some(isProse)));
}

/** A row that holds sentences; commas in them may have cut it into cells. */
function isProse(cells: readonly string[]): boolean {
  const text = cells.join('');
  return text.length >= 30 && text.includes('。');
}

/** @returns whether sentences beside the tables tell figures */
export function hasFigures(outcomes: readonly IngestOutcome[]): boolean {
  return outcomes.some((outcome) => outcome.kind === 'draft' && outcome.draft.figures.length > 0);
}

/** How many numbers a reading found, to choose between two readings of one part. */
export function cellsIn(outcomes: readonly IngestOutcome[]): number {
  let count = 0;
  for (const outcome of outcomes)
    if (outcome.kind === 'draft')
      for (const { values } of outcome.draft.table.columns.values())
        for (const value of values) if (Number.isFinite(value) && value > ABSENT) count++;
  return count;
}

/** @returns whether a table is refused for what it says: no other way of reading makes it the numbers of a year */
export function isCertain(outcome: IngestOutcome): boolean {
  return outcome.kind === 'refused' && outcome.problem.code === 'file.partOfYear';
}

/** @returns whether there is a table of numbers that cannot be read: an empty report in its place would hide them */
export function isTableRefusal(outcome: IngestOutcome): boolean {
  return outcome.kind === 'refused' && outcome.problem.code === 'file.layout.unknown';
}

/** Tables that are pictures have no rows; then that is the reason. */
function refusedPart({ pictures = 0 }: ReadPart, file: string): IngestOutcome {
  return refusedFile(pictures > 0 ? 'file.pictures' : 'file.form.unknown', file);
}

function withNotices(
  outcomes: readonly IngestOutcome[],
  { notices = [] }: ReadPart,
): readonly IngestOutcome[] {
  return outcomes.map((outcome, i) =>
    i > 0 || outcome.kind !== 'draft' || notices.length === 0
      ? outcome
      : {
          ...outcome,
          draft: { ...outcome.draft, problems: [...outcome.draft.problems, ...notices] },
        },
  );
}
