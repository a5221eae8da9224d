import type { TableFormId } from '#domain/forms/index.ts';
import { onceFor } from '../onceFor.ts';
import type { CsvRow } from '../parse/csv.ts';
import { areDisputes } from './disputeOutcome.ts';
import { disputeColumns } from './disputeWalk.ts';
import type { FormTableRow, TablePart } from './formRows.ts';
import { frontOf, gridOf, headsOf, totalFirst } from './lineGrids.ts';
import type { WholeRow } from './lineGrids.ts';
import { formsIn, labelsOf } from './lineForms.ts';
import type { Labels } from './lineForms.ts';
import type { Line } from './lines.ts';
import { listRows } from './listRows.ts';
import { doubtOf, similarRows, textOf } from './otherRows.ts';
import { certainRow, isNumber } from './rowOutcomes.ts';
import { tableNumbers } from './tableNumbers.ts';
import { TableWalker, partOf } from './tableWalk.ts';
import type { Doubt, LocalRow, LostTable } from './types.ts';
import type { Walk, WalkedDisputes, WalkedRow } from './walked.ts';

/** What the lines of a report hold that do not stand in cells. */
export interface LinesRead {
  /** Their tables as rows of cells with heads, in the order of the text. */
  readonly rows: readonly CsvRow[];
  /** Rows of the document (from 0) that belong to tables. */
  readonly used: ReadonlySet<number>;
  /** Those in whose place `rows` stand. */
  readonly replaced: ReadonlySet<number>;
  readonly local: readonly LocalRow[];
  readonly doubts: readonly Doubt[];
  /** Tables that were met. */
  readonly met: ReadonlySet<TablePart>;
  /** Those of which no row is certain. */
  readonly lost: readonly LostTable[];
  /** The form that labels alone tell, where a table was met; null: none does. */
  readonly told: TableFormId | null;
}

/**
 * Makes rows of cells with heads out of lines of text: one cell a line, or columns set apart by spaces. A label of a form
 * takes exactly the numbers that its row has; anything else is a doubt, never a value.
 */
export const linesRead = onceFor((lines: readonly Line[]): LinesRead => {
  const forms = formsIn(lines);
  const labels = labelsOf(forms.all);
  const walk = new TableWalker(lines, labels).walk();
  const list = listRows(walk.rows, lines);
  const grids = (['acts', 'matrix'] as const).map((part) => gridRows(part, walk, lines));
  const disputes = disputeRows(walk.disputes, labels);
  const others = otherRows(walk.rows, list.rows, labels);
  const tables = [list, ...grids, disputes];
  const whole = tables.flatMap((table) => table.whole);
  const taken = new Set([
    ...[...list.rows, ...grids.flatMap(({ rows }) => rows), ...others.rows].flatMap(placesOf),
    ...walk.disputes.flatMap((found) => found.lines.map(({ row }) => row)),
  ]);
  const used = new Set([...walk.used, ...taken]);
  const lost = grids.concat(disputes).flatMap((table) => table.lost);
  return {
    rows: gridOf(whole),
    used,
    replaced: replacedIn(lines, used, taken),
    local: others.local,
    doubts: [...tables.flatMap(({ doubts }) => doubts), ...others.doubts],
    met: new Set([...whole.map(({ part }) => part), ...lost.map(({ part }) => part)]),
    lost,
    told: taken.size > 0 ? forms.told : null,
  };
});

interface TableRows {
  readonly whole: readonly WholeRow[];
  readonly doubts: readonly Doubt[];
  readonly rows: readonly WalkedRow[];
  readonly lost: readonly LostTable[];
}

