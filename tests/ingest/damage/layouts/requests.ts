import { laid, nested, unitNames } from '../axes.ts';
import type { Names } from '../axes.ts';
import { matrixRows } from '../labels.ts';
import { labelNames } from '../labelAxes.ts';
import type { TableForm } from '../labels.ts';
import { pivot } from '../pivot.ts';
import type { Axis, Entry } from '../pivot.ts';
import type { Random } from '../random.ts';
import type { Book } from '../sheet.ts';
import { countyBook, worldOf } from '../world.ts';
import type { World } from '../world.ts';
import { corners, withNumber, withSum } from './county.ts';
import { applicantHeads, matrixLanes } from './printed.ts';

/** The innermost text of an entry. */
const innermost = ({ texts }: Entry): string => texts.filter((t) => t !== '').at(-1) ?? '';

const requests = (random: Random, form: TableForm, units: readonly [number, number]) =>
  worldOf(random, form, { units, indicators: null, of: ({ grid }) => grid?.table === 'matrix' });

/** The rows of the table of requests down as printed, each unit with its seven columns across. */
export function matrixAcross(random: Random, form: TableForm): Book {
  const world = requests(random, form, [2, 4]);
  const plain: Names = {
    kinds: ['label'],
    merged: true,
    entries: applicantHeads({}).entries.map((e) => ({
      ...e,
      texts: [innermost(e)],
    })),
  };
  const columns = nested(unitNames(world), plain);
  return bookOf(world, rowsOf(world), { ...columns, corner: [] });
}

const rowsOf = (world: World): Axis => {
  const lanes = matrixLanes(world.form);
  return world.random.chance(0.5)
    ? { ...lanes, corner: ['项目', '', ''] }
    : {
        kinds: ['label'],
        corner: ['项目'],
        merged: false,
        entries: matrixRows(world.form).map(({ id, label, group }): Entry => ({
          texts: [label.endsWith('其他') ? `${group}／${label}` : label],
          said: { row: id },
          role: 'value',
          block: id,
        })),
      };
};

const bookOf = (world: World, rows: Axis, columns: Axis): Book =>
  countyBook(world, [pivot({ rows, columns, reports: world.reports, print: world.print })]);

/** Each unit over the rows of its table of requests, the seven applicants across. */
export function matrixNested(random: Random, form: TableForm): Book {
  const world = requests(random, form, [2, 3]);
  const lane = rowsOf(world);
  const rows = nested({ ...unitNames(world), merged: random.chance(0.7) }, lane);
  const heads = applicantHeads({});
  return bookOf(world, laid(rows, corners(random)), heads);
}

/** Units down, the seven applicants of one row across; the row is named over the heads. */
export function oneRow(random: Random, form: TableForm): Book {
  const [chosen] = random.shuffled(matrixRows(form));
  const world = worldOf(random, form, {
    units: [3, 8],
    indicators: null,
    of: ({ grid }) => grid?.row === chosen?.id && grid?.table === 'matrix',
  });
  const label =
    chosen === undefined
      ? ''
      : chosen.label.endsWith('其他')
        ? `${chosen.group}／${chosen.label}`
        : chosen.label;
  const inTitle = random.chance(0.3) && chosen?.label.endsWith('总计') === false;
  const columns: Axis = {
    kinds: inTitle ? ['label'] : ['group', 'label'],
    corner: [],
    merged: true,
    entries: applicantHeads({}).entries.map((e): Entry => ({
      ...e,
      texts: inTitle ? [innermost(e)] : [label, innermost(e)],
      said: { id: `${chosen?.id ?? ''}.${e.said.column ?? ''}` },
    })),
  };
  const rows = laid(withNumber(withSum(unitNames(world), random), random), corners(random));
  const grid = pivot({ rows, columns, reports: world.reports, print: world.print });
  return countyBook(
    world,
    inTitle ? [`${label.replace(/^[^、.）]+[、.）]/, '')}统计表`, grid] : [grid],
  );
}

/** Only the totals of the table of requests, units down or across. */
export function totalsOnly(random: Random, form: TableForm): Book {
  const world = worldOf(random, form, {
    units: [3, 7],
    indicators: [5, 25],
    of: ({ grid }) => grid?.table === 'matrix' && grid.column === 'total',
  });
  const across = random.chance(0.5);
  const labels = labelNames(world, random.pick([1, 2]), 'asPrinted', true);
  const units = withSum(unitNames(world), random);
  const words = corners(random);
  return across
    ? bookOf(world, laid(labels, words), { ...units, corner: [] })
    : bookOf(world, laid(withNumber(units, random), words), { ...labels, corner: [] });
}
