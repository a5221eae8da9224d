import type { CheckedText, Finding } from '#domain/checks/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Report } from './county.ts';

/** A sum of units that the county prints itself, with the reports that it covers. */
export interface SaidSum {
  readonly label: string;
  readonly form: FormId;
  readonly indicator: IndicatorId;
  /** Null: what is printed is no number. */
  readonly value: number | null;
  /** Positions of units in the frame, with the year. */
  readonly covers: readonly { readonly at: number; readonly year: number }[];
  /** How many reports it covers; more than `covers` where some are not in the data set. */
  readonly parts: number;
}

/** What files say besides the cells of their reports. */
export interface Said {
  /** All that is said of the reports of a unit, as a text to be compared; empty: nothing. */
  readonly print: (at: number) => string;
  /** Running text of a report; null where it was not read. */
  readonly text: (
    report: Omit<Report, 'block' | 'form'> & { readonly form: FormId },
  ) => CheckedText | null;
  /** What the reading of a report's file found. */
  readonly read: (
    report: Omit<Report, 'block' | 'form'> & { readonly form: FormId },
  ) => readonly Finding[];
  readonly sums: readonly SaidSum[];
}

/** Cells alone. */
export const NOTHING_SAID: Said = {
  print: () => '',
  text: () => null,
  read: () => [],
  sums: [],
};
