import type { Chance } from '../chance.ts';
import { reportsOf, sumOf } from '../figures.ts';
import { anyFile, csvFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { down, nameLane, namedOf, numberLane, wide, yearLane } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import { turned, under } from '../sheet.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly years: readonly number[];
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
}

/** Reports whose first count, or two, lie between 2000 and 2099. */
function settingOf(chance: Chance, units: number, years: readonly number[], ids: number): Setting {
  const county = countyOf(chance, units);
  const columns = namedOf(chance, 's2014', ids);
  const wanted = columns.map(({ id }) => id);
  const reports = reportsOf(chance, county, years, 's2014', wanted).map((report) => ({
    ...report,
    values: {
      ...report.values,
      'disclosure.total': chance.int(2004, 2034),
      ...(wanted.includes('training.trainees')
        ? { 'training.trainees': chance.int(2000, 2099) }
        : {}),
    },
  }));
  return { county, years, columns, reports };
}

const file = (chance: Chance, at: Setting, sheet: Sheet, year: number) =>
  anyFile(chance, framed(chance, titleOf(chance, at.county.name, year), sheet, null, year));

/** Townships down, the counts right behind the names, with or without a column of years before or behind them. */
function rows(chance: Chance, lane: 'none' | 'before' | 'behind', ids: number): CountySheet {
  const year = chance.int(2014, 2018);
  const at = settingOf(chance, 6, [year], ids);
  const table = wide(
    at.reports,
    lane === 'before' ? [nameLane(), yearLane()] : [nameLane()],
    at.columns,
  );
  const sheet: Sheet =
    lane === 'behind'
      ? { rows: table.rows.map((row, i) => [...row, i === 0 ? '年份' : year]) }
      : table;
  return {
    ...file(chance, at, sheet, year),
    reports: at.reports,
    about: `counts between 2000 and 2099, year column ${lane}`,
  };
}

/** Labels down: a row of nothing but such counts below the names. */
function columns(chance: Chance, units: number): CountySheet {
  const year = chance.int(2014, 2018);
  const at = settingOf(chance, units, [year], 9);
  const table = down(at.reports, at.columns, { unit: chance.flip() ? '单位' : null });
  return {
    ...file(chance, at, table, year),
    reports: at.reports,
    about: 'labels down, a row of counts between 2000 and 2099',
  };
}

/** One township: the first number of its form looks like a year. */
function oneForm(chance: Chance): CountySheet {
  const year = chance.int(2014, 2018);
  const at = settingOf(chance, 1, [year], 20);
  const [, ...body] = down(at.reports, at.columns).rows;
  const sheet = { rows: [['统计指标', '单位', '统计数'], ...body] };
  const title = `${at.county.name}${at.county.units[0] ?? ''}${year}年度政府信息公开情况统计表`;
  return {
    ...anyFile(chance, under([[title]], sheet)),
    reports: at.reports,
    about: 'one form whose first count looks like a year',
  };
}

/** One indicator over years: heads are years in digits, and so are the counts. */
function overYears(chance: Chance, isTurned: boolean): CountySheet {
  const years = [2015, 2016, 2017];
  const at = settingOf(chance, 6, years, 1);
  const table: Sheet = {
    rows: [
      ['单位', ...years],
      ...at.county.units.map((unit): Cell[] => [
        unit,
        ...at.reports
          .filter(({ authority }) => authority === unit)
          .map(({ values }) => values['disclosure.total'] ?? null),
      ]),
    ],
  };
  const sheet = isTurned
    ? turned({ rows: table.rows.map((row, i) => (i === 0 ? ['年度', ...row.slice(1)] : row)) })
    : table;
  const title = `${at.county.name}2015—2017年各乡镇主动公开政府信息数`;
  return {
    ...csvFile(chance, under([[title]], sheet)),
    reports: at.reports,
    about: `counts that look like the years ${isTurned ? 'beside' : 'above'} them`,
  };
}

/** Sums that look like years, in a row or a column. */
function sums(chance: Chance, inRow: boolean): CountySheet {
  const year = chance.int(2014, 2018);
  const county = countyOf(chance, 5);
  const labels = namedOf(chance, 's2014', 7);
  const wanted = labels.map(({ id }) => id);
  const first = [398, 405, 401, 399, 403 + chance.int(0, 12)];
  const reports = reportsOf(chance, county, [year], 's2014', wanted).map((report, i) => ({
    ...report,
    values: { ...report.values, 'disclosure.total': first[i] ?? 400 },
  }));
  const at: Setting = { county, years: [year], columns: labels, reports };
  const table = inRow ? wide(reports, [numberLane(), nameLane()], labels) : down(reports, labels);
  const sheet: Sheet = inRow
    ? { rows: [...table.rows, [null, '合计', ...labels.map(({ id }) => sumOf(reports, id))]] }
    : {
        rows: table.rows.map((row, i) => [
          ...row,
          i === 0 ? '合计' : sumOf(reports, labels[i - 1]?.id ?? ''),
        ]),
      };
  return {
    ...file(chance, at, sheet, year),
    reports,
    neverUnits: ['合计'],
    about: `a sum that looks like a year, in a ${inRow ? 'row' : 'column'}`,
  };
}

/** Years nested in units, counts of the same kind beside them. */
function nested(chance: Chance): CountySheet {
  const years = [2016, 2017, 2018];
  const at = settingOf(chance, 4, years, 5);
  const table = wide(at.reports, [nameLane('乡镇'), yearLane('年度')], at.columns);
  const rows = table.rows.map((row, i) =>
    i > 0 && (i - 1) % 3 > 0 ? [null, ...row.slice(1)] : row,
  );
  const sheet = under([[`${at.county.name}历年政府信息公开情况`]], { rows });
  return {
    ...anyFile(chance, sheet),
    reports: at.reports,
    about: 'years nested in units beside such counts',
  };
}

/** Counts that look like years. */
export const largeCounts: Family = {
  letter: 'U',
  title: 'counts between 2000 and 2099',
  make: (chance) => [
    rows(chance, 'none', 6),
    rows(chance, 'before', 6),
    rows(chance, 'behind', 2),
    rows(chance, 'none', 1),
    columns(chance, 5),
    columns(chance, 2),
    oneForm(chance),
    overYears(chance, false),
    overYears(chance, true),
    sums(chance, true),
    sums(chance, false),
    nested(chance),
  ],
};
