import type { LayoutId } from '#domain/sourceFile.ts';
import { NO_ANSWERS, isAnswered, isMapped } from './draft.ts';
import type { FileAnswers, IngestOutcome } from './draft.ts';
import type { PartGrid } from './fileGrids.ts';
import {
  hasCells,
  isBetter,
  isCertain,
  isTableRefusal,
  isWhole,
  readPart,
  readsMore,
} from './readPart.ts';
import { TableReading } from './readTable.ts';
import { cellsIn } from './readsAll.ts';
import type { TextGrid } from './textGrid.ts';

type Rows = readonly (readonly string[])[];

/** As what each text won that was read without answers: as a table, or as a document cut into these rows (`readPart`). */
const ways = new WeakMap<TextGrid, Rows | 'table'>();

/** @returns what a text says: a table with separators, or reports as they are printed */
export function readText(grid: TextGrid, answers: FileAnswers): readonly IngestOutcome[] {
  if (!isAnswered(answers)) return readEither(grid, answers);
  if (isMapped(answers)) {
    const { table } = tableOf(grid, answers);
    const outcomes = table.outcomes(grid.known);
    if (isTable(table, outcomes)) return outcomes;
  }
  if (!ways.has(grid)) readEither(grid, NO_ANSWERS);
  const way = ways.get(grid);
  const found =
    way === undefined
      ? []
      : way === 'table'
        ? tableOf(grid, answers).table.outcomes(grid.known)
        : readPart(asPart(grid, way), answers);
  return found.some(({ kind }) => kind === 'draft') ? found : readEither(grid, answers);
}

function readEither(grid: TextGrid, answers: FileAnswers): readonly IngestOutcome[] {
  const { table, isRoster } = tableOf(grid, answers);
  if (isRoster) return [{ kind: 'roster', text: grid.text }];
  if (table.isDecided) return table.outcomes(grid.known);
  const won = (way: Rows | 'table', found: readonly IngestOutcome[]) => {
    if (!isAnswered(answers)) ways.set(grid, way);
    return found;
  };
  const early = table.mayBeReport ? readReport(grid, table.keptRows, answers) : null;
  if (early !== null && isWhole(early.read, table.keptRows ?? []))
    return won(early.rows, early.read);
  const outcomes = table.outcomes(grid.known);
  if (isTable(table, outcomes)) return won('table', outcomes);
  const report = early ?? readReport(grid, table.keptRows, answers);
  if (report === null) return won('table', outcomes);
  const isRefused = outcomes.some(({ kind }) => kind === 'draft') || outcomes.some(isTableRefusal);
  const isReport = outcomes.some(hasCells)
    ? isBetter(report.read, outcomes, table.keptRows ?? [])
    : !isRefused || readsMore(report.read, table.keptRows ?? []);
  return isReport ? won(report.rows, report.read) : won('table', outcomes);
}

function tableOf(grid: TextGrid, answers: FileAnswers) {
  const { known, outside, separator, rows } = grid;
  const names = { identity: outside, partOfYear: null, isExact: grid.isExact('rows') };
  const table = new TableReading(known.name, separator, answers, names);
  table.takeText(rows);
  return { table, isRoster: table.end() === 'roster' };
}

/** @returns whether a text is a table of many reports, or one that is refused for what it says */
export function isTable(table: TableReading, outcomes: readonly IngestOutcome[]): boolean {
  return (table.isOfMany && outcomes.some(hasCells)) || outcomes.some(isCertain);
}

/**
 * The text as a document: cut at tabs, bars and gaps, and where it is a table by its name as one too; the cut of which more
 * is read wins. Columns set by spaces count where the table names several units or years.
 * @returns null when nothing is read of either
 */
function readReport(
  grid: TextGrid,
  asTable: Rows | null,
  answers: FileAnswers,
): { readonly rows: Rows; readonly read: readonly IngestOutcome[] } | null {
  const { lines } = grid;
  const isNamedTable = /\.(?:csv|tsv)$/i.test(grid.known.name);
  const isCut = asTable?.some((cells) => cells.length > 1) === true;
  const isOther = asTable !== null && isCut && !areSame(asTable, lines);
  const cuts = !isOther ? [lines] : isNamedTable ? [asTable, lines] : [lines, asTable];
  let best: ReturnType<typeof readReport> = null;
  for (const rows of cuts) {
    const read = readPart(asPart(grid, rows), answers);
    const isRead = read.some(({ kind }) => kind === 'draft');
    if (isRead && (best === null || cellsIn(read) > cellsIn(best.read))) best = { rows, read };
    if (best?.rows === rows && isLikeAll(cuts, rows) && isWhole(read, rows)) return best;
  }
  const { columns } = grid;
  if (columns === null) return best;
  const read = readPart(asPart(grid, columns), answers);
  const isMore = best === null || cellsIn(read) > cellsIn(best.read);
  return isMore && read.some(isOfMany) ? { rows: columns, read } : best;
}

const OF_MANY: ReadonlySet<LayoutId> = new Set(['wide', 'long', 'rollUp']);

const isOfMany = (one: IngestOutcome) => one.kind === 'draft' && OF_MANY.has(one.draft.file.layout);

/** A text as a document that is cut into rows. */
function asPart(grid: TextGrid, rows: Rows): Omit<PartGrid, 'kind'> {
  const { known, outside, lines } = grid;
  const kind = known.kind === 'paste' ? 'paste' : 'text';
  const isExact = grid.isExact(rows === lines ? 'lines' : 'rows');
  return {
    known: { ...known, kind, encoding: 'utf-8' },
    outside,
    part: { part: null, rows, isExact },
  };
}

/** Other cuts differ from this one in blanks behind a label alone: what one finds, the others cannot find beside it. */
function isLikeAll(cuts: readonly Rows[], rows: Rows): boolean {
  return cuts.every((other) => areSame(other.map(withoutTail), rows.map(withoutTail)));
}

function withoutTail(cells: readonly string[]): readonly string[] {
  const [first, ...more] = cells;
  return first !== undefined && more.every((cell) => cell === '') ? [first] : cells;
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
