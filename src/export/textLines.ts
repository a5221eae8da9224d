/** Width of a text in pixels at a size; the page measures with its fonts, a test estimates. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** May not begin a line. */
const CLOSING = /^[、，。；：？！）》」』”’%,.;:?!)\]}·]/;
/** May not end a line: opening signs, and a number before its unit. */
const OPENING = /([（《「『“‘([{]|(^|[^\w.,])[\d.,]+ )$/;

/**
 * Breaks a text into lines no wider than `width`: between any two Chinese characters, between words elsewhere, never
 * before a closing sign or after an opening one, nor between a number and its unit. A single piece that is wider than the line is cut anywhere.
 * @returns at least one line; spaces at the break are dropped
 */
export function textLines(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  bold = false,
): readonly string[] {
  const fits = (line: string) => measure(line.trimEnd(), size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    for (const part of fits(piece) ? [piece] : Array.from(piece)) {
      if (line === '' || fits(line + part)) {
        line += part;
      } else {
        lines.push(line.trimEnd());
        line = part.trimStart();
      }
    }
  }
  return [...lines, line.trimEnd()];
}

/** Parts between which a line may break. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(
    /[\u2e80-\u9fff\uf900-\uffef]|[^\s\u2e80-\u9fff\uf900-\uffef]+\s*|\s+/g,
  ) ?? []) {
    const last = pieces.length - 1;
    const before = pieces[last];
    if (before !== undefined && (CLOSING.test(piece) || OPENING.test(before))) {
      pieces[last] = before + piece;
    } else pieces.push(piece);
  }
  return pieces;
}
