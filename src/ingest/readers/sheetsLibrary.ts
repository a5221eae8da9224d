import { SSF, read, set_cptable } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import type { ProblemCode } from '#domain/problem.ts';
import type { BookSheet } from './sheetsBook.ts';
import { cellText } from './sheetsCell.ts';
import type { Dates, SheetCell } from './sheetsCell.ts';
import { codepages } from './sheetsCodepage.ts';

const formats: { readonly is_date: (format: string) => boolean } = SSF;
set_cptable(codepages);

/** Sheets have no more rows. */
const ROWS = 1_048_576;

/** Texts of single cells that the library reads otherwise than they are printed, by sheet, row and column. */
export type OtherTexts = ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<number, string>>>;

/**
 * The sheets of a book that the library of sheets reads: .xlsx, .xlsb, .xls and Excel 2003 XML.
 * @returns why it cannot be read instead of the sheets
 */
export function libraryBook(
  content: Uint8Array | string,
  others: OtherTexts,
): readonly BookSheet[] | ProblemCode {
  try {
    const book = read(content, {
      type: typeof content === 'string' ? 'string' : 'array',
      ...{ dateNF: 'yyyy/m/d', cellStyles: true, cellHTML: false, dense: true, sheetRows: ROWS },
    });
    return sheetsOf(book, others);
  } catch (error) {
    return /passw|encrypt/i.test(String(error)) ? 'file.encrypted' : 'file.damaged';
  }
}

function sheetsOf(book: WorkBook, others: OtherTexts): BookSheet[] {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const dates = { isDate: formats.is_date, from1904 };
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    const state = book.Workbook?.Sheets?.[i]?.Hidden;
    return [
      {
        name,
        hidden: state !== undefined && state !== 0,
        texts: textsOf(sheet, dates, others.get(i)),
        merges: sheet['!merges'] ?? [],
        hiddenRows: numbersOf(sheet['!rows'], ({ hidden, hpt }) => hidden === true || hpt === 0),
        hiddenColumns: numbersOf(sheet['!cols'], ({ hidden }) => hidden === true),
      },
    ];
  });
}

/** Text of each cell; rows and cells without content are holes. */
function textsOf(
  sheet: WorkSheet,
  dates: Dates,
  others: ReadonlyMap<number, ReadonlyMap<number, string>> | undefined,
): string[][] {
  const rows: readonly (readonly SheetCell[] | undefined)[] = sheet['!data'] ?? [];
  const texts: string[][] = [];
  rows.forEach((row, r) => {
    const other = others?.get(r);
    row?.forEach((cell, c) => {
      const text = other?.get(c) ?? cellText(cell, dates);
      if (text !== '') (texts[r] ??= [])[c] = text;
    });
  });
  return texts;
}

function numbersOf<T>(list: readonly (T | undefined)[] | undefined, holds: (one: T) => boolean) {
  const numbers = new Set<number>();
  list?.forEach((one, i) => {
    // the library leaves holes
    if (one !== undefined && one !== null && holds(one)) numbers.add(i);
  });
  return numbers;
}
