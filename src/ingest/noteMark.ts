/** What certainly marks a note and is no part of a number: ① to ⑳, raised digits, [1], signs. */
const MARK = /^(.*?[^\s*＊])\s*((?:[①-⑳¹²³⁴-⁹*＊※†‡]|\[\d{1,2}\]|［[\d０-９]{1,2}］)+)$/s;

/** A printed text without the marks of notes at its end. */
export interface Noted {
  readonly text: string;
  readonly mark: string;
}

/**
 * @returns null where a text has no such mark. Notes in words (12 注1) and marks elsewhere (①12) are none: what they belong
 *   to is not certain
 */
export function withoutNoteMark(printed: string): Noted | null {
  const [, text, mark] = MARK.exec(printed) ?? [];
  return text === undefined || mark === undefined ? null : { text, mark };
}
