import { CFB, utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Letter, LetterItem } from './letter.ts';
import { printedSheet, sheetStyles, STYLE, WIDTHS } from './letterSheetStyles.ts';
import type { SheetCell, SheetRow } from './letterSheetStyles.ts';

/** Beyond this many letters a book has no sheet for each, only the one with all. */
const MOST_SHEETS = 60;
/** Characters of the name of a sheet, and those that Excel refuses in it. */
const MOST_NAME = 28;
const REFUSED = /[\\/?*[\]:：]/g;

const columns = [
  'number',
  'unit',
  'ask',
  'years',
  'measure',
  'text',
  'value',
  'middle',
  'peers',
  'low',
  'high',
  'notes',
  'answer',
] as const;
type Column = (typeof columns)[number];
const WHOLE = columns.length;

/** The part of the library's container that is used here; it comes without types. */
interface Packer {
  readonly read: (bytes: Uint8Array, options: object) => object;
  readonly find: (container: object, path: string) => { content: Uint8Array | number[] } | null;
  readonly utils: {
    readonly cfb_add: (container: object, path: string, bytes: Uint8Array) => unknown;
  };
  readonly write: (container: object, options: object) => Uint8Array | number[];
}
const packer: Packer = CFB;

/** A sheet before it is written: its name, lines and how they look. */
interface Draft {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/**
 * Letters as an Excel book: a sheet for each with title, receiver, numbered points with their figures, and the signing
 * unit; of several letters first a sheet with all points. A figure that a point does not have is an empty cell. Data
 * that are fictional are so named in the title and on top of every printed page.
 * @returns the bytes of an .xlsx
 */
export function letterSheet(letters: readonly Letter[], words: Words): Uint8Array<ArrayBuffer> {
  const drafts = draftsOf(letters, words);
  const fictional = letters.some((letter) => letter.fictional);
  const book = utils.book_new();
  for (const draft of drafts) utils.book_append_sheet(book, sheetOf(draft), draft.name);
  const plain: unknown = write(book, { type: 'array', bookType: 'xlsx' });
  if (!(plain instanceof ArrayBuffer)) throw new Error('the library gave no bytes');
  return dressed(new Uint8Array(plain), drafts, fictional ? words.charts.fictional : '');
}

function draftsOf(letters: readonly Letter[], words: Words): readonly Draft[] {
  const taken = new Set<string>();
  const single = letters.length === 1;
  const own = letters.length > MOST_SHEETS ? [] : letters;
  return [
    ...(single
      ? []
      : [{ name: nameOf(words.letters.sheets.all, taken), rows: allRows(letters, words) }]),
    ...own.map((letter) => ({
      name: nameOf(single ? words.letters.sheets.letter : letter.name, taken),
      rows: letterRows(letter, words),
    })),
  ];
}

/** A name that Excel takes and no other sheet has. */
function nameOf(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(REFUSED, ' ').trim().slice(0, MOST_NAME) || 'sheet';
  let name = base;
  for (let i = 2; taken.has(name); i++) name = `${base.slice(0, MOST_NAME - 4)} ${i}`;
  taken.add(name);
  return name;
}

function letterRows(letter: Letter, words: Words): readonly SheetRow[] {
  return [
    whole(STYLE.plain, letter.number),
    ...titleRows(letter.title),
    whole(STYLE.plain, letter.addressee),
    whole(STYLE.text, letter.opening),
    headRow(words),
    ...letter.sections
      .flatMap(({ items }) => items)
      .map((item, i) => itemRow(item, item.unit, i + 1, words)),
    whole(STYLE.text, letter.closing),
    ...letter.about.map((line) => whole(STYLE.text, line)),
    whole(STYLE.right, letter.signer),
    whole(STYLE.right, letter.date),
    whole(STYLE.plain, letter.contact),
  ];
}

/** The points of all letters one below the other; units of a county letter go with the county's name. */
function allRows(letters: readonly Letter[], words: Words): readonly SheetRow[] {
  const space = words.language === 'zh' ? '' : ' ';
  const points = letters.flatMap((letter) =>
    letter.sections.flatMap(({ items }) =>
      items.map((item) => ({
        item,
        unit: letter.reach === 'unit' ? letter.name : `${letter.name}${space}${item.unit}`,
      })),
    ),
  );
  return [
    ...titleRows(allTitle(letters, words)),
    headRow(words),
    ...points.map(({ item, unit }, i) => itemRow(item, unit, i + 1, words)),
    ...aboutAll(letters).map((line) => whole(STYLE.text, line)),
  ];
}

/** Of the letter that has most to explain: those without comparisons leave out what peers are. */
function aboutAll(letters: readonly Letter[]): readonly string[] {
  return letters.reduce<readonly string[]>(
    (most, { about }) => (about.length > most.length ? about : most),
    [],
  );
}

function allTitle(letters: readonly Letter[], { letters: { letter } }: Words): string {
  return letters.some(({ fictional }) => fictional)
    ? fill(letter.titleMarked, { title: letter.titleGaps })
    : letter.titleGaps;
}

function titleRows(title: string): readonly SheetRow[] {
  return title.split('\n').map((line) => whole(STYLE.title, line));
}

/** A line over the whole width. */
function whole(style: number, text: string): SheetRow {
  return { cells: [textCell(text)], style, merged: true };
}

function headRow({ letters }: Words): SheetRow {
  return {
    cells: columns.map((column) => textCell(headOf(letters.columns, column))),
    style: STYLE.head,
    merged: false,
  };
}

function headOf(heads: Words['letters']['columns'], column: Column): string {
  return column === 'middle' ? heads.median : heads[column];
}

function itemRow(
  item: LetterItem,
  unit: string,
  i: number,
  { letters: { letter } }: Words,
): SheetRow {
  const figure = (value: number | null) => numberCell(value, item.share);
  const cells: Readonly<Record<Column, SheetCell>> = {
    number: numberCell(i, false),
    unit: textCell(unit),
    ask: textCell(letter.asks[item.kind]),
    years: textCell(item.years),
    measure: textCell(item.measure),
    text: textCell(item.text),
    value: figure(item.value),
    middle: figure(item.middle),
    peers: numberCell(item.peers, false),
    low: figure(item.low),
    high: figure(item.high),
    notes: textCell(item.notes.join('\n')),
    answer: textCell(''),
  };
  return {
    cells: columns.map((column) => cells[column]),
    style: item.share ? STYLE.share : STYLE.cell,
    merged: false,
  };
}

function textCell(text: string): SheetCell {
  return { t: 's', v: text };
}

/** Null stays empty: an empty text becomes a cell without content when the book is dressed. */
function numberCell(value: number | null, share: boolean): SheetCell {
  return value === null
    ? textCell('')
    : { t: 'n', v: share ? value : Math.round(value * 100) / 100 };
}

function sheetOf({ rows }: Draft): WorkSheet {
  const sheet: WorkSheet = { '!cols': WIDTHS.map((wch) => ({ wch })), '!merges': [] };
  rows.forEach(({ cells, merged }, r) => {
    cells.forEach((cell, c) => {
      sheet[utils.encode_cell({ r, c })] = cell;
    });
    if (merged) sheet['!merges']?.push({ s: { r, c: 0 }, e: { r, c: WHOLE - 1 } });
  });
  sheet['!ref'] = utils.encode_range({ r: 0, c: 0 }, { r: rows.length - 1, c: WHOLE - 1 });
  return sheet;
}

/** The library writes no fonts, line breaks or page setup: they are put into its parts afterwards. */
function dressed(
  bytes: Uint8Array,
  drafts: readonly Draft[],
  header: string,
): Uint8Array<ArrayBuffer> {
  const container = packer.read(bytes, { type: 'buffer' });
  const put = (path: string, change: (xml: string) => string) => {
    const part = packer.find(container, path);
    if (part === null) throw new Error(`no part ${path}`);
    const xml = new TextDecoder().decode(Uint8Array.from(part.content));
    packer.utils.cfb_add(container, path, new TextEncoder().encode(change(xml)));
  };
  put('/xl/styles.xml', () => sheetStyles);
  drafts.forEach(({ rows }, i) => {
    put(`/xl/worksheets/sheet${i + 1}.xml`, (xml) => printedSheet(xml, rows, header));
  });
  return Uint8Array.from(packer.write(container, { fileType: 'zip', type: 'buffer' }));
}
