import { forms, indicatorOf } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { readCell } from '../cellValue.ts';
import { unitWord } from '../headWords.ts';
import { labelsOf } from '../labels.ts';
import type { LabelReading } from '../labels.ts';
import { squeezed } from '../plainText.ts';
import { placeLabels } from '../placeLabels.ts';
import type { Line, Piece } from './lines.ts';
import { hasDigit } from './reportLabels.ts';
import type { PlacedPiece } from './rowValues.ts';
import type { Doubt, LocalRow, ReadCell } from './types.ts';

const oldLabels = labelsOf('s2014');

/** A printed label with what stands behind it. */
interface OldRow {
  readonly line: Line;
  readonly at: number;
  readonly label: string;
  readonly reading: LabelReading;
  readonly behind: PlacedPiece[];
  /** The values stand on the line of the label. */
  readonly inline: boolean;
}

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
/** So many lines a label may be broken over. */
const REACH = 4;

/** Finds and reads the statistics table of 2014 to 2018 among the lines of one report. */
export function readOldTable(lines: readonly Line[]): OldReading | null {
  const rows = rowsIn(lines);
  const exact = rows.filter(({ reading }) => reading.kind === 'one' || reading.kind === 'several');
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
    const matches = placeLabels(
      table.map(({ reading }) => reading),
      'rows',
      oldLabels,
    );
    table.forEach((row, i) => {
      used.add(row.line.row);
      for (const { row: at } of row.behind) used.add(at);
      const match = matches[i];
      const indicator = match?.kind === 'indicator' ? indicatorOf(match.id) : null;
      if (indicator !== null) {
        const next = table.slice(i + 1).find(({ reading }) => reading.kind === 'one');
        const sure = isInSequence(row, indicator, next, lines);
        if (severalColumns && row.behind.some(isNumber))
          doubts.push(doubt(row, [indicator.id], 'table.columns'));
        else addValue(row, indicator, sure, cells, doubts);
      } else if (match?.kind === 'unplaced' && row.behind.some(isNumber)) {
        if (match.candidates.length > 0 && match.why !== 'none')
          doubts.push(doubt(row, match.candidates, 'table.label'));
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

const isDistinctive = ({ reading }: OldRow) =>
  reading.kind === 'one' && DISTINCTIVE.test(reading.row.id);

function hasSeveralHeads({ pieces }: Line): boolean {
  const words = pieces.filter(({ kind }) => kind === 'words').map(({ text }) => squeezed(text));
  return (
    words.some((word) => /^(?:统计)?指标(?:名称)?$/.test(word)) &&
    words.filter((word) => VALUE_HEAD.test(word)).length > 1
  );
}

function rowsIn(lines: readonly Line[]): OldRow[] {
  const rows: OldRow[] = [];
  const joined = new Set<Piece>();
  let open: OldRow | null = null;
  lines.forEach((line, i) => {
    line.pieces.forEach((piece, at) => {
      if (piece.kind === 'blank' || piece.kind === 'covered' || joined.has(piece)) return;
      if (piece.kind === 'value' || unitWord(piece.text) !== null) {
        const labelFollows = line.pieces
          .slice(at + 1)
          .some((p) => oldLabels.exact(p.text) !== null);
        if (open !== null && (open.line === line || (!open.inline && !labelFollows)))
          open.behind.push({ row: line.row, piece });
        return;
      }
      const whole = joinedLabel(lines, i, at, joined);
      const label = whole?.label ?? piece.text;
      const reading = whole?.reading ?? (rows.length > 0 ? nearLabel(label) : null);
      if (reading === null) {
        open = null;
        return;
      }
      const inline = line.pieces.slice(at + 1).some(({ kind }) => kind === 'value');
      open = { line, at, label, reading, behind: [], inline };
      rows.push(open);
    });
  });
  const isExact = ({ reading }: OldRow) => reading.kind === 'one' || reading.kind === 'several';
  const lastExact = rows.reduce((last, row, i) => (isExact(row) ? i : last), -1);
  return rows.filter((row, i) => isExact(row) || (i < lastExact && row.behind.some(isNumber)));
}

/** Labels longer than this are running text. */
const LONGEST = 70;

function nearLabel(text: string): LabelReading | null {
  return text.length > LONGEST ? null : oldLabels.read(text);
}

/** The label at a place, put together from its parts where it is broken; null when it is no label of the form. */
function joinedLabel(
  lines: readonly Line[],
  line: number,
  at: number,
  joined: Set<Piece>,
): { readonly label: string; readonly reading: LabelReading } | null {
  let label = lines[line]?.pieces[at]?.text ?? '';
  if (label.length > LONGEST) return null;
  const parts: Piece[] = [];
  const alone = oldLabels.exact(label);
  if (alone !== null) return { label, reading: alone };
  if (!beginsLabel(label)) return null;
  for (let i = line; i < Math.min(lines.length, line + REACH); i++) {
    const pieces = lines[i]?.pieces ?? [];
    for (const piece of i === line ? pieces.slice(at + 1) : pieces) {
      if (piece.kind !== 'words' || unitWord(piece.text) !== null) continue;
      if (oldLabels.exact(piece.text) !== null) return null;
      label += piece.text;
      parts.push(piece);
      const reading = oldLabels.exact(label);
      if (reading !== null) {
        for (const part of parts) joined.add(part);
        return { label, reading };
      }
    }
  }
  return null;
}

const bare = (text: string) => text.normalize('NFKC').replace(/[^\u3400-\u9fff]/gu, '');
const labels = forms.s2014.rows.flatMap((row) => [row.label, ...row.aliases]).map(bare);

function beginsLabel(text: string): boolean {
  const start = bare(text);
  return start.length >= 4 && labels.some((label) => label.includes(start));
}

/** A label of the form that comes again begins the table anew: the table is printed twice. */
function tablesIn(rows: readonly OldRow[]): OldRow[][] {
  const tables: OldRow[][] = [];
  let seen = new Set<string>();
  let table: OldRow[] = [];
  for (const row of rows) {
    const id = row.reading.kind === 'one' ? row.reading.row.id : null;
    if (id !== null && seen.has(id)) {
      tables.push(table);
      table = [];
      seen = new Set();
    }
    if (id !== null) seen.add(id);
    table.push(row);
  }
  return [...tables, table];
}

const isNumber = ({ piece }: PlacedPiece) => piece.kind === 'value' && hasDigit(piece.text);

/** Two numbers behind a label, or numbers in different columns: several value columns, of which one is the unit's. */
function haveSeveralColumns(rows: readonly OldRow[]): boolean {
  const places = new Map<number, number>();
  return rows.some(({ inline, line, behind }) => {
    const numbers = behind.filter(isNumber);
    if (numbers.length > 1) return inline;
    const [only] = numbers;
    if (!inline || !line.keepsBlanks || only === undefined) return false;
    const index = line.pieces.indexOf(only.piece);
    const before = places.get(line.pieces.length);
    places.set(line.pieces.length, index);
    return before !== undefined && before !== index;
  });
}

/**
 * Where the value stands below its label, the next label must be the next of the form, and the last one that of the form
 * unless the text ends there.
 */
function isInSequence(
  row: OldRow,
  indicator: Indicator,
  next: OldRow | undefined,
  lines: readonly Line[],
): boolean {
  if (row.inline) return true;
  const here = orderIn(indicator.id);
  if (next?.reading.kind !== 'one') {
    const last = Math.max(row.line.row, ...row.behind.map((placed) => placed.row));
    const ends = !lines.some((line) => line.row > last && line.pieces.some(isPrinted));
    return ends || here === forms.s2014.rows.length - 1;
  }
  const there = orderIn(next.reading.row.id);
  const between = forms.s2014.rows.slice(here + 1, there);
  return there > here && between.every((other) => other.heading || isRepeated(other.label));
}

const isPrinted = ({ kind }: Piece) => kind === 'words' || kind === 'value';
const orderIn = (id: string) => oldLabels.order(id);
const isRepeated = (label: string) => oldLabels.exact(label)?.kind === 'several';

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
  if (shown === undefined && !row.line.keepsBlanks) return;
  const printedUnit = unit ?? (row.reading.kind === 'none' ? null : row.reading.unit);
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
