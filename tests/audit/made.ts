import { laterReports } from '../../scripts/samples/later.ts';
import { sampleReports, sampleRoster } from '../../scripts/samples/county.ts';
import { randomOf } from '../../scripts/samples/random.ts';
import type { Random } from '../../scripts/samples/random.ts';
import { kindOf, placeOf, rowsOn } from './records.ts';
import type { Report, Row } from './records.ts';

/** A report before it is printed; a row that is no key is not in the file. */
export interface MadeReport {
  readonly county: string;
  readonly prefecture: string;
  readonly unit: string;
  readonly year: number;
  readonly form: string;
  /** Name of its file. */
  file: string;
  readonly values: Map<string, number | null>;
}

/** A line of the list of units that owe a report. */
export interface Owing {
  readonly county: string;
  readonly prefecture: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number | null;
}

/** Made reports with traps, by name. */
export interface MadeSet {
  readonly traps: readonly string[];
  readonly reports: readonly MadeReport[];
  readonly owing: readonly Owing[] | null;
}

const APPLICANTS = ['natural', 'company', 'research', 'charity', 'legal_service', 'other_org'];
const OUTCOME = 'application.result.';

export const usualForm = (year: number): string =>
  year < 2019 ? 's2014' : year < 2021 ? 'm2019' : 'm2021';

/** Splits a whole number into parts at random, most of it into one of them, which units may have in common. */
function split(
  random: Random,
  whole: number,
  parts: number,
  favourite = random.whole(0, parts - 1),
): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  let left = whole;
  while (left > 0) {
    const step = Math.max(1, Math.floor(left / 12));
    const at = random.next() < 0.6 ? favourite : random.whole(0, parts - 1);
    counts[at] = (counts[at] ?? NaN) + step;
    left -= step;
  }
  return counts;
}

const around = (random: Random, middle: number): number =>
  Math.max(0, Math.round(middle * Math.exp(random.between(-0.5, 0.5)) - 0.4));

type Values = Map<string, number | null>;

/** A whole with its parts by id. */
function put(
  values: Values,
  random: Random,
  total: string,
  whole: number,
  parts: string[],
  favourite?: number,
): void {
  values.set(total, whole);
  split(random, whole, parts.length, favourite).forEach((n, i) => values.set(parts[i] ?? '', n));
}

function oldReport(random: Random, size: (key: string) => number): Values {
  const values: Values = new Map(rowsOn('s2014').map(({ id }) => [id, 0]));
  const some = (id: string) => values.set(id, around(random, size(id)));
  for (const id of ['hotspot', 'press_conference', 'online_interview', 'interpretation'])
    some(`response.${id}`);
  for (const id of ['weibo_wechat', 'other']) some(`response.${id}`);
  values.set('response.press_conference_leader', random.next() < 0.1 ? 2 : 0);
  for (const id of ['org.offices', 'org.access_points', 'training.meetings']) some(id);
  for (const id of ['training.courses', 'training.trainees', 'complaint.total']) some(id);
  const items = around(random, size('items') * 20);
  const channels = ['gazette', 'website', 'weibo', 'wechat', 'other'];
  const counts = channels.map((id) => `disclosure.channel.${id}`);
  const usual = random.next() < 0.95 ? 1 + (Math.floor(size('usual')) % 2) : undefined;
  put(values, random, 'disclosure.total', items, counts, usual);
  if (random.next() < 0.5) {
    const [first = ''] = counts;
    values.set(first, Math.min(items, (values.get(first) ?? NaN) + random.whole(0, 9)));
  }
  const issued = around(random, size('issued'));
  values.set('disclosure.normative_issued', issued);
  values.set('disclosure.normative_public', Math.min(items, issued - random.whole(0, 1)));
  const open = values.get('disclosure.normative_public') ?? NaN;
  values.set('disclosure.normative_public', Math.max(0, open));
  const received = random.next() < 0.1 ? 0 : around(random, size('received') * 3);
  const under = (total: string) =>
    rowsOn('s2014')
      .find(({ id }) => id === total)
      ?.sumOf?.map(String) ?? [];
  for (const id of ['request.received', 'request.completed', 'request.replied'])
    put(values, random, id, received, under(id));
  const refused = values.get('request.replied.refused') ?? NaN;
  put(values, random, 'request.replied.refused', refused, under('request.replied.refused'));
  for (const id of ['reconsideration.total', 'litigation.total'])
    put(values, random, id, random.next() < 0.15 ? 1 : 0, under(id));
  put(values, random, 'org.staff', around(random, size('staff') + 1), under('org.staff'));
  values.set('org.budget', random.next() < 0.4 ? 0 : random.whole(1, 900) / 100);
  values.set('fee.collected', random.next() < 0.95 ? 0 : 0.3);
  return values;
}

