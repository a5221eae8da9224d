import { documentParts, isLockedOffice } from './archive.ts';
import { DocxBody } from './docxBody.ts';
import { GivenUp, SpentCells } from './limits.ts';
import { childNamed, parseMarkup } from './markup.ts';
import type { MarkupElement } from './markup.ts';
import { rowsOfBlocks } from './markupRows.ts';
import type { ReadOutcome, Reader } from './types.ts';

/** Some versions of Office number it. */
const MAIN_PART = /^word\/document\d*\.xml$/;
const STYLES = /^word\/styles\d*\.xml$/;

/**
 * Reads .docx: running text, tables with merged cells, text boxes. Deleted (tracked), struck-out and hidden text does
 * not count; headers, footers, footnotes and automatic numbers are left out.
 * The XML is read directly because a conversion to HTML (mammoth) loses cells left out at the start of a row, which
 * shifts its numbers, keeps hidden and struck-out text, and sets the marks of footnotes against numbers.
 */
export const readDocx: Reader = (bytes, name) => Promise.resolve(outcomeOf(bytes, name));

function outcomeOf(bytes: Uint8Array, file: string): ReadOutcome {
  const refuse = (code: 'file.encrypted' | 'file.damaged'): ReadOutcome => ({
    ok: false,
    problem: { code, params: { file } },
  });
  if (isLockedOffice(bytes)) return refuse('file.encrypted');
  const outcome = documentParts(bytes, file, (path) => MAIN_PART.test(path) || STYLES.test(path));
  if (!outcome.ok) return outcome;
  const part = (name: RegExp) => outcome.entries.find(({ path }) => name.test(path))?.bytes ?? null;
  try {
    const root = rootOf(part(MAIN_PART), 'w:document');
    const body = root === null ? null : childNamed(root, 'w:body');
    if (body === null) return refuse('file.damaged');
    const { blocks, pictures } = new DocxBody(body, rootOf(part(STYLES), 'w:styles'));
    const rows = rowsOfBlocks(blocks, new SpentCells());
    return { ok: true, parts: [{ part: null, rows, pictures }] };
  } catch (error) {
    if (error instanceof GivenUp) return { ok: false, problem: error.problemOf(file) };
    throw error;
  }
}

function rootOf(bytes: Uint8Array | null, name: string): MarkupElement | null {
  if (bytes === null) return null;
  const label = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const nodes = parseMarkup(new TextDecoder(label).decode(bytes), 'xml');
  const root = nodes.find(
    (node): node is MarkupElement => typeof node !== 'string' && node.name === name,
  );
  return root ?? null;
}
