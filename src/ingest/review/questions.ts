import type { OwnWords } from '#domain/ownWords.ts';
import type { GridFormId, IndicatorId } from '#domain/forms/index.ts';
import type { FormId, GridTable } from '#domain/forms/types.ts';
import type { NotReported, Proposal, UnplacedLabel, ValueColumn } from '../draft.ts';
import type { About } from '../mapping/excerpt.ts';
import type { NameAnswer } from './decisions.ts';
import type { ReviewUnit } from './units.ts';

/** One report of a drop. */
export interface ReportRef {
  readonly file: number;
  readonly report: number;
}

interface Base {
  /** Stable while it is open. */
  readonly key: string;
  /** Files that wait for the answer, in the order of the drop. */
  readonly files: readonly number[];
  /** Number of reports that wait for it. */
  readonly reports: number;
}

/** Where the first of its files prints what a question is about. */
export interface AskedAt extends About {
  readonly file: number;
}

/** A question with how many printed numbers depend on its answer. */
export type Weighed<Q> = Q & {
  readonly numbers: number;
  /** There are more of them: so many were counted. */
  readonly isLeast: boolean;
  /** Null: it is about versions of reports, which are shown beside each other. */
  readonly at: AskedAt | null;
};

/** Nothing says the county of these reports, or the name of the file alone: asked once for all of them. */
export interface CountyQuestion extends Base {
  readonly kind: 'county';
  /** The county in the names of these files; null: it stands nowhere. */
  readonly guess: string | null;
  /** Counties that the other files or the known units have, most frequent first. */
  readonly suggestions: readonly string[];
}
/** A name is not known, and may be a known unit or another one of the drop. One question for each distinct name. */
export interface NameQuestion extends Base {
  readonly kind: 'name';
  readonly name: string;
  readonly county: string;
  readonly why: 'similar' | 'several' | 'notOnRoster';
  /** Likeliest first; a new unit last. */
  readonly options: readonly NameOption[];
}
export interface NameOption {
  readonly unit: ReviewUnit;
  readonly what: 'known' | 'inDrop' | 'new';
  /** What choosing it decides, by `nameKey`. */
  readonly answers: ReadonlyMap<string, NameAnswer>;
}
/** A file names two units, or none. */
export interface AuthorityQuestion extends Base {
  readonly kind: 'authority';
  readonly subject: string;
  readonly county: string | null;
  /** County in the name of the file, to begin with. */
  readonly countyGuess: string | null;
  readonly prefecture: string | null;
  /** Empty: none is said. */
  readonly options: readonly Proposal<string>[];
}
/** A file says two counties. */
export interface CountyClashQuestion extends Base {
  readonly kind: 'countyClash';
  readonly subject: string;
  readonly options: readonly Proposal<string>[];
}
/** A file says two years, or none. */
export interface YearQuestion extends Base {
  readonly kind: 'year';
  readonly subject: string;
  /** What is printed in place of the year in each of these reports; '': nothing. */
  readonly text: string;
  /** Positions of the reports in their file. */
  readonly rows: readonly number[];
  readonly options: readonly Proposal<number>[];
}
/** A printed label that fits several indicators, or none: one question for the same label in many files. */
export interface LabelQuestion extends Base {
  readonly kind: 'label';
  readonly label: UnplacedLabel;
  /** Of the table that it stands in. */
  readonly form: FormId;
  readonly places: readonly { readonly file: number; readonly key: string }[];
}
export interface ColumnQuestion extends Base {
  readonly kind: 'column';
  /** `ColumnChoice.key`: the printed heads of the columns. */
  readonly heads: string;
  readonly columns: readonly ValueColumn[];
}
/** Tables that several forms have, and no label that tells which form it is. */
export interface FormQuestion extends Base {
  readonly kind: 'form';
  readonly parts: readonly GridTable[];
  readonly options: readonly GridFormId[];
  /** What the year proposes; null: nothing. */
  readonly suggestion: GridFormId | null;
}
/** Amounts without 元 or 万元 under one printed label. */
export interface MoneyQuestion extends Base {
  readonly kind: 'money';
  readonly label: string;
  readonly indicator: IndicatorId;
  /** Some of them as printed. */
  readonly texts: readonly string[];
  readonly amounts: number;
}
/** Units that files list without numbers: nothing waits for the answer, and nothing of them is stored. */
export interface SilentQuestion extends Base {
  readonly kind: 'silent';
  /** `silentKey`: what the files print of them. */
  readonly list: string;
  /** With their rows in the first of the files. */
  readonly units: readonly NotReported[];
}
/** Versions of the same reports with different numbers in one drop. */
export interface PairQuestion extends Base {
  readonly kind: 'pair';
  /** The versions: for each, its first report. */
  readonly versions: readonly ReportRef[];
  /** Of each report: its versions. */
  readonly slots: readonly (readonly ReportRef[])[];
  /** The sheet that stands, as the second version, beside the units' own files; null: it is about the same files throughout. */
  readonly sheet: number | null;
  /** For each version, what choosing it decides (`Decisions.pairs`). */
  readonly decides: readonly OwnWords<number>[];
}
/** Reports of a file that are stored with other numbers. */
export interface StoredQuestion extends Base {
  readonly kind: 'stored';
  readonly file: number;
  readonly rows: readonly number[];
}

export type Question = Weighed<AnyQuestion>;

export type AnyQuestion =
  | CountyQuestion
  | NameQuestion
  | AuthorityQuestion
  | CountyClashQuestion
  | YearQuestion
  | LabelQuestion
  | ColumnQuestion
  | FormQuestion
  | MoneyQuestion
  | SilentQuestion
  | PairQuestion
  | StoredQuestion;
