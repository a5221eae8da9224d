import type { ArchiveEntry } from './archive.ts';

/** A row or cell repeated more often only fills the rest of a sheet with blanks. */
const MOST_REPEATS = 1000;

/** Cuts the repeats of an .ods content to what a table can have, before the library writes them all out. */
export function withoutFiller(content: string): string {
  return content.replace(
    /(number-(?:rows|columns)-repeated=["'])(\d+)/g,
    (_, attribute: string, count: string) =>
      attribute + String(Math.min(Number(count), MOST_REPEATS)),
  );
}

/** @returns the names of hidden sheets of an .ods content, which the library does not tell */
export function hiddenTables(content: string): Set<string> {
  const styles = new Set(
    [...content.matchAll(/<style:style\s([^>]*[^/>])>([\s\S]*?)<\/style:style>/g)].flatMap(
      ([, attributes = '', properties = '']) =>
        /<style:table-properties\s[^>]*table:display=["']false["']/.test(properties)
          ? (attributeOf(attributes, 'style:name') ?? [])
          : [],
    ),
  );
  if (styles.size === 0) return new Set();
  return new Set(
    [...content.matchAll(/<table:table\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
      const style = attributeOf(attributes, 'table:style-name');
      return style !== null && styles.has(style)
        ? (attributeOf(attributes, 'table:name') ?? [])
        : [];
    }),
  );
}

/** @returns the value of an attribute as it is written, which is how the library leaves the names of sheets */
function attributeOf(attributes: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return value?.[1] ?? value?.[2] ?? null;
}

const utf8 = new TextDecoder('utf-8');

/** @returns the text of an .ods content among the parts of a package; null for other books */
export function contentOf(entries: readonly ArchiveEntry[]): string | null {
  const content = entries.find(({ path }) => path === 'content.xml');
  return content === undefined ? null : utf8.decode(content.bytes);
}
