/** First year with reports under the first Regulations, and a bound for slips of the pen. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;
/** Stands in `ReportTable.year` for a year that nobody has said yet. */
export const UNKNOWN_YEAR = 0;

/**
 * A cell or head that is a year and nothing else: 2017, 2017年, 2017年度, 2017.0.
 * @returns null for anything else; also years out of range are returned
 */
export function yearOf(text: string): number | null {
  const match = /^'?(\d{4})(?:\.0+)?(?:年|年度|年报)?$/.exec(
    text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, ''),
  );
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** @returns whether reports of that year can be. */
export function isReportYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * Report years named in a title or file name, each once, in order. A day of publication (2018年1月15日) is none; in a
 * file name a bare 2017 counts when no year with 年 stands there.
 */
export function yearsIn(text: string, where: 'title' | 'sheet' | 'fileName'): number[] {
  const plain = withPlainYears(text.normalize('NFKC').replace(/\s+/g, ''));
  const named = [
    ...plain.matchAll(/(?<!\d|[\d年][-—~至到])((?:19|20)\d\d)年(?!\d{1,2}月|[-—~至到]\d{4})/g),
  ];
  const bare =
    named.length === 0 && where === 'fileName' ? freeFirst([...plain.matchAll(BARE)]) : [];
  const years = [...named, ...bare].map((match) => Number(match[1])).filter(isReportYear);
  return [...new Set(years)];
}

const NUMERALS = '〇一二三四五六七八九';

/** @returns the text with years in Chinese numerals (二〇一六年) as digits */
export function withPlainYears(text: string): string {
  return text.replace(/二[〇○◯零][〇○◯零一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year.replace(/[○◯零]/g, '〇')].map((c) => NUMERALS.indexOf(c)).join(''),
  );
}

const BARE = /(?<!\d|\d[-—~至到])((?:19|20)\d\d)(?!\d|[-—~至到.年]\d)/g;

/** A year glued to a Latin letter (`m2019`) may be the name of something; it counts where no other stands. */
function freeFirst(matches: RegExpExecArray[]): RegExpExecArray[] {
  const free = matches.filter(({ index, input }) => !/[A-Za-z]$/.test(input.slice(0, index)));
  return free.length > 0 ? free : matches;
}
