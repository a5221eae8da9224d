import { forms } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import { withHeads } from './labels.ts';
import type { TableForm } from './labels.ts';
import { counties, units } from './names.ts';
import type { Print } from './pivot.ts';
import type { Random } from './random.ts';
import type { Book, Grid, Part } from './sheet.ts';
import { Numbers, knownReports } from './truth.ts';
import type { KnownReport } from './truth.ts';

/** What a file is made of before it has a layout. */
export interface World {
  readonly random: Random;
  readonly numbers: Numbers;
  readonly form: TableForm;
  readonly places: readonly Place[];
  readonly years: readonly number[];
  readonly indicators: readonly Indicator[];
  readonly reports: readonly KnownReport[];
  readonly print: Print;
}

export interface Place {
  readonly county: string;
  readonly authority: string;
}

/** How large a world is; all limits included. */
export interface Size {
  readonly counties?: number;
  readonly units: readonly [number, number];
  readonly years?: readonly [number, number];
  /** Indicators; null: all that `of` allows. */
  readonly indicators: readonly [number, number] | null;
  readonly of?: (row: Indicator) => boolean;
}

const yearsOf: Readonly<Record<TableForm, readonly number[]>> = {
  s2014: [2014, 2015, 2016, 2017, 2018],
  m2019: [2019, 2020],
  m2021: [2021, 2022, 2023, 2024, 2025],
};

/** Consecutive years in which the form was in force. */
function someYears(form: TableForm, random: Random, count: number): number[] {
  const all = yearsOf[form];
  const length = Math.min(count, all.length);
  const from = random.int(0, all.length - length);
  return all.slice(from, from + length);
}

function somePlaces(random: Random, inCounties: number, count: number): Place[] {
  const chosen = random.shuffled(counties).slice(0, inCounties);
  return chosen.flatMap((county) =>
    random
      .shuffled(units)
      .slice(0, Math.max(2, Math.ceil(count / inCounties)))
      .slice(0, count === 1 ? 1 : undefined)
      .map((authority) => ({ county, authority })),
  );
}

/** Some indicators; of a table of rows and columns whole rows, as counties take them. */
function someOf(allowed: readonly Indicator[], count: number, random: Random): IndicatorId[] {
  const rowOf = ({ id, grid }: Indicator) => grid?.row ?? id;
  const rows = [...new Set(allowed.map(rowOf))];
  const perRow = allowed.length / rows.length;
  const chosen = new Set(random.some(rows, Math.max(2, Math.round(count / perRow))));
  return allowed.filter((row) => chosen.has(rowOf(row))).map(({ id }) => id);
}

export function worldOf(random: Random, form: TableForm, size: Size): World {
  const { counties: inCounties = 1, units: unitRange, years = [1, 1], indicators, of } = size;
  const allowed = forms[form].indicators.filter((row) => of?.(row) ?? true);
  const count = indicators === null ? allowed.length : random.int(...indicators);
  const rows = withHeads(form, someOf(allowed, count, random));
  const numbers = new Numbers(random);
  const places = somePlaces(random, inCounties, random.int(...unitRange));
  const inYears = someYears(form, random, random.int(...years));
  const print: Print = {
    blank: random.chance(0.8) ? '' : random.pick(['——', '-', '/']),
    heading: '',
    thousands: random.chance(0.15),
    signs: random.chance(0.5),
    units: random.chance(0.08),
  };
  const known: readonly IndicatorId[] = rows.map(({ id }) => id);
  const reports = knownReports(form, places, inYears, known, random, numbers);
  return { random, numbers, form, places, years: inYears, indicators: rows, reports, print };
}

const span = (years: readonly number[]) => {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  return first === last ? `${first}年度` : `${first}—${last}年`;
};

/** Title of a county's table; the county only where there is one. */
export function titleOf({ places, years, random }: World): string {
  const all = new Set(places.map(({ county }) => county));
  const [county = ''] = all.size === 1 ? all : [''];
  const what = random.pick([
    '政府信息公开情况统计汇总表',
    '政府信息公开工作情况汇总表',
    '政府信息公开统计表',
  ]);
  return `${county}${span(years)}${what}`;
}

/** Title of one unit's report as printed. */
export function reportTitleOf({ places, years, form }: World): string {
  const [place] = places;
  const what = form === 's2014' ? '政府信息公开情况统计表' : '政府信息公开工作年度报告';
  return `${place?.county ?? ''}${place?.authority ?? ''}${span(years)}${what}`;
}

/** A county's file of one sheet: lines over and below its tables, by chance. */
export function countyBook(world: World, tables: readonly (Grid | string)[]): Book {
  const { random, places, years } = world;
  const [place] = places;
  const title = titleOf(world);
  const one = new Set(places.map(({ county }) => county)).size === 1;
  const over = [
    title,
    ...(random.chance(0.4) && one ? [`填报单位：${place?.county ?? ''}政务公开办公室`] : []),
    ...(random.chance(0.15) ? ['单位：条、件、次、人'] : []),
  ];
  const below = random.chance(0.4)
    ? random.some(
        [
          '注：空白表示未上报。',
          '审核人：王强　　制表人：李敏　　电话：7012345',
          '备注：数据由各单位自行填报。',
        ],
        random.int(1, 2),
      )
    : [];
  const parts: Part[] = [
    { lines: over },
    ...tables.map((table): Part =>
      typeof table === 'string' ? { lines: [table] } : { grid: table },
    ),
    ...(below.length === 0 ? [] : [{ lines: below }]),
  ];
  const name = random.pick([
    `${place?.county ?? ''}${span(years)}汇总表`,
    '汇总表',
    title,
    '附件1',
  ]);
  const only = name === '汇总表' || name === '附件1' || one ? name : '汇总表';
  return { name: only, sheets: [{ name: 'Sheet1', parts }] };
}
