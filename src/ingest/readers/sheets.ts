import { CFB } from '@e965/xlsx';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import { documentParts, isLockedOffice } from './archive.ts';
import type { ArchiveEntry } from './archive.ts';
import { biffTexts } from './biffTexts.ts';
import { GivenUp } from './limits.ts';
import { odsBook } from './odsBook.ts';
import type { BookSheet } from './sheetsBook.ts';
import { sheetKind } from './sheetsKind.ts';
import { libraryBook } from './sheetsLibrary.ts';
import { isBook, isSheetPart, namesPartsTwice, preparedParts } from './sheetsPackage.ts';
import { sheetRows } from './sheetsRows.ts';
import { shownSheet } from './sheetsShown.ts';
import { preparedXml } from './sheetsXml.ts';
import type { ReadOutcome, ReadPart, Reader } from './types.ts';

/** Cells of a whole book, blank ones inside its tables counted. */
const MOST_CELLS = 2_000_000;
/** Rows of one sheet. */
const MOST_ROWS = 200_000;

/** The part of the library's container that is used here; it comes without types. */
interface Packer {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, bytes: Uint8Array) => unknown;
  };
  readonly write: (container: object, options: object) => unknown;
}
const packer: Packer = CFB;

/**
 * Reads .xlsx, .xlsm, .xls, .et, .ods and Excel 2003 XML, told by content: one part for each visible sheet that is not
 * blank. Formulas give the value last computed, or their own text where there is none. Hidden rows, columns and sheets
 * and struck-out cells are left out and said in notices; so are raised digits beside a number set apart. What is no book
 * (`sheetKind` tells beforehand, also markup in disguise) is refused as damaged.
 */
export const readSheets: Reader = (bytes, name) => Promise.resolve(outcomeOf(bytes, name));

function outcomeOf(bytes: Uint8Array, file: string): ReadOutcome {
  const refuse = (code: ProblemCode): ReadOutcome => ({
    ok: false,
    problem: { code, params: { file } },
  });
  try {
    const sheets = sheetsIn(bytes, file);
    if (typeof sheets === 'string') return refuse(sheets);
    if ('code' in sheets) return { ok: false, problem: sheets };
    return partsOf(sheets) ?? refuse('file.empty');
  } catch (error) {
    if (error instanceof GivenUp) return refuse(error.code);
    throw error;
  }
}

/** @returns why the book cannot be read instead of its sheets */
function sheetsIn(bytes: Uint8Array, file: string): readonly BookSheet[] | ProblemCode | Problem {
  switch (sheetKind(bytes)) {
    case 'markup':
    case 'other':
      return 'file.damaged';
    case 'xml':
      return libraryBook(preparedXml(bytes), new Map());
    case 'container':
      if (isLockedOffice(bytes)) return 'file.encrypted';
      return libraryBook(bytes, biffTexts(bytes));
    case 'package': {
      const parts = documentParts(bytes, file, isSheetPart);
      if (!parts.ok) return parts.problem;
      const { entries } = parts;
      if (!isBook(entries) || namesPartsTwice(entries)) return 'file.damaged';
      const content = textOf(entries, 'content.xml');
      if (content === null) return libraryBook(packed(preparedParts(entries)), new Map());
      return odsBook(content, textOf(entries, 'styles.xml') ?? '') ?? 'file.damaged';
    }
  }
}

const utf8 = new TextDecoder('utf-8');

function textOf(entries: readonly ArchiveEntry[], path: string): string | null {
  const entry = entries.find((one) => one.path === path);
  return entry === undefined ? null : utf8.decode(entry.bytes);
}

/** The wanted parts as a package of their own, without compression. */
function packed(entries: readonly ArchiveEntry[]): Uint8Array {
  const container = packer.utils.cfb_new();
  for (const { path, bytes } of entries) packer.utils.cfb_add(container, `/${path}`, bytes);
  const bytes = packer.write(container, { fileType: 'zip', type: 'array', compression: false });
  if (bytes instanceof Uint8Array) return bytes;
  return Array.isArray(bytes) ? Uint8Array.from(bytes) : new Uint8Array();
}

/** @returns null for a book without content */
function partsOf(sheets: readonly BookSheet[]): ReadOutcome | null {
  const parts: { name: string; rows: string[][]; notices: Problem[] }[] = [];
  const notices: Problem[] = [];
  const hidden: string[] = [];
  let left = MOST_CELLS;
  for (const sheet of sheets) {
    if (sheet.hidden) {
      if (sheet.texts.length > 0) hidden.push(sheet.name);
      continue;
    }
    const shown = shownSheet(sheet);
    const rows = sheetRows(shown.cells, shown.merges, left);
    if (rows.length > MOST_ROWS) throw new GivenUp('file.tooLarge');
    if (rows.length === 0) notices.push(...shown.notices);
    else parts.push({ name: sheet.name, rows, notices: [...shown.notices] });
    left -= rows.reduce((sum, row) => sum + row.length, 0);
  }
  if (hidden.length > 0)
    notices.push({ code: 'sheet.hiddenLeft', params: { sheets: hidden.join('、') } });
  const [first] = parts;
  const [only] = notices;
  if (first === undefined) return only === undefined ? null : { ok: false, problem: only };
  first.notices.push(...notices);
  return { ok: true, parts: parts.map((part) => partOf(part, parts.length === 1)) };
}

const partOf = (
  { name, rows, notices }: { name: string; rows: string[][]; notices: readonly Problem[] },
  isOnly: boolean,
): ReadPart => ({
  part: isOnly ? null : `sheet ${name}`,
  name,
  rows,
  ...(notices.length > 0 ? { notices } : {}),
});
