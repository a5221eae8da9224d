import { CFB, SSF, read, set_cptable } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import { documentParts, isLockedOffice } from './archive.ts';
import type { ArchiveEntry } from './archive.ts';
import { cellText } from './sheetsCell.ts';
import type { SheetCell } from './sheetsCell.ts';
import { codepages } from './sheetsCodepage.ts';
import { contentOf, hiddenTables, withoutFiller } from './sheetsOds.ts';
import { sheetKind } from './sheetsKind.ts';
import { isBook, isSheetPart, withFormulaTexts } from './sheetsPackage.ts';
import { sheetRows } from './sheetsRows.ts';
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
const formats: { readonly is_date: (format: string) => boolean } = SSF;
set_cptable(codepages);

/**
 * Reads .xlsx, .xlsm, .xls, .et, .ods and Excel 2003 XML, told by content: one part for each visible sheet that is not
 * blank. Formulas give the value last computed, or their own text where there is none. Hidden rows and columns are
 * read and said in a notice; hidden sheets are left out and said in a notice of the first part. What is no book
 * (`sheetKind` tells beforehand, also markup in disguise) is refused as damaged.
 */
export const readSheets: Reader = (bytes, name) => Promise.resolve(outcomeOf(bytes, name));

function outcomeOf(bytes: Uint8Array, file: string): ReadOutcome {
  const refuse = (code: ProblemCode): ReadOutcome => ({
    ok: false,
    problem: { code, params: { file } },
  });
  const kind = sheetKind(bytes);
  if (kind === 'markup' || kind === 'other') return refuse('file.damaged');
  if (kind === 'container' && isLockedOffice(bytes)) return refuse('file.encrypted');
  let readable = bytes;
  let hidden: ReadonlySet<string> = new Set();
  if (kind === 'package') {
    const parts = documentParts(bytes, file, isSheetPart);
    if (!parts.ok) return parts;
    if (!isBook(parts.entries)) return refuse('file.damaged');
    const content = contentOf(parts.entries);
    if (content !== null) hidden = hiddenTables(content);
    readable = packed(parts.entries, content);
  }
  const book = bookOf(readable);
  if (typeof book === 'string') return refuse(book);
  const found = partsOf(book, hidden);
  if (found === null) return refuse('file.tooLarge');
  return found.length === 0 ? refuse('file.empty') : { ok: true, parts: found };
}

/**
 * The wanted parts as a package of their own, without compression.
 * @param content text of an .ods content, else null
 */
function packed(entries: readonly ArchiveEntry[], content: string | null): Uint8Array {
  const container = packer.utils.cfb_new();
  for (const entry of entries) {
    const bytes =
      content !== null && entry.path === 'content.xml'
        ? new TextEncoder().encode(withoutFiller(content))
        : withFormulaTexts(entry);
    packer.utils.cfb_add(container, `/${entry.path}`, bytes);
  }
  const bytes = packer.write(container, { fileType: 'zip', type: 'array', compression: false });
  if (bytes instanceof Uint8Array) return bytes;
  return Array.isArray(bytes) ? Uint8Array.from(bytes) : new Uint8Array();
}

function bookOf(bytes: Uint8Array): WorkBook | ProblemCode {
  try {
    const options = { cellStyles: true, cellHTML: false, dense: true, sheetRows: MOST_ROWS + 1 };
    return read(bytes, { type: 'array', dateNF: 'yyyy/m/d', ...options });
  } catch (error) {
    return /passw|encrypt/i.test(String(error)) ? 'file.encrypted' : 'file.damaged';
  }
}

/**
 * @param known names of hidden sheets beside those that the book itself tells
 * @returns null when the book is larger than what can be read at once
 */
function partsOf(book: WorkBook, known: ReadonlySet<string>): ReadPart[] | null {
  const parts: { sheet: string; rows: string[][]; notices: Problem[] }[] = [];
  const hidden: string[] = [];
  let left = MOST_CELLS;
  for (const [i, sheet] of book.SheetNames.entries()) {
    const content = book.Sheets[sheet];
    if (content === undefined) continue;
    const cells = textsOf(content);
    const rows = sheetRows(cells, content['!merges'] ?? [], left);
    if (rows === null || rows.length > MOST_ROWS) return null;
    if (rows.length === 0) continue;
    if (isHidden(book, i) || known.has(sheet)) {
      hidden.push(sheet);
      continue;
    }
    left -= rows.length * (rows[0]?.length ?? 1);
    parts.push({ sheet, rows, notices: hiddenLines(sheet, content, rows) });
  }
  if (hidden.length > 0)
    parts[0]?.notices.push({
      code: 'sheet.hiddenLeft',
      params: { sheets: hidden.join('、') },
    });
  return parts.map(({ sheet, rows, notices }) => ({
    part: parts.length === 1 ? null : `sheet ${sheet}`,
    name: sheet,
    rows,
    ...(notices.length > 0 ? { notices } : {}),
  }));
}

const isHidden = (book: WorkBook, i: number) =>
  (book.Workbook?.Sheets?.[i]?.Hidden ?? null) !== null && book.Workbook?.Sheets?.[i]?.Hidden !== 0;

/** Text of each cell; rows and cells without content are holes. */
function textsOf(sheet: WorkSheet): string[][] {
  const rows: readonly (readonly SheetCell[] | undefined)[] = sheet['!data'] ?? [];
  const texts: string[][] = [];
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const text = cellText(cell, formats.is_date);
      if (text !== '') (texts[r] ??= [])[c] = text;
    }),
  );
  return texts;
}

/** A notice about hidden rows and columns with content; none for a sheet without. */
function hiddenLines(
  sheet: string,
  content: WorkSheet,
  rows: readonly (readonly string[])[],
): Problem[] {
  const hiddenRows = (content['!rows'] ?? []).flatMap((row, r) =>
    row?.hidden === true && (rows[r]?.some((text) => text !== '') ?? false) ? [r + 1] : [],
  );
  const hiddenColumns = (content['!cols'] ?? []).flatMap((column, c) =>
    column?.hidden === true && rows.some((row) => (row[c] ?? '') !== '') ? [letterOf(c)] : [],
  );
  if (hiddenRows.length + hiddenColumns.length === 0) return [];
  const params = { sheet, rows: listed(hiddenRows), columns: listed(hiddenColumns) };
  return [{ code: 'sheet.hiddenRead', params }];
}

const listed = (names: readonly (string | number)[]) =>
  names.length === 0
    ? '—'
    : names.slice(0, 8).join('、') + (names.length > 8 ? ` … (${names.length})` : '');

/** Column as sheets name it: A … Z, AA … */
function letterOf(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before < 0 ? '' : letterOf(before)) + String.fromCharCode(65 + (column % 26));
}
