import type { CheckedText, Finding } from '#domain/checks/types.ts';
import { Status } from '#domain/cell.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { cellIn } from '#domain/sources.ts';
import type { Source } from '#domain/sources.ts';
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

/** What is told of a report besides its cells. */
export interface Told {
  readonly text: CheckedText | null;
  readonly found: readonly Finding[];
}

/** A source of a report with what it says besides its cells. */
export interface Saying {
  readonly source: Source;
  /** Null: nothing. */
  readonly says: Told | null;
}

/**
 * What the sources of one report say besides their cells. The text is that of the first source that has one. What the
 * reading of a file found counts as the cells do: of the first source, and of others where those before them have no such row.
 * @param inOrder the source that is shown first
 */
export function told(inOrder: readonly Saying[]): Told {
  const found = inOrder.flatMap(({ says }, i) =>
    (says?.found ?? []).filter(({ indicators }) =>
      inOrder.slice(0, i).every(({ source }) => indicators.length > 0 && lacks(source, indicators)),
    ),
  );
  const text = inOrder.find(({ says }) => says !== null && says.text !== null)?.says?.text ?? null;
  return { text, found };
}

const lacks = (source: Source, indicators: readonly IndicatorId[]) =>
  indicators.every((id) => cellIn(source, id).status === Status.rowMissing);
