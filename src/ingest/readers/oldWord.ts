import { find, read } from 'cfb';
import { isLockedOffice } from './archive.ts';
import { oldWordBlocks } from './oldWordBlocks.ts';
import type { WordStreams } from './oldWordBlocks.ts';
import { GivenUp, SpentCells } from './limits.ts';
import { rowsOfBlocks } from './markupRows.ts';
import type { Reader, ReadOutcome } from './types.ts';

/** @returns whether bytes begin as an OLE container: .doc, .wps, .xls, or an Office document with a password. */
export function isOleFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/**
 * Reads .doc and .wps (Word 97 to 2003). The text comes piece by piece, the tables from the definition of each row;
 * where these do not fit the marks of the cells exactly the file is refused.
 */
export const readOldWord: Reader = (bytes, name) => Promise.resolve(outcomeOf(bytes, name));

function outcomeOf(bytes: Uint8Array, name: string): ReadOutcome {
  const refuse = (code: 'file.oldWord' | 'file.encrypted'): ReadOutcome => ({
    ok: false,
    problem: { code, params: { file: name } },
  });
  if (isLockedOffice(bytes)) return refuse('file.encrypted');
  const streams = streamsOf(bytes);
  if (streams === null) return refuse('file.oldWord');
  if (streams === 'locked') return refuse('file.encrypted');
  const found = oldWordBlocks(streams);
  if (found === null) return refuse('file.oldWord');
  const { blocks, pictures } = found;
  try {
    const rows = rowsOfBlocks(blocks, new SpentCells());
    return { ok: true, parts: [{ part: null, rows, pictures }] };
  } catch (error) {
    if (error instanceof GivenUp) return { ok: false, problem: error.problemOf(name) };
    throw error;
  }
}

/** The streams of a document that matter; null where they are not there or of an older kind. */
function streamsOf(bytes: Uint8Array): WordStreams | 'locked' | null {
  try {
    const container = read(bytes, { type: 'array' });
    const stream = (name: string) => {
      const content = find(container, name)?.content;
      return content === undefined ? null : Uint8Array.from(content);
    };
    const text = stream('WordDocument');
    if (text === null || text.length < 0x200) return null;
    const view = new DataView(text.buffer);
    const flags = view.getUint16(0x0a, true);
    if (view.getUint16(0, true) !== 0xa5ec || view.getUint16(2, true) < 0xc1) return null;
    if ((flags & 0x0100) !== 0) return 'locked';
    const tables = stream((flags & 0x0200) !== 0 ? '1Table' : '0Table');
    return tables === null ? null : { text, tables, data: stream('Data') ?? new Uint8Array() };
  } catch {
    // the container throws on anything damaged; the remedy is the same
    return null;
  }
}
