import { GivenUp } from './limits.ts';
import { raised } from './raised.ts';
import { STRUCK } from './sheetsBook.ts';

/** Columns that one book of Excel 2003 XML may describe; each is written out by the library. */
const MOST_COLUMNS = 1_000_000;

const STYLE = /<((?:\w+:)?)Style\s[^>]*?\b(?:ss:)?ID="([^"]*)"[^>]*>([\s\S]*?)<\/\1Style>/g;
const CELL =
  /(<(?:\w+:)?Cell\s[^>]*?\b(?:ss:)?StyleID="([^"]*)"[^>]*>)([\s\S]*?)(<\/(?:\w+:)?Cell>)/g;
const DATA = /(<(?:\w+:)?Data\s[^>]*?\b(?:ss:)?Type=")[^"]*("[^>]*>)[\s\S]*?(<\/(?:\w+:)?Data>)/;

/**
 * A book of Excel 2003 XML as the library of sheets should see it: texts that are struck out left out, raised ones
 * marked, cells that are struck out as a whole say so (`STRUCK`).
 * @throws GivenUp when it describes columns without end
 */
export function preparedXml(bytes: Uint8Array): string {
  const book = decoded(bytes);
  let columns = 0;
  for (const [, count] of book.matchAll(/<(?:\w+:)?Column\s[^>]*?\b(?:ss:)?Span="(\d+)"/g)) {
    columns += Number(count);
    if (columns > MOST_COLUMNS) throw new GivenUp('file.damaged');
  }
  const printed = book
    .replace(/<((?:\w+:)?)(?:S|Strike|Del)(?:\s[^>]*)?>[\s\S]*?<\/\1(?:S|Strike|Del)>/g, '')
    .replace(/<((?:\w+:)?)Su[pb](?:\s[^>]*)?>([\s\S]*?)<\/\1Su[pb]>/g, (_, __, text: string) =>
      raised(text.replace(/<[^>]*>/g, '')),
    );
  const struck = new Set(
    [...printed.matchAll(STYLE)].flatMap(([, , id = '', inner = '']) =>
      /<(?:\w+:)?Font\s[^>]*\bStrikeThrough="1"/.test(inner) ? [id] : [],
    ),
  );
  if (struck.size === 0) return printed;
  return printed.replace(CELL, (cell: string, open: string, id: string, inner: string, close) =>
    struck.has(id) ? open + inner.replace(DATA, `$1String$2${STRUCK}$3`) + String(close) : cell,
  );
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
