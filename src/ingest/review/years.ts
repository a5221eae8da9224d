import type { Draft, Proposal } from '../draft.ts';
import { byTrust } from '../proposals.ts';
import { withoutFileName } from './claims.ts';
import type { FileClaims } from './claims.ts';
import { subjectKey } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import type { YearQuestion } from './questions.ts';
import { eachRow } from './steps.ts';
import type { Steps } from './steps.ts';

/** Years of one file's reports, with what still has to be asked. */
export interface FileYears {
  /** Row → year; 0 where it waits for an answer. */
  readonly of: Int32Array;
  /** Row → number of places that say the year; `Infinity` where the user said it. */
  readonly places: (row: number) => number;
  /** Where the years of the file stand, the most trusted place first; years that are said beside them too. */
  readonly said: readonly Proposal<number>[];
  readonly questions: readonly YearQuestion[];
}

/** Finds the year of every report; a title that says another year than the file name is a question, as is none at all. */
export function* yearsOf({ file, draft }: FileClaims, decisions: Decisions): Steps<FileYears> {
  const { table, identities, shared } = draft;
  const count = table.year.length;
  const of = Int32Array.from(table.year);
  const forFile = decisions.years[subjectKey(file, null)];
  const oneYear = table.year.every((year) => year === table.year[0]);
  const printed = new Map(draft.unreadYears.map(({ report, text }) => [report, text]));
  const subjectOf = (row: number) =>
    count === 1 ? subjectKey(file, null) : yearSubject(file, printed.get(row) ?? '');
  const asked = new Map<string, Asked>();
  const inCells = identities.length === 0 && haveOwnYears(table.year, draft);
  const forAll = oneYear ? byTrust(withColumn(shared.year, table.year[0], inCells)) : [];
  const said = (row: number): readonly Proposal<number>[] => {
    const own = identities[row];
    if (own === undefined) return forAll;
    return byTrust((oneYear ? own : withoutFileName(own, 'year')).year);
  };
  yield* eachRow(count, (row) => {
    const options = said(row);
    const clash = options.some((p) => p.value !== options[0]?.value);
    const isSilent = of[row] === 0 && options.length === 0;
    const subject = isSilent ? subjectOf(row) : subjectKey(file, row);
    const chosen = decisions.years[subjectKey(file, row)] ?? decisions.years[subject] ?? forFile;
    if (chosen !== undefined) of[row] = chosen;
    else if (clash || of[row] === 0) {
      of[row] = 0;
      const key = isSilent ? subject : JSON.stringify(options.map((p) => [p.value, p.from]));
      const there = asked.get(key);
      const text = printed.get(row) ?? '';
      if (there === undefined) asked.set(key, { subject, options, text, isSilent, rows: [row] });
      else there.rows.push(row);
    }
  });
  const isWhole = ({ rows }: Asked) => rows.length === count;
  return {
    of,
    places: (row) => {
      const isAnswered =
        forFile !== undefined ||
        decisions.years[subjectKey(file, row)] !== undefined ||
        (table.year[row] === 0 && decisions.years[subjectOf(row)] !== undefined);
      if (isAnswered) return Infinity;
      if (inCells && !oneYear) return 2;
      const places = new Set(said(row).map((p) => p.from));
      const own = places.has('cell') || places.has('column') || places.has('yearColumn');
      return own ? Math.max(2, places.size) : places.size;
    },
    said: [
      ...(inCells ? ownYears(table.year) : []),
      ...byTrust(identities.length === 0 ? shared.year : identities.flatMap((i) => i.year)),
    ],
    questions: [...asked.values()].flatMap((one): YearQuestion[] => {
      const { options, text, isSilent, rows } = one;
      const ask = (subject: string, reports: number): YearQuestion => {
        const key = `year ${subject}`;
        return { kind: 'year', key, subject, text, options, rows, files: [file], reports };
      };
      if (isSilent) return [ask(one.subject, rows.length)];
      return isWhole(one)
        ? [ask(subjectKey(file, null), rows.length)]
        : rows.map((row) => ({ ...ask(subjectKey(file, row), 1), rows: [row] }));
    }),
  };
}

interface Asked {
  readonly subject: string;
  readonly options: readonly Proposal<number>[];
  /** What is printed in place of the year. */
  readonly text: string;
  /** Nothing says a year. */
  readonly isSilent: boolean;
  readonly rows: number[];
}

/** One answer goes to all reports of a file with the same text in place of the year, and to no other. */
const yearSubject = (file: number, text: string) => `${subjectKey(file, null)}/=${text}`;

/** Whether a table with a row a report has the years in a column of its own. */
function haveOwnYears(years: Int32Array, { identity, shared }: Draft): boolean {
  if (identity === 'stated') return true;
  return years.some((year) => year > 0 && !shared.year.some(({ value }) => value === year));
}

const inColumn = (value: number): Proposal<number> => ({
  value,
  from: 'yearColumn',
  text: String(value),
});

const ownYears = (years: Int32Array) =>
  [...new Set(years)]
    .filter((year) => year > 0)
    .sort((a, b) => a - b)
    .map(inColumn);

/** The column of years says one too, also when title and name say another. */
function withColumn(
  said: readonly Proposal<number>[],
  year: number | undefined,
  inCells: boolean,
): readonly Proposal<number>[] {
  return inCells && year !== undefined && year > 0 ? [inColumn(year), ...said] : said;
}