interface Before {
  readonly carriedOut: ReadonlyMap<string, number>;
  readonly inForce: number;
}

function newReport(
  form: string,
  random: Random,
  size: (key: string) => number,
  before: Before,
): Values {
  const rows = rowsOn(form);
  const values: Values = new Map(rows.map(({ id }) => [id, 0]));
  const outcomes = rows.flatMap(({ id, grid }) =>
    grid?.table === 'matrix' &&
    grid.column === 'total' &&
    id.startsWith(OUTCOME) &&
    id !== `${OUTCOME}total.total`
      ? [id.slice(0, -'.total'.length)]
      : [],
  );
  for (const who of APPLICANTS) {
    const came = around(random, who === 'natural' ? size('received') * 3 : 0.5);
    const old = before.carriedOut.get(who) ?? (random.next() < 0.1 ? 1 : 0);
    const left = Math.min(came + old, random.next() < 0.15 ? 1 : 0);
    values.set(`application.new.${who}`, came);
    values.set(`application.carried_in.${who}`, old);
    values.set(`application.carried_out.${who}`, left);
    put(
      values,
      random,
      `${OUTCOME}total.${who}`,
      came + old - left,
      outcomes.map((id) => `${id}.${who}`),
    );
  }
  for (const { id, sumOf = [] } of rows) {
    if (!id.startsWith('application.') || !id.endsWith('.total')) continue;
    values.set(
      id,
      sumOf.reduce((sum, part) => sum + (values.get(part) ?? NaN), 0),
    );
  }
  for (const { id, sumOf = [] } of rows)
    if (/^(review|lawsuit_\w+)\.total$/.test(id))
      put(values, random, id, random.next() < 0.15 ? 2 : 0, sumOf.map(String));
  const on = (id: string, n: number) => {
    if (values.has(id)) values.set(id, n);
  };
  const [issued, repealed] = [around(random, size('issued')), random.next() < 0.2 ? 1 : 0];
  on('normative.issued', issued);
  on('normative.repealed', repealed);
  on('normative.in_force', Math.max(0, before.inForce + issued - repealed));
  on('normative.made_new', issued);
  on('normative.published_new', issued);
  on('normative.public_total', before.inForce + issued);
  for (const act of ['licence', 'penalty', 'coercion', 'other_service']) {
    on(`${act}.decisions`, around(random, size(act) * 5));
    on(`${act}.items_prev`, random.next() < 0.05 ? 1 : around(random, 20));
    on(`${act}.items_change`, random.whole(-2, 3));
  }
  const projects = random.whole(0, 4);
  on('procurement.projects', projects);
  on('procurement.amount', projects * random.whole(1, 50));
  on('charge.amount', random.next() < 0.8 ? 0 : random.whole(1, 12_000) / 10);
  return values;
}

/** Of a county: how many units of each kind, and its years. */
interface Plan {
  readonly county: string;
  readonly prefecture: string;
  readonly townships: number;
  readonly streets: number;
  readonly others?: readonly string[];
  readonly years: readonly [number, number];
  /** How fast all of its units grow or shrink. */
  readonly drift: number;
}

/** The largest count that is read: beyond it the program asks. */
const LARGEST = 99_999_999;

const FAMILY = ['东', '西', '南', '北', '上', '下', '前', '后', '大', '小', '新', '老', '红', '青'];
const LAND = ['山', '河', '沟', '坪', '岭', '桥', '塘'];

function namesOf({ townships, streets, others = [] }: Plan): string[] {
  const name = (i: number) => `${FAMILY[i % FAMILY.length] ?? ''}${LAND[i % LAND.length] ?? ''}`;
  return [
    ...Array.from({ length: townships }, (_, i) => `${name(i)}${i % 3 === 0 ? '乡' : '镇'}`),
    ...Array.from({ length: streets }, (_, i) => `${name(i + 3)}街道`),
    ...others,
  ];
}

