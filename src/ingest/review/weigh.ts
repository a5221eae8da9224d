import { hasValue } from '#domain/cell.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Draft } from '../draft.ts';
import { SAMPLE_ROWS } from '../table/plan.ts';
import { askedAt } from './askedAt.ts';
import type { FileClaims } from './claims.ts';
import { nameKey } from './decisions.ts';
import type { AnyQuestion, Question, ReportRef } from './questions.ts';

/**
 * Every question with the numbers that depend on its answer, the one on which most depend first; but which version of a
 * report counts is asked after all else where whose report it is was only proposed.
 * @param claimed the files of the drop with what they say of units
 */
export function weighed(
  questions: readonly AnyQuestion[],
  claimed: readonly FileClaims[],
): readonly Question[] {
  const byFile = new Map(claimed.map((one) => [one.file, one]));
  return questions
    .map((question): Question => {
      const reports = reportsOf(question, byFile);
      const numbers = numbersIn(question) ?? inReports(byFile, reports);
      const isLeast = isSampled(question, numbers);
      return { ...question, numbers, isLeast, at: askedAt(question, reports, byFile) };
    })
    .sort(
      (a, b) =>
        Number(isProposed(a, byFile)) - Number(isProposed(b, byFile)) || b.numbers - a.numbers,
    );
}

/** Two versions of a report of which nothing but a name says whose it is: who it is comes first. */
function isProposed({ kind, files }: Question, byFile: ReadonlyMap<number, FileClaims>): boolean {
  if (kind !== 'pair' && kind !== 'stored') return false;
  return files.some((file) => byFile.get(file)?.draft.identity === 'proposed');
}

/** Of a column only the first rows are counted. */
const isSampled = (question: AnyQuestion, numbers: number) =>
  numbers >= SAMPLE_ROWS &&
  (question.kind === 'column' ||
    (question.kind === 'label' && question.label.where?.column !== null));

/** @returns the numbers that a question counts itself; null: those of its reports depend on it */
function numbersIn(question: AnyQuestion): number | null {
  switch (question.kind) {
    case 'label':
      return question.label.numbers;
    case 'column':
      return Math.max(0, ...question.columns.map(({ numbers }) => numbers));
    case 'money':
      return question.amounts;
    case 'silent':
      return 0;
    default:
      return null;
  }
}

function reportsOf(
  question: AnyQuestion,
  files: ReadonlyMap<number, FileClaims>,
): readonly ReportRef[] {
  switch (question.kind) {
    case 'label':
    case 'column':
    case 'money':
    case 'silent':
      return [];
    case 'pair':
      return question.slots.flat();
    case 'stored':
      return question.rows.map((report) => ({ file: question.file, report }));
    case 'year':
      return question.files.flatMap((file) => question.rows.map((report) => ({ file, report })));
    case 'form':
      return waiting(files, question.files, () => true);
    case 'county':
      return waiting(
        files,
        question.files,
        ({ county, countyGuess, name }) =>
          county === null && countyGuess === question.guess && name !== '',
      );
    case 'authority':
    case 'countyClash':
      return waiting(files, question.files, ({ subject }) => subject === question.subject);
    case 'name': {
      const keys = new Set(question.options.flatMap(({ answers }) => [...answers.keys()]));
      return waiting(
        files,
        question.files,
        ({ name, county }) => county !== null && keys.has(nameKey(name, county)),
      );
    }
  }
}

function waiting(
  files: ReadonlyMap<number, FileClaims>,
  asked: readonly number[],
  waits: (claim: FileClaims['claims'][number]) => boolean,
): ReportRef[] {
  return asked.flatMap((file) => {
    const there = files.get(file);
    if (there === undefined) return [];
    const isOpen = there.claims.map(waits);
    const refs: ReportRef[] = [];
    there.of.forEach((at, report) => {
      if (isOpen[at] === true) refs.push({ file, report });
    });
    return refs;
  });
}

function inReports(files: ReadonlyMap<number, FileClaims>, refs: readonly ReportRef[]): number {
  let sum = 0;
  for (const { file, report } of refs) {
    const draft = files.get(file)?.draft;
    const numbers = draft === undefined ? undefined : valuesOf(draft)[report];
    if (numbers !== undefined) sum += numbers;
  }
  return sum;
}

/** How many numbers each report of a draft has: drafts never change. */
const counted = new WeakMap<Draft, Uint32Array>();

function valuesOf(draft: Draft): Uint32Array {
  const there = counted.get(draft);
  if (there !== undefined) return there;
  const { year, columns } = draft.table;
  const values = new Uint32Array(year.length);
  for (const column of columns.values())
    for (let report = 0; report < values.length; report++)
      if (hasValue(cellOf(column, report))) values[report]!++;
  counted.set(draft, values);
  return values;
}
