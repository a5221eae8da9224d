import type { NewForm } from '../matrix.ts';
import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn, nameOf, rowOf, totalsOf } from '../indicators.ts';
import { printOf } from '../layout.ts';
import type { Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Sheet } from '../sheet.ts';
import type { TrueReport } from '../truth.ts';

interface Setting {
  readonly form: NewForm;
  readonly county: County;
  readonly year: number;
  readonly ids: readonly string[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

const yearOf = (chance: Chance, form: NewForm) =>
  form === 'm2019' ? chance.int(2019, 2020) : chance.int(2021, 2025);

/** The money of 2019 has no unit on the form: it is printed where a test of amounts wants it. */
export function settingOf(chance: Chance, form: NewForm, units: number, count?: number): Setting {
  const county = countyOf(chance, units);
  const year = yearOf(chance, form);
  const all = totalsOf(form)
    .map(({ id }) => id)
    .filter((id) => id !== 'procurement.amount');
  const telling = form === 'm2019' ? 'normative.made_new' : 'normative.issued';
  const some =
    count === undefined
      ? all
      : chance.some(
          all.filter((id) => id !== telling),
          count - 1,
        );
  const ids = all.filter((id) => id === telling || some.includes(id));
  return {
    form,
    county,
    year,
    ids,
    reports: reportsOf(chance, county, [year], form, ids),
    print: printOf(chance),
  };
}

/** The sheet under a title of the county. */
export const sheetOf = (chance: Chance, at: Setting, sheet: Sheet) =>
  anyFile(
    chance,
    framed(chance, titleOf(chance, at.county.name, at.year), sheet, at.county.name, at.year),
  );

/** Row and column of an act in one cell, joined in one of several ways. */
export function joined(chance: Chance, form: NewForm, id: string): string {
  const { grid, label } = indicatorIn(form, id);
  if (grid?.table !== 'acts') return nameOf(form, id);
  const [row = '', ...rest] = label.split('／');
  const column = rest.join('／').replace('（单位：万元）', '（万元）');
  return chance.pick([
    `${row}／${column}`,
    `${row}-${column}`,
    `${row}—${column}`,
    `${row}/${column}`,
  ]);
}

/** Headings above a row of the table of requests, outermost first. */
export function headingsOf(form: NewForm, id: string): string[] {
  const row = rowOf(form, id);
  return [...(row.parent === null ? [] : headingsOf(form, row.parent)), row.label];
}

/** Row and column of an act, or the headings of a request above its label. */
export function pathOf(form: NewForm, id: string, levels: 2 | 3): string[] {
  const { grid } = indicatorIn(form, id);
  if (grid === undefined) return [id];
  const row = rowOf(form, grid.row);
  if (grid.table === 'acts')
    return [row.label, grid.columnLabel.replace('（单位：万元）', '（万元）')];
  const all = [...(row.parent === null ? [] : headingsOf(form, row.parent)), row.label];
  return all.slice(-levels);
}
