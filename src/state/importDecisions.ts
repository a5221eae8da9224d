import type { OwnWords } from '#domain/ownWords.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { nameKey, subjectKey } from '#ingest/review/decisions.ts';
import type { Decisions, NameAnswer } from '#ingest/review/decisions.ts';
import type {
  ColumnQuestion,
  FormQuestion,
  LabelQuestion,
  MoneyQuestion,
} from '#ingest/review/questions.ts';
import type { ReviewFile } from '#ingest/review/review.ts';

/** Answers by file that are needed to read it again. */
export type AnswersByFile = Readonly<Record<number, FileAnswers>>;

/** Where a label goes: to an indicator, into the notes under its own name, or nowhere. */
export type LabelTarget = IndicatorId | 'local' | 'leaveOut';

/** @returns the answers of every file in which this label waits. */
export function placeLabel(
  answers: AnswersByFile,
  question: LabelQuestion,
  target: LabelTarget,
): AnswersByFile {
  return changedIn(answers, question.files, (before, file) => {
    const keys = question.places.filter((place) => place.file === file).map(({ key }) => key);
    const placed = keys.map((key) => [key, target] as const);
    return { ...before, places: new Map([...before.places, ...placed]) };
  });
}

/** @returns the answers of every file in which this label was placed, without it: its question comes again */
export function unplaceLabel(answers: AnswersByFile, question: LabelQuestion): AnswersByFile {
  return changedIn(answers, question.files, (before, file) => {
    const keys = question.places.filter((place) => place.file === file).map(({ key }) => key);
    return { ...before, places: mapWithout(before.places, (key) => keys.includes(key)) };
  });
}

/** @returns the answers of every file with these value columns. */
export function chooseColumn(
  answers: AnswersByFile,
  question: ColumnQuestion,
  column: number,
): AnswersByFile {
  return changedIn(answers, question.files, (before) => ({ ...before, valueColumn: column }));
}

/** @returns the answers of every file whose form is this guess */
export function chooseForm(
  answers: AnswersByFile,
  question: FormQuestion,
  gridForm: FormQuestion['options'][number],
): AnswersByFile {
  return changedIn(answers, question.files, (before) => ({ ...before, gridForm }));
}

/** @returns the answers of every file with amounts of this indicator. */
export function chooseMoney(
  answers: AnswersByFile,
  question: MoneyQuestion,
  unit: '元' | '万元',
): AnswersByFile {
  return changedIn(answers, question.files, (before) => ({
    ...before,
    moneyUnits: { ...before.moneyUnits, [question.indicator]: unit },
  }));
}

function changedIn(
  answers: AnswersByFile,
  files: readonly number[],
  change: (before: FileAnswers, file: number) => FileAnswers,
): AnswersByFile {
  return Object.fromEntries(files.map((file) => [file, change(answers[file] ?? NO_ANSWERS, file)]));
}

/** @returns whether two sets of answers, given in the same order, say the same */
export function areSame(a: FileAnswers, b: FileAnswers): boolean {
  const said = ({ places, ...others }: FileAnswers) => JSON.stringify([[...places], others]);
  return said(a) === said(b);
}

/** The amounts of this indicator stay without a number. */
export function leaveMoney(decisions: Decisions, question: MoneyQuestion): Decisions {
  const left = question.files.map((file): [number, readonly string[]] => [
    file,
    [...(decisions.moneyLeft[file] ?? []), question.indicator],
  ]);
  return { ...decisions, moneyLeft: { ...decisions.moneyLeft, ...Object.fromEntries(left) } };
}

/** Printed names mean these units. */
export function nameUnits(
  decisions: Decisions,
  answers: ReadonlyMap<string, NameAnswer>,
): Decisions {
  return { ...decisions, names: new Map([...decisions.names, ...answers]) };
}

/** Takes back what was decided about one file, so that its questions come again. */
export function reconsidered(decisions: Decisions, file: ReviewFile): Decisions {
  const own = (key: string) => {
    const subject = subjectKey(file.file, null);
    return key === subject || key.startsWith(`${subject}/`);
  };
  const names = new Set(
    file.claims.flatMap(({ name, county }) => (county === null ? [] : [nameKey(name, county)])),
  );
  const inPair = (key: string) => key.replace('pair ', '').split('+').some(own);
  return {
    ...decisions,
    names: mapWithout(decisions.names, (key) => names.has(key)),
    authorities: without(decisions.authorities, own),
    counties: without(decisions.counties, own),
    years: without(decisions.years, own),
    pairs: without(decisions.pairs, inPair),
    stored: without(decisions.stored, own),
    confirmed: without(decisions.confirmed, own),
    moneyLeft: without(decisions.moneyLeft, own),
    silent: without(decisions.silent, own),
    leftOut: without(decisions.leftOut, own),
  };
}

function mapWithout<T>(
  map: ReadonlyMap<string, T>,
  drop: (key: string) => boolean,
): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key]) => !drop(key)));
}

function without<T>(record: OwnWords<T>, drop: (key: string) => boolean): OwnWords<T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !drop(key)));
}
