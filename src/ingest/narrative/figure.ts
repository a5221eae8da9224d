import type { IndicatorId } from '#domain/forms/index.ts';
import type { Approximation } from './approximations.ts';
import type { Scope } from './scopes.ts';
import type { Topic } from './topics.ts';

/** A figure told in running text. */
export interface NarrativeFigure {
  /** From the sentence, as printed, without white space. */
  readonly label: string;
  readonly value: number;
  /** As printed; null when it is lost (260余). */
  readonly unit: string | null;
  readonly approx: Approximation | null;
  /** A part of another figure is `part` whatever its period; what has run since a start is `cumulative`. */
  readonly scope: Scope;
  /** Where the number begins of which this one is listed as a part (其中：…); null: it is listed as no part. */
  readonly partOf: number | null;
  /** Said without digits: a zero in words (未收到…) or Chinese numerals. */
  readonly inWords: boolean;
  /** Cell of the report's table that counts the same; null unless that is certain. */
  readonly link: IndicatorId | null;
  /** Series over the years it belongs to; null for all else, and for what is not of the report's year as a whole. */
  readonly topic: Topic | null;
  /** Offsets of the printed number (or of the words that say none) within the given text. */
  readonly start: number;
  readonly end: number;
}
