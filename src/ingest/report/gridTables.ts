import { Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { Indicator } from '#domain/forms/index.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { readCell } from '../cellValue.ts';
import { editDistance } from '../plainText.ts';
import type { FormLayout, LayoutRow } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import { hasDigit, numberOf, reportKey } from './reportLabels.ts';
import { placesOf, valuesOf } from './rowValues.ts';
import type { PlacedPiece, RowOutcome } from './rowValues.ts';
import { TableWalker, disputeOrder } from './tableWalk.ts';
import type { BlockHeads, WalkedDisputes, WalkedRow } from './tableWalk.ts';
import type { Doubt, LocalRow, ReadCell, TablePart } from './types.ts';

/** What the tables since 2019 in one report say. */
export interface GridReading {
  readonly cells: readonly ReadCell[];
  readonly local: readonly LocalRow[];
  readonly doubts: readonly Doubt[];
  readonly used: ReadonlySet<number>;
  /** First and last row in which each table was met. */
  readonly spans: ReadonlyMap<TablePart, readonly [number, number]>;
  /** Tables that were met but could not be read at all. */
  readonly refused: ReadonlySet<TablePart>;
}

/** Reads the tables of acts, requests and disputes wherever they stand in the lines of one report. */
export function readGridTables(lines: readonly Line[], layout: FormLayout): GridReading {
  const walk = new TableWalker(lines, layout).walk();
  const known = walk.rows.filter((walked) => walked.row !== null);
  const outcomes = new Map(known.map((walked) => [walked, outcomeOf(walked, known, lines)]));
  const cells: ReadCell[] = [];
  const doubts: Doubt[] = [];
  const local: LocalRow[] = [];
  const spans = new Map<TablePart, [number, number]>();
  const refused = new Set<TablePart>();
  for (const part of ['acts', 'matrix'] as const) {
    const rows = known.filter(({ row }) => row?.table === part);
    if (haveLostLines(rows)) {
      refused.add(part);
      for (const walked of rows.filter(({ values }) => values.length > 0))
        doubts.push(doubtOf(walked, 'table.lostLines'));
    }
  }
  for (const walked of walk.rows) {
    const { row, values } = walked;
    if (row === null) {
      addUnknown(walked, layout, local, doubts);
      continue;
    }
    const part = row.table;
    widen(spans, part, [walked.line.row, ...values.map((value) => value.row)]);
    if (refused.has(part)) continue;
    const outcome = outcomes.get(walked) ?? { kind: 'none' };
    if (outcome.kind === 'read') cells.push(...cellsOf(walked, row, outcome.cells));
    else if (outcome.kind === 'unsure' && values.length > 0)
      doubts.push(doubtOf(walked, 'table.count'));
  }
  for (const found of walk.disputes) {
    widen(
      spans,
      'disputes',
      found.lines.map(({ row }) => row),
    );
    const outcome = disputesOf(found);
    const indicators = layout.rows.filter(({ table }) => table === 'disputes');
    const all = indicators.flatMap((row) => row.cells);
    if (outcome.kind === 'read') {
      outcome.cells.forEach((placed, i) => {
        const indicator = all[i];
        const at = placed ?? found.values[0];
        if (indicator !== undefined && at !== undefined)
          cells.push(cellOf(indicator, placed, at.row, at.piece.column, null));
      });
    } else {
      const [first] = found.values;
      if (first !== undefined)
        doubts.push({
          text: found.values.map(({ piece }) => piece.text).join(' '),
          row: first.row,
          column: first.piece.column,
          why: 'table.count',
          candidates: all.map(({ id }) => id),
        });
    }
  }
  return { cells, local, doubts, used: walk.used, spans, refused };
}

function widen(spans: Map<TablePart, [number, number]>, part: TablePart, rows: readonly number[]) {
  const before = spans.get(part) ?? [Infinity, -Infinity];
  spans.set(part, [Math.min(before[0], ...rows), Math.max(before[1], ...rows)]);
}

const UNSURE: RowOutcome = { kind: 'unsure' };

function outcomeOf(
  walked: WalkedRow,
  known: readonly WalkedRow[],
  lines: readonly Line[],
): RowOutcome {
  const { row } = walked;
  if (row === null) return { kind: 'none' };
  const order = row.table === 'acts' ? columnsOf(row, walked.block) : row.cells.map((_, i) => i);
  if (order === null) return walked.values.length > 0 ? UNSURE : { kind: 'none' };
  const count = row.cells.length;
  const peers = known.filter((other) => isPeer(walked, other));
  const trimmedRow = withoutCutNumber(walked, count, lines);
  const outcome = valuesOf(trimmedRow, count, placesOf(peers, count, walked.heads));
  if (outcome.kind !== 'read') return outcome;
  if (!walked.inline && walked.values.length > 0 && !isInSequence(walked, outcome, lines))
    return UNSURE;
  const cells = order.map((at) => outcome.cells[at] ?? null);
  return { kind: 'read', cells };
}

/** Rows of one table stand in one column each: the matrix, or a block of acts. */
function isPeer(a: WalkedRow, b: WalkedRow): boolean {
  if (a.row?.table !== b.row?.table) return false;
  return a.row?.table !== 'acts' || a.block === b.block;
}

/**
 * Where each column of the form stands among the printed columns of a block. Heads that are lost are no contradiction,
 * heads of another form are.
 * @returns null when the heads contradict the form or none is left
 */
function columnsOf(row: LayoutRow, block: BlockHeads): readonly number[] | null {
  const own = row.cells.map((_, i) => i);
  if (block.keys.length === 0) return null;
  const columns: (number | null)[] = [];
  for (const key of block.keys) {
    if (key === '本年新') {
      columns.push(null);
      continue;
    }
    const at = row.heads.findIndex((keys) => keys.some((k) => k === key || `${key}减` === k));
    if (at < 0) return null;
    if (!columns.includes(at)) columns.push(at);
  }
  const named = columns.filter((at) => at !== null);
  if (named.every((at, i) => i === 0 || (named[i - 1] ?? -1) < at)) return own;
  return named.length === own.length ? own.map((at) => columns.indexOf(at)) : null;
}

/** The text is cut off right behind the number of the next label: `2` of `2.其他法律…` is no value. */
function withoutCutNumber(walked: WalkedRow, count: number, lines: readonly Line[]): WalkedRow {
  const { row, values, next, inline } = walked;
  const last = values[values.length - 1];
  if (inline || next !== null || row === null || values.length !== count + 1) return walked;
  const filled = lines.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'blank'));
  const ends = filled[filled.length - 1]?.pieces.some((piece) => piece === last?.piece) === true;
  const number = row.nextNumber;
  return ends && number !== null && last?.piece.text === number
    ? { ...walked, values: values.slice(0, -1) }
    : walked;
}

