import { allSeries, formsOfSeries } from '#domain/crosswalk/series.ts';
import type { Owing } from './made.ts';
import {
  countyTrendOf,
  funnelOf,
  medianOf,
  mixesOf,
  quantileOf,
  robustOf,
  trendOf,
  twoCounts,
  zeroOf,
} from './numbers.ts';
import type { Dated, Part } from './numbers.ts';
import { hasRow, isSpeaking, newestFirst, numberOf, placeOf, rowsOn } from './records.ts';
import type { Report } from './records.ts';

/** A gap or a trend as plain text and numbers, as the analyse command prints it. */
export type Told = Readonly<Record<string, string | number | null | readonly number[]>>;

/** What a set holds: reports, and who owes one. */
export interface Audited {
  readonly reports: readonly Report[];
  readonly owing: readonly Owing[] | null;
}

export const CHANNELS = ['gazette', 'website', 'weibo', 'wechat', 'other'].map(
  (id) => `disclosure.channel.${id}`,
);

/** Counts of which something is claimed, form by form. */
export const MAIN: Readonly<Record<string, readonly string[]>> = {
  s2014: [
    'disclosure.total',
    ...CHANNELS,
    ...['hotspot', 'press_conference', 'online_interview', 'interpretation'].map(
      (id) => `response.${id}`,
    ),
    ...['response.weibo_wechat', 'response.other', 'request.received'],
    ...['org.staff', 'org.access_points', 'org.budget'],
    ...['training.meetings', 'training.courses', 'training.trainees'],
  ],
  m2019: ['application.new.total', 'normative.made_new', 'normative.public_total'],
  m2021: ['application.new.total', 'normative.issued', 'normative.in_force'],
};
const STOCKS = ['normative.public_total', 'normative.in_force'];
export const MONEY = 'org.budget';

const total = (row: string) => `application.${row}.total`;
const under = (group: string) => (form: string) =>
  rowsOn(form).flatMap(({ id }) =>
    id.startsWith(`application.result.${group}.`) && id.endsWith('.total') ? [id] : [],
  );
const one = (id: string) => () => [id];
const all =
  (...ids: string[]) =>
  () =>
    ids;

type Sum = (form: string) => readonly string[];
const outcomes = one(total('result.total'));
const replied = one('request.replied');
const newRates: Readonly<Record<string, readonly [Sum, Sum]>> = {
  'd.natural_share': [one('application.new.natural'), one(total('new'))],
  'd.handled_rate': [outcomes, all(total('new'), total('carried_in'))],
  'd.open_rate': [all(total('result.granted'), total('result.partial')), outcomes],
  'd.refusal_rate': [under('refused'), outcomes],
  'd.unable_rate': [under('unable'), outcomes],
  'd.declined_rate': [under('declined'), outcomes],
};
/** Rates whose level is compared: what is counted of how many. */
export const RATES: Readonly<Record<string, Readonly<Record<string, readonly [Sum, Sum]>>>> = {
  s2014: {
    'd.on_time_rate': [one('request.completed.on_time'), one('request.completed')],
    'd.grant_rate': [
      all('request.replied.already_public', 'request.replied.granted', 'request.replied.partial'),
      replied,
    ],
    'd.refusal_rate': [one('request.replied.refused'), replied],
    'd.not_exist_rate': [
      all('request.replied.not_exist', 'request.replied.not_this_agency'),
      replied,
    ],
    'd.normative_open_rate': [
      one('disclosure.normative_public'),
      one('disclosure.normative_issued'),
    ],
    'd.full_time_share': [one('org.staff.full_time'), one('org.staff')],
  },
  m2019: newRates,
  m2021: newRates,
};

/** A sum with an unknown term is unknown. */
export function sumOf(report: Report, ids: readonly string[]): number | null {
  const numbers = ids.flatMap((id) => numberOf(report, id) ?? []);
  return numbers.length < ids.length ? null : numbers.reduce((a, b) => a + b, 0);
}

const nothing = { value: null, side: null, low: null, high: null, peers: null, n: null };

