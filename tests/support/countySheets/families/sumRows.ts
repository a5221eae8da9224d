import type { Chance } from '../chance.ts';
import { reportOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { namedInAnyOrder, printOf } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf, departments } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { allWords, cellIn, isSum, linesOf, otherLines, ownLine, sumLine, wordOf } from '../sums.ts';
import type { Line } from '../sums.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

/** Units of a county with sums in between, before and behind them. */
export function unitsAndSums(
  chance: Chance,
  county: County,
  reports: readonly TrueReport[],
): Line[] {
  const [all = '合计', again = '总计'] = chance.shuffled(allWords(county.name));
  const place = county.name.slice(-1);
  const own = ownLine(chance, chance.pick(['本级', `${place}本级`, `${place}政府本级`]));
  const parts = chance.flip(0.7) ? linesOf(chance, county.name, reports) : [...reports];
  const whole = sumLine(all, reports);
  const first = chance.flip(0.3);
  return [
    ...(first ? [whole] : []),
    ...(chance.flip(0.4) ? [own] : []),
    ...parts,
    ...(first ? [] : [whole]),
    ...(chance.flip(0.3) ? [sumLine(again, reports)] : []),
    ...otherLines(chance, reports).slice(0, chance.int(1, 3)),
  ];
}

/** Rows of names and values; sums have no number of their own in the first column. */
function tableOf(
  lines: readonly Line[],
  columns: readonly Named[],
  print: Print,
  how: Lanes,
): Sheet {
  let number = 0;
  const lanes = (line: Line): Cell[] => [
    ...(how.number ? [isSum(line) ? null : ++number] : []),
    ...(how.county === null ? [] : [how.county]),
    wordOf(line),
    ...(how.year === null ? [] : [how.year]),
  ];
  const heads = [
    ...(how.number ? ['序号'] : []),
    ...(how.county === null ? [] : ['县（市、区）']),
    how.head,
    ...(how.year === null ? [] : ['年度']),
  ];
  return {
    rows: [
      [...heads, ...columns.map(({ name }) => name)],
      ...lines.map((line) => [...lanes(line), ...columns.map(({ id }) => cellIn(line, id, print))]),
    ],
  };
}
interface Lanes {
  readonly number: boolean;
  readonly county: string | null;
  readonly year: number | null;
  readonly head: string;
}

function one(chance: Chance, form: 's2014' | 'm2021', at: number): CountySheet {
  const county = countyOf(chance, chance.int(6, 10));
  const year = form === 's2014' ? chance.int(2014, 2018) : chance.int(2021, 2024);
  const columns = namedInAnyOrder(chance, form, chance.int(6, 13));
  const units = at % 3 === 1 ? [...county.units, ...chance.some(departments, 3)] : county.units;
  const reports = units.map((authority) =>
    reportOf(
      chance,
      { authority, county: county.name, year, form },
      columns.map(({ id }) => id),
    ),
  );
  const lines = unitsAndSums(chance, county, reports);
  const how: Lanes = {
    number: chance.flip(),
    county: chance.flip(0.3) ? county.name : null,
    year: chance.flip(0.3) ? year : null,
    head: chance.pick(['单位名称', '乡镇（街道）', '单位', '填报单位', '乡镇']),
  };
  const sheet = tableOf(lines, columns, printOf(chance), how);
  return {
    ...anyFile(
      chance,
      framed(chance, titleOf(chance, county.name, year), sheet, county.name, year),
    ),
    reports,
    neverUnits: lines.filter(isSum).map(({ word }) => word),
    about: `rows of sums: ${lines
      .filter(isSum)
      .map(({ word }) => word)
      .join(' ')}`,
  };
}

/** Sums, averages, shares and ranks in rows among the rows of units. */
export const sumRows: Family = {
  letter: 'A',
  title: 'sums in rows among the units',
  make: (chance) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => one(chance, at % 4 === 3 ? 'm2021' : 's2014', at)),
};