/**
 * Values below their label can slip from row to row when a label is lost. So the next label must be the next of the
 * form, or the numbers must add up.
 */
function isInSequence(walked: WalkedRow, outcome: RowOutcome, lines: readonly Line[]): boolean {
  const { row, next } = walked;
  if (row === null) return true;
  if (next === null && (row.isLast || !sectionFollows(walked, lines))) return true;
  if (next !== null && next.order === row.order + 1) return true;
  return row.table === 'matrix' && outcome.kind === 'read' && addsUp(outcome.cells);
}

/** Whether the text goes on with another section: it is not merely cut off behind the row. */
function sectionFollows({ values, line }: WalkedRow, lines: readonly Line[]): boolean {
  const last = values[values.length - 1]?.row ?? line.row;
  return lines.some(
    ({ row, pieces }) => row > last && pieces.some(({ text }) => /^[三四五六七]、..../.test(text)),
  );
}

function addsUp(cells: readonly (PlacedPiece | null)[]): boolean {
  const numbers = cells.flatMap((cell) => (cell === null ? [] : [Number(cell.piece.text)]));
  const total = numbers.pop();
  const sum = numbers.reduce((a, b) => a + b, 0);
  return sum > 0 && sum === total;
}

/** Copies that drop repeated lines keep each number once: rows come out short, and no number stands twice. */
function haveLostLines(rows: readonly WalkedRow[]): boolean {
  const alone = rows.filter(({ inline, line }) => !inline && !line.keepsBlanks);
  const short = alone.filter(({ row, values }) => row !== null && values.length < row.cells.length);
  const texts = alone.flatMap(({ values }) => values.map(({ piece }) => piece.text));
  return (
    short.length >= 3 && 2 * short.length >= alone.length && new Set(texts).size === texts.length
  );
}

