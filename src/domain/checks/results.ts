import { Status, hasValue } from '../cell.ts';
import type { Cell } from '../cell.ts';
import { oneOf } from '../oneOf.ts';
import type { IndicatorId } from '../forms/index.ts';
import type { CheckId } from './list.ts';
import type { Reason } from './reasons.ts';
import type { CheckResult, CheckedReport, Figures, Finding, Outcome, Severity } from './types.ts';

/** What an equation of a rule is called and looks at, before anything is known of its outcome. */
export interface Equation {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly reason: Reason;
  readonly indicators: readonly IndicatorId[];
  /** Other cells that it looks at. */
  readonly beside?: readonly IndicatorId[];
  /** See `standing`. */
  readonly kept?: Map<Outcome, CheckResult>;
}

const NO_FIGURES: Figures = {};

/** An equation that is the same for every report keeps the results that say no more than their outcome. */
export function standing(equation: Equation): Equation {
  return { ...equation, kept: new Map() };
}

/** An equation that is asked of single cells, by their indicator. */
export function perCell(rule: Omit<Equation, 'indicators'>): (id: IndicatorId) => Equation {
  const known = new Map<IndicatorId, Equation>();
  return (id) => oneOf(known, id, () => standing({ ...rule, indicators: [id] }));
}

/** @param figures of a failure, or of what cannot be told */
export function resultOf(
  equation: Equation,
  outcome: Outcome,
  figures: Figures = NO_FIGURES,
): CheckResult {
  const isPlain = outcome !== 'failed' && figures === NO_FIGURES;
  if (equation.kept === undefined || !isPlain) return made(equation, outcome, figures);
  return oneOf(equation.kept, outcome, () => made(equation, outcome, figures));
}

function made(
  { check, severity, reason, indicators, beside = [] }: Equation,
  outcome: Outcome,
  figures: Figures,
): CheckResult {
  const looked = beside.length === 0 ? indicators : [...indicators, ...beside];
  return { check, severity, reason, indicators, looked, outcome, figures };
}

/** Between several names in one figure; a sentence puts the sign of its language there. */
export const BETWEEN_NAMES = '\n';

/** A finding about a report as a whole. */
export function reportFinding(
  check: CheckId,
  severity: Severity,
  reason: Reason,
  figures: Figures = {},
): Finding {
  return { check, severity, reason, indicators: [], looked: [], figures };
}

/** @returns `failed` or `passed` */
export function heldOrFailed(
  equation: Equation,
  isHeld: boolean,
  figures: Figures = {},
): CheckResult {
  return isHeld ? resultOf(equation, 'passed') : resultOf(equation, 'failed', figures);
}

/** @returns the number of a cell; null for a blank, a doubt, a missing row */
export function numberOf(report: CheckedReport, indicator: IndicatorId): number | null {
  const cell = report.cell(indicator);
  return hasValue(cell) ? cell.value : null;
}

/** @returns whether form and file have the row */
export function isThere(report: CheckedReport, indicator: IndicatorId): boolean {
  return isPrinted(report.cell(indicator));
}

const isPrinted = ({ status }: Cell): boolean =>
  status !== Status.notOnForm && status !== Status.rowMissing && status !== Status.noReport;

/** Amounts are printed in 万元 with decimals: sums of them agree within half a hundredth. Counts agree exactly. */
const TOLERANCE = 0.005;

/** @returns the larger minus the smaller, 0 within the tolerance of amounts */
export function difference(a: number, b: number): number {
  const apart = a - b;
  if (Number.isInteger(a) && Number.isInteger(b)) return apart;
  return Math.abs(apart) <= TOLERANCE + Number.EPSILON * Math.max(a, b) ? 0 : apart;
}

/**
 * An equation over numbers that must all be known.
 * @param decide the outcome, given the numbers in the order of `cells`
 * @returns `notApplicable` when a row is not there, `cannotTell` when a number is not known
 */
export function overKnown(
  equation: Equation,
  report: CheckedReport,
  cells: readonly IndicatorId[],
  decide: (numbers: readonly number[]) => CheckResult,
): CheckResult {
  const numbers: number[] = [];
  let isKnown = true;
  for (const id of cells) {
    const cell = report.cell(id);
    if (!isPrinted(cell)) return resultOf(equation, 'notApplicable');
    if (hasValue(cell)) numbers.push(cell.value);
    else isKnown = false;
  }
  return isKnown ? decide(numbers) : resultOf(equation, 'cannotTell');
}