/** Years from the first to the last of the whole set. */
export function yearsOf(reports: readonly Report[]): number[] {
  const years = reports.map(({ year }) => year);
  const first = Math.min(...years);
  return years.length === 0
    ? []
    : Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** Units of a place, with a report or on the list. */
function unitsIn({ reports, owing }: Audited, place: string): string[] {
  const listed = (owing ?? []).filter((o) => placeOf(o.county, o.prefecture) === place);
  const there = reports.filter((report) => report.place === place);
  return [...new Set([...listed, ...there].map(({ unit }) => unit))];
}

export const placesOf = ({ reports, owing }: Audited): string[] => [
  ...new Set([
    ...reports.map(({ place }) => place),
    ...(owing ?? []).map((o) => placeOf(o.county, o.prefecture)),
  ]),
];

/** Whether a unit owes a report for a year: by the list, where there is one at all; else between its first and last one. */
export function owes({ reports, owing }: Audited, place: string, unit: string, year: number) {
  if (owing !== null)
    return owing.some(
      (o) =>
        placeOf(o.county, o.prefecture) === place &&
        o.unit === unit &&
        o.from <= year &&
        year <= (o.to ?? Infinity),
    );
  const own = reports.filter((r) => r.place === place && r.unit === unit).map((r) => r.year);
  return Math.min(...own) <= year && year <= Math.max(...own);
}

function missingReports(set: Audited): Told[] {
  return placesOf(set).flatMap((place) =>
    unitsIn(set, place).flatMap((unit) =>
      yearsOf(set.reports)
        .filter((year) => owes(set, place, unit, year))
        .filter(
          (year) =>
            !set.reports.some((r) => r.place === place && r.unit === unit && r.year === year),
        )
        .map((year) => ({
          ...{ kind: 'report', place, authority: unit, year, measure: null },
          ...nothing,
        })),
    ),
  );
}

const isEmpty = (report: Report, id: string) => (report.cells.get(id) ?? null) === null;

/** Whether more than half of the loaded rows are blank or absent (C04). */
export function isUnfilled(report: Report): boolean {
  const loaded = rowsOn(report.form).filter(({ id }) => !report.notLoaded.has(id));
  return 2 * loaded.filter(({ id }) => isEmpty(report, id)).length > loaded.length;
}

/** The reports of one unit and year, newest form first. */
export function besides(reports: readonly Report[], { place, unit, year }: Report): Report[] {
  const own = reports.filter((r) => r.place === place && r.unit === unit && r.year === year);
  return newestFirst.flatMap((form) => own.filter((r) => r.form === form));
}

function blankCells({ reports }: Audited): Told[] {
  return reports.flatMap((report) => {
    const { place, unit: authority, year, form } = report;
    const gap = (measure: string | null) => ({
      ...{ kind: 'data', place, authority, year, measure },
      ...nothing,
    });
    const newer = besides(reports, report).slice(0, besides(reports, report).indexOf(report));
    if (isUnfilled(report)) return newer.length === 0 ? [gap(null)] : [];
    return rowsOn(form)
      .filter((row) => isSpeaking(row) && !report.notLoaded.has(row.id) && isEmpty(report, row.id))
      .filter(({ id }) => !newer.some((r) => hasRow(r.form, id) && !isUnfilled(r)))
      .map(({ id }) => gap(id));
  });
}

function notCollected(set: Audited): Told[] {
  return placesOf(set)
    .filter((place) => place !== '')
    .flatMap((place) => {
      const own = set.reports.filter((r) => r.place === place);
      const ever = new Set(own.map(({ form }) => form));
      return yearsOf(set.reports).flatMap((year) =>
        allSeries
          .filter(({ status }) => status === 'notCollected')
          .filter((series) => {
            const having: readonly string[] = formsOfSeries(series);
            const lacks = own.some((r) => r.year === year && !having.includes(r.form));
            return lacks && having.some((form) => ever.has(form));
          })
          .map(({ key }) => ({
            ...{ kind: 'collection', place, authority: null, year, measure: key },
            ...nothing,
          })),
      );
    });
}

/** Reports of one place, year, form and type. */
export function groupsOf(reports: readonly Report[]): Report[][] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.place === '') continue;
    const key = [report.place, report.year, report.form, report.kind].join();
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups.values()];
}

function countGaps(group: readonly Report[], id: string): Map<Report, Partial<Told>> {
  const found = new Map<Report, Partial<Told>>();
  const having = group.filter((report) => numberOf(report, id) !== null);
  const values = having.map((report) => numberOf(report, id) ?? NaN);
  if (having.length < 6) return found;
  const isMoney = id === MONEY;
  const robust = robustOf(values, isMoney);
  const positive = values.filter((x) => x > 0);
  const quartile = quantileOf(positive, 0.25);
  const peers = having.length - 1;
  having.forEach((report, i) => {
    const [value, score] = [values[i] ?? NaN, robust?.scores[i] ?? NaN];
    const isZero = zeroOf(values, value, score, isMoney);
    if (isZero)
      found.set(report, { kind: 'zero', value: 0, side: 'low', low: quartile, high: null, peers });
    else if (
      robust !== null &&
      Math.abs(score) > robust.cut &&
      (isMoney || Math.abs(twoCounts(medianOf(values), value)) > 3.09)
    ) {
      const { low, high } = robust;
      const side = score < 0 ? 'low' : 'high';
      found.set(report, { kind: 'level', value, side, low, high, peers });
    }
  });
  return found;
}

