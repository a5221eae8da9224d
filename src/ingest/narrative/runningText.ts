import { furnitureIn } from './furniture.ts';
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

interface Line {
  readonly from: number;
  readonly to: number;
}

/** `short`: a heading, a cell, or what stands before a number that was put on the next line. */
type LineKind = 'blank' | 'table' | 'heading' | 'short' | 'prose';

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
const rowOfTable = /(?:条|件|次|篇|个|人|万元|元)\s*(?:[\d.]{1,16}|[—-]{1,4})$/;
const wideGap = /\S(?:\s{3,}|\t)\S/;
/** A line this short without any stop is a heading or a cell, not the first part of a broken sentence. */
const shortLine = 10;
const longestHeading = 30;

function kindOf(line: string): LineKind {
  if (line === '') return 'blank';
  const stop = line.includes('。');
  const body = line.replace(numbering, '').trimStart();
  if (!stop && (body.includes('\t') || body.includes('|'))) return 'table';
  if (onlyNumber.test(line) || (line.length < 400 && rowOfTable.test(line))) return 'table';
  if (!hasStop.test(body) && wideGap.test(body)) return 'table';
  if (!hasStop.test(body) && line.length <= shortLine) return body === line ? 'short' : 'heading';
  if (body !== line && line.length <= longestHeading && !hasClause.test(body)) return 'heading';
  return 'prose';
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i);
    if (i < text.length && char !== '\n' && char !== '\r' && char !== '\u2028') continue;
    lines.push({ from, to: i });
    from = i + 1;
  }
  return lines;
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
  let before: LineKind = 'blank';
  let ended = true;
  for (const line of linesOf(text)) {
    const whole = text.slice(line.from, line.to);
    const furniture = furnitureIn(whole);
    const own = furniture.reduceRight(
      (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
      whole,
    );
    const content = own.trim();
    const kind = content === '' && furniture.length > 0 ? 'table' : kindOf(content);
    if (kind === 'blank') continue;
    const counted: boolean = before === 'short' && startsWithCount.test(content);
    const follows: boolean =
      before === 'prose' && (kind === 'prose' || (kind === 'short' && !ended));
    const joins: boolean = (follows || (kind === 'prose' && counted)) && !numbering.test(content);
    if (!joins) endParagraph(line.from);
    ended = endsSentence.test(content);
    before = kind === 'short' && joins ? 'prose' : kind;
    if (kind === 'table') continue;
    let next = 0;
    for (let i = line.from; i < line.to; i++) {
      const page = furniture[next];
      if (page !== undefined && i === line.from + page.from) {
        endParagraph(i);
        i = line.from + page.to - 1;
        next++;
        continue;
      }
      const char = text.charAt(i);
      if (isSpace.test(char)) continue;
      const shown = plainChar(char);
      const last = plain[plain.length - 1];
      const gap = at.length > 0 && i - (at[at.length - 1] ?? i) > 1;
      if (gap && last !== undefined && isWord.test(last) && isWord.test(shown))
        put(' ', ' ', i - 1);
      put(shown, char, i);
    }
  }
  return { plain: plain.join(''), printed: printed.join(''), at: Int32Array.from(at) };
}
