import type { Chance } from '../chance.ts';
import { reportsOf, sumOf } from '../figures.ts';
import { anyFile, bookFile } from '../files.ts';
import { plain2014, bare } from '../indicators.ts';
import { applicants, idsOfRow, requestName } from '../matrix.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import { stacked, turned, under } from '../sheet.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

const telling = [
  'disclosure.total',
  'disclosure.channel.website',
  'request.received',
  'request.completed',
  'request.replied.granted',
  'response.interpretation',
  'complaint.total',
  'training.trainees',
];
const named = plain2014
  .filter(({ id }) => telling.includes(id))
  .map(({ id, label, unit }) => ({ id, name: bare(label), unit }));

interface Setting {
  readonly county: County;
  readonly years: readonly number[];
  readonly of: (typeof named)[number];
  readonly reports: readonly TrueReport[];
}

function settingOf(chance: Chance, years: readonly number[], one = chance.pick(named)): Setting {
  const county = countyOf(chance, chance.int(5, 8));
  return {
    county,
    years,
    of: one,
    reports: reportsOf(chance, county, years, 's2014', [one.id], 0),
  };
}

const valuesOf = ({ reports, of }: Setting, unit: string): Cell[] =>
  reports.filter(({ authority }) => authority === unit).map(({ values }) => values[of.id] ?? null);
/** Units down, years across. */
const overYears = (at: Setting, head: string, show: (year: number) => Cell): Sheet => ({
  rows: [
    [head, ...at.years.map(show)],
    ...at.county.units.map((unit): Cell[] => [unit, ...valuesOf(at, unit)]),
  ],
});

/** Years across or down; only the title says what is counted. */
function years(chance: Chance, isTurned: boolean, withChange: boolean): CountySheet {
  const at = settingOf(chance, [2014, 2015, 2016, 2017]);
  const table = overYears(
    at,
    isTurned ? '年度' : chance.pick(['乡镇', '单位', '乡镇（街道）']),
    (year) => `${year}年`,
  );
  const changes = table.rows.map((row, i): Cell => {
    const [before, last] = row.slice(-2);
    return i === 0
      ? '比上年增减'
      : typeof last === 'number' && typeof before === 'number'
        ? last - before
        : null;
  });
  const sheet = withChange
    ? { rows: table.rows.map((row, i) => [...row, changes[i] ?? null]) }
    : isTurned
      ? turned(table)
      : table;
  const title = chance.pick([
    `${at.county.name}2014—2017年各乡镇${at.of.name}`,
    `${at.county.name}各乡镇${at.of.name}统计表（单位：${at.of.unit}）`,
    `${at.county.name}历年${at.of.name}对比表`,
  ]);
  return {
    ...anyFile(chance, under([[title]], sheet)),
    reports: at.reports,
    about: `${at.of.name} only in the title, years ${isTurned ? 'down' : 'across'}`,
  };
}

/** One column of numbers under a head that says nothing, shares and ranks beside it. */
function oneColumn(chance: Chance, beside: boolean): CountySheet {
  const year = chance.int(2014, 2018);
  const at = settingOf(chance, [year]);
  const total = sumOf(at.reports, at.of.id);
  const rows = at.reports.map(({ authority, values }, i): Cell[] => {
    const value = values[at.of.id] ?? null;
    const share =
      typeof value === 'number' && total > 0 ? `${((100 * value) / total).toFixed(1)}%` : null;
    return [i + 1, authority, value, ...(beside ? [share, ((i * 3) % at.reports.length) + 1] : [])];
  });
  const head: Cell[] = [
    '序号',
    '乡镇',
    chance.pick(['数量', '数', `数量（${at.of.unit}）`]),
    ...(beside ? ['占比', '排名'] : []),
  ];
  const title = `${at.county.name}${year}年各乡镇（街道）${at.of.name}`;
  const sum: Cell[] = [null, '合计', total, ...(beside ? ['100%', null] : [])];
  return {
    ...anyFile(chance, under([[title]], { rows: [head, ...rows, sum] })),
    reports: at.reports,
    neverUnits: ['合计'],
    about: `${at.of.name} only in the title, one column`,
  };
}

