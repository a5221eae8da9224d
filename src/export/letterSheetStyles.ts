/** A cell: a text or a number. */
export type SheetCell =
  { readonly t: 's'; readonly v: string } | { readonly t: 'n'; readonly v: number };

/** A line of a sheet: its cells and how they look. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** One of `STYLE`. */
  readonly style: number;
  /** The first cell goes over the whole width. */
  readonly merged: boolean;
}

/** Looks by their place in `sheetStyles`. */
export const STYLE = { plain: 0, title: 1, text: 2, head: 3, cell: 4, share: 5, right: 6 } as const;

/** Shares are printed with one decimal; the place of that number format. */
const PERCENT = 164;

const font = (name: string, size: number, bold: boolean) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${name}"/><family val="1"/><charset val="134"/></font>`;
const look = (
  fontId: number,
  border: 0 | 1,
  { format = 0, across = 'left', upright = 'center' } = {},
) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="${upright}" wrapText="1"/></xf>`;
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;

/** Fonts, borders and looks of a book, in the order of `STYLE`. */
export const sheetStyles = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="1"><numFmt numFmtId="${PERCENT}" formatCode="0.0%"/></numFmts>`,
  `<fonts count="3">${font('FangSong', 11, false)}${font('SimSun', 18, true)}${font('SimHei', 11, false)}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="7">',
  look(0, 0),
  look(1, 0, { across: 'center' }),
  look(0, 0, { upright: 'top' }),
  look(2, 1, { across: 'center' }),
  look(0, 1, { across: 'general', upright: 'top' }),
  look(0, 1, { format: PERCENT, across: 'general', upright: 'top' }),
  look(0, 0, { across: 'right' }),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

/** Widths of the columns of `letterSheet`, in characters. */
export const WIDTHS: readonly number[] = [5, 11, 13, 11, 15, 38, 9, 10, 8, 9, 9, 30, 15];
const ACROSS = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Points that a line is high, and one of the title. */
const LINE = 15;
const TITLE_LINE = 26;

/**
 * The XML of a sheet with its looks, heights of lines (not every program works them out) and page: A4 across, one page wide,
 * the header on top of each. Cells with an empty text become empty cells.
 * @param header empty: no header
 */
export function printedSheet(xml: string, rows: readonly SheetRow[], header: string): string {
  const looked = xml
    .replace(/<c r="([A-Z]+)(\d+)"/g, (cell, column: string, line: string) => {
      const style = rows[Number(line) - 1]?.style ?? STYLE.plain;
      const plainNumber = style === STYLE.share && (column === 'A' || column === 'I');
      return `${cell} s="${plainNumber ? STYLE.cell : style}"`;
    })
    .replace(/<row r="(\d+)"/g, (start, line: string) => {
      const row = rows[Number(line) - 1];
      return row === undefined ? start : `${start} ht="${heightOf(row)}" customHeight="1"`;
    })
    .replace(/(<c [^>]*?) t="str"><v><\/v><\/c>/g, '$1/>')
    .replace(/<sheetPr\/>|<sheetPr>[\s\S]*?<\/sheetPr>/, '')
    .replace('<dimension', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension');
  return looked.replace(/(<ignoredErrors|<\/worksheet>)/, `${pageOf(header)}$1`);
}

/** Points that the longest of its cells needs. */
function heightOf({ cells, merged, style }: SheetRow): number {
  const lines = cells.map(({ v }, c) =>
    linesOf(String(v), merged ? ACROSS : (WIDTHS[c] ?? ACROSS)),
  );
  return Math.max(...lines) * (style === STYLE.title ? TITLE_LINE : LINE) + 3;
}

/** Lines of a text in a column that is so many characters wide; a few are lost where a line breaks. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0);
}

/** Where Chinese characters begin in Unicode: everything from here on is wide. */
const CHINESE = 0x2e80;

/** Chinese characters are as wide as two others. */
function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= CHINESE ? 2 : 1), 0);
}

function pageOf(header: string): string {
  const escaped = header.replace(/&/g, '&amp;&amp;').replace(/</g, '&lt;');
  return [
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter>${header === '' ? '' : `<oddHeader>&amp;C${escaped}</oddHeader>`}<oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`,
  ].join('');
}
