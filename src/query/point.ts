import { Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { seriesOfId, termsOn } from '#domain/crosswalk/series.ts';
import { indicatorOf, isOnForm } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { cellAt, slotOf } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import { usableAt } from '#domain/suspects.ts';
import { isRate, measureValue, partsOf } from '#domain/measures/evaluate.ts';
import { isMeasureId, measureOf } from '#domain/measures/index.ts';
import type { Measure, MeasureValue, Term } from '#domain/measures/types.ts';
import { owedIn } from './owed.ts';
import { blocksOf, reportBlock } from './reports.ts';
import type { CellKey, Point, RateDetail, Shown, SubjectId } from './types.ts';

/** Gives the point of a unit (its position in `frame.authorities`) and year. */
export type PointReader = (at: number, year: number) => Point;

/**
 * Prepares reading one indicator, measure or series. A point always has the status to show; its value is null unless it may
 * be compared: blank, in doubt, no cases (`rate.kind`) and rates on fewer than 5 cases have none.
 * @param form where a unit has reports on several forms of one year, the one on this form is read, else the newest
 */
export function pointReader(
  frame: Frame,
  subject: SubjectId,
  form: FormId | null = null,
): PointReader {
  const blocks = [...blocksOf(frame)].sort(
    (a, b) => Number(b.form === form) - Number(a.form === form),
  );
  const owed = owedIn(frame);
  const derived = isMeasureId(subject);
  const indicator = indicatorOf(subject);
  const series = seriesOfId(subject);
  const inText = indicator !== null && isOnForm('none', indicator.id);
  return (at, year) => {
    const unit = frame.authorities[at];
    if (unit === undefined) throw new RangeError(`unit ${at} of ${frame.authorities.length}`);
    const block = reportBlock(blocks, at, year);
    if (block === null) {
      const shown = owed.absent(at, year);
      return { authority: unit.id, year, form: null, value: null, shown, rate: null, cells: [] };
    }
    if (inText) return ofText(frame.blocks.get('none'), unit.id, at, year, indicator.id);
    if (series !== null) {
      const terms = termsOn(series, block.form);
      const found = ofSum(terms, block, at, year);
      const parts = terms.map((term) => term.indicator);
      const cells = keysOf(unit.id, block, year, parts);
      return { authority: unit.id, year, form: block.form, ...found, cells };
    }
    const measure = derived ? measureOf(subject, block.form) : null;
    const found =
      measure === null
        ? indicator === null
          ? NOT_ON_FORM
          : ofCell(block, at, year, indicator.id)
        : ofMeasure(measure, block, at, year);
    const parts = measure === null ? (indicator === null ? [] : [indicator.id]) : partsOf(measure);
    const cells = found.shown === 'notOnForm' ? [] : keysOf(unit.id, block, year, parts);
    return { authority: unit.id, year, form: block.form, ...found, cells };
  };
}

/** How one cell of a report is shown: a row that its file has for no report at all was not loaded, and is no blank. */
function shownAt(block: Block, at: number, year: number, indicator: IndicatorId): CellShown {
  const shown = shownOf(usableAt(block, at, year, indicator));
  const slot = slotOf(block, at, year);
  const isLacking = slot !== null && lackedAt(block.lacking, slot).has(indicator);
  return shown === 'rowAbsent' && isLacking ? 'notLoaded' : shown;
}

type CellShown = Exclude<Shown, 'notOwed' | 'notSeen' | 'notInText'>;

/** How a cell of a report is shown, without "not due" and "not seen", which no cell knows. */
export function shownOf(cell: Cell): CellShown {
  switch (cell.status) {
    case Status.noReport:
      return 'noReport';
    case Status.notOnForm:
      return 'notOnForm';
    case Status.blank:
      return 'blank';
    case Status.rowMissing:
      return 'rowAbsent';
    case Status.value:
      return cell.value === 0 ? 'zero' : 'value';
    default:
      return 'suspect';
  }
}

/** The first that holds for any of several cells. */
export function worstOf(all: readonly Shown[]): Shown {
  const order = [
    'noReport',
    'notOwed',
    'notSeen',
    'notOnForm',
    'notLoaded',
    'rowAbsent',
    'blank',
    'notInText',
    'suspect',
    'value',
  ] as const;
  return order.find((shown) => all.includes(shown)) ?? 'zero';
}

interface Found {
  readonly value: number | null;
  readonly shown: Shown;
  readonly rate: RateDetail | null;
  readonly doubtful?: number;
}

const NOT_ON_FORM: Found = { value: null, shown: 'notOnForm', rate: null };

function ofCell(block: Block, at: number, year: number, indicator: IndicatorId): Found {
  const { value } = usableAt(block, at, year, indicator);
  const shown = shownAt(block, at, year, indicator);
  const told = cellAt(block, at, year, indicator);
  return value === null && hasValue(told)
    ? { value, shown, rate: null, doubtful: told.value }
    : { value, shown, rate: null };
}

/** A sum with a term that has no number has none; a form without the row is "not on the form". */
function ofSum(terms: readonly Term[], block: Block, at: number, year: number): Found {
  if (terms.length === 0) return NOT_ON_FORM;
  let sum = 0;
  const without: Shown[] = [];
  for (const { indicator, sign = 1 } of terms) {
    const cell = usableAt(block, at, year, indicator);
    if (hasValue(cell)) sum += sign * cell.value;
    else without.push(shownAt(block, at, year, indicator));
  }
  if (without.length > 0) return { value: null, shown: worstOf(without), rate: null };
  // less than nothing: the numbers of the report contradict each other
  if (sum < 0) return { value: null, shown: 'suspect', rate: null };
  return { value: sum, shown: sum === 0 ? 'zero' : 'value', rate: null };
}

/** A figure of the running text; what a text does not say is neither blank nor a row of a table. */
function ofText(
  block: Block | undefined,
  authority: CellKey['authority'],
  at: number,
  year: number,
  indicator: IndicatorId,
): Point {
  const cell = block === undefined ? null : cellAt(block, at, year, indicator);
  const without = {
    authority,
    year,
    form: 'none',
    value: null,
    shown: 'notInText',
    rate: null,
  } as const;
  if (block === undefined || cell === null || cell.status === Status.noReport) {
    return { ...without, cells: [] };
  }
  const cells = keysOf(authority, block, year, [indicator]);
  if (cell.status === Status.rowMissing) return { ...without, cells };
  return { authority, year, form: 'none', ...ofCell(block, at, year, indicator), cells };
}

function ofMeasure(measure: Measure, block: Block, at: number, year: number): Found {
  const cellOf = (indicator: IndicatorId) => usableAt(block, at, year, indicator);
  const shown = (indicator: IndicatorId) => shownAt(block, at, year, indicator);
  return foundOf(measure, measureValue(measure, cellOf), shown, (id) => cellOf(id).value);
}

function foundOf(
  measure: Measure,
  result: MeasureValue,
  shown: (indicator: IndicatorId) => CellShown,
  valueOf: (indicator: IndicatorId) => number | null,
): Found {
  switch (result.kind) {
    case 'value':
      return {
        value: result.value,
        shown: result.value === 0 ? 'zero' : 'value',
        rate: isRate(measure) ? rateOf(result) : null,
      };
    case 'tooFew': {
      const { numerator: x, denominator: n } = result;
      return { value: null, shown: 'value', rate: { kind: 'tooFew', x, n, low: null, high: null } };
    }
    case 'noCases':
      return { value: null, shown: 'value', rate: noCases(measure, valueOf) };
    case 'noData':
      return {
        value: null,
        shown: worstOf(result.missing.map(shown)),
        rate: null,
      };
    case 'contradiction':
      return { value: null, shown: 'suspect', rate: null };
    default:
      return { value: null, shown: result.kind, rate: null };
  }
}

/** No cases to judge by; how many of those there are have no result yet, where the measure leaves such cases out. */
function noCases(measure: Measure, valueOf: (indicator: IndicatorId) => number | null): RateDetail {
  const none: RateDetail = { kind: 'noCases', x: 0, n: 0, low: null, high: null };
  const taken =
    'denominator' in measure ? measure.denominator.filter(({ sign }) => sign === -1) : [];
  const pending = taken.reduce((sum, { indicator }) => sum + (valueOf(indicator) ?? NaN), 0);
  return pending > 0 ? { ...none, pending } : none;
}

function rateOf(result: Extract<MeasureValue, { kind: 'value' }>): RateDetail | null {
  const { numerator: x, denominator: n, interval } = result;
  if (x === null || n === null) return null;
  return { kind: 'rate', x, n, low: interval?.low ?? null, high: interval?.high ?? null };
}

function keysOf(
  authority: CellKey['authority'],
  { form }: Block,
  year: number,
  parts: readonly IndicatorId[],
): CellKey[] {
  return parts.map((indicator) => ({ authority, year, form, indicator }));
}
