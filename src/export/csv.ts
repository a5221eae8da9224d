import Papa from 'papaparse';

/** A cell of a table to write: numbers stay plain, null is an empty cell. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for a formula, whatever follows: PapaParse's own pattern lets texts of several lines pass. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A CSV that Excel and WPS open rightly: UTF-8 with byte order mark, CRLF. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front (= + - @ tab, in full width too); numbers never do.
 * @returns the text with its byte order mark, every line ended; only the mark for no rows
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  if (rows.length === 0) return '\ufeff';
  const body = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `\ufeff${body}\r\n`;
}
