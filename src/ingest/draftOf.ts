import { BLANK } from '#domain/reportTable.ts';
import { Status } from '#domain/cell.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceFile } from '#domain/sourceFile.ts';
import type { Draft, Identity, ValueColumn } from './draft.ts';
import type { Collector } from './layouts/collector.ts';
import { UNKNOWN_YEAR } from './years.ts';

/** What a reader knows of a file besides what the collector gathered. */
export interface FileReading {
  readonly file: SourceFile;
  readonly identities: readonly Identity[];
  readonly shared: Identity;
  /** Unit and year of every report stand in places of their own. */
  readonly stated: boolean;
  readonly formBecause: readonly string[];
  readonly matched: number;
  readonly valueColumns: readonly ValueColumn[];
  readonly notices: readonly Problem[];
}

/** So many reports without a unit, or named twice, are listed one by one. */
const LISTED = 20;

/** @returns everything that one file says, with its cells counted and its doubts listed */
export function draftOf(reading: FileReading, collector: Collector): Draft {
  const finished = collector.table.finish();
  const byCell = reading.file.axis === 'cells';
  const table = byCell ? finished : { ...finished, cellRows: null };
  const { stated, notices, ...rest } = reading;
  const named = table.year.every(
    (year, r) => year !== UNKNOWN_YEAR && nameAt(table, r) !== '' && nameAt(table, r) !== undefined,
  );
  return {
    ...rest,
    table,
    identity: stated && named ? 'stated' : 'proposed',
    unplaced: collector.unplaced,
    local: collector.local,
    unread: collector.unread,
    unreadCount: collector.unreadCount,
    ...countsOf(table),
    problems: [...notices, ...collector.problems, ...nameless(table), ...twice(table)],
  };
}

const nameAt = (table: ReportTable, report: number) =>
  table.authorities[table.authority[report] ?? -1]?.name;

function countsOf(table: ReportTable): { readonly blanks: number; readonly zeros: number } {
  let blanks = 0;
  let zeros = 0;
  for (const { values, odd } of table.columns.values()) {
    for (const value of values) {
      if (value === 0) zeros++;
      else if (value === BLANK || Number.isNaN(value)) blanks++;
    }
    for (const { status } of odd.values()) {
      if (status !== Status.value && status !== Status.blank && status !== Status.rowMissing)
        blanks--;
    }
  }
  return { blanks, zeros };
}

/** Reports of a table whose unit is not named; where all lack it, the page asks once and nothing is listed. */
function nameless(table: ReportTable): Problem[] {
  const without = [...table.authority.keys()].filter((r) => nameAt(table, r) === '');
  if (without.length === table.authority.length) return [];
  return without
    .slice(0, LISTED)
    .map((r) => ({ code: 'name.missing', params: { place: table.place[r] ?? '' } }));
}

/** A unit and year that the file holds more than once. */
function twice(table: ReportTable): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  table.authority.forEach((authority, r) => {
    const year = table.year[r] ?? UNKNOWN_YEAR;
    const name = nameAt(table, r) ?? '';
    if (name === '' || year === UNKNOWN_YEAR) return;
    const key = `${authority} ${year}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, r);
    else if (problems.length < LISTED) {
      const places = { place: table.place[r] ?? '', first: table.place[before] ?? '' };
      problems.push({ code: 'report.twice', params: { authority: name, year, ...places } });
    }
  });
  return problems;
}
