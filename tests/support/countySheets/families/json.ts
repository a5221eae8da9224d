import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { indicatorIn } from '../indicators.ts';
import { namedOf } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countiesOf } from '../places.ts';
import type { County } from '../places.ts';
import { encoded } from '../textFiles.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly counties: readonly County[];
  readonly years: readonly number[];
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
}

function settingOf(chance: Chance, counties: number, years: readonly number[], ids = 8): Setting {
  const made = countiesOf(chance, ...Array.from({ length: counties }, () => chance.int(3, 4)));
  const columns = namedOf(chance, 's2014', ids);
  const wanted = columns.map(({ id }) => id);
  const reports = made.flatMap((county) => reportsOf(chance, county, years, 's2014', wanted));
  return { counties: made, years, columns, reports };
}

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json };
const file = (chance: Chance, json: Json) => ({
  name: `${chance.pick(['数据', '导出', 'export', '年报'])}.json`,
  bytes: encoded(JSON.stringify(json, null, chance.pick([0, 2])), chance.pick(['utf8', 'bom'])),
});

/** The values of a report under their names. */
const named = (
  { columns }: Setting,
  { values }: TrueReport,
  show: (value: number | null, id: string) => Json = (value) => value,
) => Object.fromEntries(columns.map(({ id, name }) => [name, show(values[id] ?? null, id)]));
const grouped = <T>(
  list: readonly T[],
  key: (one: T) => string,
  make: (part: readonly T[]) => Json,
): Json =>
  Object.fromEntries(
    [...new Set(list.map(key))].map((k) => [k, make(list.filter((one) => key(one) === k))]),
  );
const only = (at: Setting, [first]: readonly TrueReport[]): Json =>
  first === undefined ? null : named(at, first);

/** County, unit and year are keys, in one order or another. */
function nested(
  chance: Chance,
  order: readonly ('county' | 'unit' | 'year')[],
  wrap: (json: Json) => Json,
): CountySheet {
  const at = settingOf(chance, 2, [2015, 2016, 2017]);
  const keys = {
    county: ({ county }: TrueReport) => county ?? '',
    unit: ({ authority }: TrueReport) => authority,
    year: ({ year }: TrueReport) => String(year),
  };
  const build = (list: readonly TrueReport[], left: typeof order): Json => {
    const [next, ...rest] = left;
    return next === undefined
      ? only(at, list)
      : grouped(list, keys[next], (part) => build(part, rest));
  };
  return {
    ...file(chance, wrap(build(at.reports, order))),
    reports: at.reports,
    about: `nested by ${order.join(', ')}`,
  };
}

/** A list of flat objects with Chinese keys. */
function flat(
  chance: Chance,
  heads: { readonly unit: string; readonly county: string; readonly year: string },
  yearAs: (year: number) => Json,
): CountySheet {
  const at = settingOf(chance, 1, [2016, 2017]);
  const list = at.reports.map((report) => ({
    [heads.county]: report.county,
    [heads.unit]: report.authority,
    [heads.year]: yearAs(report.year),
    ...named(at, report),
  }));
  return {
    ...file(chance, list),
    reports: at.reports,
    about: `a list with the keys ${Object.values(heads).join(' ')}`,
  };
}

/** Values as texts with their unit of measure; amounts say 万元. */
function withUnits(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [2018]);
  const show = (value: number | null, id: string): Json =>
    value === null ? '' : `${value}${indicatorIn('s2014', id).unit}`;
  const list = at.reports.map((report) => ({
    单位名称: report.authority,
    县区: report.county,
    年度: '2018年',
    数据: named(at, report, show),
  }));
  return {
    ...file(chance, { data: list }),
    reports: at.reports,
    about: 'values as texts with their units of measure',
  };
}

/** One indicator over the years of each unit. */
function overYears(chance: Chance, nestedFirst: 'unit' | 'indicator'): CountySheet {
  const at = settingOf(chance, 1, [2014, 2015, 2016, 2017], nestedFirst === 'unit' ? 3 : 2);
  const [county] = at.counties;
  const units = county?.units ?? [];
  const series = (unit: string, id: string): Json =>
    Object.fromEntries(
      at.reports
        .filter(({ authority }) => authority === unit)
        .map(({ year, values }) => [String(year), values[id] ?? null]),
    );
  const json: Json =
    nestedFirst === 'unit'
      ? Object.fromEntries(
          units.map((unit) => [
            unit,
            Object.fromEntries(at.columns.map(({ id, name }) => [name, series(unit, id)])),
          ]),
        )
      : Object.fromEntries(
          at.columns.map(({ id, name }) => [
            name,
            Object.fromEntries(units.map((unit) => [unit, series(unit, id)])),
          ]),
        );
  const whole = { 县区: county?.name ?? '', 数据: json };
  return {
    ...file(chance, whole),
    reports: at.reports,
    about: `indicators over years, ${nestedFirst} first`,
  };
}

/** Sums among the units, as keys or as entries of the list. */
function withSums(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [2017]);
  const words = ['镇小计', '合计', '县本级'];
  const sums = words.map((word) => ({
    单位: word,
    年度: 2017,
    ...Object.fromEntries(at.columns.map(({ name }) => [name, chance.int(50, 900)])),
  }));
  const list = at.reports.map((report) => ({
    单位: report.authority,
    年度: 2017,
    ...named(at, report),
  }));
  const json: Json = { 县区: at.counties[0]?.name ?? '', 明细: [...list, ...sums] };
  return {
    ...file(chance, json),
    reports: at.reports,
    neverUnits: words,
    about: 'sums among the entries of a list',
  };
}

/** Each value an object of its own: a long table. */
function long(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [2016, 2017], 6);
  const list = at.reports.flatMap((report) =>
    at.columns.map(({ id, name }) => ({
      乡镇: report.authority,
      区县: report.county,
      年份: report.year,
      指标: name,
      数值: report.values[id] ?? null,
      单位: indicatorIn('s2014', id).unit,
    })),
  );
  return { ...file(chance, list), reports: at.reports, about: 'a value an object' };
}

/** Data of a programme. */
export const json: Family = {
  letter: 'R',
  title: 'JSON nested by county, unit, year; Chinese keys; texts with units',
  make: (chance) => [
    nested(chance, ['county', 'unit', 'year'], (data) => data),
    nested(chance, ['year', 'county', 'unit'], (data) => data),
    nested(chance, ['county', 'year', 'unit'], (data) => ({ code: 200, msg: 'ok', data })),
    flat(chance, { unit: '单位名称', county: '县区', year: '年度' }, (year) => year),
    flat(chance, { unit: '乡镇', county: '所属县', year: '年份' }, (year) => `${year}年`),
    flat(chance, { unit: '填报单位', county: '区县', year: '报告年度' }, String),
    withUnits(chance),
    overYears(chance, 'unit'),
    overYears(chance, 'indicator'),
    withSums(chance),
    long(chance),
  ],
};
