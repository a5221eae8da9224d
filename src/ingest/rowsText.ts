/**
 * Rows as tab-separated text, one line a row, so that rows and columns are counted as in the document: what is kept as the
 * proof of numbers that were read from a sheet, a page or a document.
 */
export function bytesOfRows(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((cells) => cells.map(quoted).join('\t')).join('\n'));
}

function quoted(cell: string): string {
  const line = cell.replace(/[\t\r\n]+/g, ' ');
  return line.startsWith('"') ? `"${line.replace(/"/g, '""')}"` : line;
}
