import type { Chance } from '../chance.ts';
import { reportsOf, sumOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { titleOf } from '../frames.ts';
import { down, nameLane, namedOf, printOf, wide } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { beside, stacked, under } from '../sheet.ts';
import type { CountySheet, Family } from '../truth.ts';
import { twoHalves, formsBelow, formsBeside } from './formTables.ts';
import { year2014 } from './officialRows.ts';

/** A small table of the whole county before the table of its units. */
function summaryFirst(chance: Chance, counts: boolean): CountySheet {
  const county = countyOf(chance, 6);
  const year = year2014(chance);
  const columns = namedOf(chance, 's2014', 8);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const small: Cell[][] = counts
    ? [
        ['应报送单位数', '实际报送单位数', '报送率'],
        [8, 6, '75%'],
      ]
    : [
        ['指标', '全县合计'],
        ...chance.some(columns, 3).map(({ id, name }): Cell[] => [name, sumOf(reports, id)]),
      ];
  const table = wide(reports, [nameLane()], columns, printOf(chance));
  const lines: Cell[][] = [
    [titleOf(chance, county.name, year)],
    ['一、总体情况'],
    ...small,
    [],
    ['二、各乡镇情况'],
  ];
  return {
    ...anyFile(chance, under(lines, table)),
    reports,
    neverUnits: ['全县合计'],
    about: 'a small summary before the table of units',
  };
}

/** Half of the units left, half right, under the same heads. */
function unitsBeside(chance: Chance, gap: number): CountySheet {
  const county = countyOf(chance, 8);
  const year = year2014(chance);
  const columns = namedOf(chance, 's2014', 4);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const print = printOf(chance);
  const part = (from: number, to: number) =>
    wide(reports.slice(from, to), [nameLane('乡镇')], columns, print);
  const sheet = under([[titleOf(chance, county.name, year)]], beside(part(0, 4), part(4, 8), gap));
  return { ...anyFile(chance, sheet), reports, about: 'units in two tables side by side' };
}

/** The indicators of each section in a table of its own below the last. */
function sectionsBelow(chance: Chance): CountySheet {
  const county = countyOf(chance, 5);
  const year = year2014(chance);
  const all = namedOf(chance, 's2014', 18);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    all.map(({ id }) => id),
  );
  const print = printOf(chance);
  const parts = [all.slice(0, 7), all.slice(7, 13), all.slice(13)];
  const lines = chance.pick([
    ['表一', '表二', '表三'],
    ['（一）', '（二）', '（三）'],
    ['附表1', '附表2', '附表3'],
  ]);
  const blocks = parts.map((columns, i): Sheet => {
    const table = wide(reports, [nameLane()], columns, print);
    return under([[lines[i] ?? '']], stacked(table, { rows: [[]] }));
  });
  const first: Sheet = { rows: [[titleOf(chance, county.name, year)]] };
  return {
    ...anyFile(chance, blocks.reduce(stacked, first)),
    reports,
    about: 'indicators in three tables one below another',
  };
}

/** Labels down in two halves side by side, the units over each half again. */
function labelsBeside(chance: Chance): CountySheet {
  const county = countyOf(chance, 3);
  const year = year2014(chance);
  const labels = namedOf(chance, 's2014', 20);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    labels.map(({ id }) => id),
  );
  const print = printOf(chance);
  const half = (part: readonly Named[]) => down(reports, part, { print });
  const sheet = beside(half(labels.slice(0, 10)), half(labels.slice(10)));
  return {
    ...anyFile(chance, under([[titleOf(chance, county.name, year)]], sheet)),
    reports,
    about: 'labels in two halves side by side under the same units',
  };
}

/** The head is repeated in the middle of the units, as on the second page of a print. */
function headAgain(chance: Chance): CountySheet {
  const county = countyOf(chance, 9);
  const year = year2014(chance);
  const columns = namedOf(chance, 's2014', 7);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const [head = [], ...rows] = wide(reports, [nameLane('单 位')], columns, printOf(chance)).rows;
  const at = chance.int(3, 6);
  const again = chance.flip() ? [[titleOf(chance, county.name, year)], head] : [head];
  const sheet = {
    rows: [
      [titleOf(chance, county.name, year)],
      head,
      ...rows.slice(0, at),
      ...again,
      ...rows.slice(at),
    ],
  };
  return { ...anyFile(chance, sheet), reports, about: 'the head again between the units' };
}

/** More than one table on a sheet. */
export const severalTables: Family = {
  letter: 'G',
  title: 'several tables on one sheet',
  make: (chance) =>
    Promise.all([
      twoHalves(chance, 'csv'),
      twoHalves(chance, 'book'),
      twoHalves(chance, 'word'),
      formsBelow(chance, 'line'),
      formsBelow(chance, 'title'),
      formsBelow(chance, 'line', true),
      summaryFirst(chance, false),
      summaryFirst(chance, true),
      unitsBeside(chance, 0),
      unitsBeside(chance, 1),
      sectionsBelow(chance),
      labelsBeside(chance),
      headAgain(chance),
      formsBeside(chance),
    ]),
};
