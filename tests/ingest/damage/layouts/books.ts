import { laid, unitNames } from '../axes.ts';
import { labelNames } from '../labelAxes.ts';
import type { TableForm } from '../labels.ts';
import { pivot } from '../pivot.ts';
import type { Entry } from '../pivot.ts';
import type { Random } from '../random.ts';
import type { Book, Sheet } from '../sheet.ts';
import { reportTitleOf, titleOf, worldOf } from '../world.ts';
import { corners } from './county.ts';
import { only, tableOf, worldOfTables } from './several.ts';

/** A sheet for each unit, named by it alone or by a title, too; perhaps a list of the sheets first. */
export function sheetPerUnit(random: Random, form: TableForm): Book {
  const { world, whole } = worldOfTables(random, form, [2, 4], [1, 1]);
  const titled = random.chance(0.5);
  const sheets = world.reports.map((report, r): Sheet => {
    const title = titled ? reportTitleOf(only(world, r)) : titleOf(world);
    return {
      name: report.authority,
      parts: [{ lines: [title] }, { grid: tableOf(only(world, r), whole) }],
    };
  });
  const index: Sheet = {
    name: '目录',
    parts: [
      { lines: ['目录', ...world.places.map(({ authority }, i) => `${i + 1}. ${authority}`)] },
    ],
  };
  return { name: titleOf(world), sheets: random.chance(0.3) ? [index, ...sheets] : sheets };
}

/** A sheet for each year, units down. */
export function sheetPerYear(random: Random, form: TableForm): Book {
  const world = worldOf(random, form, { units: [3, 5], years: [2, 3], indicators: [3, 12] });
  const words = corners(random);
  const county = world.places[0]?.county ?? '';
  const columns = { ...labelNames(world, random.pick([1, 2]), 'bare', true), corner: [] };
  const sheets = world.years.map((year): Sheet => {
    const entries = unitNames(world).entries.map((e): Entry => ({
      ...e,
      said: { ...e.said, year },
    }));
    const rows = laid({ ...unitNames(world), entries }, words);
    const grid = pivot({ rows, columns, reports: world.reports, print: world.print });
    return { name: `${year}年`, parts: [{ lines: [`${county}政府信息公开情况汇总表`] }, { grid }] };
  });
  return { name: `${county}汇总表`, sheets };
}
