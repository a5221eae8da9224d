import type { Chance } from '../chance.ts';
import { reportsOf, sumOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed } from '../frames.ts';
import { namedInAnyOrder, printOf } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countiesOf } from '../places.ts';
import type { County } from '../places.ts';
import { turned } from '../sheet.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

/** What a sheet of this kind has. */
interface Features {
  readonly number: boolean;
  readonly county: 'title' | 'each' | 'first';
  readonly year: 'title' | 'each' | 'nested';
  /** Beside each count: nothing, its share, its rank, or both. */
  readonly beside: readonly string[];
  readonly sums: boolean;
  readonly remarks: boolean;
  readonly turned: boolean;
}

const featuresOf = (chance: Chance): Features => {
  const year = chance.pick(['title', 'each', 'nested'] as const);
  // Whoever writes names once writes their counties once.
  const county = year === 'nested' ? 'first' : chance.pick(['each', 'first'] as const);
  return {
    number: chance.flip(0.4),
    county: chance.flip(0.4) ? county : 'title',
    year,
    beside: chance.pick([[], [], ['占比'], ['排名'], ['占比（%）', '排名']]),
    sums: chance.flip(0.5),
    remarks: chance.flip(0.3),
    turned: chance.flip(0.3),
  };
};

/** A row of the sheet: a report, or the sum over those of a county and year. */
interface Row {
  readonly county: string;
  readonly name: string;
  readonly year: number;
  readonly first: { readonly county: boolean; readonly name: boolean };
  readonly value: (id: string) => number | null;
  readonly isSum: boolean;
}

function rowsOf(
  chance: Chance,
  counties: readonly County[],
  reports: readonly TrueReport[],
  sums: boolean,
): Row[] {
  const word = chance.pick(['合计', '小计', '全部合计']);
  return counties.flatMap(({ name: county, units }) => {
    const own = reports.filter((report) => report.county === county);
    const rows = own.map(({ authority, year, values }, i): Row => ({
      county,
      name: authority,
      year,
      first: { county: i === 0, name: own[i - 1]?.authority !== authority },
      value: (id) => values[id] ?? null,
      isSum: false,
    }));
    const years = [...new Set(own.map(({ year }) => year))];
    const below = years.map((year, i): Row => ({
      county,
      name: word,
      year,
      first: { county: false, name: i === 0 },
      value: (id) =>
        sumOf(
          own.filter((report) => report.year === year),
          id,
        ),
      isSum: true,
    }));
    return sums && units.length > 1 ? [...rows, ...below] : rows;
  });
}

function lanesOf(
  features: Features,
): { readonly head: string; readonly cell: (row: Row, at: number) => Cell }[] {
  const number = { head: '序号', cell: ({ isSum }: Row, at: number) => (isSum ? null : at + 1) };
  const county = {
    head: '县区',
    cell: ({ county: name, first }: Row) =>
      features.county === 'each' || first.county ? name : null,
  };
  const unit = {
    head: '乡镇（街道）',
    cell: ({ name, first }: Row) => (features.year === 'nested' && !first.name ? null : name),
  };
  const year = { head: '年度', cell: ({ year: value }: Row) => `${value}年` };
  return [
    ...(features.number ? [number] : []),
    ...(features.county === 'title' ? [] : [county]),
    unit,
    ...(features.year === 'title' ? [] : [year]),
  ];
}

/** A count with its share and rank among the units of its county and year; a sum is all of it and has no rank. */
function cellsOf(
  row: Row,
  id: string,
  rows: readonly Row[],
  { beside }: Features,
  print: Print,
): Cell[] {
  const value = row.value(id);
  const others = rows
    .filter(({ county, year, isSum }) => county === row.county && year === row.year && !isSum)
    .flatMap((other) => other.value(id) ?? []);
  const all = others.reduce((sum, other) => sum + other, 0);
  const share = value === null || all === 0 ? null : `${((100 * value) / all).toFixed(1)}%`;
  const rank =
    value === null || row.isSum ? null : 1 + others.filter((other) => other > value).length;
  return [print(value), ...beside.map((word): Cell => (word === '排名' ? rank : share))];
}

function one(chance: Chance): CountySheet {
  const features = featuresOf(chance);
  const counties = countiesOf(chance, ...(features.county === 'title' ? [6] : [3, 4]));
  const years = features.year === 'title' ? [chance.int(2014, 2018)] : [2016, 2017];
  const columns: readonly Named[] = namedInAnyOrder(
    chance,
    's2014',
    features.beside.length > 0 ? 5 : 9,
  );
  const wanted = columns.map(({ id }) => id);
  const reports = counties.flatMap((county) => reportsOf(chance, county, years, 's2014', wanted));
  const rows = rowsOf(chance, counties, reports, features.sums);
  const lanes = lanesOf(features);
  const print = printOf(chance);
  const sheet: Sheet = {
    rows: [
      [
        ...lanes.map(({ head }) => head),
        ...columns.flatMap(({ name }) => [name, ...features.beside]),
        ...(features.remarks ? ['备注'] : []),
      ],
      ...rows.map((row, at): Cell[] => [
        ...lanes.map(({ cell }) => cell(row, at)),
        ...columns.flatMap(({ id }) => cellsOf(row, id, rows, features, print)),
        ...(features.remarks
          ? [row.isSum ? null : chance.pick([null, null, '已核', '迟报3天'])]
          : []),
      ]),
    ],
  };
  const place = features.county === 'title' ? (counties[0]?.name ?? '') : '鹤山市';
  const when = features.year === 'title' ? `${years[0] ?? ''}年度` : '历年';
  const whole = framed(
    chance,
    `${place}${when}政府信息公开情况汇总表`,
    features.turned ? turned(sheet) : sheet,
    null,
    years.at(-1) ?? 0,
  );
  const said = Object.entries(features).map(([name, value]) => `${name}=${String(value)}`);
  return {
    ...anyFile(chance, whole),
    reports,
    neverUnits: rows.filter(({ isSum }) => isSum).map(({ name }) => name),
    about: said.join(' '),
  };
}

/** Several difficulties in one sheet. */
export const mixed: Family = {
  letter: 'Z',
  title: 'several difficulties at once',
  make: (chance) => Array.from({ length: 14 }, () => one(chance)),
};
