import type { FileAnswers, IngestOutcome } from './draft.ts';
import { cellsIn, hasCells, isBetter, isCertain, isTableRefusal, readPart } from './readPart.ts';
import { TableReading } from './readTable.ts';
import type { TextGrid } from './textGrid.ts';

type Rows = readonly (readonly string[])[];

/** @returns what a text says: a table with separators, or reports as they are printed */
export function readText(grid: TextGrid, answers: FileAnswers): readonly IngestOutcome[] {
  const { known, outside, separator } = grid;
  const names = { identity: outside, partOfYear: null };
  const table = new TableReading(known.name, separator, answers, names);
  table.takeText(grid.rows);
  if (table.end() === 'roster') return [{ kind: 'roster', text: grid.text }];
  const outcomes = table.outcomes(known);
  if (isTable(table, outcomes)) return outcomes;
  const report = readReport(grid, table.keptRows, answers);
  if (report !== null && outcomes.some(hasCells)) {
    const isReport = isBetter(report, outcomes, table.keptRows ?? []);
    return isReport ? report : outcomes;
  }
  const isRefused = outcomes.some(({ kind }) => kind === 'draft') || outcomes.some(isTableRefusal);
  return report === null || (isRefused && !report.some(hasCells)) ? outcomes : report;
}

/** @returns whether a text is a table of many reports, or one that is refused for what it says */
export function isTable(table: TableReading, outcomes: readonly IngestOutcome[]): boolean {
  return (table.isOfMany && outcomes.some(hasCells)) || outcomes.some(isCertain);
}

/**
 * The text as a document: cut at tabs, bars and gaps, and where it is a table by its name as one too; the cut of which more
 * is read wins.
 * @returns null when nothing is read of either
 */
function readReport(
  { known, outside, lines }: TextGrid,
  asTable: Rows | null,
  answers: FileAnswers,
): readonly IngestOutcome[] | null {
  const ofText = {
    ...known,
    kind: known.kind === 'paste' ? 'paste' : 'text',
    encoding: 'utf-8',
  } as const;
  const isNamedTable = /\.(?:csv|tsv)$/i.test(known.name);
  const isCut = asTable?.some((cells) => cells.length > 1) === true;
  const isOther = asTable !== null && isCut && !areSame(asTable, lines);
  const cuts = !isOther ? [lines] : isNamedTable ? [asTable, lines] : [lines, asTable];
  let best: readonly IngestOutcome[] | null = null;
  for (const rows of cuts) {
    const read = readPart({ known: ofText, outside, part: { part: null, rows } }, answers);
    const isRead = read.some(({ kind }) => kind === 'draft');
    if (isRead && (best === null || cellsIn(read) > cellsIn(best))) best = read;
  }
  return best;
}

function areSame(a: Rows, b: Rows): boolean {
  return (
    a.length === b.length &&
    a.every((cells, r) => {
      const other = b[r];
      return cells.length === other?.length && cells.every((cell, c) => cell === other[c]);
    })
  );
}
