import { forms, isIndicatorId } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';
import { indicatorOf } from '../forms/index.ts';
import { heldOrFailed, numberOf, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import type { CheckResult, CheckedFigure, CheckedReport } from './types.ts';

/** What a wording of the running text counts in the table: the sum under the rows of any one of the lists. */
interface Wording {
  readonly says: RegExp;
  /** Rows, headings of groups or values, whichever the form has. */
  readonly counts: readonly (readonly string[])[];
  /** Holds also where the figure is told as a part of another one: outcomes are parts of all requests. */
  readonly ofParts: boolean;
}

const result = (row: string) => `application.result.${row}`;
const outcome = (says: RegExp, ...rows: readonly string[]): Wording => ({
  says,
  counts: [rows.map(result)],
  ofParts: true,
});
const whole = (says: RegExp, ...counts: readonly (readonly string[])[]): Wording => ({
  says,
  counts,
  ofParts: false,
});

/** Words of rows that reports repeat in their text; the first that fits counts. Requests are told with or without those carried over. */
const wordings: readonly Wording[] = [
  outcome(/公开(?:及|和|或|与|、)部分公开/, 'granted', 'partial'),
  outcome(/部分公开/, 'partial'),
  outcome(/不予公开/, 'refused'),
  outcome(/予以公开/, 'granted'),
  outcome(/无法提供/, 'unable'),
  outcome(/不予处理/, 'declined'),
  outcome(/其他处理/, 'other_handling'),
  whole(/(?:结转|转入?)(?:至|到)?(?:下|20\d\d)/, ['application.carried_out']),
  whole(/上年度?结转/, ['application.carried_in']),
  whole(
    /(?:答复|办结).*申请|申请.*(?:答复|办结)/,
    [result('total')],
    ['request.replied'],
    ['request.completed'],
  ),
  whole(
    /(?:收到|受理|收办|接到|接收|新收).*申请/,
    ['application.new'],
    ['application.new', 'application.carried_in'],
    ['request.received'],
  ),
  whole(/复议/, ['review.total'], ['reconsideration.total']),
  whole(/诉讼/, ['lawsuit_direct.total', 'lawsuit_after_review.total'], ['litigation.total']),
  whole(/投诉|举报/, ['complaint.total']),
];

/** Words that ask for something else than the row whose words they share. */
const OTHER_MATTER = /率|比|同期|回落|增|降/;
const COUNTING_UNIT = /^[件条宗份个次例起篇期场人名]$/;
/** 余, 多, 以上 say a little more than so many; 约 a little more or less. */
const AT_LEAST = 1.1;
const ABOUT = 0.1;

/** Figures of the running text against the cells that count the same (N01, N04), and against each other (N02, N06). */
export function checkText(report: CheckedReport): readonly CheckResult[] {
  const { text, form } = report;
  if (text === null) return [];
  const lists = text.figures.flatMap((_, at) => partsOf(text.figures, at) ?? []);
  if (form === 'none') return lists;
  const told = text.figures.flatMap((figure) => against(report, figure) ?? []);
  return [...told.filter(isFirst), ...lists, ...cumulative(text.figures)];
}

/** Reports say one figure several times. */
function isFirst(one: CheckResult, at: number, all: readonly CheckResult[]): boolean {
  const key = ({ check, indicators, figures }: CheckResult) =>
    JSON.stringify([check, indicators, figures['told']]);
  return all.findIndex((other) => key(other) === key(one)) === at;
}

/** The ways in which a figure may be counted in the table; none where that is not certain. */
function countsOf(
  { label, unit, scope, link }: CheckedFigure,
  form: FormId,
): readonly (readonly IndicatorId[])[] {
  if (unit === null || !COUNTING_UNIT.test(unit) || scope === 'cumulative') return [];
  const wording = OTHER_MATTER.test(label)
    ? undefined
    : wordings.find(({ says }) => says.test(label));
  const isWorded = wording !== undefined && (scope === 'year' || wording.ofParts);
  const worded = isWorded
    ? wording.counts.flatMap((rows) => {
        const cells = rows.map((row) => cellsUnder(row, form));
        return cells.every((some) => some.length > 0) ? [cells.flat()] : [];
      })
    : [];
  if (worded.length > 0) return worded;
  return link === null ? [] : [[link]];
}

/** A value, the total of a row, or the totals of the rows under a heading. */
function cellsUnder(row: string, form: FormId): readonly IndicatorId[] {
  return forms[form].indicators.flatMap(({ id, grid }) => {
    if (id === row) return [id];
    const isTotal = grid?.table === 'matrix' && grid.column === 'total';
    return isTotal && (grid.row === row || grid.row.startsWith(`${row}.`)) ? [id] : [];
  });
}

/** What is known of a sum of cells: at least so much, and whether that is all. */
interface Known {
  readonly sum: number;
  readonly isWhole: boolean;
}

/** The number of a cell; of a blank total what its parts come to, as far as they are known. */
function knownOf(report: CheckedReport, id: IndicatorId): Known {
  const own = numberOf(report, id);
  if (own !== null) return { sum: own, isWhole: true };
  const parts = (indicatorOf(id)?.sumOf ?? []).filter(isIndicatorId);
  const known = parts.flatMap((part) => numberOf(report, part) ?? []);
  const isWhole = parts.length > 0 && known.length === parts.length;
  return { sum: known.reduce((sum, one) => sum + one, 0), isWhole };
}

function sumOver(report: CheckedReport, cells: readonly IndicatorId[]): Known {
  const all = cells.map((id) => knownOf(report, id));
  return {
    sum: all.reduce((sum, one) => sum + one.sum, 0),
    isWhole: all.every(({ isWhole }) => isWhole),
  };
}

/** N01, and N04 where the text says 约, 余 or 近. With blanks, what is known may already be too much. */
function against(report: CheckedReport, figure: CheckedFigure): CheckResult | null {
  const ways = countsOf(figure, report.form);
  const [first] = ways;
  if (first === undefined) return null;
  const { approx, value, label } = figure;
  const equation: Equation = {
    ...(approx === null
      ? ({ check: 'N01', severity: 'warning', reason: 'textDiffers' } as const)
      : ({ check: 'N04', severity: 'notice', reason: 'textBeyond' } as const)),
    indicators: first,
  };
  const sums = ways.map((cells) => sumOver(report, cells));
  const isKept = sums.some(({ sum, isWhole }) => isWhole && agrees(figure, sum));
  const mayBe = sums.some(({ sum, isWhole }) => !isWhole && sum <= mostOf(figure));
  const figures = { text: label, told: value, value: sumOver(report, first).sum };
  if (!isKept && mayBe) return resultOf(equation, 'cannotTell', figures);
  return heldOrFailed(equation, isKept, figures);
}

/** The most that the table may have beside a figure of the text. */
function mostOf({ approx, value }: CheckedFigure): number {
  if (approx === 'atLeast') return value * AT_LEAST;
  return approx === 'about' ? value * (1 + ABOUT) : value;
}

function agrees(figure: CheckedFigure, printed: number): boolean {
  const { approx, value } = figure;
  if (printed > mostOf(figure)) return false;
  switch (approx) {
    case 'about':
      return printed >= value * (1 - ABOUT);
    case 'atMost':
      return true;
    case 'atLeast':
    case null:
      return printed >= value;
  }
}

/** N02: a list of parts in the text beside the number of which they are; null: there is no such list. */
function partsOf(figures: readonly CheckedFigure[], at: number): CheckResult | null {
  const whole = figures[at];
  const parts = figures.filter(({ partOf }) => partOf === at);
  const isOne = parts.every(({ unit, approx }) => unit === whole?.unit && approx === null);
  if (whole === undefined || parts.length < 2 || !isOne) return null;
  const equation: Equation = {
    ...{ check: 'N02', severity: 'notice', reason: 'partsOfText' },
    indicators: whole.link === null ? [] : [whole.link],
  };
  if (whole.approx !== null) return resultOf(equation, 'cannotTell');
  const lists = listsOf(whole.value, parts);
  const [first] = lists;
  const last = lists[lists.length - 1];
  if (first === undefined || last === whole.value) return resultOf(equation, 'passed');
  if (lists.length > 1) return resultOf(equation, 'cannotTell');
  const numbers = { text: whole.label, told: whole.value, sum: first, parts: parts.length };
  return resultOf(equation, 'failed', numbers);
}

/** Sums of the lists that the parts make: the same whole may be parted several times, by areas and by outcomes. */
function listsOf(whole: number, parts: readonly CheckedFigure[]): readonly number[] {
  const sums: number[] = [];
  let sum: number | null = null;
  for (const { value } of parts) {
    sum = (sum === null ? 0 : sum) + value;
    if (sum === whole) {
      sums.push(sum);
      sum = null;
    }
  }
  return sum === null ? sums : [...sums, sum];
}

/** N06: what has run since a start, as large as the number of the year. */
function cumulative(figures: readonly CheckedFigure[]): readonly CheckResult[] {
  return figures.flatMap(({ scope, value, unit, label }) => {
    if (scope !== 'cumulative') return [];
    const own = figures.find(
      (one) =>
        one.scope === 'year' && one.value === value && one.unit === unit && one.link !== null,
    );
    if (own?.link === undefined || own.link === null) return [];
    const equation: Equation = {
      ...{ check: 'N06', severity: 'notice', reason: 'cumulativeAsYear' },
      indicators: [own.link],
    };
    return [resultOf(equation, 'failed', { text: label, told: value })];
  });
}
