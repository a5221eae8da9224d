import { toldIn } from './narrative/figures.ts';
import type { Told } from './narrative/figures.ts';
import { onceFor } from './onceFor.ts';

type Rows = readonly (readonly string[])[];

/** By year and text. */
const figuresIn = onceFor((_rows: Rows) => new Map<string, Told>());

/**
 * @param rows of the document that the text is of
 * @returns figures of a stretch of its text; no answer of the user changes them
 */
export function knownFigures(rows: Rows, text: string, year: number | null): Told {
  const figures = figuresIn(rows);
  const key = `${String(year)} ${text}`;
  const there = figures.get(key);
  if (there !== undefined) return there;
  const made = toldIn(text, { year });
  figures.set(key, made);
  return made;
}
