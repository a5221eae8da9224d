import type { ArchiveEntry } from './archive.ts';

/** Parts of a package that say what its cells hold; never pictures, macros or other programs. */
export function isSheetPart(path: string): boolean {
  if (/^(?:mimetype|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml)$/i.test(path))
    return true;
  if (!/\.(?:xml|rels|bin)$/i.test(path)) return false;
  return !/vbaProject|printerSettings|externalLinks|activeX|embeddings|customXml|media\//i.test(
    path,
  );
}

/** @returns whether the parts are those of a book of sheets, not of a letter or slides. */
export function isBook(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(
    ({ path, bytes }) =>
      /^xl\/workbook\.(?:xml|bin)$/i.test(path) ||
      (path === 'mimetype' && utf8.decode(bytes).includes('spreadsheet')) ||
      (path === 'content.xml' && utf8.decode(bytes).includes('office:spreadsheet')) ||
      (/\.rels$/.test(path) && utf8.decode(bytes).includes('sheet.main+xml')) ||
      (path === '[Content_Types].xml' && utf8.decode(bytes).includes('sheet.main+xml')),
  );
}

const utf8 = new TextDecoder('utf-8');

/** A cell of a formula without a value, where programs write books that no sheet program has opened yet. */
const UNCACHED =
  /<((?:\w+:)?c)((?:\s[^>]*)?)>(\s*<((?:\w+:)?)f(?:\s[^>]*)?(?:\/>|>([^<]*)<\/\4f>)\s*)(?:<\4v\s*\/>|<\4v(?:\s[^>]*)?>\s*<\/\4v>)?\s*<\/\1>/g;

/**
 * Gives a formula that was never computed its own text as its value (`=SUM(B2:B9)`): the library would make it 0.
 * @returns the part as it is when it has no such cell
 */
export function withFormulaTexts({ path, bytes }: ArchiveEntry): Uint8Array {
  if (!/worksheets\/[^/]*\.xml$/i.test(path)) return bytes;
  const before = utf8.decode(bytes);
  if (!/<(?:\w+:)?f[\s>/]/.test(before)) return bytes;
  const after = before.replace(
    UNCACHED,
    (
      cell: string,
      name: string,
      attributes: string,
      formula: string,
      prefix: string,
      text: string | undefined,
    ) =>
      // a text of no letters is the value of the formula, not a missing one
      /\st=["']str["']/.test(attributes)
        ? cell
        : `<${name}${attributes.replace(/\st=["'][^"']*["']/, '')} t="str">${formula}<${prefix}v>=${text ?? '…'}</${prefix}v></${name}>`,
  );
  return after === before ? bytes : new TextEncoder().encode(after);
}
