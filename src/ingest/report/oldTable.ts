import { indicatorOf } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { readCell } from '../cellValue.ts';
import { unitWord } from '../headWords.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import { squeezed } from '../plainText.ts';
import type { Line, Piece } from './lines.ts';
import { LAST_ROW, followsOn, leadsTo, matchesOf, orderOf } from './oldLabels.ts';
import type { OldMatch } from './oldLabels.ts';
import { isNumber, onlyIdOf, rowsIn, tablesIn } from './oldRows.ts';
import type { OldRow } from './oldRows.ts';
import type { PlacedPiece } from './walked.ts';
import type { Doubt, LocalRow, ReadCell } from './types.ts';

/** What the table of 2014 to 2018 in one report says; `labels` as printed, null when there is no such table. */
export interface OldReading {
  readonly cells: readonly ReadCell[];
  readonly local: readonly LocalRow[];
  readonly doubts: readonly Doubt[];
  readonly used: ReadonlySet<number>;
  readonly span: readonly [number, number];
  readonly labels: readonly string[];
}

/** So many labels of the form in rows of their own are a table, fewer may be a list or a sentence. */
const FEWEST_LABELS = 4;
/** Rows that no earlier local table has. */
const DISTINCTIVE =
  /^(?:disclosure\.(?:normative_|channel\.we)|response\.|org\.|training\.|request\.replied\.)/;
/** Heads of value columns. */
const VALUE_HEAD = /(?:统计数|汇总数|数量|合计|累计|实际|数据|本期)$/;

/** Finds and reads the statistics table of 2014 to 2018 among the lines of one report. */
export function readOldTable(lines: readonly Line[]): OldReading | null {
  const rows = rowsIn(lines);
  const exact = rows.filter(({ isExact }) => isExact);
  const valued = exact.filter(({ behind }) => behind.some(({ piece }) => piece.kind === 'value'));
  const [first] = exact;
  const last = exact[exact.length - 1];
  if (first === undefined || last === undefined || valued.length < FEWEST_LABELS) return null;
  if (valued.filter(isDistinctive).length < 2) return null;
  const severalHeads = lines.some(hasSeveralHeads);
  const cells: ReadCell[] = [];
  const local: LocalRow[] = [];
  const doubts: Doubt[] = [];
  const used = new Set<number>();
  for (const table of tablesIn(rows)) {
    const severalColumns = severalHeads || haveSeveralColumns(table);
    const matches = matchesOf(table);
    const printsUnits = table.some(({ behind }) => behind.some(isUnit));
    table.forEach((row, i) => {
      used.add(row.line.row);
      for (const { row: at } of row.behind) used.add(at);
      const match = matches[i];
      const indicator = match?.kind === 'indicator' ? indicatorOf(match.id) : null;
      if (indicator !== null) {
        const sure =
          isInSequence(table, matches, i, lines) &&
          (row.inline || !printsUnits || hasUnit(row, indicator));
        if (severalColumns && row.behind.some(isNumber))
          doubts.push(doubt(row, [indicator.id], 'table.columns'));
        else addValue(row, indicator, sure, cells, doubts);
      } else if (match?.kind === 'unplaced' && row.behind.some(isNumber)) {
        if (match.candidates.length > 0) doubts.push(doubt(row, match.candidates, 'table.label'));
        else local.push({ label: row.label, text: textOf(row), row: row.line.row });
      }
    });
  }
  return {
    ...{ cells, local, doubts, used },
    span: [first.line.row, last.line.row],
    labels: valued.slice(0, 3).map(({ label }) => label),
  };
}

const isDistinctive = (row: OldRow) => DISTINCTIVE.test(onlyIdOf(row) ?? '');

function hasSeveralHeads({ pieces }: Line): boolean {
  const words = pieces.filter(({ kind }) => kind === 'words').map(({ text }) => squeezed(text));
  return (
    words.some((word) => /^(?:统计)?指标(?:名称)?$/.test(word)) &&
    words.filter((word) => VALUE_HEAD.test(word)).length > 1
  );
}

/** Two numbers behind a label: several value columns, of which one is the unit's. */
const haveSeveralColumns = (rows: readonly OldRow[]) =>
  rows.some(({ inline, behind }) => inline && behind.filter(isNumber).length > 1);

/**
 * Whether a row stands where the form has it, as far as its value depends on that. A label that several rows share
 * needs its own row before it and no such label behind it. Where the value stands below its label, the next label must
 * be the next of the form, and the last one that of the form unless the text ends there.
 */
function isInSequence(
  table: readonly OldRow[],
  matches: readonly OldMatch[],
  i: number,
  lines: readonly Line[],
): boolean {
  const row = table[i];
  const here = orderOf(matches[i]);
  const next = matches[i + 1];
  if (row === undefined || here < 0) return false;
  if (
    onlyIdOf(row) === null &&
    (!leadsTo(orderOf(matches[i - 1]), here) || next?.kind === 'unplaced')
  )
    return false;
  if (row.inline) return true;
  if (next === undefined) {
    const last = Math.max(row.line.row, ...row.behind.map((placed) => placed.row));
    const ends = !lines.some((line) => line.row > last && line.pieces.some(isPrinted));
    return ends || here === LAST_ROW;
  }
  return followsOn(here, orderOf(next));
}

const isUnit = ({ piece }: PlacedPiece) => unitWord(piece.text) !== null;

/** The unit of the row and then one value: a value that comes first, or another unit, belongs to another row. */
function hasUnit({ behind }: OldRow, { unit }: Indicator): boolean {
  const [first, second] = behind;
  if (first === undefined || unitWord(first.piece.text) !== unit) return false;
  return second === undefined || (behind.length === 2 && !isUnit(second));
}

const isPrinted = ({ kind }: Piece) => kind === 'words' || kind === 'value';

function addValue(
  row: OldRow,
  indicator: Indicator,
  sure: boolean,
  cells: ReadCell[],
  doubts: Doubt[],
): void {
  const numbers = row.behind.filter(isNumber);
  const unit = row.behind.map(({ piece }) => unitWord(piece.text)).find((word) => word !== null);
  if (numbers.length > 1 || (numbers.length > 0 && !sure)) {
    doubts.push(doubt(row, [indicator.id], 'table.count'));
    return;
  }
  const [number] = numbers;
  const words = row.behind.filter(({ piece }) => piece.kind === 'value');
  const shown = number ?? words[words.length - 1];
  if (shown === undefined) return;
  const printedUnit = unit ?? labelKey(row.label).unit;
  const text = shown?.piece.text ?? '';
  const { cell, code } = readCell(text, indicator, printedUnit);
  const column = shown?.piece.column ?? row.line.pieces[row.at]?.column ?? 1;
  cells.push({
    indicator: indicator.id,
    cell,
    text,
    row: shown?.row ?? row.line.row,
    column,
    code,
  });
}

const textOf = ({ behind }: OldRow) =>
  behind
    .filter(isNumber)
    .map(({ piece }) => piece.text)
    .join(' ');

function doubt(row: OldRow, candidates: readonly IndicatorId[], why: ProblemCode): Doubt {
  const number = row.behind.find(isNumber);
  return {
    text: textOf(row),
    row: number?.row ?? row.line.row,
    column: number?.piece.column ?? row.line.pieces[row.at]?.column ?? 1,
    why,
    candidates,
  };
}
