import type { AuthorityKind } from '../authority.ts';
import type { Cell } from '../cell.ts';
import type { IndicatorId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';
import type { OwnWords } from '../ownWords.ts';
import type { CheckId } from './list.ts';
import type { Reason } from './reasons.ts';

/** `error`: arithmetically impossible; `warning`: very likely a mistake, or the form read otherwise; `notice`: worth a look. */
export const severities = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof severities)[number];

/** `cannotTell`: blanks or doubtful cells stand in the way; `notApplicable`: the rows are not there, or the rule asks nothing of them. */
export type Outcome = 'failed' | 'passed' | 'cannotTell' | 'notApplicable';

/** Figures and names that the sentence of a finding fills in; the names of its cells it fills in by itself. */
export type Figures = OwnWords<number | string> &
  Readonly<Partial<Record<'first' | 'second' | 'cells', never>>>;

/** What one equation of a rule comes to on one report. A check never changes a value. */
export interface CheckResult {
  readonly check: CheckId;
  readonly outcome: Outcome;
  /** Of a failure. */
  readonly severity: Severity;
  readonly reason: Reason;
  /** Cells that a failure names; of an error they are suspect. Empty: the report as a whole. */
  readonly indicators: readonly IndicatorId[];
  /** All cells that were looked at, of this report. */
  readonly looked: readonly IndicatorId[];
  readonly figures: Figures;
}

/** A failed result. */
export type Finding = Omit<CheckResult, 'outcome'>;

/** The running text of a report as the rules see it. */
export interface CheckedText {
  /** Numbers that it tells, in their order. */
  readonly figures: readonly CheckedFigure[];
  /** What else it says, in its order. */
  readonly notes: readonly TextNote[];
}

/** Something that a text says besides its figures; `row` of the file, counted from 1. */
export type TextNote = { readonly row: number } & (
  | { readonly is: 'section'; readonly number: number }
  /** Words of the model text that were left in. */
  | { readonly is: 'template'; readonly text: string }
  /** Words that end like the name of a unit; `isName`: they are one, whoever it may be. */
  | { readonly is: 'unit'; readonly text: string; readonly isName: boolean }
  /** What a cell of the table counts is told of another year than the report's, and not of the report's. */
  | { readonly is: 'year'; readonly year: number; readonly text: string }
  /** A day that the report names of itself, as YYYY-MM-DD. */
  | { readonly is: 'day'; readonly says: 'published' | 'signed'; readonly day: string }
);

/** A number of the running text. */
export interface CheckedFigure {
  readonly label: string;
  readonly value: number;
  readonly unit: string | null;
  readonly approx: 'atLeast' | 'about' | 'atMost' | null;
  readonly scope: 'year' | 'cumulative' | 'part';
  /** Cell of the report that counts the same; null unless that is certain. */
  readonly link: IndicatorId | null;
  /** Position among the figures of the one of which it is listed as a part (其中：…); null: it is listed as no part. */
  readonly partOf: number | null;
}

/** One report as the rules see it. */
export interface CheckedReport {
  readonly form: FormId;
  readonly year: number;
  /** Short name of the unit; empty: not known. */
  readonly name: string;
  /** Type of the unit; rules for townships and streets leave others alone. */
  readonly kind: AuthorityKind;
  /** What its running text says; null: it was not looked at, or there is none. */
  readonly text: CheckedText | null;
  /** @returns the cell; `notOnForm` or `rowMissing` where there is none */
  cell(indicator: IndicatorId): Cell;
}

/** Whose numbers are those of a report. */
export interface Alike {
  /** How many cells above zero it has; null: too few to say anything. */
  readonly cells: number | null;
  /** Names of the other units of the county with the same numbers in the same year. */
  readonly units: readonly string[];
  /** The year before, where the unit's own numbers of then are the same; else null. */
  readonly before: number | null;
}

/**
 * What a report stands among: its own past and the other units of its county. But for `reported` all of it is without the
 * numbers that an error of their own report names: those are compared with nothing.
 */
export interface Surroundings {
  /** The same unit's report so many years earlier as it was reported: on the same form, else on another one; null: none. */
  reported(years: number): CheckedReport | null;
  /** The report itself. */
  readonly own: CheckedReport;
  /** As `reported`. */
  earlier(years: number): CheckedReport | null;
  /** Numbers of the other units, of all types, of the same county, year and form. */
  others(indicator: IndicatorId): readonly number[];
  /** Two-count scores (φ = 1) from the year before of all units of the county that have both years on this form. */
  changes(indicator: IndicatorId): readonly number[];
  alike(): Alike;
  /** Names of the other units of the county, on the roster too. */
  readonly neighbours: readonly string[];
  /** In which quarter of the units of its type it stood so many years earlier; null: too few units, or no number. */
  quarter(indicator: IndicatorId, years: number): 'top' | 'middle' | 'bottom' | null;
}

/** A rule that needs one report alone. */
export type ReportRule = (report: CheckedReport) => readonly CheckResult[];

/**
 * What a rule may call impossible lies outside a bound: the known numbers of `parts` come to more than those of `whole`, which
 * are all known. A bound may be narrower than its rule, never wider: it says which reports the rule has to be asked about.
 */
export interface Bound {
  readonly parts: readonly IndicatorId[];
  readonly whole: readonly IndicatorId[];
}
/** A rule that needs the years before, or the county. */
export type SurroundedRule = (
  report: CheckedReport,
  around: Surroundings,
) => readonly CheckResult[];
