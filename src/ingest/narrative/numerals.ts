/** A number as printed, without unit. Offsets are within the text that was searched. */
export interface Numeral {
  readonly start: number;
  /** Behind the last character that belongs to the number, 万 and 余 included. */
  readonly end: number;
  readonly value: number;
  /** Written in Chinese characters. */
  readonly chinese: boolean;
  /** 余, 多, 来 right behind the digits: the value is a lower bound. */
  readonly more: boolean;
}

const digits: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九'].map((char, value) => [char, value]),
);
const other: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['两', 2],
]);
const places: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const scales: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

const candidate =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千两]+(?:点[〇零一二三四五六七八九]+)?/g;
/** Telephone numbers and codes: nothing is counted with nine digits or with a 0 in front. */
const code = /^(?:\d{9,}|0\d+)$/;

/**
 * Value of a number below ten thousand in Chinese characters: 三, 两, 十二, 一百零五.
 * @returns null for rows of digits (二〇一七) and anything else that is no such number
 */
export function chineseValue(text: string): number | null {
  if (text === '零' || text === '〇') return 0;
  let sum = 0;
  let digit: number | null = null;
  let place = 10_000;
  for (const char of text) {
    const value = digits.get(char) ?? other.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const next = places.get(char);
    if (next === undefined || next >= place || digit === 0) return null;
    if (digit === null && (next !== 10 || place !== 10_000)) return null;
    sum += (digit === null ? 1 : digit) * next;
    place = next;
    digit = null;
  }
  if (digit === 0) return null;
  return digit === null ? sum : sum + digit;
}

/** 百分之百 is the one number that 百 alone writes. */
function chineseNumber(plain: string, start: number, raw: string): number | null {
  if (raw === '百' && plain.endsWith('百分之', start)) return 100;
  const [whole = '', fraction] = raw.split('点');
  const value = chineseValue(whole);
  if (value === null || fraction === undefined) return value;
  return Number(`${value}.${[...fraction].map((char) => chineseValue(char)).join('')}`);
}

/** All numbers of the text in their order; Arabic ones with 万, 亿 and 余 behind them. Linear in the text. */
export function numeralsIn(plain: string): Numeral[] {
  const found: Numeral[] = [];
  let until = 0;
  for (const match of plain.matchAll(candidate)) {
    const start = match.index;
    if (start < until) continue;
    const raw = match[0];
    const chinese = !/\d/.test(raw);
    const base = chinese ? chineseNumber(plain, start, raw) : Number(raw.replace(/,/g, ''));
    if (base === null || code.test(raw)) continue;
    let end = start + raw.length;
    let value = base;
    let more = false;
    const takeMore = (): void => {
      if (more || !/[余多来]/.test(plain.charAt(end))) return;
      more = true;
      end += 1;
    };
    takeMore();
    // 18万余条 and 30余万元 are numbers of 万; 万元 alone is a unit
    for (;;) {
      const scale = scales.get(plain.charAt(end));
      if (scale === undefined || plain.startsWith('万元', end) || plain.startsWith('亿元', end))
        break;
      value *= scale;
      end += 1;
      // 1万2345 and 3万5千: the rest of the number stands behind
      const [rest, below, hundreds] = /^(\d{1,4})(?!\d)([千百])?/.exec(plain.slice(end)) ?? [];
      if (chinese || rest === undefined || below === undefined) continue;
      value += Number(below) * (scales.get(hundreds ?? '') ?? 1);
      end += rest.length;
    }
    takeMore();
    until = end;
    found.push({ start, end, value: Math.round(value * 1e6) / 1e6, chinese, more });
  }
  return found;
}
