/** A text that a spreadsheet would take for a formula; a signed number is none. */
const FORMULA = /^[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?[\d.,]+%?$/;

/**
 * Cells as tab-separated text, the way spreadsheets put a selection into the clipboard. Tabs and line ends inside a
 * cell become spaces; what would be a formula gets an apostrophe in front, as in CSV files.
 * @returns lines with LF between, none at the end
 */
export function tsvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\n');
}

function tsvCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
}
