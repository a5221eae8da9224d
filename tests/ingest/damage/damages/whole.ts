import { spanAt, turned } from '../geometry.ts';
import { gridsOf } from '../sheet.ts';
import type { Grid, Part, Sheet } from '../sheet.ts';
import { copied, isJoined, linesOf, onAxis, onSomeAxis } from './axis.ts';
import type { Damage } from './types.ts';

export const turn: Damage = {
  keeps: 'all values',
  order: 2.5,
  apply(book) {
    for (const grid of gridsOf(book)) Object.assign(grid, turned(grid));
    return true;
  },
};

export const cut: Damage = {
  keeps: 'the values before the cut',
  order: 4,
  apply(book, { random, format }) {
    if (format.sheets) return false;
    const grids = gridsOf(book);
    const chosen = random.int(0, grids.length - 1);
    grids.forEach((grid, g) => {
      if (g < chosen) return;
      const row = random.int(0, grid.rows.length - 1);
      const column = random.int(0, grid.columns.length - 1);
      grid.cells.forEach((cells, r) =>
        cells.forEach((cell, c) => {
          if (g > chosen || r > row || (r === row && c > column)) cell.fact = null;
          if (g === chosen && r === row && c === column) cell.cut = true;
        }),
      );
    });
    return true;
  },
};

/** The rows of a table from a place on, with its head rows once more or without. */
function parted(grid: Grid, at: number, again: boolean): Grid {
  const heads = linesOf(grid.rows, 'head').filter((r) => r < at);
  const end = (heads.at(-1) ?? -1) + 1;
  const start = heads[0] ?? 0;
  const head = again ? copied(grid, start, end) : [];
  const rest: Grid = {
    rows: [...(again ? grid.rows.slice(start, end) : []), ...grid.rows.slice(at)],
    columns: [...grid.columns],
    cells: [...head, ...grid.cells.slice(at)],
  };
  grid.rows.length = at;
  grid.cells.length = at;
  return rest;
}

export const split: Damage = {
  keeps: 'all values whose heads stand with them',
  order: 2.5,
  apply(book, { random, format }) {
    const sheet = random.pick(book.sheets);
    const at = sheet.parts.reduce((last, part, p) => ('grid' in part ? p : last), -1);
    const part = sheet.parts[at];
    if (part === undefined || !('grid' in part)) return false;
    let rest: Grid | null = null;
    const axis = random.pick(['rows', 'columns'] as const);
    onAxis(part.grid, axis, (view) => {
      const end = (linesOf(view.rows, 'head').at(-1) ?? -1) + 1;
      const places = view.rows.flatMap((_, r) => (r > end && !isJoined(view, r) ? [r] : []));
      if (places.length === 0) return false;
      const made = parted(view, random.pick(places), random.chance(0.75));
      rest = axis === 'rows' ? made : turned(made);
      return true;
    });
    if (rest === null) return false;
    const next: Part = { grid: rest };
    const [title] = sheet.parts;
    const lines = random.chance(0.5) && title !== undefined && 'lines' in title ? [title] : [];
    const after = sheet.parts.splice(at + 1);
    if (format.sheets) {
      const second: Sheet = { name: 'Sheet2', parts: [...lines, next, ...after] };
      book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, second);
    } else sheet.parts.push(...(lines.length > 0 ? lines : [{ lines: [''] }]), next, ...after);
    return true;
  },
};

export const footnote: Damage = {
  keeps: 'all values',
  order: 1,
  apply(book, { random, numbers }) {
    const sheet = random.pick(book.sheets);
    const n = numbers.count();
    sheet.parts.push({
      lines: [
        random.pick([
          '*该单位数据为估算',
          `注：其中${n}条为12月新增。`,
          `另：村级公开信息${n}条未计入。`,
          `填报日期：2018年1月${random.int(1, 28)}日；联系电话：701${n}`,
          `共${n}条`,
        ]),
      ],
    });
    return true;
  },
};

export const hideLine: Damage = {
  keeps: 'all values; those of the hidden line may be missing',
  order: 2,
  apply: (book, { random, format }) =>
    format.spans &&
    format.ending !== 'docx' &&
    gridsOf(book).length === 1 &&
    onSomeAxis(book, random, (view) => {
      const lines = linesOf(view.rows, 'value').filter(
        (r) => !isJoined(view, r) && !isJoined(view, r + 1) && view.rows[r]?.bound === false,
      );
      // Of a single line nothing would be left to be read.
      if (lines.length === 0 || linesOf(view.rows, 'value').length < 2) return false;
      const at = random.pick(lines);
      view.rows = view.rows.map((line, r) => (r === at ? { ...line, hidden: true } : line));
      for (const one of view.cells[at] ?? [])
        if (one.fact !== null) one.fact = { ...one.fact, seen: false };
      return true;
    }),
};

export const misspan: Damage = {
  keeps: 'all values',
  order: 3,
  apply(book, { random, format }) {
    if (!format.spans || format.sheets) return false;
    const anchors = gridsOf(book).flatMap((grid) =>
      grid.cells.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const span = spanAt(grid, r, c);
          if (span === null) return [];
          const down = span.rows > 1 && format.ending === 'html';
          return [
            ...(down ? [{ cell, by: 'rows' }] : []),
            ...(span.columns > 1 ? [{ cell, by: 'columns' }] : []),
          ];
        }),
      ),
    );
    if (anchors.length === 0) return false;
    const { cell, by } = random.pick(anchors);
    cell.misspan = { rows: 0, columns: 0, [by]: random.pick([1, -1]) };
    return true;
  },
};

export const hiddenSheet: Damage = {
  keeps: 'all values; those of the hidden sheet are old',
  order: 3,
  apply(book, { random, format, numbers }) {
    const [sheet] = book.sheets;
    if (!format.sheets || sheet === undefined) return false;
    const old = (grid: Grid): Grid => ({
      rows: [...grid.rows],
      columns: [...grid.columns],
      cells: copied(grid, 0, grid.rows.length).map((row) =>
        row.map((one) =>
          one.fact === null ? one : { ...one, text: String(numbers.count()), fact: null },
        ),
      ),
    });
    const parts = sheet.parts.map((part): Part =>
      'grid' in part ? { grid: old(part.grid) } : part,
    );
    const copy: Sheet = { name: '旧表', hidden: true, parts };
    book.sheets.splice(random.chance(0.5) ? 0 : book.sheets.length, 0, copy);
    return true;
  },
};
