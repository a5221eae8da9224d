import type { PdfText } from './pdfPage.ts';

/** Texts that stand on one line, from left to right. */
export type PdfLine = readonly PdfText[];

export const middleOf = (text: PdfText) => (text.top + text.bottom) / 2;
export const leftOf = (line: PdfLine) => Math.min(...line.map(({ left }) => left));
export const rightOf = (line: PdfLine) => Math.max(...line.map(({ right }) => right));
export const topOf = (line: PdfLine) => Math.min(...line.map(({ top }) => top));
export const sizeOf = (line: PdfLine) => Math.max(...line.map(({ size }) => size));

/** Texts as lines from top to bottom. Numbers beside a label may stand a little higher or lower than it. */
export function linesOf(texts: readonly PdfText[]): PdfLine[] {
  const lines: PdfText[][] = [];
  for (const text of [...texts].sort((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    const near = first === undefined ? 0 : Math.min(first.size, text.size) * 0.5;
    if (line === undefined || first === undefined || middleOf(text) - middleOf(first) > near)
      lines.push([text]);
    else line.push(text);
  }
  return lines.map((line) => [...line].sort((a, b) => a.left - b.left));
}

/**
 * Text of a line. A blank stands only where there is a gap between Latin letters or digits, so that two numbers never
 * become one.
 */
export function textOfLine(line: PdfLine): string {
  let text = '';
  let before: PdfText | null = null;
  for (const item of line) {
    const piece = item.text.trim();
    if (piece === '') continue;
    const gap = before === null ? 0 : item.left - before.right;
    // overprinted once more to look bold
    const twice =
      before !== null && before.text === item.text && Math.abs(item.left - before.left) < 1;
    if (twice) continue;
    const open = gap > 0.25 * item.size || /\s$/.test(before?.text ?? '') || /^\s/.test(item.text);
    text += open && /[\w.%]$/.test(text) && /^[\w.]/.test(piece) ? ` ${piece}` : piece;
    before = item;
  }
  return text;
}

/** Text of the lines of one cell: a word cut at the edge is joined, numbers under each other stay apart. */
export function textOfCell(texts: readonly PdfText[]): string {
  return linesOf(texts)
    .map(textOfLine)
    .reduce(
      (all, line) => (/[\w.%]$/.test(all) && /^[\w.+-]/.test(line) ? `${all} ${line}` : all + line),
      '',
    );
}
