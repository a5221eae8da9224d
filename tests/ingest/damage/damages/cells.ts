import { newMerge } from '../geometry.ts';
import { gridsOf } from '../sheet.ts';
import type { Book, Cell, Grid } from '../sheet.ts';
import { linesOf, onAxis } from './axis.ts';
import type { Damage, Tools } from './types.ts';

interface Found {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** All cells of rows of values that pass. */
function cellsOf(book: Book, passes: (found: Found) => boolean): Found[] {
  return gridsOf(book).flatMap((grid) =>
    linesOf(grid.rows, 'value').flatMap((row) =>
      (grid.cells[row] ?? []).flatMap((cell, column) => {
        const found = { grid, row, column, cell };
        return passes(found) ? [found] : [];
      }),
    ),
  );
}

const isNumber = ({ cell }: Found) =>
  cell.fact !== null && cell.fact.value !== null && cell.merge === 0;
const isWhole = ({ grid, row }: Found) =>
  (grid.cells[row] ?? []).every(
    ({ dropped, pushed, text }) => !dropped && pushed === null && !text.startsWith('\u2060'),
  );
/** The row's end shows that it is too long. */
const endsInText = ({ grid, row }: Found) => {
  const last = grid.cells[row]?.at(-1);
  return last !== undefined && last.text !== '' && last.merge === 0;
};
const freeFrom = ({ grid, row }: Found, column: number) =>
  (grid.cells[row] ?? []).slice(column).every(({ merge }) => merge === 0);

/** Without a name, label or year of its own the row's values are nobody's. */
function forgetRow({ grid, row }: Found): void {
  for (const cell of grid.cells[row] ?? []) cell.fact = null;
}

export const dropCell: Damage = {
  keeps: 'all values but the one that is gone',
  order: 3,
  apply(book, { random, format }) {
    if (!format.ragged) return false;
    const found = cellsOf(
      book,
      (f) => f.cell.merge === 0 && isWhole(f) && f.grid.columns.length > 1,
    );
    const values = found.filter(({ grid, column }) => grid.columns[column]?.role === 'value');
    const from = values.length > 0 && random.chance(0.85) ? values : found;
    if (from.length === 0) return false;
    const picked = random.pick(from);
    const kind = picked.grid.columns[picked.column]?.kind ?? null;
    if (kind === 'name' || kind === 'label' || kind === 'year' || kind === 'group')
      forgetRow(picked);
    picked.cell.dropped = true;
    picked.cell.fact = null;
    return true;
  },
};

export const addCell: Damage = {
  keeps: 'all values',
  order: 3,
  apply(book, { random, numbers }) {
    const found = cellsOf(book, (f) => isWhole(f) && endsInText(f) && freeFrom(f, f.column));
    if (found.length === 0) return false;
    random.pick(found).cell.pushed = random.pick(['', String(numbers.count()), '0', '无']);
    return true;
  },
};

export const unquoted: Damage = {
  keeps: 'all values',
  order: 3,
  apply(book, { random, format }) {
    if (format.ending !== 'csv') return false;
    const found = cellsOf(
      book,
      (f) => isNumber(f) && isWhole(f) && endsInText(f) && /^\d{4,6}$/.test(f.cell.text),
    );
    if (found.length === 0) return false;
    const { cell } = random.pick(found);
    cell.text = `\u2060${cell.text.replace(/\B(?=(\d{3})+$)/g, ',')}`;
    return true;
  },
};

/** Merges a number with its neighbours along the rows of the view. */
function mergeAlong(view: Grid, { random }: Tools): boolean {
  const starts = linesOf(view.rows, 'value').flatMap((row) =>
    linesOf(view.columns, 'value').map((column) => ({ row, column })),
  );
  for (const { row, column } of random.shuffled(starts).slice(0, 20)) {
    const length = random.int(2, 3);
    const run = Array.from({ length }, (_, i) => view.cells[row + i]?.[column]);
    const cells = run.flatMap((cell) => (cell?.merge === 0 && cell.fact !== null ? [cell] : []));
    const [first] = cells;
    if (cells.length < length || first?.fact?.value === null || first === undefined) continue;
    const merge = newMerge();
    const { text } = first;
    for (const cell of cells) Object.assign(cell, { text, merge, fact: null });
    return true;
  }
  return false;
}

export const mergeValues: Damage = {
  keeps: 'all values but those of the merged cell',
  order: 3,
  apply(book, tools) {
    if (!tools.format.spans) return false;
    const grid = tools.random.pick(gridsOf(book));
    return onAxis(grid, tools.random.pick(['rows', 'columns']), (view) => mergeAlong(view, tools));
  },
};

export const strikeOut: Damage = {
  keeps: 'all values but one that is struck out as a whole',
  order: 3,
  apply(book, { random, format, numbers }) {
    const found = cellsOf(book, isNumber);
    if (!format.runs || found.length === 0) return false;
    const { cell } = random.pick(found);
    if (random.chance(0.6)) cell.struck = String(numbers.count());
    else Object.assign(cell, { struck: cell.text, text: '', fact: null });
    return true;
  },
};

export const addNote: Damage = {
  keeps: 'all values',
  order: 3,
  apply(book, { random, format }) {
    const found = cellsOf(book, isNumber);
    if (found.length === 0) return false;
    const marks = [
      '①',
      '*',
      '[1]',
      '（注1）',
      '（含1件转办）',
      '②',
      ...(format.runs ? ['1', '2', '注1'] : []),
    ];
    random.pick(found).cell.raised = random.pick(marks);
    return true;
  },
};
