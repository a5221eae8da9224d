import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cutMiddle, textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

/** Most lines of a head; a longer one is cut in its middle. */
const MOST_LINES = 4;
/** Least room for a head, in em. */
const LEAST = 2.1;
/** Beside the text of a head, in pixels. */
const AIR = 6;

/**
 * Breaks a text into lines of a width: between Chinese characters, else after spaces and hyphens.
 * @returns null when a word is wider than a line
 */
export function wrapped(text: string, size: number, width: number): readonly string[] | null {
  const pieces = text.match(/[A-Za-z0-9'.,()+−/]+[ -]?|./gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (textWidth(piece.trimEnd(), size) > width) return null;
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Heads of columns as they are drawn. */
export interface GridHeads {
  /** Lines of a head in a column of that width. */
  readonly linesOf: (column: number, width: number) => readonly string[];
  /** Lines of the highest head in the narrowest drawing. */
  readonly height: number;
  /** What the letters stand for, where heads had no room. */
  readonly note: string | null;
}

/** Heads that fit columns of at least that width; letters with a note where a word is too wide for its column. */
export function gridHeads(
  heads: readonly string[],
  width: number,
  theme: Theme,
  words: Words,
): GridHeads {
  const { small } = theme;
  const room = width - AIR;
  // a line loses up to a character at its end
  const cut = heads.map((head) => cutMiddle(head, small, (room - small) * MOST_LINES));
  const lines = cut.map((head) => wrapped(head, small, room));
  const fits = room >= small * LEAST && lines.every((line) => line !== null);
  const height = fits ? Math.max(1, ...lines.map((line) => line?.length ?? 1)) : 1;
  const letters = heads.map((_, i) => String.fromCharCode('A'.charCodeAt(0) + (i % 26)));
  const { key, keyNote } = words.applications.cells;
  return {
    linesOf: (column, own) => {
      const whole = wrapped(heads[column] ?? '', small, own - AIR);
      if (!fits) return [letters[column] ?? ''];
      return whole !== null && whole.length <= height
        ? whole
        : (wrapped(cut[column] ?? '', small, own - AIR) ?? []);
    },
    height,
    note: fits
      ? null
      : fill(keyNote, {
          list: heads
            .map((name, i) => fill(key, { letter: letters[i] ?? '', name }))
            .join(words.charts.joiner),
        }),
  };
}
