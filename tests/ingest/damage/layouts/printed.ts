import { actsBlocks, applicantColumns, matrixRows } from '../labels.ts';
import type { TableForm } from '../labels.ts';
import { insertColumn, newMerge } from '../geometry.ts';
import { pivot } from '../pivot.ts';
import type { Axis, Entry } from '../pivot.ts';
import type { Random } from '../random.ts';
import { cell, line } from '../sheet.ts';
import type { Book, Grid } from '../sheet.ts';
import { reportTitleOf, worldOf } from '../world.ts';
import type { World } from '../world.ts';

const unitOf = ({ places, years }: World) => ({ ...places[0], year: years[0] ?? 0 });

/** The table of acts: blocks with heads of their own, as wide as the widest. */
export function actsGrid(world: World): Grid {
  const blocks = actsBlocks(world.form);
  const width = Math.max(...blocks.map(({ columns }) => columns.length)) + 1;
  const grids = blocks.map(({ item, rows, columns }) => {
    const made = pivot({
      rows: axis(
        'label',
        ['信息内容'],
        rows.map((row) => entry(row.label, { row: row.id })),
      ),
      columns: axis(
        'label',
        [],
        columns.map((c) => entry(c.label, { column: c.key, ...unitOf(world) })),
      ),
      reports: world.reports,
      print: world.print,
    });
    while (made.columns.length < width)
      insertColumn(
        made,
        made.columns.length,
        line('value'),
        made.rows.map(() => cell('')),
      );
    const merge = newMerge();
    made.rows.unshift(line('band'));
    made.cells.unshift(made.columns.map(() => cell(item, null, merge)));
    return made;
  });
  const [first] = grids;
  return {
    rows: grids.flatMap(({ rows }) => rows),
    columns: first?.columns ?? [],
    cells: grids.flatMap(({ cells }) => cells),
  };
}

const axis = (kind: 'label' | 'group', corner: string[], entries: Entry[]): Axis => ({
  kinds: [kind],
  corner,
  merged: true,
  entries,
});
const entry = (text: string, said: Entry['said']): Entry => ({
  texts: [text],
  said,
  role: 'value',
  block: text,
});

const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Lanes of the rows of the table of requests as printed: result, group, label. */
export function matrixLanes(form: TableForm): Axis {
  return {
    kinds: ['group', 'group', 'label'],
    corner: [note, note, note],
    merged: true,
    entries: matrixRows(form).map(({ id, label, result, group }): Entry => {
      const path = [result, group, label].filter((text) => text !== '');
      return {
        texts: [0, 1, 2].map((l) => path[l] ?? ''),
        said: { row: id },
        role: 'value',
        block: id,
      };
    }),
  };
}

/** Heads of the columns of the table of requests as printed: three rows. */
export function applicantHeads(said: Entry['said']): Axis {
  const heads = applicantColumns.map(({ key, label }): Entry => ({
    texts:
      key === 'natural' || key === 'total'
        ? ['申请人情况', label, '']
        : ['申请人情况', '法人或其他组织', label],
    said: { ...said, column: key },
    role: 'value',
    block: key,
  }));
  return { kinds: ['group', 'group', 'label'], corner: [], merged: true, entries: heads };
}

export function matrixGrid(world: World): Grid {
  const grid = pivot({
    rows: matrixLanes(world.form),
    columns: applicantHeads(unitOf(world)),
    reports: world.reports,
    print: world.print,
  });
  const corner = newMerge();
  for (const row of grid.cells.slice(0, 3)) {
    for (const covered of row.slice(0, 3)) covered.merge = corner;
  }
  return grid;
}

/** Three head rows over one row of 15 numbers. */
export function disputesGrid(world: World): Grid {
  const heads = world.indicators.flatMap(({ id, grid, label }): Entry[] => {
    if (grid?.table !== 'disputes') return [];
    const path = label.split('／');
    return [{ texts: [0, 1, 2].map((l) => path[l] ?? ''), said: { id }, role: 'value', block: id }];
  });
  return pivot({
    rows: {
      kinds: [],
      corner: [],
      merged: true,
      entries: [{ texts: [], said: unitOf(world), role: 'value' }],
    },
    columns: { kinds: ['group', 'group', 'label'], corner: [], merged: true, entries: heads },
    reports: world.reports,
    print: world.print,
  });
}

/** One unit's report with some of its three tables. */
export const printedReport =
  (tables: readonly ('acts' | 'matrix' | 'disputes')[]) =>
  (random: Random, form: TableForm): Book => {
    const world = worldOf(random, form, {
      units: [1, 1],
      indicators: null,
      of: ({ grid }) => grid !== undefined && tables.includes(grid.table),
    });
    const title = reportTitleOf(world);
    const made = {
      acts: ['二、主动公开政府信息情况', actsGrid],
      matrix: ['三、收到和处理政府信息公开申请情况', matrixGrid],
      disputes: ['四、政府信息公开行政复议、行政诉讼情况', disputesGrid],
    } as const;
    return {
      name: random.pick([title, '年度报告']),
      sheets: [
        {
          name: 'Sheet1',
          parts: [
            { lines: [title] },
            ...tables.flatMap((table) => {
              const [heading, grid] = made[table];
              return [{ lines: [heading] }, { grid: grid(world) }];
            }),
          ],
        },
      ],
    };
  };