/** Requests by applicant: the title says which row of the form. */
function applicantsAcross(chance: Chance, row: string): CountySheet {
  const county = countyOf(chance, 6);
  const year = chance.int(2021, 2024);
  const ids = idsOfRow(row);
  const reports = reportsOf(chance, county, [year], 'm2021', ids);
  const title = `${county.name}${year}年各乡镇${requestName('m2021', row)}`;
  const sheet: Sheet = {
    rows: [
      ['单位', ...applicants.map(([, name]) => name)],
      ...reports.map(({ authority, values }): Cell[] => [
        authority,
        ...ids.map((id) => values[id] ?? null),
      ]),
    ],
  };
  return {
    ...anyFile(chance, under([[title]], sheet)),
    reports,
    about: `${requestName('m2021', row)} in the title over its applicants`,
  };
}

/** A sheet for each indicator, named by it; or a block for each under a line that names it. */
function manyIndicators(chance: Chance, how: 'sheets' | 'lines'): CountySheet {
  const years = [2015, 2016, 2017];
  const county = countyOf(chance, 5);
  const some = chance.some(named, 3);
  const reports = reportsOf(
    chance,
    county,
    years,
    's2014',
    some.map(({ id }) => id),
  );
  const tables = some.map((of) =>
    overYears({ county, years, of, reports }, '单位名称', (year) => `${year}年`),
  );
  if (how === 'sheets') {
    const sheets = tables.map((table, i): Sheet => ({
      ...under([[`${county.name}历年政府信息公开情况`]], table),
      name: some[i]?.name ?? '',
    }));
    return {
      ...bookFile(chance, ...sheets),
      reports,
      about: 'a sheet for each indicator, named by it',
    };
  }
  const blocks = tables.map((table, i) =>
    under(
      [[`表${'一二三'[i] ?? ''}\u3000${some[i]?.name ?? ''}（单位：${some[i]?.unit ?? ''}）`]],
      stacked(table, { rows: [[]] }),
    ),
  );
  const first: Sheet = { rows: [[`${county.name}历年政府信息公开情况`]] };
  return {
    ...anyFile(chance, blocks.reduce(stacked, first)),
    reports,
    about: 'a block for each indicator under a line that names it',
  };
}

/** The title names two indicators and the table has one column: which is counted is not said. */
function twoInTitle(chance: Chance): CountySheet {
  const year = chance.int(2014, 2018);
  const [first, second] = chance.some(named, 2);
  const at = settingOf(chance, [year], first ?? named[0]);
  const title = `${at.county.name}${year}年各乡镇${first?.name ?? ''}和${second?.name ?? ''}`;
  const rows = at.reports.map(({ authority, values }): Cell[] => [
    authority,
    values[at.of.id] ?? null,
  ]);
  return {
    ...anyFile(chance, under([[title]], { rows: [['乡镇', '数量'], ...rows] })),
    reports: at.reports.map((report) => ({ ...report, values: {}, optional: true })),
    ask: '数量',
    about: 'two indicators in the title, one column',
  };
}

/** What is counted stands in the title, the sheet name or a line above. */
export const titleIndicator: Family = {
  letter: 'V',
  title: 'an indicator named only in the title',
  make: (chance) => [
    years(chance, false, false),
    years(chance, true, false),
    years(chance, false, true),
    oneColumn(chance, false),
    oneColumn(chance, true),
    oneColumn(chance, true),
    applicantsAcross(chance, 'application.new'),
    applicantsAcross(chance, 'application.result.other_handling.not_corrected'),
    manyIndicators(chance, 'sheets'),
    manyIndicators(chance, 'lines'),
    twoInTitle(chance),
  ],
};