function countyOf(random: Random, plan: Plan): MadeReport[] {
  const { county, prefecture, years } = plan;
  const sizes = new Map<string, number>();
  const middle = (key: string) => {
    if (!sizes.has(key)) sizes.set(key, random.whole(0, 12));
    return sizes.get(key) ?? NaN;
  };
  return namesOf(plan).flatMap((unit) => {
    const large = random.next() < 0.08 ? random.whole(4, 12) : random.between(0.6, 1.6);
    const drift = plan.drift + (random.next() < 0.3 ? random.between(-0.35, 0.35) : 0);
    let before: Before = { carriedOut: new Map(), inForce: random.whole(0, 9) };
    const reports: MadeReport[] = [];
    for (let year = years[0]; year <= years[1]; year++) {
      const form = usualForm(year);
      const grown = Math.exp(drift * (year - years[0]));
      const size = (key: string) => middle(key) * large * Math.min(5, grown);
      const values =
        form === 's2014' ? oldReport(random, size) : newReport(form, random, size, before);
      before = {
        carriedOut: new Map(
          APPLICANTS.map((who) => [who, values.get(`application.carried_out.${who}`) ?? 0]),
        ),
        inForce: values.get('normative.in_force') ?? values.get('normative.public_total') ?? 0,
      };
      if (random.next() < 0.05) continue;
      reports.push({ county, prefecture, unit, year, form, file: `${county} ${form}`, values });
    }
    return reports;
  });
}

/** Small damages here and there: blanks, wrong numbers, missing rows, values that jump. */
function damage(random: Random, reports: readonly MadeReport[]): void {
  for (const { values, form } of reports) {
    const rows = rowsOn(form);
    const any = (): Row | undefined => rows[random.whole(0, rows.length - 1)];
    for (let i = random.whole(0, 4); i > 0; i--) {
      const id = any()?.id ?? '';
      const what = random.next();
      const value = values.get(id);
      if (what < 0.4) values.set(id, null);
      else if (what < 0.5) values.delete(id);
      else if (typeof value === 'number')
        values.set(id, what < 0.8 ? value + random.whole(1, 12) : Math.floor(value / 3));
    }
  }
}

type Trap = (random: Random, reports: MadeReport[], plan: Plan) => void;

const pick = <T>(random: Random, all: readonly T[]): T | undefined =>
  all[random.whole(0, all.length - 1)];

