import type { Book } from '../sheet.ts';
import { flatText, stretches } from './rows.ts';

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\n\r]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

const linesOf = (
  book: Book,
  rowOf: (texts: readonly string[]) => string,
  lineOf: (text: string) => string,
): string => tablesOf(book, (rows) => rows.map(rowOf), lineOf);

const tablesOf = (
  { sheets }: Book,
  rowsOf: (rows: readonly (readonly string[])[]) => readonly string[],
  lineOf: (text: string) => string,
): string => {
  let text = '';
  for (const { parts } of sheets) {
    for (const stretch of stretches(parts)) {
      if ('lines' in stretch) text += stretch.lines.map((l) => `${lineOf(l)}\r\n`).join('');
      else {
        text += rowsOf(stretch.rows.map((row) => row.map(flatText))).join('\r\n');
        if (stretch.ended) return text;
        text += '\r\n';
      }
    }
  }
  return text;
};

/** Rows of cells between separators; what holds commas is quoted unless it is a number that lost its quotes. */
export const separated =
  (separator: string) =>
  (book: Book): string =>
    linesOf(
      book,
      (texts) =>
        texts.map((t) => (/^\u2060/.test(t) ? t.slice(1) : quoted(t, separator))).join(separator),
      (line) => quoted(line, separator),
    );

/** Rows of cells between bars. */
export const barred = (book: Book): string =>
  linesOf(
    book,
    (texts) => `| ${texts.map((t) => t.replaceAll('|', '/')).join(' | ')} |`,
    (line) => line,
  );

const filled = (texts: readonly string[]) => texts.filter((text) => text !== '');

/** Cells apart by spaces, blank ones lost, as copied out of a PDF. */
export const gapped = (book: Book): string =>
  linesOf(
    book,
    (texts) => filled(texts).join('    '),
    (line) => line,
  );

/** A line for each cell, blank ones lost, as copied out of Word. */
export const listed = (book: Book): string =>
  linesOf(
    book,
    (texts) => filled(texts).join('\r\n'),
    (line) => line,
  );

const widthOf = (text: string) =>
  [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);

/** Cells below each other, blank ones as spaces. */
export const aligned = (book: Book): string =>
  tablesOf(
    book,
    (rows) => {
      const columns = Array.from(
        { length: Math.max(...rows.map(({ length }) => length)) },
        (_, c) => Math.max(...rows.map((row) => widthOf(row[c] ?? ''))),
      );
      return rows.map((row) =>
        row
          .map((text, c) => text + ' '.repeat((columns[c] ?? 0) - widthOf(text) + 2))
          .join('')
          .trimEnd(),
      );
    },
    (line) => line,
  );
