import type { Line } from './lines.ts';
import { unitLine } from './titles.ts';
import type { WalkedRow } from './walked.ts';

/** Words above a table that is not the report's own. */
const OTHER_TABLE = /上年|去年|上一年|示例|样表|范例|对照|对比|(?:19|20)\d\d年/;

/**
 * Numbers the tables of one kind in a report, from 0. A table goes on behind a page break, where its heads and its last
 * row may be repeated; it is another one when an earlier row comes again or words between two rows begin something else.
 * @param rows rows of one kind of table in the order of the text
 * @param used rows of the document that belong to tables
 */
export function tableNumbers(
  rows: readonly WalkedRow[],
  lines: readonly Line[],
  used: ReadonlySet<number>,
): ReadonlyMap<WalkedRow, number> {
  const numbers = new Map<WalkedRow, number>();
  let number = 0;
  let before: WalkedRow | null = null;
  let seen = new Set<string>();
  for (const walked of rows) {
    if (before !== null) {
      const words = wordsBetween(before, walked, lines, used);
      const isBack = orderOf(walked) <= orderOf(before);
      const comesAgain = seen.has(idOf(walked)) && idOf(before) !== idOf(walked);
      if (comesAgain || (words.length > 0 && (isBack || words.some(isOtherTable)))) {
        number++;
        seen = new Set();
      }
    }
    seen.add(idOf(walked));
    numbers.set(walked, number);
    before = walked;
  }
  return numbers;
}

const idOf = ({ rows: [row] }: WalkedRow) => row?.id ?? '';
const orderOf = ({ rows: [row] }: WalkedRow) => row?.order ?? -1;

const isOtherTable = (text: string) => OTHER_TABLE.test(text) || unitLine(text) !== null;

function wordsBetween(
  before: WalkedRow,
  walked: WalkedRow,
  lines: readonly Line[],
  used: ReadonlySet<number>,
): string[] {
  const from = before.values[before.values.length - 1]?.row ?? before.line.row;
  return lines
    .filter(({ row }) => row > from && row < walked.line.row && !used.has(row))
    .flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'words').map(({ text }) => text));
}
