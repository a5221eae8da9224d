import type { Frame } from '#domain/frame.ts';
import { NO_CELLS, cellCounts } from './cellCounts.ts';
import type { CellCounts } from './cellCounts.ts';
import { groupOf, rowsOf } from './group.ts';
import { owedIn } from './owed.ts';
import type { Owed } from './owed.ts';
import { blocksOf, chosenYears, reportBlock } from './reports.ts';
import type { CoverageCell, CoverageRows, CoverageTotal, Row, Selection } from './types.ts';

/**
 * What is there at all: a cell for each unit of the group and year of the selection, in the order of the frame.
 * Totals count reports that are due: with a roster those it names, else what lies between a unit's first and last
 * report; others that are there are counted apart. `roster` is true only when a roster covers every unit of the group.
 */
export function coverage(frame: Frame, selection: Selection): CoverageRows {
  const years = chosenYears(frame, selection.years);
  const { members } = groupOf(frame, selection);
  const owed = owedIn(frame);
  const cellOf = cellReader(frame, owed);
  const rows = rowsOf(frame, members, selection, (at) => years.map((year) => cellOf(at, year)));
  const dues = members.map((at) => years.map((year) => owed.due(at, year)));
  const total = (picked: readonly (readonly [row: number, year: number])[]): CoverageTotal => {
    let [due, present, extra, blanks, absent, suspects] = [0, 0, 0, 0, 0, 0];
    for (const [r, y] of picked) {
      const cell = rows[r]?.data[y];
      if (cell === undefined) continue;
      const isDue = dues[r]?.[y] === true;
      if (isDue) due++;
      if (cell.form !== null && isDue) present++;
      if (cell.form !== null && !isDue) extra++;
      blanks += cell.blanks;
      absent += cell.absent;
      suspects += cell.suspects;
    }
    return { due, present, extra, blanks, absent, suspects };
  };
  return {
    rows,
    members: rows,
    focus: rows.some((row) => row.focus) ? selection.focus : null,
    total: members.length,
    years,
    year: selection.year,
    perYear: years.map((_, y) => total(rows.map((__, r) => [r, y]))),
    perRow: rows.map((_, r) => total(years.map((__, y) => [r, y]))),
    roster: members.length > 0 && members.every((at) => owed.known(at)),
  };
}

/** The same grid with the units first that lack most reports, then most cells; equals stay in their order. */
export function sortedByGaps(grid: CoverageRows): CoverageRows {
  const gaps = (row: Row<readonly CoverageCell[]>) => ({
    reports: row.data.filter((cell) => cell.shown === 'noReport').length,
    cells: row.data.reduce((sum, cell) => sum + cell.blanks + cell.absent + cell.suspects, 0),
  });
  const order = grid.rows
    .map((row, i) => ({ row, total: grid.perRow[i], ...gaps(row) }))
    .sort((a, b) => b.reports - a.reports || b.cells - a.cells);
  return {
    ...grid,
    rows: order.map(({ row }) => row),
    perRow: order.flatMap(({ total }) => (total === undefined ? [] : [total])),
  };
}

function cellReader(frame: Frame, owed: Owed): (at: number, year: number) => CoverageCell {
  const blocks = blocksOf(frame);
  const counts = new Map<string, CellCounts>(
    blocks.map((block) => [block.form, cellCounts(block)]),
  );
  const none = { form: null, ...NO_CELLS, cells: 0 } as const;
  return (at, year) => {
    const block = reportBlock(blocks, at, year);
    if (block === null) {
      return { year, shown: owed.absent(at, year), ...none };
    }
    const found = counts.get(block.form)?.(at, year) ?? NO_CELLS;
    const { filled, blanks, absent, suspects } = found;
    return {
      year,
      shown: blanks > 0 ? 'blank' : absent > 0 ? 'rowAbsent' : suspects > 0 ? 'suspect' : 'value',
      form: block.form,
      ...found,
      cells: filled + blanks + absent + suspects,
    };
  };
}
