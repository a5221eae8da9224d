import { dateText, isoOf } from './sheetsDate.ts';

/** A cell as the library of sheets gives it, as far as its text needs. */
export interface SheetCell {
  /** n number, s text, b boolean, e error, d date, z blank. */
  readonly t?: unknown;
  readonly v?: unknown;
  /** Text as formatted. */
  readonly w?: unknown;
  /** Formula. */
  readonly f?: unknown;
  /** Number format. */
  readonly z?: unknown;
}

/** How a book writes dates. */
export interface Dates {
  /** Whether a number format shows dates or times. */
  readonly isDate: (format: string) => boolean;
  /** Whether days are counted from 1904 on. */
  readonly from1904: boolean;
}

/** A date in a format of Chinese books that has a number only (27 to 58), as the library shows it. */
const OWN_DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;
const NUMBER = /\d[\d,]*(?:\.\d+)?(?:[Ee][+-]?\d+)?/g;

/**
 * Text of a cell as a person sees it, except that a number is never shortened: a stored 12345 shown as `1.23E+04` is
 * `12345`, 15.279 shown as `15.28` is `15.279`. Percentages, dates and words of the format (`12件`) stay as shown, but
 * a date has its whole year (`dateText`); a number that its format hides is blank.
 */
export function cellText(cell: SheetCell, { isDate, from1904 }: Dates): string {
  const shown = typeof cell.w === 'string' ? cell.w.trim() : null;
  const { v } = cell;
  if (cell.t === 'e') return shown ?? '#VALUE!';
  if (v === undefined || v === null || v === '')
    return typeof cell.f === 'string' && v !== '' ? `=${cell.f}` : '';
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  if (typeof v === 'string') return v.replace(/\r\n?/g, '\n').trim();
  if (typeof v !== 'number') return shown ?? '';
  if (!Number.isFinite(v)) return '#NUM!';
  if (shown === null) return plain(v);
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (shown === '' || shown.includes('%')) return shown;
  if (isDate(format) || (format === '' && OWN_DATE.test(shown)))
    return dateText(shown, isoOf(v, from1904));
  return numberText(v, shown);
}

function numberText(value: number, shown: string): string {
  const [digits, ...more] = shown.match(NUMBER) ?? [];
  if (digits === undefined || more.length > 0) return plain(value);
  const at = shown.indexOf(digits);
  const minus = shown[at - 1] === '-' || shown[at - 1] === '−';
  const number = Number(digits.replace(/,/g, '')) * (minus ? -1 : 1);
  if (plain(number) === plain(value)) return /[Ee]/.test(digits) ? plain(value) : shown;
  const rounded = Math.abs(number - value) <= half(digits) + 1e-9;
  if (!rounded || /[Ee]/.test(digits)) return plain(value);
  return shown.slice(0, minus ? at - 1 : at) + plain(value) + shown.slice(at + digits.length);
}

/** Half of the last digit shown. */
const half = (digits: string) => 0.5 * 10 ** -(digits.split('.')[1] ?? '').length;

/** Fifteen digits, as many as sheets keep, so that 0.1 + 0.2 is 0.3. */
const plain = (value: number) =>
  String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
