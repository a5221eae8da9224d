import { forms } from '#domain/forms/index.ts';
import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed } from '../frames.ts';
import { printOf } from '../layout.ts';
import type { Print } from '../layout.ts';
import type { NewForm } from '../matrix.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { TrueReport } from '../truth.ts';

interface Setting {
  readonly form: NewForm;
  readonly county: County;
  readonly year: number;
  readonly ids: readonly string[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

/** Reports of a county with all values of one table. */
export function settingOf(
  chance: Chance,
  form: NewForm,
  table: 'acts' | 'disputes',
  units: number,
): Setting {
  const county = countyOf(chance, units);
  const year = form === 'm2019' ? chance.int(2019, 2020) : chance.int(2021, 2024);
  const ids = forms[form].indicators
    .filter(({ grid }) => grid?.table === table)
    .map(({ id }) => id);
  return {
    form,
    county,
    year,
    ids,
    reports: reportsOf(chance, county, [year], form, ids),
    print: printOf(chance),
  };
}

/** The sheet under a title that says what it counts. */
export const file = (chance: Chance, { county, year }: Setting, sheet: Sheet, what: string) =>
  anyFile(
    chance,
    framed(chance, `${county.name}${year}年度${what}汇总表`, sheet, county.name, year),
  );

/** Values of a report in the order of the ids. */
export const valuesIn = (report: TrueReport, ids: readonly string[], print: Print): Cell[] =>
  ids.map((id) => print(report.values[id]));
