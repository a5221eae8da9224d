import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import {
  countyLane,
  nameLane,
  namedOf,
  numberLane,
  printOf,
  wide,
  wideInGroups,
  yearLane,
} from '../layout.ts';
import type { LaneOf } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { CountySheet, Family } from '../truth.ts';

/** What may stand beside the names: other lanes, or a row with the units of measure below the head. */
type With = 'nothing' | 'number' | 'measures' | 'groups' | 'kind' | 'long' | 'last';

const kindOf = (unit: string) =>
  unit.endsWith('镇') ? '建制镇' : unit.endsWith('乡') ? '乡' : '街道';
const longName = (county: string, unit: string) =>
  `${county}${unit}${unit.endsWith('街道') ? '办事处' : '人民政府'}`;

function one(chance: Chance, head: string, what: With): CountySheet {
  const county = countyOf(chance, chance.int(5, 8));
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', chance.int(6, 10));
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const print = printOf(chance);
  const name = nameLane(head);
  const kind: LaneOf = { head: '类别', cell: ({ authority }) => kindOf(authority) };
  const long: LaneOf = { head, cell: ({ authority }) => longName(county.name, authority) };
  const lanes: Readonly<Record<With, readonly LaneOf[]>> = {
    nothing: [name],
    number: [numberLane(chance.pick(['序号', '编号', 'NO.'])), name],
    measures: [name],
    groups: [numberLane(), name],
    kind: [kind, name],
    long: [long],
    last: [name],
  };
  const plain =
    what === 'groups'
      ? wideInGroups('s2014', reports, lanes[what], columns, print)
      : wide(reports, lanes[what], columns, print);
  const [first = [], ...rest] = plain.rows;
  const measures: Cell[] = [null, ...columns.map(({ id }) => indicatorIn('s2014', id).unit)];
  const sheet: Sheet =
    what === 'measures'
      ? { rows: [first, measures, ...rest] }
      : what === 'last'
        ? { rows: plain.rows.map(([unit = null, ...values]) => [...values, unit]) }
        : plain;
  const file = anyFile(
    chance,
    framed(chance, titleOf(chance, county.name, year), sheet, county.name, year),
  );
  return {
    ...file,
    reports,
    about: `names under ${head === '' ? 'an empty head' : head}, ${what}`,
  };
}

/** County, year and number around the names, in any order. */
function anyOrder(chance: Chance): CountySheet {
  const county = countyOf(chance, 6);
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', 8);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const lanes = chance.shuffled([countyLane('县（市、区）'), yearLane('年份'), nameLane('街镇')]);
  return {
    ...anyFile(chance, wide(reports, lanes, columns, printOf(chance))),
    reports,
    about: 'county, year and name in any order, no title',
  };
}

/** Words over the names of units. */
export const nameHeads: Family = {
  letter: 'T',
  title: 'heads 单位, 报送单位, 镇街名称, 填报单位 …',
  make: (chance) => [
    one(chance, '单位', 'number'),
    one(chance, '单位', 'measures'),
    one(chance, '报送单位', 'nothing'),
    one(chance, '镇街名称', 'groups'),
    one(chance, '填报单位', 'measures'),
    one(chance, '乡（镇、街道）', 'kind'),
    one(chance, '责任单位', 'long'),
    one(chance, '街镇', 'nothing'),
    one(chance, '机构名称', 'number'),
    one(chance, '', 'nothing'),
    one(chance, '乡镇名', 'last'),
    one(chance, '单 位 名 称', 'groups'),
    anyOrder(chance),
  ],
};
