import type { TextNote } from '#domain/checks/types.ts';
import { chineseValue } from './numerals.ts';
import type { TextRow } from './notes.ts';

/** So many rows of text above the first heading are the head of a report, and so many at its end may hold the signature. */
const HEAD = 15;
const LAST = 12;

const DIGITS = '〇一二三四五六七八九';
/** How 〇 is typed. */
const ZERO = '〇○零oO0';
const YEAR = `20\\d\\d|二\\s*[${ZERO}]\\s*[${ZERO}${DIGITS}]\\s*[${ZERO}${DIGITS}]`;
const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const DAY = new RegExp(
  `(${YEAR})\\s*[年/.-]\\s*(${NUMBER})\\s*[月/.-]\\s*(${NUMBER})(?:\\s*日|(?![\\d.%]))`,
);
const PUBLISHED = /(?:[发發][布佈表]|公[布佈开開]|上[传傳])\s*(?:日期|[时時][间間])\s*:/;
const SIGNED = /(?:成文|落款|[签簽][发發]|印[发發]|[编編]制)\s*(?:日期|[时時][间間])\s*:/;

/**
 * Days that a report names of itself: of its publication, in its head or as the only report of its file, and of its signature,
 * which stands alone at its end. Days that the text tells of, and those of files, are none.
 * @param isOnly whether the file has no other report: what stands at the end is then said of this one
 */
export function datesOf(
  rows: readonly TextRow[],
  firstHeading: number | null,
  isOnly: boolean,
): readonly TextNote[] {
  const lines = rows.flatMap(({ row, pieces, isText }) =>
    isText ? [{ row, text: pieces.join(' ').normalize('NFKC').trim() }] : [],
  );
  const isHead = (row: number, i: number) =>
    i < HEAD && (firstHeading === null || row < firstHeading);
  return lines.flatMap(({ row, text }, i): TextNote[] => {
    const isLast = i >= lines.length - LAST;
    const note = (says: 'published' | 'signed', from: string): TextNote[] => {
      const day = dayIn(from);
      return day === null ? [] : [{ is: 'day', row, says, day }];
    };
    if (isHead(row, i) || (isOnly && isLast)) {
      const published = behind(PUBLISHED, text);
      if (published !== null) return note('published', published);
      const signed = behind(SIGNED, text);
      if (signed !== null) return note('signed', signed);
    }
    return isLast && isDayAlone(text) ? note('signed', text) : [];
  });
}

/** What stands behind a word; at its beginning the day, or nothing. */
function behind(word: RegExp, text: string): string | null {
  const found = word.exec(text);
  return found === null ? null : text.slice(found.index + found[0].length).slice(0, 20);
}

const isDayAlone = (text: string): boolean => {
  const bare = text.replace(/^\(|\)$/g, '');
  return DAY.exec(bare)?.[0] === bare;
};

/** @returns the first day that is printed as YYYY-MM-DD; null for none, and for one that no calendar has */
export function dayIn(text: string): string | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const numbers = [yearIn(year), numberIn(month), numberIn(day)];
  const [y = NaN, m = NaN, d = NaN] = numbers;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d
    ? date.toISOString().slice(0, 10)
    : null;
}

const yearIn = (text: string): number =>
  Number(
    [...text.replace(/\s/g, '')]
      .map((char) => {
        if (ZERO.includes(char)) return 0;
        return DIGITS.includes(char) ? DIGITS.indexOf(char) : char;
      })
      .join(''),
  );

const numberIn = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : (chineseValue(text) ?? NaN);
