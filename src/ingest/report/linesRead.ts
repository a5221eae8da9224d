import type { TableFormId } from '#domain/forms/index.ts';
import { onceFor } from '../onceFor.ts';
import type { CsvRow } from '../parse/csv.ts';
import { disputeRows } from './disputeRows.ts';
import type { TablePart } from './formRows.ts';
import { gridRows } from './gridRows.ts';
import { gridOf } from './lineGrids.ts';
import { formsIn, labelsOf } from './lineForms.ts';
import type { Line } from './lines.ts';
import { listRows } from './listRows.ts';
import { otherRows, placesOf } from './otherRows.ts';
import { TableWalker } from './tableWalk.ts';
import type { Doubt, LocalRow, LostTable } from './types.ts';

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
  const disputes = disputeRows(walk.disputes);
  const others = otherRows(walk.rows, list.rows, labels);
  const tables = [list, ...grids, disputes];
  const whole = tables.flatMap((table) => table.whole);
  const taken = new Set([
    ...[...list.rows, ...grids.flatMap(({ rows }) => rows), ...others.rows].flatMap(placesOf),
    ...walk.disputes.flatMap((found) => found.lines.map(({ row }) => row)),
  ]);
  const used = new Set([...walk.used, ...taken]);
  const lost = [
    ...grids.concat(disputes).flatMap((table) => table.lost),
    ...walk.lost.map((row): LostTable => ({
      part: 'acts',
      from: row,
      to: row,
      why: 'table.notRead',
    })),
  ];
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
