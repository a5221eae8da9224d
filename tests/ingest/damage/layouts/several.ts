import { laid, unitNames } from '../axes.ts';
import { insertColumn, newMerge } from '../geometry.ts';
import { labelNames } from '../labelAxes.ts';
import type { TableForm } from '../labels.ts';
import { pivot } from '../pivot.ts';
import type { Axis, Entry } from '../pivot.ts';
import type { Random } from '../random.ts';
import { cell, cellAt, line } from '../sheet.ts';
import type { Book, Grid } from '../sheet.ts';
import { countyBook, reportTitleOf, worldOf } from '../world.ts';
import type { World } from '../world.ts';
import { corners, lines } from './county.ts';
import { actsGrid, disputesGrid, matrixGrid } from './printed.ts';

/** The world as one of its reports sees it. */
export const only = (world: World, at: number): World => {
  const report = world.reports[at];
  return report === undefined
    ? world
    : { ...world, places: [report], years: [report.year], reports: [report] };
};

/** One report's table: three columns, or one of the tables as printed. */
export function tableOf(world: World, whole: boolean): Grid {
  const [place] = world.places;
  const [year = 0] = world.years;
  const table = world.indicators[0]?.grid?.table;
  if (table === 'acts') return actsGrid(world);
  if (table === 'matrix') return matrixGrid(world);
  if (table === 'disputes') return disputesGrid(world);
  const columns: Axis = {
    kinds: ['name'],
    corner: [],
    merged: false,
    entries: [{ texts: ['统计数'], said: { ...place, year }, role: 'value' }],
  };
  const rows = laid(lines(world, whole), corners(world.random));
  return pivot({ rows, columns, reports: world.reports, print: world.print });
}

export function worldOfTables(
  random: Random,
  form: TableForm,
  units: readonly [number, number],
  years: readonly [number, number],
) {
  const table = random.pick(['acts', 'disputes', 'matrix'] as const);
  const whole = random.chance(0.4);
  const world =
    form === 's2014'
      ? worldOf(random, form, { units, years, indicators: whole ? null : [5, 20] })
      : worldOf(random, form, {
          units,
          years,
          indicators: null,
          of: ({ grid }) => grid?.table === table,
        });
  return { world, whole: form === 's2014' && whole };
}

/** A table for each unit on one sheet, each below a line that names the unit. */
export function stacked(random: Random, form: TableForm): Book {
  const { world, whole } = worldOfTables(random, form, [2, 3], [1, 1]);
  const manner = random.pick(['填报单位：', '单位：', '']);
  const tables = world.reports.flatMap((report, r) => [
    manner === '' ? reportTitleOf(only(world, r)) : `${manner}${report.authority}`,
    tableOf(only(world, r), whole),
  ]);
  return countyBook(world, tables);
}

/** 双栏: one report in two halves side by side. */
export function doubled(random: Random): Book {
  const world = worldOf(random, 's2014', {
    units: [1, 1],
    indicators: random.chance(0.5) ? null : [8, 30],
  });
  const grid = tableOf(world, false);
  const heads = grid.rows.filter(({ role }) => role === 'head').length;
  const height = Math.ceil((grid.rows.length - heads) / 2);
  const second = grid.cells.slice(heads + height);
  const widths = grid.columns.length;
  for (let c = 0; c < widths; c += 1) {
    const cells = grid.rows
      .slice(0, heads + height)
      .map((_, r) =>
        r < heads ? { ...cellAt(grid, r, c) } : (second[r - heads]?.[c] ?? cell('')),
      );
    insertColumn(grid, widths + c, grid.columns[c] ?? line('value'), cells);
  }
  grid.rows.length = heads + height;
  grid.cells.length = heads + height;
  const title = reportTitleOf(world);
  return { name: title, sheets: [{ name: 'Sheet1', parts: [{ lines: [title] }, { grid }] }] };
}

/** A small table of sums before the table of the units. */
export function summaryFirst(random: Random, form: TableForm): Book {
  const world = worldOf(random, form, { units: [3, 6], indicators: [3, 14] });
  const words = corners(random);
  const labels = labelNames(world, 1, 'bare', false);
  const units = unitNames(world);
  const sum: Entry = {
    texts: ['全县合计'],
    said: {},
    role: 'sum',
    prints: () => String(world.numbers.count()),
  };
  const first = pivot({
    rows: laid({ ...labels, entries: labels.entries.slice(0, 3) }, words),
    columns: { ...units, entries: [sum], corner: [] },
    reports: [],
    print: world.print,
  });
  const second = pivot({
    rows: laid(units, words),
    columns: { ...labels, corner: [] },
    reports: world.reports,
    print: world.print,
  });
  return countyBook(world, [first, '', second]);
}

/** Units under bands: 乡镇 and 街道, or their counties, where no lane names these. */
export function banded(random: Random, form: TableForm): Book {
  const ofCounties = random.chance(0.5);
  const world = worldOf(random, form, {
    counties: ofCounties ? 2 : 1,
    units: [4, 8],
    indicators: [3, 14],
  });
  const names = unitNames(world);
  const bandOf = ({ said }: Entry) =>
    ofCounties ? (said.county ?? '') : said.authority?.endsWith('街道') === true ? '街道' : '乡镇';
  const bands = [...new Set(names.entries.map(bandOf))];
  const numerals = ['一', '二', '三'];
  const entries = bands.flatMap((band, b): Entry[] => [
    { texts: [ofCounties ? `${numerals[b] ?? ''}、${band}` : band], said: {}, role: 'band' },
    ...names.entries.filter((e) => bandOf(e) === band),
  ]);
  const rows = laid({ ...names, entries }, corners(random));
  const columns = { ...labelNames(world, random.pick([1, 2]), 'bare', true), corner: [] };
  const grid = pivot({ rows, columns, reports: world.reports, print: world.print });
  if (random.chance(0.4)) {
    grid.rows.forEach(({ role }, r) => {
      const merge = newMerge();
      const text = grid.cells[r]?.[0]?.text ?? '';
      if (role === 'band')
        for (const one of grid.cells[r] ?? []) Object.assign(one, { merge, text });
    });
  }
  return countyBook(world, [grid]);
}
