import type { AuthorityKind } from '../authority.ts';
import type { Cell } from '../cell.ts';
import type { IndicatorId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';

/** Rules that look at the size of a value. */
export type SizeCheckId = 'C12' | 'C13' | 'S18' | 'S19' | 'M11' | 'M12';

/** `warning`: very likely a mistake; `notice`: worth a look. */
export type Severity = 'warning' | 'notice';

/** What the sentence of a finding says; its words are in `i18n`. */
export type FindingReason =
  | 'farAboveCounty'
  | 'tenThousandTimesMore'
  | 'tenThousandTimesLess'
  | 'budgetOfYuan'
  | 'budgetNone'
  | 'feeWithoutRequests'
  | 'feeLarge'
  | 'projectsWithoutAmount'
  | 'amountWithoutProjects'
  | 'projectTiny'
  | 'projectHuge'
  | 'chargeLarge';

/** One value that can hardly be. A finding never changes it. */
export interface Finding {
  readonly check: SizeCheckId;
  readonly severity: Severity;
  readonly reason: FindingReason;
  readonly indicator: IndicatorId;
  readonly value: number;
  /** What it is held against, in the unit of the reason (a median, last year's amount, a number of projects); null: a fixed bound. */
  readonly against: number | null;
}

/** One report as far as the rules look at it. */
export interface CheckedReport {
  readonly form: FormId;
  /** Kind of the unit; rules for townships and streets leave others alone. */
  readonly kind: AuthorityKind;
  cell(indicator: IndicatorId): Cell;
  /** The same unit's cell of the year before, on the same form. */
  before(indicator: IndicatorId): Cell;
  /** Middle of the positive values of the county in that year; null: there are none. */
  countyMedian(indicator: IndicatorId): number | null;
}

/** A rule: where it holds and what it finds. */
export interface SizeCheck {
  readonly id: SizeCheckId;
  /** Holds for townships and streets alone. */
  readonly townshipsOnly: boolean;
  find(
    report: CheckedReport,
    indicators: readonly IndicatorId[],
  ): readonly Omit<Finding, 'check'>[];
}
