import { Mark } from '#domain/cell.ts';
import type { Indicator } from '#domain/forms/index.ts';
import { isSurelyWanYuan } from './bareAmounts.ts';
import { noUnit, read, unread } from './cellReading.ts';
import type { CellReading } from './cellReading.ts';
import { unitWord } from './headWords.ts';

/**
 * Unit that goes with a bare number: printed in a unit column or behind the label; null when nothing is printed; `id` when
 * the column is named by its id, which fixes 万元.
 */
export type UnitBeside = string | 'id' | null;

/** A number as it is printed, and the words behind it. */
export interface PrintedNumber {
  /** Digits and at most one point. */
  readonly digits: string;
  /** 万 stands behind it. */
  readonly tenThousands: boolean;
  /** The unit in the same cell; null when none is printed. */
  readonly word: string | null;
}

/** Units that the forms tell apart; 名, 份 or 场 is another word for one of them. */
const FORM_UNITS = /^(?:条|件|项|次|篇|个|人|人次)$/;

/** A city printed 11,398,889 decisions; so many are telephone numbers or codes, and nobody has so many 万元. */
const IMPLAUSIBLE = 100_000_000;
/** A date without its strokes. */
const FIRST_DATE = 19_000_000;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** @returns whether a number is no count and no amount of 万元 that anybody reports */
function isImplausible(value: number): boolean {
  const size = Math.abs(value);
  return size >= IMPLAUSIBLE || (size > FIRST_DATE && DATE.test(String(size)));
}

/** @returns a printed number as the count or amount of an indicator, by the unit in its cell, else by that beside it */
export function amountOf(
  number: PrintedNumber,
  indicator: Indicator,
  beside: UnitBeside,
): CellReading {
  return indicator.kind === 'money'
    ? money(number, indicator, beside)
    : count(number, indicator, indicator.kind === 'change' ? null : beside);
}

function count(
  { digits, tenThousands, word }: PrintedNumber,
  indicator: Indicator,
  beside: UnitBeside,
): CellReading {
  if (word !== null && word !== indicator.unit) return unread('cell.unit');
  // 百件, 千元 and the like change the number; 份 beside 条 is another word for the same
  const isWord = beside === null || beside === 'id' || unitWord(beside) !== null;
  if (!isWord || beside === '元' || beside === '万元') return unread('cell.unit');
  const value = tenThousands ? shifted(digits, 4) : Number(digits);
  if (isImplausible(value)) return unread('cell.implausible');
  if (!Number.isSafeInteger(value)) return unread('cell.decimal');
  const other = beside !== null && beside !== 'id' && beside !== indicator.unit;
  const isOfForm = other && FORM_UNITS.test(beside);
  return read(value, isOfForm ? Mark.otherUnit : 0, other && word === null ? 'cell.unit' : null);
}

function money(
  { digits, tenThousands, word }: PrintedNumber,
  indicator: Indicator,
  beside: UnitBeside,
): CellReading {
  const own = tenThousands ? (word === '元' ? '万元' : null) : word;
  if (tenThousands && own === null) return unread('cell.unit');
  if (own !== null && own !== '元' && own !== '万元') return unread('cell.unit');
  const stated = beside === 'id' ? '万元' : beside;
  if (own === null && stated !== null && stated !== '元' && stated !== '万元')
    return unread('cell.unit');
  const unit = own ?? stated;
  const value = unit === '元' ? shifted(digits, -4) : Number(digits);
  if (!Number.isFinite(value)) return unread('cell.unreadable');
  if (isImplausible(value)) return unread('cell.implausible');
  if (value === 0) return read(0);
  const isContradicted = own !== null && stated !== null && own !== stated;
  const marks = isContradicted && (stated === '元' || stated === '万元') ? Mark.otherUnit : 0;
  if (unit === '元') return read(value, Mark.converted | marks);
  if (marks !== 0) return read(value, marks);
  return unit === '万元' || isSurelyWanYuan(value, indicator) ? read(value) : noUnit;
}

/** The decimal number times ten to the power `places`, without the rounding of a binary product. */
function shifted(number: string, places: number): number {
  return Number(`${number}e${places}`);
}
