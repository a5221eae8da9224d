import { raised, withRaisedApart } from './raised.ts';
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

/** Letters no larger than this share of those beside them are small. */
const SMALL = 0.8;
/** Small letters that stand so much higher or lower (share of the larger ones) are raised or lowered. */
const SHIFTED = 0.1;

const baseOf = ({ bottom, size }: PdfText) => bottom - 0.15 * size;

const isRaisedBeside = (text: PdfText, beside: PdfText | undefined) =>
  beside !== undefined &&
  text.size <= SMALL * beside.size &&
  Math.abs(baseOf(text) - baseOf(beside)) > SHIFTED * beside.size;

/**
 * Text of a line. A blank stands only where there is a gap between Latin letters or digits, so that two numbers never
 * become one; digits raised like the mark of a note are set apart.
 */
export function textOfLine(line: PdfLine): string {
  const items = line.filter(({ text }) => text.trim() !== '');
  let text = '';
  let before: PdfText | null = null;
  for (const [i, item] of items.entries()) {
    const piece = item.text.trim();
    const gap = before === null ? 0 : item.left - before.right;
    // overprinted once more to look bold
    const twice =
      before !== null && before.text === item.text && Math.abs(item.left - before.left) < 1;
    if (twice) continue;
    const open = gap > 0.25 * item.size || /\s$/.test(before?.text ?? '') || /^\s/.test(item.text);
    if (open && /[\w.%]$/.test(text) && /^[\w.]/.test(piece)) text += ' ';
    const isRaised = isRaisedBeside(item, items[i - 1]) || isRaisedBeside(item, items[i + 1]);
    text += isRaised ? raised(piece) : piece;
    before = item;
  }
  return withRaisedApart(text);
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
