import type { TableRow } from '#charts/types.ts';
import { claimDifferences, isRounded, languagesDiffer } from './claims.ts';
import {
  County,
  countLevels,
  figureOf,
  isTestedRate,
  mixLevels,
  placesOf,
  rateLevels,
  valuesOf,
} from './figures.ts';
import type { Level, Member } from './figures.ts';
import { CHANNELS, MAIN, MONEY } from './gaps.ts';
import type { Audited } from './gaps.ts';
import { medianOf } from './numbers.ts';
import { kindOf, numberOf, placeOf, rowsOn } from './records.ts';
import type { Report } from './records.ts';
import { outcomeGridDifferences, requestDifferences } from './requests.ts';
import { axisDifferences, csvDifferences, lackingWord, twinDifferences } from './twins.ts';
import type { Cells } from './twins.ts';
import type { View } from './views.ts';

/** A county as a chart shows it. */
class Shown {
  readonly view: View;
  readonly county: County;
  /** Its reports as they are printed. */
  readonly told: readonly Report[];
  readonly units: readonly string[];
  /** The year that the title names: another one than chosen where a row was not collected in that. */
  readonly year: number;
  /** The type that the page speaks of; null where two have as many units. */
  readonly kind: Report['kind'] | null;

  constructor(view: View, set: Audited, told: readonly Report[]) {
    this.view = view;
    this.told = told.filter(({ place }) => place === view.place);
    this.county = new County(set.reports, view.place);
    const listed = (set.owing ?? []).filter((o) => placeOf(o.county, o.prefecture) === view.place);
    this.units = [...new Set([...listed, ...this.county.reports].map(({ unit }) => unit))];
    this.year = Number(/(\d{4}) 年/.exec(view.zh.title)?.[1] ?? NaN);
    this.kind = view.focus === null ? this.#commonKind() : kindOf(view.focus);
  }

  #commonKind(): Report['kind'] | null {
    const counted = (['township', 'street', 'other'] as const).map((kind) => ({
      kind,
      n: this.units.filter((unit) => kindOf(unit) === kind).length,
    }));
    const most = Math.max(...counted.map(({ n }) => n));
    const [first, ...more] = counted.filter(({ n }) => n === most);
    return first === undefined || more.length > 0 ? null : first.kind;
  }

  unitOf({ authority }: TableRow): string {
    return authority?.split('/').pop() ?? '';
  }

  get form(): string | null {
    const { kind, year, view } = this;
    return kind === null ? null : this.county.formOf(kind, view.subject, year);
  }

  group(kind: string, form: string, year = this.year): Member[] {
    return this.county.group(kind, this.view.subject, year, form);
  }
}

type Check = (shown: Shown) => string[];

const differ = (what: string, ours: unknown, theirs: unknown) =>
  ours === theirs ? [] : [`${what}: audit ${String(ours)}, program ${String(theirs)}`];

const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

const LEVELS: readonly (readonly [string, Level])[] = [
  ['突出（高', 'high'],
  ['突出（', 'low'],
  ['突出', 'other'],
  ['平常', 'ordinary'],
  ['不能判断', 'cannot'],
];
const levelIn = (text: string): Level | null =>
  LEVELS.find(([word]) => text.replace(/^[▲▼]/, '').startsWith(word))?.[1] ?? null;

