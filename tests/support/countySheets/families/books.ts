import type { Chance } from '../chance.ts';
import { reportOf, reportsOf, without } from '../figures.ts';
import { bookFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { down, nameLane, namedOf, numberLane, printOf, wide } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { under } from '../sheet.ts';
import { cellIn, sumLine } from '../sums.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { officialRows } from './officialRows.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

function settingOf(chance: Chance, units: number, ids: number): Setting {
  const county = countyOf(chance, units);
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', ids);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  return { county, year, columns, reports, print: printOf(chance) };
}

/** A form for each township on a sheet of its own; a list of the sheets before them. */
function sheetPerUnit(chance: Chance, index: boolean, titled: boolean): CountySheet {
  const county = countyOf(chance, 4);
  const year = chance.int(2014, 2018);
  const print = printOf(chance);
  const reports = county.units.map((authority) =>
    reportOf(chance, { authority, county: county.name, year, form: 's2014' }),
  );
  const sheets = reports.map((report): Sheet => {
    const title = `${county.name}${titled ? report.authority : ''}${year}年度政府信息公开情况统计表`;
    return {
      name: report.authority,
      rows: [[title], ['统计指标', '单位', '汇总数'], ...officialRows(report, print)],
    };
  });
  const list: Sheet = {
    name: chance.pick(['目录', '索引', '封面']),
    rows: [
      [`${county.name}${year}年度政府信息公开统计表目录`],
      ['序号', '单位名称', '页码', '是否上报'],
      ...county.units.map((unit, i): Cell[] => [i + 1, unit, i * 2 + 3, '是']),
    ],
  };
  return {
    ...bookFile(chance, ...(index ? [list] : []), ...sheets),
    reports,
    about: `a sheet for each township${index ? ', an index first' : ''}, the title names ${titled ? 'it' : 'the county only'}`,
  };
}

/** The sections of the form on sheets of their own, townships down. */
function sheetPerSection(chance: Chance): CountySheet {
  const at = settingOf(chance, 5, 18);
  const names = chance.pick([
    ['主动公开', '依申请公开', '其他'],
    ['表一', '表二', '表三'],
  ]);
  const parts = [at.columns.slice(0, 6), at.columns.slice(6, 13), at.columns.slice(13)];
  const sheets = parts.map((columns, i): Sheet => {
    const title = `${at.county.name}${at.year}年度政府信息公开情况汇总表（${names[i] ?? ''}）`;
    const table = wide(at.reports, [nameLane()], columns, at.print);
    return { ...under([[title]], table), name: names[i] ?? '' };
  });
  return {
    ...bookFile(chance, ...sheets),
    reports: at.reports,
    about: 'a sheet for each section of the form',
  };
}

/** All units on the first sheet, each again on a sheet of its own with the same numbers. */
function twiceTold(chance: Chance): CountySheet {
  const at = settingOf(chance, 3, 9);
  const sum = sumLine('合计', at.reports);
  const table = wide(at.reports, [nameLane()], at.columns, at.print);
  const whole: Sheet = {
    ...under([[titleOf(chance, at.county.name, at.year)]], {
      rows: [...table.rows, ['合计', ...at.columns.map(({ id }) => cellIn(sum, id, at.print))]],
    }),
    name: '汇总',
  };
  const own = at.reports.map((report): Sheet => {
    const [, ...rows] = down([report], at.columns, { print: at.print }).rows;
    const title = `${at.county.name}${report.authority}${at.year}年度政府信息公开情况统计表`;
    return { name: report.authority, rows: [[title], ['统计指标', '单位', '统计数'], ...rows] };
  });
  return {
    ...bookFile(chance, whole, ...own),
    reports: at.reports,
    neverUnits: ['合计'],
    about: 'a sheet of all units and a sheet for each with the same numbers',
  };
}

/** Rows or columns that the clerk has hidden, or a sheet. */
function hidden(chance: Chance, what: 'rows' | 'columns' | 'sheet'): CountySheet {
  const at = settingOf(chance, 6, 8);
  const title = titleOf(chance, at.county.name, at.year);
  const table = wide(at.reports, [nameLane()], at.columns, at.print);
  if (what === 'rows') {
    const away = chance.int(1, 4);
    const name = at.reports[away]?.authority ?? '';
    const sheet = under([[title]], { ...table, hiddenRows: [away + 1] });
    const reports = at.reports.filter((_, i) => i !== away);
    return {
      ...bookFile(chance, sheet),
      reports,
      ask: name,
      neverUnits: [name],
      about: `the row of ${name} is hidden`,
    };
  }
  if (what === 'columns') {
    const away = chance.int(2, 6);
    const id = at.columns[away]?.id ?? '';
    const sheet = under([[title]], { ...table, hiddenColumns: [away + 1] });
    return {
      ...bookFile(chance, sheet),
      reports: at.reports.map((report) => without(report, [id])),
      ask: at.columns[away]?.name ?? '',
      about: `the column ${at.columns[away]?.name ?? ''} is hidden`,
    };
  }
  const old = reportsOf(
    chance,
    at.county,
    [at.year],
    's2014',
    at.columns.map(({ id }) => id),
  );
  const draft: Sheet = {
    ...under([[title]], wide(old, [nameLane()], at.columns)),
    name: '初稿',
    hidden: true,
  };
  return {
    ...bookFile(chance, { ...under([[title]], table), name: '定稿' }, draft),
    reports: at.reports,
    ask: '初稿',
    about: 'a hidden sheet with a first draft',
  };
}

/** Instructions, an empty sheet and a list of contacts around the one table. */
function company(chance: Chance): CountySheet {
  const at = settingOf(chance, 6, 9);
  const table = framed(
    chance,
    titleOf(chance, at.county.name, at.year),
    wide(at.reports, [numberLane(), nameLane()], at.columns, at.print),
    at.county.name,
    at.year,
  );
  const howTo: Sheet = {
    name: '填报说明',
    rows: [
      ['填报说明'],
      ['1.本表由各乡镇填报，于次年1月20日前报送。'],
      ['2.没有发生的填0，不要空格。'],
      ['3.联系电话：0719-6230147'],
    ],
  };
  const contacts: Sheet = {
    name: '联系人',
    rows: [
      ['单位', '联系人', '电话'],
      ...at.county.units.map((unit, i): Cell[] => [
        unit,
        `张${'一二三四五六七八九'[i] ?? ''}`,
        `0719-62301${40 + i}`,
      ]),
    ],
  };
  return {
    ...bookFile(chance, howTo, { ...table, name: '汇总表' }, contacts, {
      name: 'Sheet3',
      rows: [],
    }),
    reports: at.reports,
    about: 'instructions and contacts on sheets of their own',
  };
}

/** Workbooks of several sheets. */
export const books: Family = {
  letter: 'H',
  title: 'sheets per township and section, index sheets, hidden parts',
  make: (chance) => [
    sheetPerUnit(chance, false, false),
    sheetPerUnit(chance, false, true),
    sheetPerUnit(chance, true, true),
    sheetPerUnit(chance, true, false),
    sheetPerSection(chance),
    sheetPerSection(chance),
    twiceTold(chance),
    hidden(chance, 'rows'),
    hidden(chance, 'columns'),
    hidden(chance, 'sheet'),
    company(chance),
  ],
};