/** The rows of acts or requests. */
function gridRows(part: 'acts' | 'matrix', walk: Walk, lines: readonly Line[]): TableRows {
  const rows = walk.rows.filter((walked) => partOf(walked) === part);
  const printed = rows.filter(({ values }) => values.length > 0);
  const span = spanOf(part, rows.flatMap(placesOf));
  if (haveLostLines(rows)) {
    const doubts = printed.map((walked) => doubtOf(walked, 'table.lostLines'));
    return { whole: [], doubts, rows, lost: [{ ...span, why: 'table.lostLines' }] };
  }
  const numbers = tableNumbers(rows, lines, walk.used);
  const doubts: Doubt[] = [];
  const said = new Map<string, Said[]>();
  for (const walked of printed) {
    const certain = certainRow(walked, lines);
    if (certain === null) {
      doubts.push(doubtOf(walked, 'table.count'));
      continue;
    }
    const key = certain.row.cells.map(({ id }) => id).join();
    const own = { walked, ...certain, table: numbers.get(walked) ?? FIRST };
    said.set(key, [...(said.get(key) ?? []), own]);
  }
  const whole = [...said.values()].flatMap((again): WholeRow[] => {
    const [first] = again;
    if (first === undefined) return [];
    if (isOne(again)) return [wholeRow(first)];
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

/** Fifteen numbers below the heads of the disputes, each time the same. */
function disputeRows(found: readonly WalkedDisputes[], labels: Labels): TableRows {
  const rows = [...new Set([...labels.values()].flat())].filter(({ part }) => part === 'disputes');
  const whole = found.filter(areDisputes);
  const texts = new Set(whole.map(({ values }) => values.map(({ piece }) => piece.text).join(' ')));
  const kept = texts.size === 1 ? whole.slice(0, 1) : [];
  const doubts = found.flatMap((one): Doubt[] => {
    const [first] = one.values;
    const isTold = whole.includes(one) && texts.size === 1;
    if (first === undefined || isTold) return [];
    const text = one.values.map(({ piece }) => piece.text).join(' ');
    const why = whole.includes(one) ? 'table.differs' : 'table.count';
    return [{ text, row: first.row, column: first.piece.column, why, candidates: rows }];
  });
  const span = spanOf(
    'disputes',
    found.flatMap(({ lines }) => lines.map(({ row }) => row)),
  );
  return {
    whole: kept.map(({ values }) => ({
      part: 'disputes',
      heads: disputeColumns,
      front: [],
      values,
      from: values[0]?.row ?? -1,
      column: 1,
      beginsTable: true,
    })),
    doubts,
    rows: [],
    lost: found.length === 0 || kept.length > 0 ? [] : [span],
  };
}

/** Rows that are on no form: local, or a doubt where their label is like one of a form. */
function otherRows(
  all: readonly WalkedRow[],
  list: readonly WalkedRow[],
  labels: Labels,
): { readonly rows: readonly WalkedRow[]; readonly local: LocalRow[]; readonly doubts: Doubt[] } {
  const ofList = new Set(list);
  let isInTable = false;
  const rows = all.filter((walked) => {
    const part = partOf(walked);
    if (part !== null) isInTable = part !== 'list' || ofList.has(walked);
    return part === null && isInTable && walked.values.some(isNumber);
  });
  const local: LocalRow[] = [];
  const doubts: Doubt[] = [];
  for (const walked of rows) {
    const similar = similarRows(walked, labels);
    if (similar.length > 0) doubts.push(doubtOf(walked, 'table.label', similar));
    else local.push({ label: walked.label, text: textOf(walked) });
  }
  return { rows, local, doubts };
}

const placesOf = ({ line, parts, values, units }: WalkedRow): number[] => [
  line.row,
  ...parts,
  ...[...values, ...units].map(({ row }) => row),
];

const spanOf = (part: TablePart, rows: readonly number[]): LostTable => ({
  part,
  from: Math.min(...rows),
  to: Math.max(...rows),
  why: 'table.count',
});

/**
 * Used lines in stretches in which a row was met: heads far from any row are left to whoever reads cells. Numbers alone in
 * a line are nothing without their label, and would be taken for cells of the table above them.
 */
function replacedIn(
  lines: readonly Line[],
  used: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): ReadonlySet<number> {
  const replaced = new Set<number>();
  let stretch: number[] = [];
  const end = () => {
    if (stretch.some((row) => taken.has(row))) for (const row of stretch) replaced.add(row);
    stretch = [];
  };
  for (const { row, pieces, isCells } of lines) {
    const isText = pieces.some(({ kind }) => kind === 'words');
    if (used.has(row)) stretch.push(row);
    else if (isCells || isText) end();
    else if (taken.size > 0) replaced.add(row);
  }
  end();
  return replaced;
}