/** Values, places and counts of a ranking. */
const ranking: Check = (shown) => {
  const { view, county, year, units, form } = shown;
  const { rows } = view.zh.table;
  if (form === null || view.zh.empty !== null) return [];
  const found = differ('units', units.length, rows.length);
  const members = rows.map((row) => {
    const unit = shown.unitOf(row);
    const report = county.report(unit, year, form);
    return { ...figureOf(report, view.subject), unit, report, row };
  });
  for (const { unit, value, row } of members) {
    const raw = row.cells[0]?.raw ?? null;
    if (!near(value, raw)) found.push(...differ(unit, value, raw));
    const place = placesOf(shown.group(kindOf(unit), form)).get(unit)?.[0] ?? null;
    found.push(...differ(`place of ${unit}`, place, row.cells[row.cells.length - 2]?.raw ?? null));
  }
  const ranked = members.flatMap(({ value, part }) =>
    value !== null && (part === null || part.n >= 30) ? [value] : [],
  );
  if (ranked.some((value, i) => i > 0 && value > (ranked[i - 1] ?? NaN)))
    found.push(`order: ${ranked.join()}`);
  const counted = members.filter(({ report }) => report?.form === form);
  const values = counted.flatMap(({ value }) => value ?? []);
  const some = values.filter((value) => value !== 0).length;
  const [few, all] = [/(\d+) 个有数的单位中 (\d+) 个/, /(\d+) 个有数的单位全部填 0/].map((one) =>
    one.exec(view.zh.title)?.slice(1).join(),
  );
  if (few !== undefined) found.push(...differ('title', `${values.length},${some}`, few));
  if (all !== undefined) found.push(...differ('title', `${values.length},0`, `${all},${some}`));
  const pooled = /合计（(\d+) 个单位）([\d.]+)%（([\d,]+)\/([\d,]+)）/.exec(view.zh.title);
  const parts = counted.flatMap(({ part }) => part ?? []);
  const sum = (of: 'y' | 'n') => parts.reduce((total, part) => total + part[of], 0);
  const [said, k, q = '', x, n] = pooled ?? [];
  if (said !== undefined) {
    const ours = [parts.length, sum('y'), sum('n')].join();
    found.push(...differ(said, ours, [k, x, n].map((one) => one?.replace(/,/g, '')).join()));
    if (!isRounded(q, (100 * sum('y')) / sum('n'))) found.push(`${said}: the rate`);
  }
  return found;
};

/** How many cells of each report are filled. */
const coverage: Check = ({ view, county, units }) => {
  const { head, rows } = view.zh.table;
  const found = differ('units', units.length, rows.length);
  const tally = { there: 0, blanks: 0, absent: 0 };
  for (const row of rows) {
    const unit = row.authority?.split('/').pop() ?? '';
    head.slice(1).forEach((text, i) => {
      const year = Number(/^\d{4}/.exec(text)?.[0] ?? NaN);
      if (Number.isNaN(year)) return;
      const report = county.report(unit, year);
      const ids = rowsOn(report?.form ?? '').map(({ id }) => id);
      const numbers = ids.filter((id) => numberOf(report, id) !== null).length;
      if (report !== undefined && year === view.year) {
        tally.there += 1;
        tally.blanks += ids.filter((id) => lackingWord(report, id) === '空白').length;
        tally.absent += ids.filter((id) => lackingWord(report, id) === '缺行').length;
      }
      const ours = report === undefined ? null : numbers;
      found.push(...differ(`${unit} ${year}`, ours, row.cells[i]?.raw ?? null));
    });
  }
  const [, there, blanks] = /(\d+) 个(?:单位的年报|有年报)，(\d+) 格空白/.exec(view.zh.title) ?? [];
  return [
    ...found,
    ...(there === undefined ? [] : differ('blank cells', String(tally.blanks), blanks)),
    ...differ('absent rows', tally.absent, Number(/缺 (\d+) 行/.exec(view.zh.title)?.[1] ?? 0)),
    ...(view.zh.title.includes('已导入') ? differ('reports', String(tally.there), there) : []),
  ];
};

/** Values over the years. */
const overYears: Check = ({ view, county }) => {
  const { head, rows } = view.zh.table;
  return rows.flatMap((row) => {
    const unit = row.authority?.split('/').pop() ?? '';
    if (unit === '') return [];
    return head.slice(1).flatMap((text, i) => {
      const year = Number(/^\d{4}/.exec(text)?.[0] ?? NaN);
      if (Number.isNaN(year)) return [];
      const { value } = figureOf(county.report(unit, year), view.subject);
      const raw = row.cells[i]?.raw ?? null;
      return near(value, raw) ? [] : differ(`${unit} ${year}`, value, raw);
    });
  });
};

const ORDER = ['website', 'wechat', 'weibo', 'gazette', 'other'].map(
  (id) => `disclosure.channel.${id}`,
);

/** Channels of each unit, and the sum of those with all five. */
const mix: Check = (shown) => {
  const { view, county, year, units } = shown;
  if (view.zh.empty !== null) return [];
  const all = units.map((unit) => {
    const report = county.report(unit, year);
    return { unit, counts: ORDER.map((id) => numberOf(report, id)) };
  });
  const whole = all.filter(({ counts }) => counts.every((n) => n !== null));
  const sums = ORDER.map((_, k) => whole.reduce((sum, { counts }) => sum + (counts[k] ?? NaN), 0));
  return view.zh.table.rows.flatMap((row) => {
    const unit = shown.unitOf(row);
    const counts = row.authority === null ? sums : all.find((one) => one.unit === unit)?.counts;
    return (counts ?? []).flatMap((n, k) =>
      differ(`${row.name} ${ORDER[k] ?? ''}`, n, row.cells[k]?.raw ?? null),
    );
  });
};