/** Units with at least 5 cases, and a part of them. */
export function casesOf(group: readonly Report[], rate: readonly [Sum, Sum]) {
  return group.flatMap((report): (Part & { readonly report: Report })[] => {
    const [y, n] = [sumOf(report, rate[0](report.form)), sumOf(report, rate[1](report.form))];
    return y === null || n === null || n < 5 || y < 0 || y > n ? [] : [{ report, y, n }];
  });
}

function rateGaps(group: readonly Report[], rate: readonly [Sum, Sum]): Map<Report, Partial<Told>> {
  const cases = casesOf(group, rate);
  const funnel = funnelOf(cases, 3.0902);
  const found = new Map<Report, Partial<Told>>();
  funnel?.forEach(({ side, low, high }, i) => {
    const unit = cases[i];
    if (side === null || unit === undefined) return;
    const { report, y, n } = unit;
    found.set(report, { kind: 'level', value: y / n, side, low, high, n, peers: cases.length - 1 });
  });
  return found;
}

function mixGaps(group: readonly Report[]): Map<Report, Partial<Told>> {
  const found = new Map<Report, Partial<Told>>();
  const known = group.flatMap((report) => {
    const counts = CHANNELS.flatMap((id) => numberOf(report, id) ?? []);
    const n = counts.reduce((a, b) => a + b, 0);
    return counts.length === 5 && n >= 30 ? [{ report, counts, n }] : [];
  });
  const mixes = mixesOf(known.map(({ counts }) => counts));
  known.forEach(({ report, n }, i) => {
    const value = mixes?.scores[i] ?? NaN;
    if (mixes === null || !(value > mixes.limit)) return;
    found.set(report, {
      ...{ kind: 'structure', value, high: mixes.limit, n, peers: known.length - 1 },
    });
  });
  return found;
}

/** What is far from the peers; of two forms in a year the newer that has the measure speaks. */
function farFromPeers({ reports }: Audited): Told[] {
  return groupsOf(reports).flatMap((group) => {
    const form = group[0]?.form ?? '';
    const counts = (MAIN[form] ?? []).map(
      (id) => [id, countGaps(group, id), (on: string) => hasRow(on, id)] as const,
    );
    const rates = Object.entries(RATES[form] ?? {}).map(
      ([id, rate]) => [id, rateGaps(group, rate), (on: string) => id in (RATES[on] ?? {})] as const,
    );
    const mixes = [['disclosure.channel', mixGaps(group), (on: string) => on === 's2014'] as const];
    return [...counts, ...rates, ...(form === 's2014' ? mixes : [])].flatMap(
      ([measure, found, isOn]) =>
        [...found].flatMap(([report, told]) => {
          const speaking = besides(reports, report).find((each) => isOn(each.form));
          if (speaking !== report) return [];
          const { place, unit: authority, year } = report;
          return [{ place, authority, year, measure, ...nothing, ...told }];
        }),
    );
  });
}

/** All gaps of a set; doubtful cells are already no numbers. */
export function gapsOf(set: Audited): Told[] {
  return [...missingReports(set), ...blankCells(set), ...notCollected(set), ...farFromPeers(set)];
}

/** Values of a count of one unit on one form, in order of year. */
export function seriesOf(reports: readonly Report[], form: string, id: string): Dated[] {
  return reports
    .filter((report) => report.form === form)
    .flatMap((report): Dated[] => {
      const value = numberOf(report, id);
      return value === null ? [] : [[report.year, value]];
    })
    .sort(([a], [b]) => a - b);
}

/** All trends of a set: of units, and of places as a whole. */
export function trendsOf({ reports }: Audited): Told[] {
  const places = new Map<string, Map<string, Report[]>>();
  for (const report of reports) {
    const units = places.get(report.place) ?? new Map<string, Report[]>();
    places.set(report.place, units);
    units.set(report.unit, [...(units.get(report.unit) ?? []), report]);
  }
  return [...places].flatMap(([place, units]) =>
    Object.entries(MAIN).flatMap(([form, ids]) =>
      ids
        .filter((id) => !STOCKS.includes(id))
        .flatMap((measure) => {
          const series = [...units].map(
            ([unit, own]) => [unit, seriesOf(own, form, measure)] as const,
          );
          const ofUnits = series.flatMap(([authority, points]) =>
            points.length < 2
              ? []
              : [{ place, authority, measure, form, ...trendOf(points) } as Told],
          );
          const county = place === '' ? null : countyTrendOf(series.map(([, points]) => points));
          if (county === null) return ofUnits;
          const { units: _, ...told } = county;
          return [...ofUnits, { place, authority: null, measure, form, ...told }];
        }),
    ),
  );
}
