import { GivenUp } from './limits.ts';
import { raised } from './raised.ts';
import { STRUCK } from './sheetsBook.ts';
import { attributeOf, firstStretch, replacedStretches, stretchesOf } from './xmlText.ts';

/** Columns that one book of Excel 2003 XML may describe; each is written out by the library. */
const MOST_COLUMNS = 1_000_000;

/**
 * A book of Excel 2003 XML as the library of sheets should see it: texts that are struck out left out, raised ones
 * marked, cells that are struck out as a whole say so (`STRUCK`).
 * @throws GivenUp when it describes columns without end
 */
export function preparedXml(bytes: Uint8Array): string {
  const book = decoded(bytes);
  let columns = 0;
  for (const [, count] of book.matchAll(/<(?:\w+:)?Column\s[^<>]*?\b(?:ss:)?Span="(\d+)"/g)) {
    columns += Number(count);
    if (columns > MOST_COLUMNS) throw new GivenUp('file.damaged');
  }
  const apart = replacedStretches(book, ['Sup', 'Sub'], ({ inner }) =>
    raised(inner.replace(/<[^<>]*>/g, '')),
  );
  const printed = replacedStretches(apart, ['S'], () => '');
  const struck = new Set<string>();
  for (const { attributes, inner } of stretchesOf(printed, 'Style')) {
    const font = firstStretch(inner, 'Font');
    const id = attributeOf(attributes, 'ID');
    if (id !== null && font !== null && attributeOf(font.attributes, 'StrikeThrough') === '1')
      struck.add(id);
  }
  if (struck.size === 0) return printed;
  return replacedStretches(printed, ['Cell'], ({ prefix, attributes, inner }) => {
    const style = attributeOf(attributes, 'StyleID');
    const data = firstStretch(inner, 'Data');
    if (style === null || !struck.has(style) || data === null) return null;
    const type = data.attributes.replace(/(Type=")[^"]*/, '$1String');
    return `<${prefix}Cell${attributes}><${data.prefix}Data${type}>${STRUCK}</${data.prefix}Data></${prefix}Cell>`;
  });
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
