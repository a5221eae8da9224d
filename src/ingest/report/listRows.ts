import { squeezed } from '../plainText.ts';
import { follows } from './formRows.ts';
import type { Line } from './lines.ts';
import { headsOf } from './lineGrids.ts';
import type { WholeRow } from './lineGrids.ts';
import { hasRival } from './gridRows.ts';
import { doubtOf } from './otherRows.ts';
import { certainRow, isNumber } from './certainRow.ts';
import { partOf } from './tableWalk.ts';
import type { Doubt } from './types.ts';
import type { WalkedRow } from './walked.ts';

/** So many labels of the form in rows of their own are a table, fewer may be a list or a sentence. */
const FEWEST_LABELS = 4;
/** Rows that no earlier local table has; so many of them must be there. */
const DISTINCTIVE =
  /^(?:disclosure\.(?:normative_|channel\.we)|response\.|org\.|training\.|request\.replied\.)/;
const FEWEST_DISTINCTIVE = 2;
/** So many rows with the number of the next one behind their own are a table of numbered rows. */
const FEWEST_NUMBERED = 3;
/** Heads of value columns. */
const VALUE_HEAD = /(?:统计数|汇总数|数量|合计|累计|实际|数据|本期)$/;

/** What is read of the rows of a list: labels with one number each. */
export interface ListRows {
  readonly whole: readonly WholeRow[];
  readonly doubts: readonly Doubt[];
  /** All rows of the list; none: there is no such table. */
  readonly rows: readonly WalkedRow[];
}

/** @returns the rows of the list among the rows of the lines of a report */
export function listRows(walked: readonly WalkedRow[], lines: readonly Line[]): ListRows {
  const rows = walked.filter((row) => partOf(row) === 'list');
  const valued = rows.filter(({ values, rows: may }) => values.length > 0 && may.length === 1);
  const isTable =
    rows.filter(({ values }) => values.length > 0).length >= FEWEST_LABELS &&
    valued.filter(({ rows: [row] }) => DISTINCTIVE.test(row?.id ?? '')).length >=
      FEWEST_DISTINCTIVE;
  if (!isTable) return { whole: [], doubts: [], rows: [] };
  if (lines.some(hasSeveralHeads) || rows.some(hasSeveralNumbers)) {
    const printed = rows.filter(({ values }) => values.some(isNumber));
    return { whole: [], doubts: printed.map((row) => doubtOf(row, 'table.columns')), rows };
  }
  const isNumbered = rows.filter(hasOrderBehind).length >= FEWEST_NUMBERED;
  const certainOf = (row: WalkedRow) => {
    const isOpen = isHeading(row) || (isNumbered && !row.inline);
    return isOpen ? null : certainRow(row, lines);
  };
  const open = rows.filter((row) => row.values.some(isNumber) && certainOf(row) === null);
  const whole: WholeRow[] = [];
  const doubts: Doubt[] = [];
  /** The row before, where nothing is lost between it and the next. */
  let before: WalkedRow | null = null;
  for (const row of walked) {
    if (partOf(row) !== 'list') {
      before = null;
      continue;
    }
    const certain = certainOf(row);
    const beginsTable = before === null || row.isBelowNumbers || !isBehind(row, before);
    if (isHeading(row) && !row.values.some(isNumber)) whole.push(wholeRow(row, [], beginsTable));
    else if (certain !== null && !hasRival(certain, open))
      whole.push(wholeRow(row, certain.values, beginsTable));
    else if (row.values.some(isNumber))
      doubts.push(doubtOf(row, certain === null ? 'table.count' : 'table.differs'));
    before = isHeading(row) || certain !== null ? row : null;
  }
  return { whole, doubts, rows };
}

function wholeRow(walked: WalkedRow, values: WholeRow['values'], beginsTable: boolean): WholeRow {
  const {
    label,
    units,
    line,
    at,
    rows: [row],
    block,
  } = walked;
  return {
    part: 'list',
    heads: row === undefined ? [] : headsOf(row, block),
    front: [label, units[0]?.piece.text ?? ''],
    values,
    from: line.row,
    column: line.pieces[at]?.column ?? 1,
    beginsTable,
  };
}

/** Rows that print their own numbers need not be neighbours on the form: their labels speak for themselves. */
function isBehind(row: WalkedRow, before: WalkedRow): boolean {
  return row.inline || row.rows.some((own) => before.rows.some((other) => follows(own, other)));
}

function hasSeveralHeads({ pieces }: Line): boolean {
  const words = pieces.filter(({ kind }) => kind === 'words').map(({ text }) => squeezed(text));
  return (
    words.some((word) => /^(?:统计)?指标(?:名称)?$/.test(word)) &&
    words.filter((word) => VALUE_HEAD.test(word)).length > 1
  );
}

const isHeading = ({ rows }: WalkedRow) => rows.every(({ cells }) => cells.length === 0);

/** Below its own number, one cell a line, that of the next row may stand: where one is missing, nobody knows which. */
const hasOrderBehind = ({ inline, values }: WalkedRow) =>
  !inline && values.filter(isNumber).length === 2;

/** Two numbers behind a label: several value columns, of which one is the unit's. */
const hasSeveralNumbers = ({ inline, values }: WalkedRow) =>
  inline && values.filter(isNumber).length > 1;
