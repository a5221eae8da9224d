import { piecesWithoutFurniture } from './furniture.ts';
import { plainChar } from './script.ts';

/**
 * Running text made comparable: white space gone, lines broken inside a sentence joined, full width and Traditional
 * characters replaced one for one. `plain`, `printed` and `at` have the same length.
 */
export interface RunningText {
  /** What the rules look at. `\n` ends a paragraph; a blank stands between two numbers that a gap keeps apart. */
  readonly plain: string;
  /** The same characters as printed. */
  readonly printed: string;
  /** Where each character stands in the given text. */
  readonly at: Int32Array;
}

/** `short`: a heading, a cell, or what stands before a number that was put on the next line. */
type LineKind = 'table' | 'heading' | 'short' | 'prose';

const isSpace = /[\s\u200b-\u200f\u2060\u2063\ufeff]/;
const isWord = /[0-9A-Za-z]/;
const hasStop = /[，。；：、,;:!?！？]/;
const startsWithCount = /^[\d,]{1,12}\s*[余多万]*\s*(?:条|件|份|篇|次|人|名|个|期|场|宗)/;
const endsSentence = /[。；：！？;:!?]$/;
const hasClause = /[，。；：,;:!?！？]/;
const numbering =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．章]|是)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])/;
const onlyNumber =
  /^[+\-±—－]?[\d,.\s/%％—－-]+(?:条|件|次|篇|份|个|人|人次|万元|元|期|场|宗|户|名)?$/;
const rowOfTable = /(?:条|件|次|篇|个|人|万元|元)\s*(?:\d[\d.]{0,15}|[—-]{1,4})$/;
const wideGap = /\S(?:\s{3,}|\t)\S/;
/** A line this short without any stop is a heading or a cell, not the first part of a broken sentence. */
const shortLine = 10;
const longestHeading = 30;

const numberCell =
  /^\s*["“]?\d[\d.]*(?:条|件|次|篇|份|个|人|人次|万元|元|期|场|宗|户|名)?["”]?\s*$/;

/** A line of a CSV file of which no table was made: 收到申请,1件,242,27. */
function isRowOfCells(line: string): boolean {
  const cells = line.split(/[,;]/);
  const numbers = cells.filter((cell) => numberCell.test(cell)).length;
  return numbers > 1 && numbers * 2 >= cells.length && cells.length > 2;
}

function kindOf(line: string): LineKind {
  const stop = line.includes('。');
  const body = line.replace(numbering, '').trimStart();
  if (!stop && (body.includes('\t') || body.includes('|'))) return 'table';
  if (!stop && isRowOfCells(body)) return 'table';
  if (onlyNumber.test(line) || (line.length < 400 && rowOfTable.test(line))) return 'table';
  if (!hasStop.test(body) && wideGap.test(body)) return 'table';
  if (!hasStop.test(body) && line.length <= shortLine) return body === line ? 'short' : 'heading';
  if (body !== line && line.length <= longestHeading && !hasClause.test(body)) return 'heading';
  return 'prose';
}

/**
 * @returns the running text of `text`; lines that belong to a table and words of the page around the report are left
 * out and end a paragraph
 */
export function runningText(text: string): RunningText {
  const plain: string[] = [];
  const printed: string[] = [];
  const at: number[] = [];
  const put = (char: string, shown: string, index: number): void => {
    plain.push(char);
    printed.push(shown);
    at.push(index);
  };
  const endParagraph = (index: number): void => {
    if (plain.length > 0 && plain[plain.length - 1] !== '\n') put('\n', '\n', index);
  };
  const putPiece = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const char = text.charAt(i);
      if (isSpace.test(char)) continue;
      const shown = plainChar(char);
      const last = plain[plain.length - 1];
      const gap = i - (at[at.length - 1] ?? i) > 1;
      if (gap && last !== undefined && isWord.test(last) && isWord.test(shown))
        put(' ', ' ', i - 1);
      put(shown, char, i);
    }
  };
  let before: LineKind = 'table';
  let ended = true;
  for (const { index: start, 0: line } of text.matchAll(/[^\n\r\u2028]+/g)) {
    if (line.trim() === '') continue;
    const pieces = piecesWithoutFurniture(line);
    const content = pieces
      .map(({ from, to }) => line.slice(from, to))
      .join('')
      .trim();
    const kind = content === '' ? 'table' : kindOf(content);
    const counted: boolean = before === 'short' && startsWithCount.test(content);
    const follows: boolean =
      before === 'prose' && (kind === 'prose' || (kind === 'short' && !ended));
    const joins: boolean = (follows || (kind === 'prose' && counted)) && !numbering.test(content);
    if (!joins) endParagraph(start);
    ended = endsSentence.test(content);
    before = kind === 'short' && joins ? 'prose' : kind;
    if (kind === 'table') continue;
    for (const { from, to } of pieces) {
      if (from > 0) endParagraph(start + from);
      putPiece(start + from, start + to);
    }
  }
  return { plain: plain.join(''), printed: printed.join(''), at: Int32Array.from(at) };
}
