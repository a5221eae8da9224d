import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile, bookFile, csvFile } from '../files.ts';
import { framed } from '../frames.ts';
import { nameLane, namedInAnyOrder, printOf, wide, yearLane } from '../layout.ts';
import type { LaneOf } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell } from '../sheet.ts';
import type { CountySheet, Family } from '../truth.ts';

const digits = '〇一二三四五六七八九';
const chinese = (year: number, zero = '〇') =>
  [...String(year)]
    .map((digit) => digits[Number(digit)] ?? '')
    .join('')
    .replaceAll('〇', zero);
const fullWidth = (year: number) =>
  String(year).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const day =
  (format: string) =>
  (year: number): Cell => ({ date: [year, 12, 31], format });

/** Ways of writing a report year in a column of its own. */
const writings: readonly {
  readonly name: string;
  readonly show: (year: number) => Cell;
  readonly book?: true;
}[] = [
  { name: 'text of a day', show: (year) => `${year}-12-31` },
  { name: 'text of a day with strokes', show: (year) => `${year}/12/31` },
  { name: 'Excel day', show: day('yyyy-mm-dd'), book: true },
  { name: 'Excel day shown as a year', show: day('yyyy"年"'), book: true },
  { name: 'Excel day in characters', show: day('yyyy"年"m"月"d"日"'), book: true },
  { name: 'Chinese numerals', show: (year) => `${chinese(year)}年` },
  { name: 'Chinese numerals with ○', show: (year) => `${chinese(year, '○')}年度` },
  { name: 'Chinese numerals with 零', show: (year) => `${chinese(year, '零')}年` },
  { name: 'two digits', show: (year) => `'${String(year).slice(2)}年` },
  { name: 'two digits behind a curly quote', show: (year) => `’${String(year).slice(2)}年` },
  { name: 'full-width digits', show: (year) => `${fullWidth(year)}年` },
  { name: 'with blanks', show: (year) => ` ${year} 年度 ` },
];

function inColumn(chance: Chance, { name, show, book }: (typeof writings)[number]): CountySheet {
  const county = countyOf(chance, chance.int(3, 5));
  const years = [2015, 2016, 2017];
  const columns = namedInAnyOrder(chance, 's2014', chance.int(5, 9));
  const reports = reportsOf(
    chance,
    county,
    years,
    's2014',
    columns.map(({ id }) => id),
  );
  const lanes = chance.shuffled<LaneOf>([
    nameLane(chance.pick(['单位名称', '乡镇'])),
    yearLane(chance.pick(['年度', '年份', '报告年度']), show),
  ]);
  const sheet = framed(
    chance,
    `${county.name}历年政府信息公开情况汇总表`,
    wide(reports, lanes, columns, printOf(chance)),
    null,
    2017,
  );
  const file = book === true ? bookFile(chance, sheet) : anyFile(chance, sheet);
  return { ...file, reports, about: `years written as ${name}` };
}

/** Every row writes its year in another way. */
function mixed(chance: Chance): CountySheet {
  const county = countyOf(chance, 4);
  const columns = namedInAnyOrder(chance, 's2014', 7);
  const reports = reportsOf(
    chance,
    county,
    [2014, 2015, 2016],
    's2014',
    columns.map(({ id }) => id),
  );
  const ways = writings.filter(({ book }) => book !== true);
  const year: LaneOf = { head: '年度', cell: (report) => chance.pick(ways).show(report.year) };
  const sheet = wide(reports, [nameLane('乡镇名称'), year], columns, printOf(chance));
  return {
    ...csvFile(chance, framed(chance, `${county.name}政府信息公开数据`, sheet, null, 2016)),
    reports,
    about: 'each row writes its year in another way',
  };
}

/** The year in the title in Chinese numerals; a column says when the report came in, in the year after. */
function cameIn(chance: Chance): CountySheet {
  const county = countyOf(chance, 6);
  const columns = namedInAnyOrder(chance, 's2014', 8);
  const reports = reportsOf(
    chance,
    county,
    [2016],
    's2014',
    columns.map(({ id }) => id),
  );
  const day: LaneOf = {
    head: chance.pick(['上报时间', '报送日期', '填报日期']),
    cell: () => `2017-01-${chance.int(10, 28)}`,
  };
  const title = `${county.name}${chinese(2016)}年度政府信息公开情况汇总表`;
  const sheet = wide(
    reports,
    chance.flip() ? [nameLane(), day] : [nameLane()],
    columns,
    printOf(chance),
  );
  return {
    ...anyFile(chance, framed(chance, title, sheet, county.name, 2016)),
    reports,
    about: 'title in Chinese numerals, a column of days of the year after',
  };
}

/** Days of arrival beside a year in the title in digits. */
function arrival(chance: Chance): CountySheet {
  const county = countyOf(chance, 5);
  const columns = namedInAnyOrder(chance, 's2014', 8);
  const reports = reportsOf(
    chance,
    county,
    [2017],
    's2014',
    columns.map(({ id }) => id),
  );
  const lane: LaneOf = {
    head: '报送时间',
    cell: () => ({ date: [2018, 1, chance.int(4, 25)], format: 'yyyy-mm-dd' }),
  };
  const sheet = wide(reports, [nameLane('报送单位'), lane], columns);
  return {
    ...bookFile(
      chance,
      framed(chance, `${county.name}2017年度政府信息公开情况汇总表`, sheet, county.name, 2017),
    ),
    reports,
    about: 'days of arrival in the year after',
  };
}

/** Years in many writings. */
export const yearForms: Family = {
  letter: 'D',
  title: 'years as dates, Chinese numerals, two digits',
  make: (chance) => [
    ...writings.map((way) => inColumn(chance, way)),
    mixed(chance),
    cameIn(chance),
    arrival(chance),
  ],
};
