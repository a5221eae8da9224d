import { gbkOf } from './gbk.ts';
import { widthOf } from './sheet.ts';
import type { Cell, DateCell, Sheet } from './sheet.ts';

/** How a text file is written. */
export interface TextStyle {
  readonly separator?: ',' | '\t' | ';';
  readonly encoding?: 'utf8' | 'bom' | 'gbk' | 'utf16';
  readonly eol?: '\r\n' | '\n';
  /** Rows end with their last text instead of being filled up with separators. */
  readonly ragged?: boolean;
}

/** A day as Excel shows it. */
export const dateText = ({ date: [year, month, day], format }: DateCell): string =>
  format
    .replace('yyyy', String(year))
    .replace('mm', String(month).padStart(2, '0'))
    .replace('dd', String(day).padStart(2, '0'))
    .replace('m', String(month))
    .replace('d', String(day))
    .replaceAll('"', '');

/** A cell as text; empty where nothing stands. */
export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : typeof cell === 'object'
      ? dateText(cell)
      : String(cell);

/** A sheet as comma, semicolon or tab separated text; cells with separators are quoted. */
export function textFileOf(sheet: Sheet, style: TextStyle = {}): Uint8Array {
  const { separator = ',', encoding = 'bom', eol = '\r\n', ragged = false } = style;
  const width = widthOf(sheet);
  const lines = sheet.rows.map((row) => {
    const cells = Array.from({ length: ragged ? row.length : width }, (_, i) => textOf(row[i]));
    return cells.map((text) => quoted(text, separator)).join(separator) + eol;
  });
  return encoded(lines.join(''), encoding);
}

const quoted = (text: string, separator: string) =>
  text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Text in one of the encodings of Chinese offices. */
export function encoded(text: string, encoding: NonNullable<TextStyle['encoding']>): Uint8Array {
  if (encoding === 'gbk') return gbkOf(text);
  if (encoding === 'utf16') {
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++)
      bytes.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], i * 2);
    return bytes;
  }
  return new TextEncoder().encode(encoding === 'bom' ? `\ufeff${text}` : text);
}
