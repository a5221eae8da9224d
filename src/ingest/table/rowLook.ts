import type { RowSaid } from '../mapping/spoken.ts';
import type { CsvRow } from '../parse/csv.ts';
import { squeezed } from '../plainText.ts';
import { NO_CELL } from '../readers/types.ts';
import { isCovered, lookOf } from './looks.ts';
import type { Look } from './looks.ts';

/** What can be told of a row by what it says, never by its place. */
export interface RowLook {
  readonly row: CsvRow;
  readonly looks: readonly Look[];
  /** Printed cells, merged ones once. */
  readonly filled: number;
  /** Numbers that are no years. */
  readonly numbers: number;
  /** Years, as numbers or in words. */
  readonly years: number;
  readonly words: number;
  /** Words and years that a head may hold: labels, roles, names, sums, times. */
  readonly known: number;
  readonly roles: number;
  /** First column with a printed text, from 0; -1 for a blank row. */
  readonly first: number;
  /** What the user said of it by hand; absent: nothing. */
  readonly said?: RowSaid;
  /** The only text of the row; null where there are several. */
  readonly line: Look | null;
}

/** @returns what a row says */
export function rowLookOf(row: CsvRow): RowLook {
  // JSON has rows with holes: no cell is there
  const looks = Array.from(row.cells, (cell: string | undefined) => lookOf(cell ?? ''));
  let [filled, numbers, years, words, known, roles, first] = [0, 0, 0, 0, 0, 0, -1];
  let line: Look | null = null;
  looks.forEach((look, c) => {
    if (look.kind === 'blank' || isCovered(row.cells[c])) return;
    filled++;
    if (first < 0) first = c;
    line ??= look;
    if (look.kind === 'value') {
      if (look.year === null) numbers++;
      else years++;
    } else if (look.kind === 'words') {
      words++;
      if (look.year !== null) years++;
      if (isKnown(look)) known++;
      if (look.role !== null || look.isUnitHead) roles++;
    }
  });
  const isLine = filled === 1;
  return {
    row,
    looks,
    filled,
    numbers,
    years,
    words,
    known,
    roles,
    first,
    line: isLine ? line : null,
  };
}

/** @returns whether words may stand in a head: labels, roles, names, sums, times */
export function isKnown(look: Look): boolean {
  return (
    look.year !== null ||
    look.role !== null ||
    look.isUnitHead ||
    look.unit !== null ||
    look.aspect !== null ||
    look.time !== null ||
    look.isName ||
    look.isCounty ||
    look.isGroup ||
    look.naming !== 0
  );
}

/** @returns number of cells that are printed, missing ones at the end not counted */
export function cellsIn({ cells }: CsvRow): number {
  let count = cells.length;
  while (count > 0 && cells[count - 1] === NO_CELL) count--;
  return count;
}

const HEADER_WORD =
  /^[\u4e00-\u9fff]{0,12}?(?:单位|机关|机构|时间|日期|年度|年份|负责人|领导|填报人|填表人|审核人?|复核人?|制表人?|经办人|联系人|电话|文号|有效期至?|表号|编号|县区?|区县|乡镇|街道|说明|注|备注)(?:\([^()]*\))?:/;

/** @returns whether a text says something of the table by a head word: 填报单位：…, 统计年度：2018年, 审核人：… */
export function isHeaderText(text: string): boolean {
  return HEADER_WORD.test(squeezed(text));
}

/** @returns whether a row says something of the table rather than heading its columns: 填报单位：某某镇 … 单位：条、件 */
export function isHeaderRow({ looks, numbers, roles, filled }: RowLook): boolean {
  const printed = looks.filter(({ kind }) => kind !== 'blank');
  if (printed.some(({ text }) => isHeaderText(text))) return true;
  const [head, value] = printed;
  if (filled !== 2 || numbers > 0 || roles > 1 || head === undefined || value === undefined)
    return false;
  const isYear = value.year !== null || value.time !== null;
  const pairs =
    head.role === 'year'
      ? isYear
      : (head.role === 'authority' || head.role === 'county') && !isYear;
  return pairs && value.role === null && value.naming === 0;
}

const ORDER_WORD = /^(?:[甲乙丙丁戊己庚辛]|栏次|列次|行次|[a-g])$/;

const isCountHead = (text: string): boolean => /^[栏列行]次$/.test(squeezed(text));

/** @returns whether a text only numbers the columns of a table: 甲, 乙, 栏次 */
export const isOrderWord = (text: string): boolean => ORDER_WORD.test(squeezed(text));

/** Each number is that of its own column, some of which may be blank: 甲 | 乙 | 1 | | 3; a table may go on counting. */
function countsColumns(looks: readonly Look[]): boolean {
  const steps = looks.flatMap(({ kind, text }, c) => (kind === 'value' ? [c - Number(text)] : []));
  return steps.every((step) => step === steps[0]);
}

/** 序号 | 1 | 2 | 3, 甲 | 乙 | 1 | 2: numbers of columns, no data. */
export function isNumbering({ looks }: RowLook): boolean {
  const printed = looks.filter(({ kind }) => kind !== 'blank');
  const from = printed.findIndex(({ kind }) => kind === 'value');
  const words = printed.slice(0, from);
  const numbers = printed.slice(from).map(({ text }) => Number(text));
  const isOrder = words.every(({ role, text }) => role === 'number' || isOrderWord(text));
  const isCount =
    words.some(({ role }) => role === 'number') ||
    (numbers[0] === 1 && words.every(({ text }) => isOrderWord(text))) ||
    countsColumns(looks);
  return (
    from > 0 &&
    isOrder &&
    isCount &&
    (numbers.length + words.length > 2 || words.some(({ text }) => isCountHead(text))) &&
    numbers.every((number, i) => {
      const before = numbers[i - 1];
      return Number.isInteger(number) && number > (before === undefined ? 0 : before);
    })
  );
}