function disputesOf({ values, lines, heads, inOrder }: WalkedDisputes): RowOutcome {
  if (!inOrder) return UNSURE;
  const [line] = lines;
  if (line === undefined || lines.length > 1)
    return values.length === disputeOrder.length ? { kind: 'read', cells: values } : UNSURE;
  const full = line.pieces.length === disputeOrder.length + 1 ? line.pieces.slice(0, -1) : null;
  const trimmedLine =
    full !== null && line.pieces[full.length]?.kind === 'blank' ? { ...line, pieces: full } : line;
  const row = { line: trimmedLine, at: -1, values, inline: true };
  return valuesOf(row, disputeOrder.length, placesOf([], disputeOrder.length, heads));
}

function cellsOf(
  walked: WalkedRow,
  row: LayoutRow,
  placed: readonly (PlacedPiece | null)[],
): ReadCell[] {
  return row.cells.map((indicator, i) => {
    const cell = placed[i] ?? null;
    const column = walked.line.pieces[walked.at]?.column ?? 1;
    const unit = indicator.kind === 'money' ? unitIn(walked.block) : null;
    return cellOf(indicator, cell, walked.line.row, column, unit);
  });
}

function unitIn({ texts }: BlockHeads): string | null {
  const said = texts.join(' ');
  return said.includes('万元') ? '万元' : /[（(:：]元/.test(said) ? '元' : null;
}

function cellOf(
  indicator: Indicator,
  placed: PlacedPiece | null,
  row: number,
  column: number,
  unit: string | null,
): ReadCell {
  const text = placed?.piece.text ?? '';
  const reading = readCell(text, indicator, unit);
  const sure = isUnitSaid(indicator, reading.cell, text, unit);
  return {
    indicator: indicator.id,
    cell: sure ? reading.cell : { status: Status.unitUnknown, value: null, marks: 0 },
    text,
    row: placed?.row ?? row,
    column: placed?.piece.column ?? column,
    code: sure ? reading.code : 'cell.unitUnknown',
  };
}

/** The form of 2019 prints no unit for 采购总金额: a bare number there may be 元 or 万元. */
function isUnitSaid(indicator: Indicator, cell: Cell, text: string, unit: string | null): boolean {
  if (indicator.id !== 'procurement.amount' || !hasValue(cell) || cell.value === 0) return true;
  return unit !== null || text.includes('元');
}

function doubtOf({ row, values, line, at }: WalkedRow, why: ProblemCode): Doubt {
  const [first] = values;
  return {
    text: values.map(({ piece }) => piece.text).join(' '),
    row: first?.row ?? line.row,
    column: first?.piece.column ?? line.pieces[at]?.column ?? 1,
    why,
    candidates: row?.cells.map(({ id }) => id) ?? [],
  };
}

function addUnknown(
  walked: WalkedRow,
  layout: FormLayout,
  local: LocalRow[],
  doubts: Doubt[],
): void {
  const { label, values, line } = walked;
  const text = values.map(({ piece }) => piece.text).join(' ');
  if (!hasDigit(text)) return;
  const similar = layout.rows.filter((row) => isSimilar(label, row));
  if (similar.length === 0) local.push({ label, text, row: line.row });
  else
    doubts.push({
      ...doubtOf(walked, 'table.label'),
      candidates: similar.flatMap(({ cells }) => cells.map(({ id }) => id)),
    });
}

function isSimilar(label: string, row: LayoutRow): boolean {
  const key = reportKey(label);
  if (key.length < 3 || (numberOf(label) === null && key.length < 4)) return false;
  return row.keys.some(
    (other) =>
      other.length > 2 &&
      editDistance(key, other, other.length < 5 ? 1 : 2) <= (other.length < 5 ? 1 : 2),
  );
}
