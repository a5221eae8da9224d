import type { AuthorityId } from './authority.ts';
import { Mark, Status } from './cell.ts';
import type { Cell } from './cell.ts';
import type { FormId } from './forms/types.ts';
import type { IndicatorId } from './forms/index.ts';
import { NO_FILE } from './lacking.ts';
import { cellOf, Choice, hasRow } from './reportTable.ts';
import type { ReportTable } from './reportTable.ts';

/** Which report: of whom, of which year, on which form. */
export interface ReportKey {
  readonly authority: AuthorityId;
  readonly year: number;
  readonly form: FormId;
}

/** One source of a report: row `row` of a table, with what decides its place among the others. */
export interface Source {
  readonly batch: number;
  readonly published: boolean;
  readonly table: ReportTable;
  readonly row: number;
  /** Its file holds this report alone: the unit's own report, no sheet of many. */
  readonly alone: boolean;
  /** The user chose it on the unit's page. */
  readonly picked: boolean;
}

/** By `reportName`: the source that the user chose, by `sourceName`. */
export type Picks = ReadonlyMap<string, string>;

/** A report as a text, to be looked up. */
export function reportName({ authority, year, form }: ReportKey): string {
  return `${form} ${year} ${authority}`;
}

/** A source as a text that stays the same as long as its batch is there. */
export function sourceName(batch: number, table: ReportTable, row: number): string {
  return `${batch}/${table.file[row] ?? NO_FILE}/${String(table.place[row])}`;
}

/**
 * The order of the sources of one report, the one that is shown first: what the user picked, what the user took at the
 * import, own imports before published data, the unit's own report before a sheet of many, then the newest; what the user
 * decided to keep behind stands behind all.
 */
export function inOrder<S extends Source>(sources: readonly S[]): readonly S[] {
  return sources
    .map((source, i) => ({ source, i }))
    .sort(
      (a, b) =>
        Number(b.source.picked) - Number(a.source.picked) ||
        wish(b.source) - wish(a.source) ||
        Number(a.source.published) - Number(b.source.published) ||
        (choiceOf(a.source) === Choice.first
          ? 0
          : Number(b.source.alone) - Number(a.source.alone)) ||
        b.source.batch - a.source.batch ||
        b.i - a.i,
    )
    .map(({ source }) => source);
}

const choiceOf = ({ table, row }: Source): number => table.choice[row] ?? Choice.none;

const wish = (source: Source): number => {
  const choice = choiceOf(source);
  return choice === Choice.first ? 1 : choice === Choice.behind ? -1 : 0;
};

const ABSENT_CELL: Cell = { status: Status.rowMissing, value: null, marks: 0 };
const DISPUTED: Cell = { status: Status.disputed, value: null, marks: 0 };

/** @returns what a source says of an indicator; `rowMissing` where it has no such row */
export function cellIn({ table, row }: Source, indicator: IndicatorId): Cell {
  const column = table.columns.get(indicator);
  return column === undefined ? ABSENT_CELL : cellOf(column, row);
}

/**
 * The cell that is shown: of the first source that has it, blanks too; marked where that is not the first source. Where
 * nobody chose and sources disagree (a number against a blank as well), it is disputed.
 * @param sources `inOrder`
 */
export function shownCell(sources: readonly Source[], indicator: IndicatorId): Cell {
  const cells = sources.map((source) => cellIn(source, indicator));
  const at = cells.findIndex(({ status }) => status !== Status.rowMissing);
  const [shown, source] = [cells[at], sources[at]];
  if (shown === undefined || source === undefined) return ABSENT_CELL;
  const isChosen = source.picked || choiceOf(source) === Choice.first;
  const isBehind = choiceOf(source) === Choice.behind;
  const isClear =
    isChosen ||
    sources.every((other, i) => {
      const cell = cells[i] ?? ABSENT_CELL;
      const counts = i > at && (isBehind || choiceOf(other) !== Choice.behind);
      return !counts || cell.status === Status.rowMissing || cell.value === shown.value;
    });
  if (!isClear) return DISPUTED;
  return at === 0 ? shown : { ...shown, marks: shown.marks | Mark.otherSource };
}

/** @returns indicators that at least one source has, in the order of their first appearance */
export function indicatorsIn(sources: readonly Source[]): ReadonlySet<IndicatorId> {
  const found = new Set<IndicatorId>();
  for (const { table, row } of sources)
    for (const [id, column] of table.columns) if (hasRow(column, row)) found.add(id);
  return found;
}
