import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { nameLane, namedOf, wide } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
}

/** Columns of counts only; amounts have their own rules. */
export function settingOf(chance: Chance, units = 6, ids = 9): Setting {
  const county = countyOf(chance, units);
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', ids).filter(
    ({ id }) => !/^(?:org\.budget|fee)/.test(id),
  );
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
    0,
  );
  return { county, year, columns, reports };
}

/** The sheet under a title of the county. */
export const file = (chance: Chance, at: Setting, sheet: Sheet) =>
  anyFile(chance, framed(chance, titleOf(chance, at.county.name, at.year), sheet, null, at.year));

/** Some cells of values, as [unit, column]; the first column and the first unit stay as they are. */
export const someCells = (chance: Chance, at: Setting, count: number): [number, number][] => {
  const all = at.reports.flatMap((_, r) => at.columns.map((_, c): [number, number] => [r, c]));
  return chance.some(
    all.filter(([r, c]) => r > 0 && c > 0),
    count,
  );
};

/** The table with some of its cells written otherwise. */
export function rewritten(
  at: Setting,
  cells: readonly (readonly [number, number])[],
  write: (value: number, i: number) => Cell,
): Sheet {
  const { rows } = wide(at.reports, [nameLane('填报单位')], at.columns);
  return {
    rows: rows.map((row, r) =>
      row.map((cell, c) => {
        const i = cells.findIndex(([unit, column]) => unit === r - 1 && column === c - 1);
        return i < 0 || typeof cell !== 'number' ? cell : write(cell, i);
      }),
    ),
  };
}
