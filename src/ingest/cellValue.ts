import { Mark, Status, hasValue } from '#domain/cell.ts';
import type { Indicator } from '#domain/forms/index.ts';
import { amountOf } from './cellAmount.ts';
import type { UnitBeside } from './cellAmount.ts';
import { blank, read, unread } from './cellReading.ts';
import type { CellReading } from './cellReading.ts';
import { isDash, unitWord } from './headWords.ts';
import { withoutNoteMark } from './noteMark.ts';
import { plainNumber } from './plainNumber.ts';
import { trimmed } from './plainText.ts';

export type { CellReading } from './cellReading.ts';

/** Unit that goes with a bare number: printed in a unit column or behind the label; null when nothing is printed. */
export type PrintedUnit = string | null;

/** Marks of notes where they are not certain ones: they turn into digits when full and half width are made one. */
const NOTE_MARK =
  /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/;

const SIGN = /^([+-]|增加?|减少?)\s*(?=\d)/;
const PLAIN = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$/;
const BEFORE = /^(约|大约|近|将近|超过|超|逾|不到|不足)/;
const BEHIND = /(余|多|以上|左右|以下|以内)$/;

/**
 * Reads the printed text of a value cell (formats.md §2). Dashes and 无 are blank, never 0; what is not surely one number
 * is `ambiguous` and left to the user.
 * @param printedUnit unit beside the number (column or label); `id` when the column is named by its id, which fixes 万元
 */
export function readCell(
  text: string,
  indicator: Indicator,
  printedUnit: UnitBeside = null,
): CellReading {
  const number = plainNumber(text);
  if (!Number.isNaN(number))
    return amountOf({ digits: text, tenThousands: false, word: null }, indicator, printedUnit);
  const bare = trimmed(text);
  if (bare === '' || bare === '空' || isDash(bare)) return blank();
  const noted = withoutNoteMark(bare);
  if (noted === null) return readText(bare, indicator, printedUnit);
  const reading = readText(noted.text, indicator, printedUnit);
  return hasValue(reading.cell) ? { ...reading, code: reading.code ?? 'cell.noted' } : reading;
}

function readText(bare: string, indicator: Indicator, printedUnit: UnitBeside): CellReading {
  if (isDash(bare)) return blank();
  if (/^(?:无|无此项|未发生)$/.test(bare)) return blank(Mark.inWords, 'cell.words');
  if (/^#|^=|^\d+(?:\.\d+)?e[+-]?\d+$/i.test(bare) || isDate(bare)) return unread('cell.damaged');
  if (NOTE_MARK.test(bare)) return unread('cell.twoNumbers');
  const plain = bare.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');
  if (/[%‰]$/.test(plain)) return unread('cell.percent');
  if (indicator.kind === 'change') return readChange(plain, indicator);
  if (SIGN.test(plain)) return unread('cell.negative');
  if (/^[\doOl|I〇○◯,.\s]+$/.test(plain) && /[oOl|I〇○◯]/.test(plain))
    return unread('cell.suspicious');
  const amount = plain.replace(YUAN_SIGN, '');
  return amount === plain
    ? readAmount(plain, indicator, printedUnit)
    : readYuan(amount, indicator, printedUnit);
}

const YUAN_SIGN = /^¥\s*/;

/** ¥ says 元, unless a unit stands in the cell; below 万元 a spreadsheet may have put it there. */
function readYuan(amount: string, indicator: Indicator, printedUnit: UnitBeside): CellReading {
  if (amount.endsWith('元')) return readAmount(amount, indicator, printedUnit);
  const isOther = printedUnit !== null && printedUnit !== '元';
  return isOther ? unread('cell.unit') : readAmount(`${amount}元`, indicator, printedUnit);
}

/** 本年增/减: the one kind of count that has a sign; without one it is an increase. */
function readChange(plain: string, indicator: Indicator): CellReading {
  const sign = SIGN.exec(plain)?.[1];
  const reading = readAmount(plain.replace(SIGN, '').trim(), indicator, null);
  if (!hasValue(reading.cell) || reading.cell.value === 0) return reading;
  const down = sign === '-' || sign?.startsWith('减') === true;
  return down ? { ...reading, cell: { ...reading.cell, value: -reading.cell.value } } : reading;
}

function isDate(text: string): boolean {
  return /^(?:\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?|[A-Za-z]{3}-\d{2}|\d{1,2}月\d{1,2}日|\d{4}(?:[-/.]\d{1,2}[-/.]|年\d{1,2}月)\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?)$/.test(
    text,
  );
}

function readAmount(plain: string, indicator: Indicator, printedUnit: UnitBeside): CellReading {
  let marks = 0;
  let rest = plain;
  const strip = (pattern: RegExp) => {
    const cut = rest.replace(pattern, '').trim();
    if (cut !== rest) marks |= Mark.approximate;
    rest = cut;
  };
  strip(BEFORE);
  strip(BEHIND);
  const match =
    /^([\d.,\s]*\d)\s*(余|多)?\s*(万|亿)?\s*(余|多)?\s*([^\d\s.,]*?)(以上|左右|以下|以内)?$/.exec(
      rest,
    );
  const digits = match?.[1];
  if (match === null || digits === undefined) {
    return unread(/\d.*\D.*\d/.test(rest) ? 'cell.twoNumbers' : 'cell.unreadable');
  }
  if (match[2] !== undefined || match[4] !== undefined || match[6] !== undefined)
    marks |= Mark.approximate;
  if (!PLAIN.test(digits))
    return unread(/[\s,]/.test(digits) ? 'cell.twoNumbers' : 'cell.unreadable');
  if (match[3] === '亿') return unread('cell.unit');
  const number = digits.replace(/[,\s]/g, '');
  if (/^0\d/.test(number)) return unread('cell.suspicious');
  const word = match[5] === undefined || match[5] === '' ? null : match[5];
  const reading = amountOf(
    { digits: number, tenThousands: match[3] === '万', word },
    indicator,
    printedUnit,
  );
  if (reading.cell.status !== Status.value || marks === 0) return reading;
  return read(reading.cell.value, reading.cell.marks | marks, 'cell.approximate');
}

/** @returns the unit printed in a unit cell, an unknown one as it is printed; null for dashes and blanks. */
export function printedUnitOf(text: string | undefined): PrintedUnit {
  const bare = trimmed(text ?? '');
  return bare === '' || isDash(bare) ? null : (unitWord(bare) ?? bare);
}
