import type { Mapping } from '../mapping/mapping.ts';
import { saidOfRow } from '../mapping/spoken.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankRow } from './blankRows.ts';
import { LONGEST_HEAD, REACH, isHeadAt, isTableTitle } from './headRows.ts';
import { isCovered } from './looks.ts';
import { isHeaderRow, rowLookOf } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';
import { isRowOfLabels } from './rowsOfCounts.ts';

/** One table of a grid: its head rows, the rows below them, and the lines in front. Every row of a grid is in one of them. */
export interface Block {
  readonly before: readonly RowLook[];
  readonly head: readonly RowLook[];
  readonly body: readonly RowLook[];
}

/** Groups that no form knows are short. */
const LONGEST_GROUP = 30;

/**
 * Cuts rows into tables. A row is judged by what it says: a head has no numbers, two known words (half of its words, or
 * five of them), and stands over numbers; rows of words right below it over columns of numbers belong to it, known or not.
 */
export function cutIntoBlocks(rows: readonly CsvRow[], mapping: Mapping = []): Block[] {
  const looks = rows.map((row) => lookWith(mapping, row));
  const blocks: { before: RowLook[]; head: RowLook[]; body: RowLook[] }[] = [];
  let before: RowLook[] = [];
  for (let i = 0; i < looks.length; i++) {
    const look = looks[i];
    if (look === undefined) continue;
    const open = blocks[blocks.length - 1];
    if (isHeadAt(looks, i)) {
      const end = headEnd(looks, i);
      const tail = open === undefined ? before : open.body;
      const upper = takeUpperHeads(tail, looks, i);
      const lines = open === undefined ? tail : takeLines(tail, open.head);
      blocks.push({ before: lines, head: [...upper, ...looks.slice(i, end)], body: [] });
      before = [];
      i = end - 1;
    } else if (open !== undefined) open.body.push(look);
    else if (look.numbers > 0 && look.words > 0 && !isHeaderRow(look))
      blocks.push({ before, head: [], body: [look] });
    else before.push(look);
  }
  return blocks;
}

function lookWith(mapping: Mapping, row: CsvRow): RowLook {
  const look = rowLookOf(row);
  const said = saidOfRow(mapping, row.cells);
  return said === null ? look : { ...look, said };
}

/** @returns position behind the last row of a head that begins at `from` */
function headEnd(looks: readonly RowLook[], from: number): number {
  let to = from + 1;
  while (to < looks.length) {
    const look = looks[to];
    if (look === undefined || !(isHeadAt(looks, to) || isBelowHead(looks, from, to))) break;
    to++;
  }
  return to;
}

/** Words over numbers right below a head, where the head's own first columns are blank: units, quarters, 本年 beside 上年. */
function isBelowHead(looks: readonly RowLook[], from: number, at: number): boolean {
  const look = looks[at];
  const head = looks[from];
  if (look === undefined || head === undefined || look.numbers > 0 || look.words + look.years === 0)
    return false;
  if (look.first <= head.first || isHeaderRow(look)) return false;
  const next = looks.slice(at + 1, at + 1 + REACH).find(({ numbers }) => numbers > 0);
  return (
    next !== undefined &&
    look.looks.every(
      ({ kind }, c) =>
        kind === 'blank' ||
        kind === 'mark' ||
        isCovered(look.row.cells[c]) ||
        next.looks[c]?.kind !== 'words',
    )
  );
}

/** Rows of words right above a head belong to it where they stand over its columns: groups that no form knows. */
function takeUpperHeads(tail: RowLook[], looks: readonly RowLook[], at: number): RowLook[] {
  const upper: RowLook[] = [];
  for (;;) {
    const look = tail[tail.length - 1];
    if (look === undefined || look.numbers > 0 || look.words === 0 || isRowOfLabels(look)) break;
    if (look.said?.identity) break;
    const longest = look.known > 0 && look.filled > 1 ? LONGEST_HEAD : LONGEST_GROUP;
    if (
      isHeaderRow(look) ||
      look.looks.some(({ text }) => text.length > longest || isTableTitle(text))
    )
      break;
    if (look.line !== null && look.first === 0) break;
    if (!standsOver(look, looks[at])) break;
    upper.unshift(look);
    tail.pop();
  }
  return upper;
}

/** Below a text, or below the blanks that continue it, stands another one. */
function standsOver({ looks }: RowLook, below: RowLook | undefined): boolean {
  return looks.some(({ kind }, c) => {
    if (kind !== 'words' || c === 0) return false;
    const next = looks.findIndex((other, n) => n > c && other.kind !== 'blank');
    const under = below?.looks.slice(c, next < 0 ? undefined : next) ?? [];
    return under.some((look) => look.kind !== 'blank');
  });
}

/** A number of the row above is merged over it. */
const isReachedByNumber = ({ looks, row }: RowLook) =>
  looks.some(({ kind }, c) => kind === 'value' && isCovered(row.cells[c]));

/** Lines of text at the end of a table say something of the next one. */
function takeLines(tail: RowLook[], head: readonly RowLook[]): RowLook[] {
  const lines: RowLook[] = [];
  for (;;) {
    const look = tail[tail.length - 1];
    if (look === undefined || look.numbers > 0 || isBlankRow(look, head)) break;
    if (isReachedByNumber(look)) break;
    const isTitles = look.looks.every(({ kind, text }) => kind === 'blank' || isTableTitle(text));
    if (look.filled > 1 && !isHeaderRow(look) && !isTitles) break;
    lines.unshift(look);
    tail.pop();
  }
  const last = tail.map(({ numbers }) => numbers > 0).lastIndexOf(true);
  const begins = tail.findIndex((row, r) => r > last && row.line !== null && isHeaderRow(row));
  return begins < 0 ? lines : [...tail.splice(begins), ...lines];
}
