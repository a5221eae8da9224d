import { oneOf } from '../oneOf.ts';
import { BETWEEN_NAMES, heldOrFailed, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import type { CheckResult, CheckedFigure, CheckedReport, TextNote } from './types.ts';

/** A printed share may be off by rounding: so many points, beyond the last digit that is printed. */
const POINTS_APART = 0.1;
/** So many names are told in one sentence. */
const NAMED = 3;

type NoteOf<Is extends TextNote['is']> = Extract<TextNote, { readonly is: Is }>;

const notesOf = <Is extends TextNote['is']>({ text }: CheckedReport, is: Is): NoteOf<Is>[] =>
  (text?.notes ?? []).filter((note): note is NoteOf<Is> => note.is === is);

/** Rules on how the text of a report is written (C09, N03, N05, N07); nothing without a text. */
export function checkWriting(report: CheckedReport): readonly CheckResult[] {
  if (report.text === null) return [];
  return [
    leftOver(report),
    ...shares(report.text.figures),
    ...otherYears(report),
    numbering(notesOf(report, 'section').map(({ number }) => number)),
  ];
}

/** C09: words of the model text; one result for a report, with the first of them. */
function leftOver(report: CheckedReport): CheckResult {
  const equation: Equation = {
    ...{ check: 'C09', severity: 'notice', reason: 'templateText' },
    indicators: [],
  };
  const texts = [...new Set(notesOf(report, 'template').map(({ text }) => text))];
  const [first] = texts;
  return first === undefined
    ? resultOf(equation, 'passed')
    : resultOf(equation, 'failed', { text: first, count: texts.length });
}

/** N03: 占 … % against the figure before it and that of which it is listed as a part. */
function shares(figures: readonly CheckedFigure[]): readonly CheckResult[] {
  return figures.flatMap((share, at): CheckResult[] => {
    if (share.unit !== '%' || !SHARE_OF.test(share.label)) return [];
    const equation: Equation = {
      ...{ check: 'N03', severity: 'notice', reason: 'shareDiffers' },
      indicators: [],
    };
    const part = figures[at - 1];
    const whole = part?.partOf == null ? undefined : figures[part.partOf];
    if (part === undefined || whole === undefined || part.unit !== whole.unit || whole.value <= 0)
      return [resultOf(equation, 'cannotTell')];
    const isExact = [share, part, whole].every(({ approx }) => approx === null);
    if (!isExact) return [resultOf(equation, 'cannotTell')];
    const ratio = roundedAs((100 * part.value) / whole.value, share.value);
    const isHeld = Math.abs(share.value - ratio) <= POINTS_APART + 1e-9;
    const told = { told: share.value, ratio, part: part.value, whole: whole.value };
    return [heldOrFailed(equation, isHeld, { ...told, text: part.label })];
  });
}

/** 占 says of what a percentage is a share; 回复率100% has no whole beside it. */
const SHARE_OF = /占/;

/** @returns a ratio with as many digits behind the point as the printed number has */
function roundedAs(ratio: number, printed: number): number {
  const [, digits = ''] = String(printed).split('.');
  return Number(ratio.toFixed(digits.length));
}

/** N05: one result for each other year of which the text tells what the table counts; passed where it tells of none. */
function otherYears(report: CheckedReport): readonly CheckResult[] {
  const equation: Equation = {
    ...{ check: 'N05', severity: 'warning', reason: 'otherYearInText' },
    indicators: [],
  };
  const notes = notesOf(report, 'year').filter(({ year }) => year !== report.year);
  const years = [...new Set(notes.map(({ year }) => year))];
  if (years.length === 0) return [resultOf(equation, 'passed')];
  return years.map((other) => {
    const text = notes.find(({ year }) => year === other)?.text ?? '';
    return resultOf(equation, 'failed', { other, year: report.year, text });
  });
}

/**
 * N07: each heading goes on by one. 一 begins a list of its own, as in a document that is quoted; a number that goes on with
 * the list around it closes the inner one. Where the first heading is not 一, the text before it may not be there.
 */
function numbering(numbers: readonly number[]): CheckResult {
  const equation: Equation = {
    ...{ check: 'N07', severity: 'notice', reason: 'headingRepeated' },
    indicators: [],
  };
  const [first, ...rest] = numbers;
  if (first === undefined || rest.length === 0) return resultOf(equation, 'notApplicable');
  const open = [first];
  for (const number of rest) {
    if (number === 1) {
      open.push(number);
      continue;
    }
    const at = open.lastIndexOf(number - 1);
    if (at >= 0) {
      open.splice(at, Infinity, number);
      continue;
    }
    const last = open[open.length - 1] ?? first;
    if (open.includes(number)) return resultOf(equation, 'failed', { number });
    const jumped: Equation = { ...equation, reason: 'headingJumps' };
    return resultOf(jumped, 'failed', { number, last });
  }
  return resultOf(equation, 'passed');
}

/**
 * C11: names of other units in the text of a township or street; larger units write about theirs.
 * @param neighbours names of the other units of its county, as far as they are known
 */
export function checkNames(
  report: CheckedReport,
  neighbours: readonly string[],
): readonly CheckResult[] {
  if (report.text === null) return [];
  const equation: Equation = {
    ...{ check: 'C11', severity: 'notice', reason: 'otherUnitInText' },
    indicators: [],
  };
  if (report.kind === 'other' || report.name === '') return [resultOf(equation, 'notApplicable')];
  const places = new Map<string, number[]>();
  for (const { text, isName, row } of notesOf(report, 'unit')) {
    if (text.endsWith(report.name) || (isName && report.name.endsWith(text))) continue;
    const name = neighbours.find((one) => text.endsWith(one)) ?? (isName ? text : null);
    if (name !== null) oneOf(places, name, () => []).push(row);
  }
  const names = [...places].sort(([, a], [, b]) => b.length - a.length);
  if (names.length === 0) return [resultOf(equation, 'passed')];
  const told = names.slice(0, NAMED).map(([name]) => name);
  const times = names.reduce((sum, [, rows]) => sum + rows.length, 0);
  return [
    resultOf(equation, 'failed', { others: told.join(BETWEEN_NAMES), count: names.length, times }),
  ];
}