const MIX_GROUP = (members: readonly Report[]) =>
  members.flatMap((report) => {
    const counts = CHANNELS.flatMap((id) => numberOf(report, id) ?? []);
    return counts.length === 5 ? [{ unit: report.unit, counts }] : [];
  });

/** Verdicts of a column, by unit. */
function verdicts(
  shown: Shown,
  ours: ReadonlyMap<string, Level>,
  /** Units that are judged together. */
  judged: number,
): string[] {
  const { head, rows } = shown.view.zh.table;
  const at = head.indexOf('判断') - 1;
  if (at < 0) return [];
  return rows.flatMap((row) => {
    const text = row.cells[at]?.text ?? '';
    const unit = shown.unitOf(row);
    const level = levelIn(text);
    if (level === null) return [];
    return [
      ...differ(`verdict on ${unit}`, ours.get(unit) ?? null, level),
      ...(level === 'cannot' ? [] : behindVerdict(unit, row.cells[at], judged)),
    ];
  });
}

/** A verdict leads to the numbers of all that it was judged among. */
const behindVerdict = (what: string, cell: TableRow['cells'][number] | undefined, n: number) =>
  differ(
    `units behind the verdict on ${what}`,
    n,
    new Set(cell?.cells.map(({ authority }) => authority)).size,
  );

const mixVerdicts: Check = (shown) => {
  const { county, year, kind } = shown;
  if (kind === null || shown.view.zh.empty !== null) return [];
  const peers = county.reports.filter(
    (r) => r.kind === kind && r.year === year && r.form === 's2014',
  );
  const mixes = MIX_GROUP(peers);
  const levels = mixLevels(mixes.map(({ counts }) => counts));
  const judged = mixes.filter(({ counts }) => counts.reduce((a, b) => a + b, 0) >= 30).length;
  const ours = new Map(mixes.map(({ unit }, i) => [unit, levels[i] ?? 'cannot'] as const));
  return verdicts(shown, ours, judged);
};

const rateVerdicts: Check = (shown) => {
  const { view, kind, form } = shown;
  if (kind === null || form === null || !isTestedRate(form, view.subject)) return [];
  const having = shown
    .group(kind, form)
    .flatMap(({ unit, part }) => (part === null ? [] : [{ unit, part }]));
  const levels = rateLevels(having.map(({ part }) => part));
  const judged = having.filter(({ part: { y, n } }) => n >= 5 && y <= n).length;
  const ours = new Map(having.map(({ unit }, i) => [unit, levels[i] ?? 'cannot'] as const));
  return verdicts(shown, ours, judged);
};

/** Number, median, range, place and verdict of each count of one unit. */
const strip: Check = (shown) => {
  const { view, county, year, kind } = shown;
  // without a county nobody is compared
  const isSilent = kind === null || view.focus === null || view.place === '';
  if (isSilent || view.zh.empty !== null) return [];
  return view.zh.table.rows.flatMap(({ name, cells }) => {
    const [key, ...more] = cells[0]?.cells ?? [];
    const subject = key?.indicator ?? '';
    if (key === undefined || more.length > 0 || cells[0]?.raw === null) return [];
    const form = county.formOf(kind, subject, year);
    if (form !== key.form || !(MAIN[form] ?? []).includes(subject)) return [];
    const group = county.group(kind, subject, year, form).filter(({ value }) => value !== null);
    const values = valuesOf(group);
    const at = group.findIndex(({ unit }) => unit === view.focus);
    const level = countLevels(values, subject === MONEY)[at] ?? null;
    const place = placesOf(group).get(view.focus ?? '')?.[0] ?? null;
    const median = values.length < 6 ? null : medianOf(values);
    return [
      ...differ(`${name}: value`, values[at], cells[0]?.raw),
      ...(near(median, cells[1]?.raw ?? null)
        ? []
        : differ(`${name}: median`, median, cells[1]?.raw)),
      ...differ(`${name}: verdict`, level, levelIn(cells[4]?.text ?? '')),
      ...(level === null || level === 'cannot' ? [] : behindVerdict(name, cells[4], values.length)),
      ...differ(`${name}: place`, place, cells[5]?.raw ?? null),
      ...differ(`${name}: n`, values.length, cells[6]?.raw),
      ...differ(`${name}: least`, Math.min(...values), cells[7]?.raw),
      ...differ(`${name}: most`, Math.max(...values), cells[8]?.raw),
    ];
  });
};

