import type { Locator } from '#domain/sourceFile.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

const LETTERS = 26;
const FIRST = 'A'.charCodeAt(0);

/** Letters of a spreadsheet column, counted from 1: A, Z, AA, AB … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(FIRST + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** Where a number is printed, as a reader of the file finds it. */
export function placeText(at: Locator, { evidence }: Words): string {
  if (at.kind === 'json') return fill(evidence.jsonAt, { pointer: at.pointer });
  const { row, column } = at;
  return fill(evidence.cellAt, { row, column, a1: `${columnLetters(column)}${row}` });
}
