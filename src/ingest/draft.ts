import type { TextNote } from '#domain/checks/types.ts';
import type { FormId, GridTable } from '#domain/forms/types.ts';
import type { GridFormId, IndicatorId } from '#domain/forms/index.ts';
import type { Problem } from '#domain/problem.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import type { SourceFile } from '#domain/sourceFile.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { NarrativeFigure } from './narrative/figures.ts';

/** Where a proposal was read. */
export type ReadAt =
  | 'title'
  | 'header'
  | 'sheet'
  | 'fileName'
  | 'folder'
  | 'cell'
  | 'column'
  /** Column of years in a table with a row a report. */
  | 'yearColumn'
  | 'roster'
  | 'allFiles'
  | 'user';

/** Something read from a file that may be wrong, with where it was read and as which text. */
export interface Proposal<T> {
  readonly value: T;
  readonly from: ReadAt;
  readonly text: string;
}

/** Unit, county and year of one report as far as the file says; several proposals may contradict each other. */
export interface Identity {
  readonly authority: readonly Proposal<string>[];
  readonly county: readonly Proposal<string>[];
  readonly prefecture: readonly Proposal<string>[];
  readonly year: readonly Proposal<number>[];
}

/** A row or column whose label fits several indicators, or none. The user places it; nothing is accepted silently. */
export interface UnplacedLabel {
  /** Stable within the file: `column 7`, `row 12`, `key …`, `label …`; the key of an answer. */
  readonly key: string;
  readonly label: string;
  /** Likeliest first; may be empty. */
  readonly candidates: readonly IndicatorId[];
  readonly why: 'several' | 'none' | 'similar';
  /** Where it stands in the file, counted from 1; null: along the whole column or row, or not in a table. */
  readonly where?: { readonly row: number | null; readonly column: number | null };
  /** A few printed values, to recognise it by. */
  readonly examples: readonly string[];
  /** How many values stand under it, in what was looked at to ask. */
  readonly numbers: number;
}

/** One of several value columns (本期, 部门统计数, 社区统计数) of which only one is the unit's. */
export interface ValueColumn {
  /** Counted from 1. */
  readonly column: number;
  readonly label: string;
  readonly examples: readonly string[];
  /** How many values stand in it. */
  readonly numbers: number;
}

/** Value columns of which only one is the unit's: a question for all tables that print the same heads. */
export interface ColumnChoice {
  /** `headsKey` of its columns: the key of its answer. */
  readonly key: string;
  readonly columns: readonly ValueColumn[];
  /** First row of the first such table with a number in these columns. */
  readonly row: number;
}

/** A cell that could not be read: shown with its text and place and left out; the rest of its row stays. */
export interface UnreadCell {
  readonly report: number;
  /** Null: it is not even certain which indicator the number belongs to. */
  readonly indicator: IndicatorId | null;
  /** What the number may be, in the order of the form, where it is not certain. */
  readonly candidates?: readonly IndicatorId[];
  /** 0 in JSON, where `at` says the place. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The printed label over or beside an amount without a unit; absent: it is none. */
  readonly amountOf?: string;
  readonly problem: Problem;
}

/** A sum of units as the county prints it: never a value of a unit, kept for the checks. */
export interface CountySum {
  /** 合计, 镇小计 … as printed. */
  readonly label: string;
  readonly indicator: IndicatorId;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Reports that it covers, by their position. */
  readonly covers: readonly number[];
}

/** A unit that a table lists with blanks alone, or as 未报. */
export interface NotReported {
  readonly row: number;
  readonly name: string;
  readonly county: string | null;
  readonly year: number | null;
  /** What stands in its cells: 未报; '': nothing. */
  readonly text: string;
}

/** A report whose year is printed as something that is no year. */
export interface UnreadYear {
  readonly report: number;
  readonly text: string;
}

/** A printed row or column under a label that is not on the form: kept by its label, never mixed in. */
export interface LocalValue {
  readonly report: number;
  readonly label: string;
  readonly text: string;
}

/** Where a number of the running text begins: its row, counted from 1, and how far into the row's text. */
export interface TextPlace {
  readonly row: number;
  readonly start: number;
}

/** A figure of the running text, with its place. */
export interface TextFigure extends Omit<NarrativeFigure, 'partOf'> {
  readonly report: number;
  /** Where the number stands of which this one is listed as a part; null: it is listed as no part. */
  readonly partOf: TextPlace | null;
  /** Row of the file, counted from 1; `start` and `end` of the figure count within its text. */
  readonly row: number;
}

/** What a text says besides its figures. */
export type ReportNote = TextNote & { readonly report: number };

/** A table of a report that is there and could not be read, with what to do. */
export interface UnreadTable {
  readonly report: number;
  readonly from: number;
  readonly to: number;
  readonly problem: Problem;
}

