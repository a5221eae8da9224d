import type { ReportFindings } from '#analysis/reportFindings.ts';
import type { ChartModel, Hit, TableCell } from '#charts/types.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { CellKey } from '#query/types.ts';

/**
 * A chart with what broken rules say of its numbers, errors and warnings: a mark at each cell of the table, a line in each
 * tooltip, and how many numbers they are in a note.
 * @returns the chart as it is for none
 */
export function withDoubts(
  model: ChartModel,
  findings: ReportFindings | null,
  words: Words,
): ChartModel {
  if (findings === null) return model;
  const named = new Set<string>();
  for (const { cells } of model.table.rows.flatMap((row) => row.cells))
    for (const cell of cells) {
      const name = findings.nameOf(cell);
      if (name !== null) named.add(name);
    }
  const n = named.size;
  if (n === 0) return model;
  const doubtOf = (cells: readonly CellKey[]): string | null => {
    // what is wrong in one report says nothing of a sum over many
    const isOne = new Set(cells.map(({ authority }) => authority)).size === 1;
    const worst = isOne ? findings.worstOf(cells) : null;
    return worst === null ? null : checkSentence(worst.finding, words);
  };
  const { under, underOne, mark } = words.checking;
  const marked = (cell: TableCell): TableCell => {
    const doubt = doubtOf(cell.cells);
    return doubt === null ? cell : { ...cell, doubt };
  };
  const said = (hit: Hit): Hit => {
    const doubt = doubtOf(hit.cells);
    return doubt === null ? hit : { ...hit, say: [...hit.say, fill(mark, { text: doubt })] };
  };
  return {
    ...model,
    notes: [...model.notes, fill(n === 1 ? underOne : under, { n })],
    table: {
      ...model.table,
      rows: model.table.rows.map((row) => ({ ...row, cells: row.cells.map(marked) })),
    },
    hits: model.hits.map(said),
  };
}
