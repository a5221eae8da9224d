import { GivenUp } from './limits.ts';

const COLUMNS = 60;
/** Columns that one sheet may describe; each is written out by the library. */
const MOST_COLUMNS = 1_000_000;

/**
 * Goes through the records of an .xlsb sheet.
 * @throws GivenUp when it describes columns without end
 * Source: [MS-XLSB] 2.1.4, 2.4.323.
 */
export function checkXlsbColumns(part: Uint8Array): void {
  let columns = 0;
  for (let at = 0; at < part.length;) {
    const type = varied(part, at, 2);
    const length = varied(part, at + type.bytes, 4);
    const start = at + type.bytes + length.bytes;
    if (type.value === COLUMNS) columns += u32(part, start + 4) - u32(part, start) + 1;
    if (columns > MOST_COLUMNS) throw new GivenUp('file.damaged');
    at = start + length.value;
  }
}

/** A number of seven bits a byte, as long as the eighth says. */
function varied(part: Uint8Array, at: number, most: number): { value: number; bytes: number } {
  let value = 0;
  for (let i = 0; i < most; i++) {
    const byte = part[at + i] ?? NaN;
    value += (byte & 127) * 2 ** (7 * i);
    if ((byte & 128) === 0) return { value, bytes: i + 1 };
  }
  return { value, bytes: most };
}

const u32 = (part: Uint8Array, at: number) =>
  [0, 1, 2, 3].reduce((sum, i) => sum + (part[at + i] ?? NaN) * 2 ** (8 * i), 0);