/** Number and median of the group, year by year. */
const spread: Check = (shown) => {
  const { view, kind, form } = shown;
  const [numbers, medians] = view.zh.table.rows;
  if (kind === null || form === null || view.zh.empty !== null) return [];
  return view.zh.table.head.slice(1).flatMap((text, i) => {
    const year = Number(/^\d{4}/.exec(text)?.[0] ?? NaN);
    const values = valuesOf(shown.group(kind, form, year));
    const median = values.length < 6 ? null : medianOf(values);
    const said = medians?.cells[i]?.raw ?? null;
    return [
      ...differ(`n of ${year}`, values.length, numbers?.cells[i]?.raw ?? 0),
      ...(near(median, said) ? [] : differ(`median of ${year}`, median, said)),
    ];
  });
};

const toMedian: Check = (shown) => {
  const { view, kind, form } = shown;
  if (kind === null || form === null || view.zh.empty !== null) return [];
  const values = valuesOf(shown.group(kind, form));
  return view.zh.table.rows.flatMap(({ name, cells }) => {
    const [own, apart] = [cells[0], cells[cells.length - 2]];
    return own?.raw == null || apart?.raw == null || near(own.raw - medianOf(values), apart.raw)
      ? []
      : differ(`${name}: from the median`, own.raw - medianOf(values), apart.raw);
  });
};

const twoYears: Check = ({ view }) =>
  view.zh.table.rows.flatMap(({ name, cells: [before, after, by] }) =>
    before?.raw == null || after?.raw == null || near(after.raw - before.raw, by?.raw ?? null)
      ? []
      : differ(`${name}: difference`, after.raw - before.raw, by?.raw),
  );

/** The line of verdicts adds up. */
const verdictLine: Check = ({ view }) =>
  view.zh.notes.flatMap((note) => {
    const said = /判断（(\d+) 个）：突出 (\d+)，平常 (\d+)，不能判断 (\d+)/.exec(note);
    const [n, ...parts] = (said?.slice(1) ?? []).map(Number);
    const sum = parts.reduce((a, b) => a + b, 0);
    return n === undefined ? [] : differ(note, sum, n);
  });

/** Tables about requests, in the year that they name. */
const requests: Check = ({ view, county, told, year }) =>
  requestDifferences(
    view.zh.id,
    view.zh.table.rows,
    county.reports.flatMap((usable) => {
      const printed = told.find(
        ({ unit, year: of, form }) =>
          unit === usable.unit && of === usable.year && form === usable.form,
      );
      return usable.year === year && printed !== undefined ? [{ usable, told: printed }] : [];
    }),
  );

const outcomeGrid: Check = ({ view, county, year }) => {
  if (view.zh.empty !== null) return [];
  const reports = county.reports.filter(
    (report) => report.year === year && (view.focus === null || report.unit === view.focus),
  );
  return outcomeGridDifferences(view.zh.table.rows, reports, view.focus !== null);
};

const checks: Readonly<Record<string, Check>> = {
  applicants: requests,
  outcomesByUnit: requests,
  outcomeShares: requests,
  carried: requests,
  disputes: requests,
  outcomes: outcomeGrid,
  countBars: ranking,
  coverage,
  focusLine: overYears,
  multiples: overYears,
  channelMix: mix,
  mixAgainst: mixVerdicts,
  limitBands: rateVerdicts,
  profileStrip: strip,
  spreadTicks: spread,
  toMedian,
  twoYears,
};

/**
 * Everything in which a chart differs from what the exported cells say, or from itself.
 * @param set without what an error names; beside it the reports as they are printed
 */
export function chartDifferences(
  view: View,
  [set, told]: readonly [Audited, readonly Report[]],
  cells: Cells,
): string[] {
  const shown = new Shown(view, set, told);
  return [
    ...(checks[view.zh.id]?.(shown) ?? []),
    ...verdictLine(shown),
    ...languagesDiffer(view, shown.units),
    ...claimDifferences(view, set.reports),
    ...twinDifferences(view, cells),
    ...csvDifferences(view),
    ...axisDifferences(view),
  ].map((text) => `${view.chart} ${view.subject} ${view.year} ${view.focus ?? '-'}: ${text}`);
}
