import { Status } from '#domain/cell.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Draft, IngestOutcome } from '#ingest/draft.ts';

/** One report as it was read; '', null and 0 are not known yet. */
export interface ReadReport {
  readonly authority: string;
  readonly county: string | null;
  readonly year: number;
  readonly values: ReadonlyMap<string, number>;
  readonly blanks: readonly string[];
}

/** All reports of the drafts of a file. */
export const reportsIn = (outcomes: readonly IngestOutcome[]): ReadReport[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'draft' ? reportsOf(outcome.draft) : []));

function reportsOf({ table }: Draft): ReadReport[] {
  return [...table.authority].map((at, r): ReadReport => {
    const name = table.authorities[at];
    const values = new Map<string, number>();
    const blanks: string[] = [];
    for (const [id, column] of table.columns) {
      const read = cellOf(column, r);
      if (read.value !== null) values.set(id, read.value);
      else if (read.status === Status.blank) blanks.push(id);
    }
    const county = name?.county ?? null;
    const authority = plainName(name?.name ?? '', county);
    return { authority, county, year: table.year[r] ?? NaN, values, blanks };
  });
}

function plainName(name: string, county: string | null): string {
  const bare = name.replace(/(人民政府|办事处)+$/, '');
  return county !== null && bare !== county && bare.startsWith(county)
    ? bare.slice(county.length)
    : bare;
}

/** Unit and year of a report as a person reads them. */
export const told = ({
  county,
  authority,
  year,
}: Pick<ReadReport, 'county' | 'authority' | 'year'>): string =>
  `${county ?? '?'} ${authority === '' ? '?' : authority} ${year}`;

/** Every question, refusal, notice and unread cell of a file, in short. */
export const voicesIn = (outcomes: readonly IngestOutcome[]): string[] =>
  outcomes.flatMap((outcome) => {
    if (outcome.kind === 'refused') return [`refused ${outcome.problem.code}`];
    return outcome.kind === 'draft' ? voicesOf(outcome.draft) : [outcome.kind];
  });

function voicesOf(draft: Draft): string[] {
  const { table } = draft;
  const isNameless = [...table.authority].some((at) => (table.authorities[at]?.name ?? '') === '');
  return [
    ...draft.problems.map(({ code }) => code),
    ...draft.unplaced.map(({ key, label }) => `unplaced ${key} ${label}`),
    ...draft.unread.map(({ row, column, problem }) => `unread ${row}:${column} ${problem.code}`),
    ...draft.columnChoices.map(({ key }) => `value columns ${key}`),
    ...draft.unreadTables.map(({ problem }) => `table ${problem.code}`),
    ...(draft.formGuess === null || draft.formGuess.isAnswered ? [] : ['form']),
    ...(isNameless ? ['report without a name'] : []),
    ...([...table.year].includes(0) ? ['report without a year'] : []),
  ];
}
