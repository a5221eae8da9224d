import type { NarrativeFigure } from './figure.ts';
import { figuresOfPassage } from './passageFigures.ts';
import type { OfOtherYear } from './passageFigures.ts';
import { passageOf } from './passages.ts';
import { runningText } from './runningText.ts';

export type { NarrativeFigure } from './figure.ts';

/**
 * The figures that running text tells, in the order of the text: numbers with a unit of counting and zeros in words.
 * Dates, document and contact numbers, ordinals, articles, names with numerals, rates, plans, lines of tables, words of
 * the page, counts of those of whom a sentence tells (全镇12个村共公开…) and figures of another year than the report's
 * are left out, and so is what is not certain.
 * @param text running text; lines may be broken inside sentences, words may be spaced
 * @param context `year` of the report, null when it is not known: then no figure is linked to a cell
 * @returns [] for text without figures; offsets are within `text`
 */
export function figuresOf(
  text: string,
  context: { readonly year: number | null },
): readonly NarrativeFigure[] {
  return toldIn(text, context).figures;
}

/** What running text tells of its report's year, and what it tells of another one. */
export interface Told {
  readonly figures: readonly NarrativeFigure[];
  readonly ofOtherYears: readonly OfOtherYear[];
}

/** The figures of a text as `figuresOf` gives them, and those of another year; offsets are within `text`. */
export function toldIn(text: string, context: { readonly year: number | null }): Told {
  const { figures, ofOtherYears } = figuresOfPassage(passageOf(runningText(text)), context.year);
  return { figures: [...figures].sort((a, b) => a.start - b.start), ofOtherYears };
}
