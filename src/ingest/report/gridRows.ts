import type { FormTableRow, TablePart } from './formRows.ts';
import { frontOf, headsOf, totalFirst } from './lineGrids.ts';
import type { WholeRow } from './lineGrids.ts';
import type { Line } from './lines.ts';
import { doubtOf, placesOf } from './otherRows.ts';
import { certainRow } from './certainRow.ts';
import { tableNumbers } from './tableNumbers.ts';
import { partOf } from './tableWalk.ts';
import type { Doubt, LostTable } from './types.ts';
import type { Walk, WalkedRow } from './walked.ts';

/** What is read of the rows of one kind of table. */
export interface TableRows {
  readonly whole: readonly WholeRow[];
  readonly doubts: readonly Doubt[];
  readonly rows: readonly WalkedRow[];
  readonly lost: readonly LostTable[];
}

/** The rows of acts or requests. */
export function gridRows(part: 'acts' | 'matrix', walk: Walk, lines: readonly Line[]): TableRows {
  const rows = walk.rows.filter((walked) => partOf(walked) === part);
  const printed = rows.filter(({ values }) => values.length > 0);
  const span = spanOf(part, rows.flatMap(placesOf));
  if (haveLostLines(rows)) {
    const doubts = printed.map((walked) => doubtOf(walked, 'table.lostLines'));
    return { whole: [], doubts, rows, lost: [{ ...span, why: 'table.lostLines' }] };
  }
  const numbers = tableNumbers(rows, lines, walk.used);
  const doubts: Doubt[] = [];
  const open: WalkedRow[] = [];
  const said = new Map<string, Said[]>();
  for (const walked of printed) {
    const certain = certainRow(walked, lines);
    if (certain === null) {
      doubts.push(doubtOf(walked, 'table.count'));
      open.push(walked);
      continue;
    }
    const key = certain.row.cells.map(({ id }) => id).join();
    const own = { walked, ...certain, table: numbers.get(walked) ?? FIRST };
    said.set(key, [...(said.get(key) ?? []), own]);
  }
  const whole = [...said.values()].flatMap((again): WholeRow[] => {
    const [first] = again;
    if (first === undefined) return [];
    if (isOne(again) && !hasRival(first, open)) return [wholeRow(first)];
    doubts.push(...again.map(({ walked }) => doubtOf(walked, 'table.differs')));
    return [];
  });
  return { whole, doubts, rows, lost: rows.length === 0 || whole.length > 0 ? [] : [span] };
}

/** The first of several tables of a kind. */
const FIRST = 0;

/** What a row says in one of several tables of its kind. */
interface Said {
  readonly walked: WalkedRow;
  readonly row: FormTableRow;
  readonly values: WholeRow['values'];
  readonly table: number;
}

/**
 * The same row printed twice with the same numbers is one. What only a second table of the same kind says may be that of
 * another year or an example.
 */
function isOne(said: readonly Said[]): boolean {
  const texts = said.map(({ values }) => values.map(({ piece }) => piece.text).join(' '));
  return said.some(({ table }) => table === FIRST) && new Set(texts).size === 1;
}

/** @returns whether the same row is printed once more with other numbers, which nobody can put below their heads */
export const hasRival = (
  { row, values }: Pick<Said, 'row' | 'values'>,
  open: readonly WalkedRow[],
): boolean =>
  open.some(
    (walked) =>
      walked.rows.some(({ id }) => id === row.id) &&
      walked.values.map(({ piece }) => piece.text).join() !==
        values.map(({ piece }) => piece.text).join(),
  );

const wholeRow = ({ walked, row, values }: Said): WholeRow => ({
  part: row.part,
  heads: headsOf(row, walked.block),
  front: frontOf(row),
  values: totalFirst(row, values),
  from: walked.line.row,
  column: walked.line.pieces[walked.at]?.column ?? 1,
  beginsTable: false,
});

/** Copies that drop repeated lines keep each number once: rows come out short, and no number stands twice. */
function haveLostLines(rows: readonly WalkedRow[]): boolean {
  const alone = rows.filter(({ inline }) => !inline);
  const short = alone.filter(
    ({ rows: may, values }) => values.length < Math.min(...may.map(({ cells }) => cells.length)),
  );
  const texts = alone.flatMap(({ values }) => values.map(({ piece }) => piece.text));
  return (
    short.length >= 3 && 2 * short.length >= alone.length && new Set(texts).size === texts.length
  );
}

/** A table of which nothing was read. */
export const spanOf = (part: TablePart, rows: readonly number[]): LostTable => ({
  part,
  from: Math.min(...rows),
  to: Math.max(...rows),
  why: 'table.count',
});
