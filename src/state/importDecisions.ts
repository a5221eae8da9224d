import type { OwnWords } from '#domain/ownWords.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FileAnswers, MoneyUnit } from '#ingest/draft.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { silentKey } from '#ingest/review/silentUnits.ts';
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

/** A label and where the user puts it. */
export interface PlacedLabel {
  readonly question: LabelQuestion;
  readonly target: LabelTarget;
}

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

/**
 * @param at position among the columns of the question
 * @returns the answers of every file with tables that print these heads
 */
export function chooseColumn(
  answers: AnswersByFile,
  { heads, files }: ColumnQuestion,
  at: number,
): AnswersByFile {
  return changedIn(answers, files, (before) => ({
    ...before,
    columns: new Map([...(before.columns ?? []), [heads, at]]),
  }));
}

/** @returns the answers of every file whose form is this guess */
export function chooseForm(
  answers: AnswersByFile,
  question: FormQuestion,
  gridForm: FormQuestion['options'][number],
): AnswersByFile {
  return changedIn(answers, question.files, (before) => ({ ...before, gridForm }));
}

/** @returns the answers of every file with amounts under this label. */
export function chooseMoney(
  answers: AnswersByFile,
  { label, files }: MoneyQuestion,
  unit: MoneyUnit,
): AnswersByFile {
  return changedIn(answers, files, (before) => ({
    ...before,
    moneyUnits: new Map([...(before.moneyUnits ?? []), [label, unit]]),
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
  const said = ({ places, columns, moneyUnits, ...others }: FileAnswers) =>
    JSON.stringify([[...places], [...(columns ?? [])], [...(moneyUnits ?? [])], others]);
  return said(a) === said(b);
}

/** The amounts under this label stay without a number. */
export function leaveMoney(decisions: Decisions, { label, files }: MoneyQuestion): Decisions {
  const left = files.map((file): [number, readonly string[]] => [
    file,
    [...(decisions.moneyLeft[file] ?? []), label],
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
    silent: without(decisions.silent, (key) => key === silentKey(file.without)),
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