/** Tables whose labels stand on several forms, none of them on one alone; the user says which it is. */
export interface FormGuess {
  /** The tables that stand there. */
  readonly parts: readonly GridTable[];
  /** The form of the draft until it is answered. */
  readonly shown: GridFormId;
  /** The forms that have these labels; absent: every form with tables of rows and columns. */
  readonly alike?: readonly GridFormId[];
  /** What the year proposes; null: it is unknown, or older than all of them. */
  readonly suggestion: GridFormId | null;
  readonly isAnswered: boolean;
}

/** What one file says of the reports of one form, before the user has agreed. */
export interface Draft {
  readonly file: SourceFile;
  /** Labels that decided the form, as printed (a few). */
  readonly formBecause: readonly string[];
  /** The form of all reports of the draft is a guess, or was one that the user has decided; null: their labels say it. */
  readonly formGuess: FormGuess | null;
  /** Names and years hold the best reading: own cells and heads, then title, then file name; '' and 0 when unknown. */
  readonly table: ReportTable;
  /** Figures of the running text that are series over the years, beside `table` with the same reports; null: none. */
  readonly narrative: ReportTable | null;
  /** All figures of the running text, for people to read. */
  readonly figures: readonly TextFigure[];
  /** What the text says besides: its headings, names of units, words left over, other years. */
  readonly textNotes: readonly ReportNote[];
  readonly unreadTables: readonly UnreadTable[];
  /**
   * One for each report where reports are few (three columns, roll-up, JSON, blank form). Empty for wide and long files:
   * there the table says what the cells of each row say, and `shared` what holds for all of them.
   */
  readonly identities: readonly Identity[];
  /** What title, header, file name and folder say for every report of the file. */
  readonly shared: Identity;
  /** `proposed`: unit or year stand in title, header or name, not in cells of their own: the user confirms. */
  readonly identity: 'stated' | 'proposed';
  /** Indicators found in the file. */
  readonly matched: number;
  readonly unplaced: readonly UnplacedLabel[];
  /** Tables with more than one value column, none chosen yet: no value of them is read before the user has chosen. */
  readonly columnChoices: readonly ColumnChoice[];
  readonly local: readonly LocalValue[];
  /** Sums of units as the county prints them. */
  readonly sums: readonly CountySum[];
  /** Units that are listed without numbers: no reports of theirs are in the table. */
  readonly notReported: readonly NotReported[];
  /** What is printed in place of the year, of reports whose year it does not tell: each text is asked about on its own. */
  readonly unreadYears: readonly UnreadYear[];
  /** The first cells that could not be read (at most `UNREAD_LIMIT`); all of them are ambiguous in the table. */
  readonly unread: readonly UnreadCell[];
  readonly unreadCount: number;
  readonly blanks: number;
  readonly zeros: number;
  /** Notices: totals that differ, irregular rows, converted or approximate cells, left-out rows. */
  readonly problems: readonly Problem[];
}

/** So many unreadable cells of one file are listed one by one. */
export const UNREAD_LIMIT = 1000;

/** In which an amount may be printed. */
export const MONEY_UNITS = ['元', '万元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** What the user decided about one file before it is read again. */
export interface FileAnswers {
  /** `UnplacedLabel.key` → the indicator, or `local` to keep it by its label, or `leaveOut`. */
  readonly places: ReadonlyMap<string, IndicatorId | 'local' | 'leaveOut'>;
  readonly encoding: string | null;
  /** `ColumnChoice.key` → which of its columns, counted from 0. */
  readonly columns?: ReadonlyMap<string, number>;
  /** The form of the reports with a `Draft.formGuess`; null or absent: not chosen. */
  readonly gridForm?: GridFormId | null;
  /** Unit of amounts that stand without one, by their printed label. */
  readonly moneyUnits?: ReadonlyMap<string, MoneyUnit>;
  /** What the user pointed out on the table by hand. */
  readonly mapping?: Mapping;
}

/** No answers yet. */
export const NO_ANSWERS: FileAnswers = { places: new Map(), encoding: null };

/** @returns whether anything was decided that changes what is read of the cells of a file */
export function isAnswered(answers: FileAnswers): boolean {
  const { places, columns, gridForm, moneyUnits, mapping = [] } = answers;
  const isGiven = [places, columns, moneyUnits].some((own) => own !== undefined && own.size > 0);
  return isGiven || mapping.length > 0 || (gridForm !== undefined && gridForm !== null);
}

/** @returns whether the user pointed something out on the table itself: then it is read as a table before all else */
export function isMapped({ mapping = [] }: FileAnswers): boolean {
  return mapping.length > 0;
}

/** Outcome for one file, or for one of its parts (a sheet, an entry of an archive, the reports of one form). */
export type IngestOutcome =
  | {
      readonly kind: 'draft';
      readonly draft: Draft;
      /** What is kept as the proof of its numbers where that is not the file itself; rows as tab-separated text. */
      readonly kept: Uint8Array | null;
    }
  | { readonly kind: 'roster'; readonly text: string }
  | { readonly kind: 'backup'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly form: FormId | null };