/** What counties have met, or might. Each changes the reports of one county. */
const traps: Readonly<Record<string, Trap>> = {
  'a column of blanks': (random, reports) => {
    const id = pick(random, ['disclosure.total', 'application.new.total', 'org.staff']) ?? '';
    for (const { values } of reports) if (values.has(id)) values.set(id, null);
  },
  'a row that no report of a file has': (random, reports) => {
    for (const form of new Set(reports.map((one) => one.form))) {
      const ids = [pick(random, rowsOn(form))?.id ?? '', pick(random, rowsOn(form))?.id ?? ''];
      for (const { values, form: own } of reports)
        if (own === form) for (const id of ids) values.delete(id);
    }
  },
  'one report': (_, reports) => {
    reports.splice(1);
  },
  'three units': (_, reports) => {
    const units = [...new Set(reports.map(({ unit }) => unit))].slice(0, 3);
    reports.splice(0, Infinity, ...reports.filter(({ unit }) => units.includes(unit)));
  },
  'two forms in a year': (random, reports) => {
    for (const one of reports.filter(({ form }) => form !== 's2014')) {
      if (random.next() > 0.2) continue;
      const form = one.form === 'm2019' ? 's2014' : 'm2019';
      const size = (key: string) => key.length;
      const values =
        form === 's2014'
          ? oldReport(random, size)
          : newReport(form, random, size, { carriedOut: new Map(), inForce: 3 });
      reports.push({ ...one, form, values, file: `${one.file} late` });
    }
  },
  'a late user of the form of 2014': (random, reports) => {
    const unit = pick(random, reports)?.unit;
    const own = reports.filter((one) => one.unit === unit);
    reports.splice(0, Infinity, ...reports.filter((one) => one.unit !== unit));
    for (const one of own)
      reports.push({ ...one, form: 's2014', values: oldReport(random, (key) => key.length) });
  },
  'less than nothing': (random, reports) => {
    for (let i = 0; i < 6; i++) {
      const one = pick(random, reports);
      const id = pick(
        random,
        rowsOn(one?.form ?? '').filter(({ kind }) => kind === 'count'),
      )?.id;
      if (id !== undefined) one?.values.set(id, -1);
    }
  },
  'a million millions': (random, reports) => {
    const ids = [
      'disclosure.total',
      'training.trainees',
      'normative.in_force',
      'licence.decisions',
    ];
    for (let i = 0; i < 8; i++) {
      const one = pick(random, reports);
      const id = pick(random, ids) ?? '';
      if (one?.values.has(id) === true) one.values.set(id, i % 2 === 0 ? LARGEST : 1e12);
    }
  },
  'a renamed unit': (_, reports) => {
    const unit = reports[0]?.unit;
    reports.forEach((one, i) => {
      if (one.unit === unit && one.year % 2 === 0) reports[i] = { ...one, unit: '更名镇' };
    });
  },
  'all equal': (_, reports) => {
    for (const { values, form } of reports)
      for (const { id } of rowsOn(form)) if (isMain(id)) values.set(id, 7);
  },
  'all zero': (_, reports) => {
    for (const { values } of reports) for (const id of values.keys()) values.set(id, 0);
  },
  'a report like another': (random, reports) => {
    for (let i = 0; i < 3; i++) {
      const one = pick(random, reports);
      const other = reports.find(
        (each) => each.form === one?.form && each !== one && each.year - one.year < 2,
      );
      if (one !== undefined && other !== undefined)
        for (const [id, value] of one.values) other.values.set(id, value);
      const next = reports.find(
        (each) => each.form === one?.form && each.unit === one.unit && each.year === one.year + 1,
      );
      if (one === undefined || next === undefined) continue;
      next.values.clear();
      for (const [id, value] of one.values) next.values.set(id, value);
    }
  },
  'a report that is nearly empty': (random, reports) => {
    const one = pick(random, reports);
    for (const id of one?.values.keys() ?? []) if (random.next() < 0.7) one?.values.set(id, null);
  },
  'amounts in yuan': (_, reports) => {
    for (const { unit, year, form, values } of reports) {
      const last = reports.find((r) => r.unit === unit && r.form === form && r.year === year - 1);
      for (const id of ['org.budget', 'procurement.amount', 'charge.amount']) {
        const was = last?.values.get(id) ?? 0;
        if (was > 0 && was < 500) values.set(id, was * (values.size % 2 === 0 ? 10_000 : 10));
      }
    }
  },
  'one unit with none': (random, reports) => {
    const unit = pick(random, reports)?.unit;
    for (const one of reports)
      if (one.unit === unit)
        for (const { id } of rowsOn(one.form))
          if (isMain(id) && one.values.has(id)) one.values.set(id, 0);
  },
  'years left out': (random, reports) => {
    const year = pick(random, reports)?.year;
    reports.splice(0, Infinity, ...reports.filter((one) => one.year !== year));
  },
};

const isMain = (id: string) =>
  /^(disclosure\.(total|channel)|response\.|training\.|org\.(staff|access)|normative)/.test(id);

const trapNames = Object.keys(traps);

function plantIn(random: Random, reports: MadeReport[], plan: Plan, names: readonly string[]) {
  for (const name of names) traps[name]?.(random, reports, plan);
}

/** Reports of one to three counties, each with traps of its own; the seed decides everything. */
export function madeSet(seed: number): MadeSet {
  const random = randomOf(7_919 * seed + 11);
  const isMoving = seed % 5 === 1;
  const first = isMoving ? 2014 : random.whole(2014, 2019);
  const streetsOnly = seed % 7 === 3;
  const nameless = seed % 9 === 5;
  const main: Plan = {
    county: nameless ? '' : '甲县',
    prefecture: nameless ? '' : '丁市',
    townships: streetsOnly ? 0 : random.whole(5, 12),
    streets: streetsOnly ? random.whole(6, 10) : random.whole(0, 4),
    years: [first, Math.min(2025, first + random.whole(isMoving ? 4 : 2, 7))],
    drift: isMoving ? (seed % 2 === 0 ? 0.5 : -0.5) : 0,
    ...(seed % 5 === 2 ? { others: ['甲县', '教育局'] } : {}),
  };
  const reports = countyOf(random, main);
  damage(random, reports);
  const large = trapNames.filter((name) => name !== 'one report' && name !== 'three units');
  const own = [trapNames[seed % trapNames.length] ?? '', pick(random, large) ?? ''];
  plantIn(random, reports, main, own);
  const isDouble = seed % 4 === 1;
  if (isDouble) {
    const other: Plan = { ...main, county: '甲县', prefecture: '戊市', townships: 6, streets: 2 };
    reports.push(...countyOf(random, other).map((one) => ({ ...one, file: `戊 ${one.file}` })));
  }
  return {
    traps: [
      ...new Set(own),
      ...(isDouble ? ['names alike in two counties'] : []),
      ...(streetsOnly ? ['streets only'] : []),
      ...(nameless ? ['no county'] : []),
    ],
    reports: unique(reports),
    owing: seed % 3 === 0 && !nameless ? owingOf(random, reports) : null,
  };
}

