import type { Chance } from '../chance.ts';
import { reportOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import { namedInAnyOrder, printOf } from '../layout.ts';
import { countyOf, departments } from '../places.ts';
import type { Sheet } from '../sheet.ts';
import { cellIn, isSum, wordOf } from '../sums.ts';
import type { Line } from '../sums.ts';
import type { CountySheet, Family } from '../truth.ts';
import { unitsAndSums } from './sumRows.ts';

function one(chance: Chance, form: 's2014' | 'm2019', at: number): CountySheet {
  const county = countyOf(chance, chance.int(5, 8));
  const year = form === 's2014' ? chance.int(2014, 2018) : chance.int(2019, 2020);
  const labels = namedInAnyOrder(chance, form, chance.int(8, 18));
  const units = at % 3 === 2 ? [...county.units, ...chance.some(departments, 2)] : county.units;
  const reports = units.map((authority) =>
    reportOf(
      chance,
      { authority, county: county.name, year, form },
      labels.map(({ id }) => id),
    ),
  );
  const lines: Line[] = unitsAndSums(chance, county, reports);
  const print = printOf(chance);
  const measure = chance.flip(0.8);
  const numbered = chance.flip(0.4);
  const sheet: Sheet = {
    rows: [
      [
        ...(numbered ? ['序号'] : []),
        chance.pick(['统计指标', '指标名称', '项目', '指标']),
        ...(measure ? [chance.pick(['单位', '计量单位'])] : []),
        ...lines.map(wordOf),
      ],
      ...labels.map(({ id, name }, i) => [
        ...(numbered ? [i + 1] : []),
        name,
        ...(measure ? [indicatorIn(form, id).unit] : []),
        ...lines.map((line) => cellIn(line, id, print)),
      ]),
    ],
  };
  return {
    ...anyFile(
      chance,
      framed(chance, titleOf(chance, county.name, year), sheet, county.name, year),
    ),
    reports,
    neverUnits: lines.filter(isSum).map(({ word }) => word),
    about: `columns of sums: ${lines
      .filter(isSum)
      .map(({ word }) => word)
      .join(' ')}`,
  };
}

/** Sums, averages, shares and ranks in columns among the columns of units. */
export const sumColumns: Family = {
  letter: 'B',
  title: 'sums in columns among the units',
  make: (chance) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((at) => one(chance, at % 4 === 3 ? 'm2019' : 's2014', at)),
};
