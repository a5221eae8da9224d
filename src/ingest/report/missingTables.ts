import type { Line } from './lines.ts';
import { simplified } from './titles.ts';
import type { TablePart } from './formRows.ts';
import type { LostTable } from './types.ts';

const SECTION = /^[一二三四五六七八九十]、/;
const sections: readonly (readonly [TablePart, RegExp])[] = [
  ['acts', /^[一二三四五六七八九十]、.*主动公开政府信息(?:的)?情况$/],
  ['matrix', /^[一二三四五六七八九十]、.*(?:收到和处理|受理和处理)政府信息公开申请/],
  ['disputes', /^[一二三四五六七八九十]、.*行政复议.*行政诉讼/],
];

/** Fewer lines of numbers than this are no table. */
const TABLE_LINES = 2;
/** So many numbers in one line are no running text. */
const TABLE_NUMBERS = 3;

/**
 * Sections that must hold a table and hold nothing: the next line is the title of the next section, so the tables are
 * pictures, or lost. Or lines of numbers stand there that no reading has met, such as a table turned on its side.
 * @param there tables that were met
 */
export function missingTables(lines: readonly Line[], there: ReadonlySet<TablePart>): LostTable[] {
  const filled = lines
    .map(({ row, pieces }) => ({ row, text: simplified(pieces.map(({ text }) => text).join('')) }))
    .filter(({ text }) => text !== '');
  return sections.flatMap(([part, title]): LostTable[] => {
    if (there.has(part)) return [];
    const at = filled.findIndex(({ text }) => text.length < 50 && title.test(text));
    const here = filled[at];
    const next = filled[at + 1];
    if (here === undefined || next === undefined) return [];
    if (SECTION.test(next.text))
      return [{ part, from: here.row, to: here.row, why: 'table.missing' }];
    const end = filled.slice(at + 1).find(({ text }) => isTitle(text))?.row ?? Infinity;
    const numbers = lines.filter(
      ({ row, pieces }) =>
        row > here.row &&
        row < end &&
        pieces.filter(({ kind }) => kind === 'value').length >= TABLE_NUMBERS,
    );
    const last = numbers[numbers.length - 1];
    return last === undefined || numbers.length < TABLE_LINES
      ? []
      : [{ part, from: here.row, to: last.row, why: 'table.notRead' }];
  });
}

function isTitle(text: string): boolean {
  return text.length < 50 && sections.some(([, title]) => title.test(text));
}