/** One record for each unit, year and form: two of them would be a question. */
function unique(reports: readonly MadeReport[]): MadeReport[] {
  const key = (one: MadeReport) =>
    [one.prefecture, one.county, one.unit, one.year, one.form].join();
  return [...new Map(reports.map((one) => [key(one), one])).values()].filter(({ values }) =>
    [...values.values()].some((value) => value !== null),
  );
}

/** A list with one unit too many, one that ended, and one that is not on it. */
function owingOf(random: Random, reports: readonly MadeReport[]): Owing[] {
  const units = new Map(
    reports.map(({ county, prefecture, unit }) => [
      [prefecture, county, unit].join(),
      { county, prefecture, unit },
    ]),
  );
  const all = [...units.values()];
  const [home] = all;
  if (home === undefined) return [];
  return [...all.slice(all.length > 2 ? 1 : 0), { ...home, unit: '无报镇' }].map((unit, i) => ({
    ...unit,
    from: i % 4 === 0 ? 2016 : 2014,
    to: i % 6 === 5 ? random.whole(2017, 2022) : null,
  }));
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** The files of a set, as CSV texts with ids over their columns. */
export function filesOf({ reports }: MadeSet): readonly { name: string; text: string }[] {
  return [...new Set(reports.map(({ file }) => file))].map((name) => {
    const own = reports.filter(({ file }) => file === name);
    const ids = [...new Set(own.flatMap(({ values }) => [...values.keys()]))];
    const lines = own.map((one) => {
      const missing = rowsOn(one.form).filter(({ id }) => ids.includes(id) && !one.values.has(id));
      return [
        ...[one.unit, one.county, one.prefecture, String(one.year), one.form],
        ...ids.map((id) => String(one.values.get(id) ?? '')),
        missing.map(({ id }) => `${id}=rowMissing`).join(';'),
      ];
    });
    const head = ['authority', 'county', 'prefecture', 'year', 'form', ...ids, 'status'];
    const text = [head, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n');
    return { name: `${name}.csv`, text: `${text}\r\n` };
  });
}

/** What must be read of the files. */
export function printedReports({ reports }: MadeSet): Report[] {
  const files = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  for (const { file, values } of reports) {
    const there = files.get(file) ?? new Set<string>();
    files.set(file, there);
    sizes.set(file, (sizes.get(file) ?? 0) + 1);
    for (const id of values.keys()) there.add(id);
  }
  return reports.map(({ county, prefecture, unit, year, form, file, values }) => {
    const rows = rowsOn(form);
    const lacks = (id: string) => (sizes.get(file) ?? 0) > 1 && files.get(file)?.has(id) !== true;
    const counts = new Set(rows.flatMap(({ id, kind }) => (kind === 'change' ? [] : [id])));
    const isSigned = (id: string, value: number | null) =>
      value !== null && value < 0 && counts.has(id);
    return {
      ...{ place: placeOf(county, prefecture), county, unit, kind: kindOf(unit), year, form },
      cells: new Map(
        [...values].map(([id, value]) => {
          const isDoubtful = isSigned(id, value) || (value !== null && value > LARGEST);
          return [id, isDoubtful ? ('doubt' as const) : value];
        }),
      ),
      signed: new Set([...values].flatMap(([id, value]) => (isSigned(id, value) ? [id] : []))),
      notLoaded: new Set(rows.flatMap(({ id }) => (lacks(id) ? [id] : []))),
    };
  });
}

/** The published example, all its forms, with its list of units. */
export function exampleSet(): MadeSet {
  const reports = [...sampleReports(), ...laterReports()].map((one): MadeReport => {
    const { county, prefecture, authority: unit, year, values, unitless = {} } = one;
    const form = one.form ?? 's2014';
    return {
      ...{ county, prefecture, unit, year, form, file: form },
      // an amount without a unit is no value: here its cell stays blank
      values: new Map(
        Object.entries(values).map(([id, value]) => [id, id in unitless ? null : (value ?? null)]),
      ),
    };
  });
  const owing = sampleRoster().map(({ county, prefecture, authority, from, to }) => ({
    ...{ county, prefecture: prefecture ?? '', unit: authority, from, to },
  }));
  return { traps: ['the example'], reports, owing };
}
