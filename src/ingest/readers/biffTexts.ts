import { find, read } from 'cfb';
import { sharedStrings } from './biffStrings.ts';
import type { BiffString } from './biffStrings.ts';
import { GivenUp } from './limits.ts';
import { raised } from './raised.ts';
import { STRUCK } from './sheetsBook.ts';
import type { OtherTexts } from './sheetsLibrary.ts';

const [BOUND_SHEET, FONT, FORMAT, SHARED, CONTINUES, COLUMNS] = [
  0x85, 0x31, 0xe0, 0xfc, 0x3c, 0x7d,
];
const SHARED_TEXT = 0xfd;
/** Cells that begin with row, column and format: number, text, truth, short number, formula, rich text. */
const CELLS = new Set([0x203, 0x204, 0x205, 0x27e, 0x06, 0x206, 0x406, 0xd6, SHARED_TEXT]);
const SHORT_NUMBERS = 0xbd;
const SHEET_STARTS = 0x809;
const GLOBALS = new Set([BOUND_SHEET, FONT, FORMAT, SHARED, CONTINUES, COLUMNS]);
const CELLS_AND_SHEETS = new Set([...CELLS, SHORT_NUMBERS, SHEET_STARTS]);
/** Columns that a book may describe; each is written out by the library. */
const MOST_COLUMNS = 1_000_000;
/** Letters of 2 points cannot be read (twentieths of a point). */
const TINY = 40;

interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly data: Uint8Array;
}
interface BiffFont {
  readonly gone: boolean;
  readonly raised: boolean;
}
const PLAIN: BiffFont = { gone: false, raised: false };
/** No font has this number. */
const NONE = -1;

/**
 * Texts of an .xls book as they are printed where that differs from what is stored: without what is struck out or too
 * small to be read, raised digits marked. The library of sheets does not tell the fonts.
 * @returns nothing for a book whose records cannot be followed, as older ones than Excel 97 in part
 * @throws GivenUp when it describes columns without end
 * Source: [MS-XLS] 2.4.28, 2.4.53, 2.4.122, 2.4.149, 2.4.353.
 */
export function biffTexts(bytes: Uint8Array): OtherTexts {
  try {
    const stream = bookStream(bytes);
    return stream === null ? new Map() : otherTexts(stream);
  } catch (error) {
    if (error instanceof GivenUp) throw error;
    // what is damaged the library refuses, too
    return new Map();
  }
}

function bookStream(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xd0) return bytes;
  const container = read(bytes, { type: 'array' });
  const content = (find(container, 'Workbook') ?? find(container, 'Book'))?.content;
  if (content === undefined) return null;
  return content instanceof Uint8Array ? content : Uint8Array.from(content);
}

/** Goes through the records of a stream; those of types that are not asked for cost next to nothing. */
function eachRecord(
  stream: Uint8Array,
  types: ReadonlySet<number>,
  take: (record: BiffRecord) => void,
): void {
  for (let at = 0; at + 4 <= stream.length;) {
    const type = u16(stream, at);
    const end = at + 4 + u16(stream, at + 2);
    if (types.has(type)) take({ type, at, data: stream.subarray(at + 4, end) });
    at = end;
  }
}

const u16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? NaN) + (bytes[at + 1] ?? NaN) * 256;

function otherTexts(stream: Uint8Array): OtherTexts {
  const fonts: BiffFont[] = [];
  const formats: number[] = [];
  const starts: number[] = [];
  const chunks: Uint8Array[] = [];
  let sharedEnd = -1;
  let columns = 0;
  eachRecord(stream, GLOBALS, ({ type, at, data }) => {
    if (type === FONT) fonts.push(fontOf(data));
    else if (type === FORMAT) formats.push(u16(data, 0));
    else if (type === BOUND_SHEET) starts.push(u16(data, 0) + u16(data, 2) * 65_536);
    else if (type === SHARED || (type === CONTINUES && at === sharedEnd)) {
      chunks.push(data);
      sharedEnd = at + 4 + data.length;
    } else if (type === COLUMNS) columns += u16(data, 2) - u16(data, 0) + 1;
    if (columns > MOST_COLUMNS) throw new GivenUp('file.damaged');
  });
  if (!fonts.some((font) => font.gone || font.raised)) return new Map();
  const sheetAt = new Map(starts.sort((a, b) => a - b).map((start, i) => [start, i]));
  const fontAt = (number: number) => fonts[number > 3 ? number - 1 : number] ?? PLAIN;
  const strings = chunks.length === 0 ? [] : sharedStrings(chunks);
  const texts = new Map<number, Map<number, Map<number, string>>>();
  let sheet = -1;
  eachRecord(stream, CELLS_AND_SHEETS, ({ type, at, data }) => {
    sheet = sheetAt.get(at) ?? sheet;
    if (sheet < 0) return;
    for (const [row, column, format] of cellsIn(type, data)) {
      const string =
        type === SHARED_TEXT ? strings[u16(data, 6) + u16(data, 8) * 65_536] : undefined;
      const text = printedText(fontAt(formats[format] ?? NONE), string, fontAt);
      if (text === null) continue;
      const rows = texts.get(sheet) ?? new Map<number, Map<number, string>>();
      const cells = rows.get(row) ?? new Map<number, string>();
      texts.set(sheet, rows.set(row, cells.set(column, text)));
    }
  });
  return texts;
}

function fontOf(data: Uint8Array): BiffFont {
  const position = u16(data, 8);
  return {
    gone: (u16(data, 2) & 8) !== 0 || u16(data, 0) <= TINY,
    raised: position === 1 || position === 2,
  };
}

/** Row, column and format of each cell in a record. */
function cellsIn(type: number, data: Uint8Array): (readonly [number, number, number])[] {
  if (CELLS.has(type)) return [[u16(data, 0), u16(data, 2), u16(data, 4)]];
  if (type !== SHORT_NUMBERS) return [];
  const count = Math.floor((data.length - 6) / 6);
  return Array.from({ length: count }, (_, i) => [
    u16(data, 0),
    u16(data, 2) + i,
    u16(data, 4 + 6 * i),
  ]);
}

/** @returns null where a cell is printed as it is stored */
function printedText(
  font: BiffFont,
  string: BiffString | undefined,
  fontAt: (number: number) => BiffFont,
): string | null {
  const runs = string?.runs ?? [];
  if (string === undefined || runs.length === 0) return font.gone ? STRUCK : null;
  const stretches = [
    { from: 0, look: font },
    ...runs.map(({ from, font: own }) => ({ from, look: fontAt(own) })),
  ];
  if (!stretches.some(({ look }) => look.gone || look.raised)) return null;
  const printed = stretches
    .map(({ from, look }, i) => {
      const text = string.text.slice(from, stretches[i + 1]?.from);
      return look.gone ? '' : look.raised ? raised(text) : text;
    })
    .join('')
    .trim();
  return printed === '' ? STRUCK : printed;
}
