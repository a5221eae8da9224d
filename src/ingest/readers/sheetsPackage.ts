import type { ArchiveEntry } from './archive.ts';
import { preparedSheet, struckFormats } from './xlsxSheet.ts';
import { withPrintedRuns } from './xlsxRuns.ts';
import { GivenUp } from './limits.ts';
import { checkXlsbColumns } from './xlsbColumns.ts';
import { stretchesOf } from './xmlText.ts';

/** Parts of a package that say what its cells hold; never pictures, macros or other programs. */
export function isSheetPart(path: string): boolean {
  if (/^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/i.test(path)) return true;
  if (!/\.(?:xml|rels|bin)$/i.test(path)) return false;
  return !/vbaProject|printerSettings|externalLinks|activeX|embeddings|customXml|media\/|drawings?\/|comments?\d*\.xml|threadedComments|persons|charts?\/|pivot|queryTables|slicers|calcChain|docProps/i.test(
    path,
  );
}

const utf8 = new TextDecoder('utf-8');
const textOf = ({ bytes }: ArchiveEntry) => utf8.decode(bytes);

/** @returns whether the parts are those of a book of sheets, not of a letter or slides. */
export function isBook(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(
    (entry) =>
      /^xl\/workbook\.(?:xml|bin)$/i.test(entry.path) ||
      (entry.path === 'mimetype' && textOf(entry).includes('spreadsheet')) ||
      (entry.path === 'content.xml' && textOf(entry).includes('office:spreadsheet')) ||
      (/\.rels$/.test(entry.path) && textOf(entry).includes('sheet.main+xml')) ||
      (entry.path === '[Content_Types].xml' && textOf(entry).includes('sheet.main+xml')),
  );
}

/** @returns whether a book says that two of its sheets are the same part: each would be read anew, without end */
export function namesPartsTwice(entries: readonly ArchiveEntry[]): boolean {
  const relations = entries.find(({ path }) => /^xl\/_rels\/workbook\.[^/]*\.rels$/i.test(path));
  const workbook = entries.find(({ path }) => /^xl\/workbook\.xml$/i.test(path));
  if (relations === undefined) return false;
  const targets = new Map<string, string>();
  for (const [relation] of textOf(relations).matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    const [id, target] = ['Id', 'Target'].map(
      (name) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(relation)?.[1],
    );
    if (id !== undefined && target !== undefined) targets.set(id, target);
  }
  const named =
    workbook === undefined
      ? [...targets.values()].filter((target) => /sheet/i.test(target))
      : [...textOf(workbook).matchAll(/<(?:\w+:)?sheet\s[^<>]*?\s\w+:id=["']([^"']*)["']/g)].map(
          ([, id = '']) => targets.get(id) ?? id,
        );
  return new Set(named).size < named.length;
}

/** Cells of all sheets of a book; each takes some hundred bytes while it is read. */
const MOST_CELLS = 2_500_000;
/** Formats of cells: Excel allows some 65,000, and as many named ones. */
const MOST_FORMATS = 140_000;
const SHARED = /(?:^|\/)sharedStrings\.xml$/i;

/**
 * The parts of an .xlsx book as the library of sheets should see them (`preparedSheet`).
 * @throws GivenUp for more cells, columns or formats than can be read at once
 */
export function preparedParts(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const styles = entries.find(({ path }) => /^xl\/styles\.xml$/i.test(path));
  const texts = entries.find(({ path }) => SHARED.test(path));
  let items: readonly string[] | null = null;
  let cells = 0;
  if (styles !== undefined) counted(textOf(styles), /<(?:\w+:)?xf[\s/>]/g, MOST_FORMATS);
  const shared = {
    struck: styles === undefined ? new Set<number>() : struckFormats(textOf(styles)),
    items: () => (items ??= texts === undefined ? [] : itemsIn(textOf(texts))),
  };
  return entries.map((entry) => {
    if (/worksheets\/[^/]*\.bin$/i.test(entry.path)) checkXlsbColumns(entry.bytes);
    const isSheet = /worksheets\/[^/]*\.xml$/i.test(entry.path);
    if (!isSheet && !SHARED.test(entry.path)) return entry;
    const before = textOf(entry);
    if (isSheet) cells += counted(before, /<(?:\w+:)?c[\s/>]/g, MOST_CELLS - cells);
    const after = isSheet ? preparedSheet(before, shared) : withPrintedRuns(before);
    return after === before ? entry : { path: entry.path, bytes: new TextEncoder().encode(after) };
  });
}

const itemsIn = (part: string): string[] => [...stretchesOf(part, 'si')].map(({ inner }) => inner);

function counted(part: string, tag: RegExp, most: number): number {
  let count = 0;
  for (let found = tag.exec(part); found !== null; found = tag.exec(part))
    if (++count > most) throw new GivenUp('file.tooLarge');
  return count;
}
