import { NO_ANSWERS, isAnswered, isMapped } from './draft.ts';
import type { FileAnswers, IngestOutcome } from './draft.ts';
import type { PartGrid } from './fileGrids.ts';
import { sheetIdentity } from './identity.ts';
import { joined } from './proposals.ts';
import { onceFor } from './onceFor.ts';
import { readDocument } from './readDocument.ts';
import { TableReading, isOfLines } from './readTable.ts';
import { uncovered } from './readers/types.ts';
import type { ReadPart } from './readers/types.ts';
import { isPartOfYear } from './periods.ts';
import { cellsIn, readsAll } from './readsAll.ts';
import { refusedFile } from './refusals.ts';
import { bytesOfRows } from './rowsText.ts';

type Rows = readonly (readonly string[])[];

type Readable = Omit<PartGrid, 'kind'>;

/** As what each part won that was read without answers: answers are to the questions of that reading, and of no other. */
const ways = new WeakMap<Rows, 'table' | 'document'>();

/** @returns what a part of a document or workbook says: a table of reports, or reports as they are printed */
export function readPart(grid: Readable, answers: FileAnswers): readonly IngestOutcome[] {
  const { rows } = grid.part;
  if (!isAnswered(answers)) return readEither(grid, answers);
  if (isMapped(answers)) {
    const table = asTable(grid, answers);
    const { drafts } = table.read();
    if (table.isOfMany && drafts.some(hasCells)) return withNotices(drafts, grid.part);
  }
  if (!ways.has(rows)) readEither(grid, NO_ANSWERS);
  const found =
    ways.get(rows) === 'document'
      ? (asDocument(grid, answers) ?? [])
      : asTable(grid, answers).read().drafts;
  return found.length > 0 ? withNotices(found, grid.part) : readEither(grid, answers);
}

function readEither(grid: Readable, answers: FileAnswers): readonly IngestOutcome[] {
  const { part, known } = grid;
  const table = asTable(grid, answers);
  if (table.roster !== null) return [{ kind: 'roster', text: table.roster }];
  const won = (way: 'table' | 'document', outcomes: readonly IngestOutcome[]) => {
    if (!isAnswered(answers)) ways.set(part.rows, way);
    return withNotices(outcomes, part);
  };
  const early = table.mayBeReport ? asDocument(grid, answers) : null;
  if (early !== null && isWhole(early, part.rows)) return won('document', early);
  const { drafts, refusals } = table.read();
  if (table.isOfMany && drafts.some(hasCells)) return won('table', drafts);
  const certain = refusals.filter(isCertain);
  if (certain.length > 0) return certain;
  const report = early ?? asDocument(grid, answers) ?? [];
  if (report.some(hasCells) && isBetter(report, drafts, part.rows)) return won('document', report);
  if (drafts.length > 0) return won('table', drafts);
  const unread = refusals.filter(isTableRefusal);
  if (unread.length > 0) return unread;
  return report.length > 0 ? won('document', report) : [refusedPart(part, known.name)];
}

/** A reading as a report leaves no number to any other, and there is running text beside the tables. */
export function isWhole(report: readonly IngestOutcome[], rows: Rows): boolean {
  return (
    report.some(hasCells) && (hasFigures(report) || rows.some(isProse)) && readsAll(report, rows)
  );
}

interface AsTable {
  readonly isOfMany: boolean;
  readonly mayBeReport: boolean;
  /** The rows as text, where they are a roster. */
  readonly roster: string | null;
  /** Reads the tables, which were only told apart. */
  readonly read: () => {
    readonly drafts: readonly IngestOutcome[];
    readonly refusals: readonly IngestOutcome[];
  };
}

function asTable(grid: Readable, answers: FileAnswers): AsTable {
  const { known, outside, kept } = around(grid);
  const { name, rows, isExact = false } = grid.part;
  const table = new TableReading(known.name, '\t', answers, {
    identity: outside,
    partOfYear: name === undefined || !isPartOfYear(name) ? null : name,
    titles: name === undefined ? [] : [name],
    isExact,
  });
  table.take(rows, isOfLines(known));
  const isRoster = table.end() === 'roster';
  return {
    isOfMany: table.isOfMany,
    mayBeReport: table.mayBeReport,
    roster: isRoster ? new TextDecoder().decode(kept) : null,
    read: () => {
      const outcomes = table.outcomes(known);
      return {
        drafts: outcomes.flatMap((one) => (one.kind === 'draft' ? [{ ...one, kept }] : [])),
        refusals: outcomes.filter(({ kind }) => kind !== 'draft'),
      };
    },
  };
}

function asDocument(grid: Readable, answers: FileAnswers): readonly IngestOutcome[] | null {
  const { known, outside, kept } = around(grid);
  return readDocument(grid.part.rows, known, answers, outside, kept, grid.part.isExact);
}

/** Drafts of several readings share it. */
const keptOf = onceFor((rows: Rows) => bytesOfRows(rows.map((cells) => cells.map(uncovered))));

/** What is known of a part besides its rows, and what is kept of it as the proof of its numbers. */
function around({ known, outside, part }: Readable) {
  const own = part.name === undefined ? null : sheetIdentity(part.name);
  return {
    known: part.part === null ? known : { ...known, part: part.part },
    outside: own === null ? outside : joined(own, outside),
    kept: keptOf(part.rows),
  };
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

/** @returns whether a reading as a report gives cells of tables, or figures of sentences; labels cut into lines are none */
export function readsMore(report: readonly IngestOutcome[], rows: Rows): boolean {
  const isOfTables = (one: IngestOutcome) =>
    one.kind === 'draft' && one.draft.file.form !== 'none' && hasCells(one);
  return report.some(isOfTables) || (report.some(hasCells) && rows.some(isProse));
}

/** A row that holds sentences; commas in them may have cut it into cells. */
function isProse(cells: readonly string[]): boolean {
  const text = cells.join('');
  return text.length >= 30 && text.includes('。');
}

/** @returns whether sentences beside the tables tell figures */
function hasFigures(outcomes: readonly IngestOutcome[]): boolean {
  return outcomes.some((outcome) => outcome.kind === 'draft' && outcome.draft.figures.length > 0);
}

/** @returns whether a table is refused for what it says: no other way of reading makes it the numbers of a year */
export function isCertain(outcome: IngestOutcome): boolean {
  return outcome.kind === 'refused' && outcome.problem.code === 'file.partOfYear';
}

/** @returns whether there is a table of numbers that cannot be read: an empty report in its place would hide them */
export function isTableRefusal(outcome: IngestOutcome): boolean {
  if (outcome.kind !== 'refused') return false;
  const { code } = outcome.problem;
  return code === 'file.layout.unknown' || code === 'file.rows' || code === 'file.villages';
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
