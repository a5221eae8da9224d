import type { Line, Piece } from './lines.ts';
import { simplified } from './titles.ts';
import type { TablePart } from './formRows.ts';
import type { LostTable } from './types.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import { lookOf } from '../table/looks.ts';
import { hasDigit } from '../valueText.ts';

const SECTION = /^[一二三四五六七八九十]、/;
const sections: readonly (readonly [TablePart, RegExp])[] = [
  ['acts', /^[一二三四五六七八九十]、.*主动公开政府信息(?:的)?情况$/],
  ['matrix', /^[一二三四五六七八九十]、.*(?:收到和处理|受理和处理)政府信息公开申请/],
  ['disputes', /^[一二三四五六七八九十]、.*行政复议.*行政诉讼/],
];

/** So many numbers that nothing reads are a table. */
const TABLE_NUMBERS = 3;

/**
 * Sections that must hold a table and hold nothing: the next line is the title of the next section, so the tables are
 * pictures, or lost.
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
    return here === undefined || next === undefined || !SECTION.test(next.text)
      ? []
      : [{ part, from: here.row, to: here.row, why: 'table.missing' }];
  });
}

/** @returns lines without the texts of some rows (from 0) */
export const withoutRows = (lines: readonly Line[], rows: ReadonlySet<number>): readonly Line[] =>
  lines.map((line) => (rows.has(line.row) ? { ...line, pieces: [] } : line));

/** Lines of numbers that no reading has met, such as a table without labels or turned on its side. */
export function looseNumbers(lines: readonly Line[]): Omit<LostTable, 'part'>[] {
  const found: Omit<LostTable, 'part'>[] = [];
  let stretch: Line[] = [];
  const end = () => {
    const [first] = stretch;
    const last = stretch[stretch.length - 1];
    const numbers = stretch.flatMap(({ pieces }) => pieces.filter(isNumber));
    const isTable = numbers.length >= TABLE_NUMBERS || stretch.some(isLabelled);
    if (first !== undefined && last !== undefined && isTable)
      found.push({ from: first.row, to: last.row, why: 'table.notRead' });
    stretch = [];
  };
  for (const line of lines) {
    if (line.pieces.some(({ kind }) => kind === 'value')) stretch.push(line);
    else if (line.pieces.some(({ kind }) => kind === 'words')) end();
  }
  end();
  return found;
}

/** An indicator by its label, with a number beside it. */
const isLabelled = ({ pieces }: Line) =>
  pieces.some(isNumber) &&
  pieces.some(({ kind, text }) => kind === 'words' && (lookOf(text).naming & LABEL) !== 0);

const LABEL = Naming.full | Naming.item;

const isNumber = ({ kind, text }: Piece) => kind === 'value' && hasDigit(text);
