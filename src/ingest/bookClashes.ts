import { Status, hasValue } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { gridCell } from '#domain/sourceFile.ts';
import { cellOf, setCell } from '#domain/reportTable.ts';
import type { MutableColumn, ReportTable } from '#domain/reportTable.ts';
import type { Draft, IngestOutcome, UnreadCell } from './draft.ts';
import { UNKNOWN_YEAR } from './years.ts';

/** A value of one sheet that another sheet of the book prints with another number. */
interface Clash {
  readonly draft: Draft;
  readonly report: number;
  readonly indicator: IndicatorId;
}

const DISPUTED = { status: Status.disputed, value: null, marks: 0 } as const;

/**
 * Two sheets of one book may hold one unit and year: they are one report as long as they do not contradict each other.
 * Two different numbers for one cell are both left out, and asked about.
 * @param all what the parts of one file are read as
 * @returns the same one for one
 */
export function withoutClashes(all: readonly IngestOutcome[]): readonly IngestOutcome[] {
  const drafts = all.flatMap((outcome) => (outcome.kind === 'draft' ? [outcome.draft] : []));
  const clashes = drafts.length < 2 ? [] : clashesIn(drafts);
  if (clashes.length === 0) return all;
  return all.map((outcome) => {
    if (outcome.kind !== 'draft') return outcome;
    const own = clashes.filter(({ draft }) => draft === outcome.draft);
    return own.length === 0 ? outcome : { ...outcome, draft: disputed(outcome.draft, own) };
  });
}

/**
 * A sheet without any word of the forms, such as an index of the others, is no file that failed.
 * @param all what the parts of one file are read as
 * @returns those that say something; all where none of them is read
 */
export function speaking(all: readonly IngestOutcome[]): readonly IngestOutcome[] {
  const isRead = all.some(
    (outcome) => outcome.kind === 'draft' && outcome.draft.table.columns.size > 0,
  );
  return isRead ? all.filter((outcome) => !saysNothing(outcome)) : all;
}

const NOTHING: ReadonlySet<string> = new Set(['file.form.unknown', 'file.empty']);

const saysNothing = (outcome: IngestOutcome) =>
  outcome.kind === 'refused' && NOTHING.has(outcome.problem.code);

function clashesIn(drafts: readonly Draft[]): Clash[] {
  const seen = new Map<string, { value: number; first: Clash; told: boolean }>();
  const clashes: Clash[] = [];
  const counties = countiesOf(drafts);
  for (const draft of drafts) {
    for (const report of draft.table.authority.keys()) {
      const key = keyOf(draft.table, report, counties);
      if (key === null) continue;
      for (const [indicator, column] of draft.table.columns) {
        const cell = cellOf(column, report);
        if (!hasValue(cell)) continue;
        const one = { draft, report, indicator };
        const before = seen.get(`${key}\u0001${indicator}`);
        if (before === undefined)
          seen.set(`${key}\u0001${indicator}`, { value: cell.value, first: one, told: false });
        else if (before.value !== cell.value) {
          if (!before.told) clashes.push(before.first);
          before.told = true;
          clashes.push(one);
        }
      }
    }
  }
  return clashes;
}

/** The counties that the sheets of a book name for each name of a unit. */
function countiesOf(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const counties = new Map<string, Set<string>>();
  for (const { name, county } of drafts.flatMap(({ table }) => table.authorities)) {
    if (county === null) continue;
    const there = counties.get(name);
    if (there === undefined) counties.set(name, new Set([county]));
    else there.add(county);
  }
  return counties;
}

/** Unit and year of a report on its form, in the only county that the book names for it; null where one of them is not known. */
function keyOf(
  table: ReportTable,
  report: number,
  counties: ReturnType<typeof countiesOf>,
): string | null {
  const name = table.authorities[table.authority[report] ?? -1];
  const year = table.year[report] ?? UNKNOWN_YEAR;
  if (name === undefined || name.name === '' || year === UNKNOWN_YEAR) return null;
  const [only, ...others] = counties.get(name.name) ?? [];
  const county = name.county ?? (others.length === 0 ? only : null);
  return [name.name, county, year, table.form].join('\u0001');
}

function disputed(draft: Draft, clashes: readonly Clash[]): Draft {
  const columns = new Map(draft.table.columns);
  for (const id of new Set(clashes.map(({ indicator }) => indicator))) {
    const column = columns.get(id);
    if (column === undefined) continue;
    const copy: MutableColumn = { values: column.values.slice(), odd: new Map(column.odd) };
    for (const { report, indicator } of clashes)
      if (indicator === id) setCell(copy, report, DISPUTED);
    columns.set(id, copy);
  }
  const unread = clashes.map((clash) => unreadOf(clash));
  return {
    ...draft,
    table: { ...draft.table, columns },
    unread: [...draft.unread, ...unread],
    unreadCount: draft.unreadCount + unread.length,
  };
}

function unreadOf({ draft, report, indicator }: Clash): UnreadCell {
  const { table, file } = draft;
  const packed = table.cellRows?.get(indicator)?.[report];
  const line = table.place[report];
  const index = file.places[indicator]?.index;
  const nowhere = { row: 0, column: 0 };
  const at =
    file.axis === 'grid' || file.axis === 'cells' || line === undefined || index === undefined
      ? packed === undefined
        ? nowhere
        : gridCell(packed)
      : file.axis === 'row'
        ? { row: line, column: index }
        : { row: index, column: line };
  const column = table.columns.get(indicator);
  const value = column === undefined ? null : cellOf(column, report).value;
  const text = value === null ? '' : String(value);
  const label = indicatorOf(indicator)?.label ?? indicator;
  const params = { label, text, row: at.row, column: at.column, place: `${at.row}` };
  return { report, indicator, ...at, text, problem: { code: 'row.duplicate', params } };
}
