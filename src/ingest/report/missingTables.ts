import type { Line } from './lines.ts';
import { simplified } from './titles.ts';
import type { ReadTable, TablePart } from './types.ts';

const SECTION = /^[一二三四五六七八九十]、/;
const sections: readonly (readonly [TablePart, RegExp])[] = [
  ['acts', /^[一二三四五六七八九十]、.*主动公开政府信息(?:的)?情况$/],
  ['matrix', /^[一二三四五六七八九十]、.*(?:收到和处理|受理和处理)政府信息公开申请/],
  ['disputes', /^[一二三四五六七八九十]、.*行政复议.*行政诉讼/],
];

/**
 * Sections that must hold a table and hold nothing: the next line is the title of the next section. The tables are
 * pictures, or lost.
 * @param there tables that were met
 */
export function missingTables(lines: readonly Line[], there: ReadonlySet<TablePart>): ReadTable[] {
  const filled = lines
    .map(({ row, pieces }) => ({ row, text: simplified(pieces.map(({ text }) => text).join('')) }))
    .filter(({ text }) => text !== '');
  return sections.flatMap(([part, title]) => {
    if (there.has(part)) return [];
    const at = filled.findIndex(({ text }) => text.length < 50 && title.test(text));
    const here = filled[at];
    const next = filled[at + 1];
    return here === undefined || next === undefined || !SECTION.test(next.text)
      ? []
      : [{ part, from: here.row, to: here.row, read: false, why: 'table.missing' as const }];
  });
}
