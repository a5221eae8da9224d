import { before, behind, laid, measureOf, nested, unitNames } from '../axes.ts';
import type { Names } from '../axes.ts';
import { formNames, labelNames } from '../labelAxes.ts';
import type { TableForm, Wording } from '../labels.ts';
import { pivot } from '../pivot.ts';
import type { Axis, Entry } from '../pivot.ts';
import type { Random } from '../random.ts';
import type { Book, HeadKind } from '../sheet.ts';
import { countyBook, reportTitleOf, worldOf } from '../world.ts';
import type { Size, World } from '../world.ts';

const wordings: readonly Wording[] = ['asPrinted', 'bare', 'short'];

/** Words over a lane. */
export function corners(random: Random): (kind: HeadKind) => string {
  const words: Readonly<Record<HeadKind, readonly string[]>> = {
    name: [
      '单位名称',
      '单位',
      '乡镇',
      '填报单位',
      '乡镇（街道）',
      '报送单位',
      '镇街名称',
      '机构名称',
    ],
    county: ['县区', '县（市、区）', '区县'],
    year: ['年度', '年份'],
    label: ['统计指标', '指标名称', '项目'],
    group: ['类别', '项目'],
    measure: ['单位', '计量单位'],
    number: ['序号'],
  };
  const chosen = new Map<HeadKind, string>();
  return (kind) => {
    const word = chosen.get(kind) ?? random.pick(words[kind]);
    chosen.set(kind, word);
    return word;
  };
}

/** 合计 in front or at the end of an axis of units. */
export function withSum(names: Names, random: Random): Names {
  if (!random.chance(0.4)) return names;
  const sum: Entry = {
    texts: [random.pick(['合计', '总计', '全县合计'])],
    said: {},
    role: 'sum',
    covers: (other) => other.role === 'value',
  };
  const entries = random.chance(0.7) ? [...names.entries, sum] : [sum, ...names.entries];
  return { ...names, entries };
}

/** 序号 before the names, by chance. */
export function withNumber(names: Names, random: Random): Names {
  let at = 0;
  const first = random.pick([0, 0, 640_425_100_000]);
  return random.chance(0.3)
    ? before(names, 'number', ({ role }) =>
        role === 'value' ? String(first + (at += 1) * (first === 0 ? 1 : 1000)) : '',
      )
    : names;
}

/** The whole form of 2014, or some indicators of any form in one line each. */
export function lines(world: World, whole: boolean): Names {
  const { random, form } = world;
  const names =
    whole && form === 's2014'
      ? formNames(world)
      : labelNames(world, 1, random.pick(wordings), false);
  const measured = random.chance(0.7) ? behind(names, 'measure', measureOf) : names;
  return withNumber(measured, random);
}

const listSize = (form: TableForm, units: readonly [number, number], random: Random): Size =>
  form === 's2014' && random.chance(0.6)
    ? { units, indicators: null }
    : { units, indicators: [4, 30] };

/** Label, unit, number: one report. */
export function threeColumns(random: Random, form: TableForm): Book {
  const size = listSize(form, [1, 1], random);
  const world = worldOf(random, form, size);
  const [place] = world.places;
  const [year = 0] = world.years;
  const columns: Axis = {
    kinds: ['name'],
    corner: [],
    merged: false,
    entries: [
      { texts: [random.pick(['统计数', '汇总数'])], said: { ...place, year }, role: 'value' },
    ],
  };
  const rows = laid(lines(world, size.indicators === null), corners(random));
  const grid = pivot({ rows, columns, reports: world.reports, print: world.print });
  const title = reportTitleOf(world);
  return {
    name: random.pick([title, '统计表']),
    sheets: [{ name: 'Sheet1', parts: [{ lines: [title] }, { grid }] }],
  };
}

/** Labels down, units across. */
export function rollUp(random: Random, form: TableForm): Book {
  const inCounties = random.chance(0.15) ? 2 : 1;
  const size = { ...listSize(form, [3, 7], random), counties: inCounties };
  const world = worldOf(random, form, size);
  const rows = laid(lines(world, size.indicators === null), corners(random));
  const units =
    inCounties > 1 ? unitNames(world, 'county and name') : grouped(unitNames(world), random);
  const columns = { ...withSum(units, random), corner: [] };
  return countyBook(world, [pivot({ rows, columns, reports: world.reports, print: world.print })]);
}

/** 乡镇 and 街道 over the names, by chance; the names keep their order within. */
function grouped(names: Names, random: Random): Names {
  if (!random.chance(0.2)) return names;
  const isStreet = ({ said }: Entry) => said.authority?.endsWith('街道') === true;
  const entries = [...names.entries.filter((e) => !isStreet(e)), ...names.entries.filter(isStreet)];
  return before({ ...names, entries }, 'group', (e) => (isStreet(e) ? '街道' : '乡镇'));
}

/** Units down, indicators across under one, two or three head rows. */
export const wide =
  (depth: number) =>
  (random: Random, form: TableForm): Book => {
    const inCounties = random.chance(0.2) ? 2 : 1;
    const world = worldOf(random, form, {
      counties: inCounties,
      units: [3, 8],
      indicators: [3, 24],
    });
    const withCounty = inCounties > 1 || random.chance(0.2);
    const yearly = random.chance(0.3);
    const named = unitNames(world, withCounty ? 'county and name' : 'name');
    const dated = yearly ? behind(named, 'year', ({ said }) => String(said.year ?? '')) : named;
    const units = withCounty && random.chance(0.5) ? { ...dated, merged: false } : dated;
    const rows = laid(withNumber(withSum(units, random), random), corners(random));
    const merged = random.chance(0.8);
    const columns = { ...labelNames(world, depth, random.pick(wordings), merged), corner: [] };
    return countyBook(world, [
      pivot({ rows, columns, reports: world.reports, print: world.print }),
    ]);
  };

/** A row for each number. */
export function long(random: Random, form: TableForm): Book {
  const world = worldOf(random, form, {
    counties: random.chance(0.3) ? 2 : 1,
    units: [2, 4],
    years: [1, 2],
    indicators: [3, 12],
  });
  const units = unitNames(world, 'county and name');
  const years: Names = {
    kinds: ['year'],
    merged: false,
    entries: world.years.map((year) => ({ texts: [String(year)], said: { year }, role: 'value' })),
  };
  const labels = labelNames(world, 1, random.pick(wordings), false);
  const all = nested(nested(units, years), labels);
  const merged = random.chance(0.2);
  const lanes = { ...(random.chance(0.6) ? behind(all, 'measure', measureOf) : all), merged };
  const columns: Axis = {
    kinds: ['name'],
    corner: [],
    merged: false,
    entries: [{ texts: [random.pick(['数值', '统计数'])], said: {}, role: 'value' }],
  };
  const rows = laid(lanes, (kind) =>
    kind === 'measure' ? '计量单位' : kind === 'name' ? '单位名称' : corners(random)(kind),
  );
  return countyBook(world, [pivot({ rows, columns, reports: world.reports, print: world.print })]);
}
