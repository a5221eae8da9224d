import { Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { Indicator } from '#domain/forms/index.ts';
import { readCell } from '../cellValue.ts';
import type { FormLayout, LayoutRow } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import { disputesOf } from './disputeOutcome.ts';
import { addUnknown, doubtOf } from './otherRows.ts';
import { outcomeOf } from './rowOutcomes.ts';
import { tableNumbers } from './tableNumbers.ts';
import { TableWalker } from './tableWalk.ts';
import type { BlockHeads, PlacedPiece, WalkedRow } from './walked.ts';
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
  const outcomes = new Map(known.map((walked) => [walked, outcomeOf(walked, lines)]));
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
  const tables = new Map(
    (['acts', 'matrix'] as const).flatMap((part) => {
      const rows = known.filter(({ row }) => row?.table === part);
      return [...tableNumbers(rows, lines, walk.used)];
    }),
  );
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
    if (outcome.kind === 'read' && signsFit(row, outcome.cells)) {
      const table = tables.get(walked);
      const own = cellsOf(walked, row, outcome.cells);
      cells.push(...(table === undefined ? own : own.map((cell) => ({ ...cell, table }))));
    } else if (outcome.kind !== 'none' && values.length > 0)
      doubts.push(doubtOf(walked, 'table.count'));
  }
  let disputeTable = 0;
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
      const own = outcome.cells.flatMap((placed, i) => {
        const indicator = all[i];
        return indicator === undefined ? [] : [cellOf(indicator, placed, null)];
      });
      if (own.some(({ indicator }) => cells.some((cell) => cell.indicator === indicator)))
        disputeTable++;
      cells.push(...own.map((cell) => ({ ...cell, table: disputeTable })));
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

/** Copies that drop repeated lines keep each number once: rows come out short, and no number stands twice. */
function haveLostLines(rows: readonly WalkedRow[]): boolean {
  const alone = rows.filter(({ inline }) => !inline);
  const short = alone.filter(({ row, values }) => row !== null && values.length < row.cells.length);
  const texts = alone.flatMap(({ values }) => values.map(({ piece }) => piece.text));
  return (
    short.length >= 3 && 2 * short.length >= alone.length && new Set(texts).size === texts.length
  );
}

/** Only 本年增/减 has a sign; in another column it says that the columns are not those of the form. */
function signsFit(row: LayoutRow, cells: readonly PlacedPiece[]): boolean {
  return cells.every(
    (placed, i) =>
      row.cells[i]?.kind === 'change' || !/^\s*[+＋]\s*[\d０-９]/.test(placed.piece.text),
  );
}

function cellsOf({ block }: WalkedRow, row: LayoutRow, placed: readonly PlacedPiece[]): ReadCell[] {
  return row.cells.flatMap((indicator, i) => {
    const cell = placed[i];
    if (cell === undefined) return [];
    return [cellOf(indicator, cell, indicator.kind === 'money' ? unitIn(block) : null)];
  });
}

function unitIn({ texts }: BlockHeads): string | null {
  const said = texts.join(' ');
  return said.includes('万元') ? '万元' : /[（(:：]元/.test(said) ? '元' : null;
}

function cellOf(indicator: Indicator, { row, piece }: PlacedPiece, unit: string | null): ReadCell {
  const { text, column } = piece;
  const reading = readCell(text, indicator, unit);
  const sure = isUnitSaid(indicator, reading.cell, text, unit);
  return {
    indicator: indicator.id,
    cell: sure ? reading.cell : { status: Status.unitUnknown, value: null, marks: 0 },
    text,
    row,
    column,
    code: sure ? reading.code : 'cell.unitUnknown',
  };
}

/** The form of 2019 prints no unit for 采购总金额: a bare number there may be 元 or 万元. */
function isUnitSaid(indicator: Indicator, cell: Cell, text: string, unit: string | null): boolean {
  if (indicator.id !== 'procurement.amount' || !hasValue(cell) || cell.value === 0) return true;
  return unit !== null || text.includes('元');
}
