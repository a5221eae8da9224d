import { squeezed } from '../plainText.ts';
import { PageWalk } from './htmlWalk.ts';
import { SpentCells } from './limits.ts';
import { parseMarkup } from './markup.ts';
import { rowsOfBlocks } from './markupRows.ts';
import type { ReadPart } from './types.ts';

/**
 * Rows of a page: each block is a line, each data table its rows. Scripts, hidden and struck-out parts do not count, also
 * where a style sheet of the page says so. The page's title is the first line unless the same line is printed.
 * @param sheets style sheets that come with the page, besides those in it
 * @returns also the number of pictures, which may hold what the text lacks
 * @throws GivenUp when it is larger or nested deeper than what can be read
 */
export function htmlPart(html: string, sheets: readonly string[] = []): ReadPart {
  const walk = new PageWalk(parseMarkup(html, 'html'), sheets);
  const { blocks, pictures } = walk;
  const rows = rowsOfBlocks(blocks, new SpentCells());
  const title = walk.title.replace(/\s+/g, ' ').trim();
  const same = squeezed(title);
  if (same !== '' && !rows.some((row) => row.length === 1 && squeezed(row[0] ?? '') === same))
    rows.unshift([title]);
  return { part: null, rows, pictures };
}
