import { besides, isUnfilled, owes, placesOf, yearsOf, MAIN } from './gaps.ts';
import type { Audited } from './gaps.ts';
import { medianOf, phiOf, quantileOf, twoCounts } from './numbers.ts';
import { isSpeaking, newestFirst, numberOf, placeOf, rowsOn } from './records.ts';
import type { Report, Row } from './records.ts';

/** A broken rule: of a report, or (`unit` null) of a county in a year. */
export interface Broken {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly place: string;
  readonly unit: string | null;
  readonly year: number;
  readonly form: string | null;
  readonly indicators: readonly string[];
}

type Claim = Pick<Broken, 'rule' | 'severity' | 'indicators'>;
const error = (rule: string, ...indicators: string[]): Claim => claim(rule, 'error', indicators);
const warning = (rule: string, ...ids: string[]): Claim => claim(rule, 'warning', ids);
const notice = (rule: string, ...ids: string[]): Claim => claim(rule, 'notice', ids);
function claim(rule: string, severity: Claim['severity'], indicators: readonly string[]): Claim {
  return { rule, severity, indicators: [...indicators].sort() };
}

const add = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
const APPLICANTS = ['natural', 'company', 'research', 'charity', 'legal_service', 'other_org'];
const COLUMNS = [...APPLICANTS, 'total'];
const CHANNELS = ['gazette', 'website', 'weibo', 'wechat', 'other'].map(
  (id) => `disclosure.channel.${id}`,
);

/** One report with short ways to its numbers; `all` gives them only when every row is there and known. */
class Page {
  readonly report: Report;
  constructor(report: Report) {
    this.report = report;
  }
  get isTownship(): boolean {
    return this.report.kind !== 'other';
  }
  has(id: string): boolean {
    return this.report.cells.has(id);
  }
  n(id: string): number | null {
    return numberOf(this.report, id);
  }
  known(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.n(id) ?? []);
  }
  all(...ids: string[]): number[] | null {
    const known = this.known(ids);
    return known.length === ids.length ? known : null;
  }
}

/** A total with parts: what is wrong when they come to more or to less. */
function sumClaims(
  page: Page,
  [rule, total, parts]: readonly [string, string, readonly string[]],
  under: typeof error | null = error,
): Claim[] {
  const [value, known] = [page.n(total), page.known(parts)];
  if (value === null || !parts.some((id) => page.has(id))) return [];
  if (add(known) > value) return [error(rule, total)];
  const isLess = known.length === parts.length && add(known) < value;
  return isLess && under !== null ? [under(rule, total)] : [];
}

function oldForm(page: Page): Claim[] {
  const found: Claim[] = [];
  const when = (is: boolean | null | undefined, one: Claim) => {
    if (is === true) found.push(one);
  };
  const pair = (a: string, b: string, breaks: (a: number, b: number) => boolean) => {
    const both = page.all(a, b);
    return both !== null && breaks(both[0] ?? NaN, both[1] ?? NaN);
  };
  const more = (a: number, b: number) => a > b;
  const D = 'disclosure.total';
  const d = page.n(D);
  const channels = page.known(CHANNELS);
  if (d !== null && channels.length > 0) {
    const isTooMany = channels.length === 5 && d > add(channels);
    when(Math.max(...channels) > d || isTooMany, error('S01', D));
  }
  const positive = channels.filter((n) => n > 0).length;
  when(
    d !== null && channels.length === 5 && d === add(channels) && positive > 1,
    notice('S02', D),
  );
  const open = 'disclosure.normative_public';
  const issued = 'disclosure.normative_issued';
  when(pair(open, D, more), error('S03', open, D));
  when(pair(open, issued, more), warning('S04', open, issued));
  for (const id of ['response.press_conference', 'response.online_interview'])
    when(pair(`${id}_leader`, id, more), error('S05', `${id}_leader`, id));
  const answered = page.known(['response.weibo_wechat', 'response.other']);
  const topics = page.n('response.hotspot');
  const hasAll = ['response.weibo_wechat', 'response.other'].every((id) => page.has(id));
  if (hasAll && topics !== null && answered.length > 0)
    when(Math.max(...answered) > topics, warning('S06', 'response.hotspot'));
  const sums: [string, string, string[], typeof error][] = [
    ['S07', 'request.received', ['in_person', 'fax', 'online', 'letter'], warning],
    ['S08', 'request.completed', ['on_time', 'extended'], error],
    [
      'S09',
      'request.replied',
      [
        ...['already_public', 'granted', 'partial', 'refused'],
        ...['not_this_agency', 'not_exist', 'clarify', 'other_route'],
      ],
      error,
    ],
    [
      'S10',
      'request.replied.refused',
      [
        ...['state_secret', 'trade_secret', 'privacy', 'security_stability'],
        ...['not_gov_info', 'other_legal'],
      ],
      error,
    ],
  ];
  for (const [rule, total, parts, under] of sums)
    found.push(...sumClaims(page, [rule, total, parts.map((part) => `${total}.${part}`)], under));
  const ends = ['upheld', 'corrected', 'other'];
  const disputes = [
    ['S13', 'reconsideration'],
    ['S14', 'litigation'],
  ] as const;
  for (const [rule, id] of disputes)
    found.push(...sumClaims(page, [rule, `${id}.total`, ends.map((e) => `${id}.${e}`)], warning));
  const staff = ['org.staff.full_time', 'org.staff.part_time'];
  found.push(...sumClaims(page, ['S15', 'org.staff', staff]));
  const [completed, received] = ['request.completed', 'request.received'];
  const isOther = (a: number, b: number) => a !== b;
  when(pair('request.replied', completed, isOther), warning('S11', 'request.replied', completed));
  when(pair(completed, received, more), notice('S12', completed, received));
  for (const id of ['org.offices', 'org.staff'])
    when(
      pair(id, D, (a, b) => b !== 0 && a < 1),
      notice('S16', id),
    );
  const [people, courses] = ['training.trainees', 'training.courses'];
  when(
    pair(people, courses, (a, b) => a > 0 !== b > 0 || a < b),
    warning('S17', people, courses),
  );
  const budget = page.n('org.budget');
  when(budget !== null && budget > 100 && page.isTownship, warning('S18', 'org.budget'));
  when(
    pair('org.budget', courses, (a, b) => a === 0 && b > 0),
    notice('S18', 'org.budget'),
  );
  const fee = 'fee.collected';
  when((page.n(fee) ?? NaN) > 10, warning('S19', fee));
  when(
    pair(fee, completed, (a, b) => a > 0 && b === 0),
    warning('S19', fee),
  );
  const cases = page.all('reconsideration.total', 'litigation.total', received);
  const [r = NaN, l = NaN, asked = NaN] = cases ?? [];
  when(r + l > 0 && asked === 0, notice('S20', 'reconsideration.total', 'litigation.total'));
  found.push(...sameFigures(page));
  return found;
}

/** S21: a number of at least ten in rows of three sections. */
function sameFigures(page: Page): Claim[] {
  const rows = rowsOn('s2014').filter(({ kind }) => kind === 'count');
  const large = new Set(page.known(rows.map(({ id }) => id)).filter((n) => n >= 10));
  return [...large].flatMap((value) => {
    const same = rows.filter(({ id }) => page.n(id) === value);
    return new Set(same.map(({ section }) => section)).size >= 3
      ? [notice('S21', ...same.map(({ id }) => id))]
      : [];
  });
}

function newForms(page: Page): Claim[] {
  const { form } = page.report;
  const found: Claim[] = [];
  const rows = rowsOn(form);
  const lines = rows.flatMap(({ id, grid }) =>
    grid?.table === 'matrix' && grid.column === 'total' ? [id.slice(0, -'.total'.length)] : [],
  );
  const result = 'application.result';
  const leaves = lines.filter((id) => id.startsWith(`${result}.`) && id !== `${result}.total`);
  const A = (row: string, column: string) => `application.${row}.${column}`;
  for (const c of COLUMNS) {
    const terms = [A('new', c), A('carried_in', c), A('result.total', c), A('carried_out', c)];
    const [came, went] = [terms.slice(0, 2), terms.slice(2)].map((ids) => page.known(ids));
    if (came !== undefined && went !== undefined && terms.every((id) => page.has(id))) {
      const isBroken =
        (came.length === 2 && add(went) > add(came)) ||
        (went.length === 2 && add(came) > add(went)) ||
        (came.length === 2 && went.length === 2 && add(came) !== add(went));
      if (isBroken) found.push(error('M01', ...terms));
    }
    const parts = leaves.map((id) => `${id}.${c}`);
    found.push(...sumClaims(page, ['M02', `${result}.total.${c}`, parts]));
    for (const given of ['granted', 'partial']) {
      const cells = page.all(`${result}.${given}.${c}`, terms[0] ?? '', terms[1] ?? '');
      const [value = 0, ...incoming] = cells ?? [];
      if (value > 0 && add(incoming) <= 0) found.push(error('M16', `${result}.${given}.${c}`));
    }
  }
  for (const line of lines) {
    const [total, parts] = [`${line}.total`, APPLICANTS.map((who) => `${line}.${who}`)];
    found.push(...sumClaims(page, ['M03', total, parts]));
    const isBlank = page.report.cells.get(total) === null;
    if (isBlank && page.known(parts).length > 0) found.push(notice('M03', total));
  }
  for (const group of ['review', 'lawsuit_direct', 'lawsuit_after_review']) {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((end) => `${group}.${end}`);
    found.push(...sumClaims(page, ['M04', `${group}.total`, parts]));
  }
  for (const act of ['rules', 'normative'])
    for (const [part, say] of [
      ['published_new', warning],
      ['made_new', notice],
    ] as const) {
      const ids = [`${act}.${part}`, `${act}.public_total`];
      const [a = NaN, b = NaN] = page.all(...ids) ?? [];
      if (a > b) found.push(say('M05', ...ids));
    }
  if (page.isTownship)
    for (const { id } of rows)
      if (id.startsWith('rules.') && (page.n(id) ?? 0) !== 0) found.push(warning('M07', id));
  for (const act of ['licence', 'other_service', 'penalty', 'coercion', 'charge']) {
    const [prev, change, decisions] = ['items_prev', 'items_change', 'decisions'].map(
      (end) => `${act}.${end}`,
    ) as [string, string, string];
    const [was = NaN, by = NaN] = page.all(prev, change) ?? [];
    if (was + by < 0) found.push(error('M13', prev, change));
    if (by !== 0 && page.n(decisions) === was + by) found.push(notice('M10', decisions));
  }
  const [projects = NaN, amount = NaN] =
    page.all('procurement.projects', 'procurement.amount') ?? [];
  const each = amount / projects;
  if ((projects === 0) !== (amount === 0) || each < 0.01 || (projects > 0 && each > 5000))
    if (!Number.isNaN(projects)) found.push(warning('M11', 'procurement.amount'));
  const charge = page.n('charge.amount');
  if (charge !== null && charge > 1000 && page.isTownship)
    found.push(warning('M12', 'charge.amount'));
  const totals = ['review.total', 'lawsuit_direct.total', 'lawsuit_after_review.total'];
  const came = page.all(A('new', 'total'), A('carried_in', 'total'));
  const isThere = totals.every((id) => page.has(id));
  if (came !== null && isThere && add(page.known(totals)) > add(came))
    found.push(notice('M14', ...totals));
  return found;
}

/** The reports of a place as rules see them. */
class Place {
  readonly reports: readonly Report[];
  readonly #scores = new Map<string, readonly number[]>();
  constructor(reports: readonly Report[]) {
    this.reports = reports;
  }
  /** The report of a unit some years earlier: on the same form, else on the newest one. */
  earlier({ unit, year, form }: Report, years: number): Report | undefined {
    const then = this.reports.filter((r) => r.unit === unit && r.year === year - years);
    return (
      then.find((r) => r.form === form) ??
      newestFirst.map((one) => then.find((r) => r.form === one)).find((r) => r !== undefined)
    );
  }
  sameForm(report: Report, years: number): Report | undefined {
    return this.reports.find(
      (r) => r.unit === report.unit && r.year === report.year - years && r.form === report.form,
    );
  }
  /** All reports of the year and form; none where nobody knows who belongs together. */
  beside({ place, year, form }: Report): readonly Report[] {
    return place === '' ? [] : this.reports.filter((r) => r.year === year && r.form === form);
  }
  isBeyondChance(report: Report, id: string, was: number, now: number): boolean {
    const key = `${report.year} ${report.form} ${id}`;
    const scores =
      this.#scores.get(key) ??
      this.beside(report).flatMap((one) => {
        const [a, b] = [numberOf(this.sameForm(one, 1), id), numberOf(one, id)];
        return a === null || b === null ? [] : [twoCounts(a, b)];
      });
    this.#scores.set(key, scores);
    return Math.abs(twoCounts(was, now)) / Math.sqrt(phiOf(scores) ?? 1) > 3.09;
  }
}

const speaking = (form: string) => rowsOn(form).filter(isSpeaking);
const counts = (form: string) => speaking(form).filter(({ kind }) => kind === 'count');

/** What a report takes over from the one before it: both as printed, whatever else is wrong with them. */
function takenOver(place: Place, report: Report): Claim[] {
  const found: Claim[] = [];
  const now = (id: string) => numberOf(report, id);
  const last = place.sameForm(report, 1);
  const before = place.earlier(report, 1);
  const was = (id: string) => numberOf(last, id);
  const all = (...numbers: (number | null)[]) =>
    numbers.some((n) => n === null) ? null : numbers.map((n) => n ?? NaN);
  if (report.form === 'm2021')
    for (const act of ['rules', 'normative']) {
      const id = (end: string) => `${act}.${end}`;
      const [a = NaN, b = NaN, c = NaN, d = NaN] =
        all(was(id('in_force')), now(id('issued')), now(id('repealed')), now(id('in_force'))) ?? [];
      if (d !== a + b - c && !Number.isNaN(d)) found.push(warning('M06', id('in_force')));
    }
  for (const act of ['licence', 'other_service', 'penalty', 'coercion', 'charge']) {
    const [prev, change] = [`${act}.items_prev`, `${act}.items_change`];
    const [a = NaN, b = NaN, c = NaN] = all(now(prev), was(prev), was(change)) ?? [];
    if (!Number.isNaN(a) && a !== b + c) found.push(notice('M09', prev));
  }
  const apart = COLUMNS.map((c) => `application.carried_in.${c}`).filter((id) => {
    const [a, b] = [now(id), numberOf(before, id.replace('carried_in', 'carried_out'))];
    return a !== null && b !== null && a !== b;
  });
  const whole = 'application.carried_in.total';
  if (apart.includes(whole)) found.push(warning('M08', whole));
  else if (apart.length > 0) found.push(notice('M08', ...apart));
  const [appeal, review] = ['lawsuit_after_review.total', 'review.total'];
  if ((now(appeal) ?? 0) > 0 && now(review) === 0 && numberOf(before, review) === 0)
    found.push(notice('M15', appeal));
  return found;
}

/** What a report is beside its own past. */
function overYears(place: Place, report: Report): Claim[] {
  const found: Claim[] = [];
  const { form } = report;
  const now = (id: string) => numberOf(report, id);
  const [last, secondLast] = [place.sameForm(report, 1), place.sameForm(report, 2)];
  const was = (id: string) => numberOf(last, id);
  for (const { id } of rowsOn(form).filter(({ kind }) => kind === 'money')) {
    const [a, b] = [now(id) ?? NaN, was(id) ?? NaN];
    if (!(a > 0 && b > 0)) continue;
    const times = a > b ? a / b : b / a;
    if (times >= 5000 && times <= 20000) found.push(warning('C13', id));
    if ([10, 100, 1000, 10000].some((power) => times >= 0.95 * power && times <= 1.05 * power))
      found.push(warning('Y05', id));
  }
  if (last !== undefined) {
    const isAlike = rowsOn(form).every(({ id }) => now(id) === was(id));
    if (isAlike && speaking(form).filter(({ id }) => (now(id) ?? 0) >= 5).length >= 3)
      found.push(warning('Y02'));
  }
  for (const { id } of counts(form)) {
    const [a, b, c] = [now(id), was(id), numberOf(secondLast, id)];
    if (a === null || b === null) continue;
    const isBeyond = (x: number) => place.isBeyondChance(report, id, x, a);
    if (a === 0 && c !== null && b > 0 && c > 0 && isBeyond(b) && isBeyond(c))
      found.push(notice('Y03', id));
    if (isJump(b, a) && isBeyond(b)) found.push(notice('Y01', id));
    if (isTurned(place, [report, last], id) && isBeyond(b)) found.push(notice('Y06', id));
  }
  const [people, were] = [now('org.staff'), was('org.staff')];
  if (people !== null && were !== null) {
    const by = Math.abs(people - were);
    if (by >= 3 && by >= were) found.push(notice('Y04', 'org.staff'));
  }
  return found;
}

const isJump = (was: number, now: number) =>
  Math.abs(now - was) >= 8 && Math.max(was, now) >= 2 * Math.min(was, now);

/** Y01 of a place and year, with the number of units that have both years; of cells that nothing speaks against. */
export function jumpsTo({ reports }: Audited, at: string, year: number) {
  const place = new Place(reports.filter((report) => report.place === at));
  return place.reports
    .filter((report) => report.year === year)
    .flatMap((report) => {
      const last = place.sameForm(report, 1);
      return counts(report.form).flatMap(({ id }) => {
        const [before, after] = [numberOf(last, id), numberOf(report, id)];
        if (before === null || after === null || !isJump(before, after)) return [];
        if (!place.isBeyondChance(report, id, before, after)) return [];
        const pairs = place
          .beside(report)
          .filter((one) => numberOf(one, id) !== null)
          .filter((one) => numberOf(place.sameForm(one, 1), id) !== null).length;
        return [{ unit: report.unit, id, before, after, pairs }];
      });
    });
}

/** Y06: a main count from one end of the units of its type to the other. */
function isTurned(place: Place, pair: readonly (Report | undefined)[], id: string): boolean {
  if (!(MAIN[pair[0]?.form ?? ''] ?? []).includes(id)) return false;
  const ends = pair.map((report) => {
    if (report === undefined) return 0;
    const group = place
      .beside(report)
      .filter(({ kind }) => kind === report.kind)
      .flatMap((one) => numberOf(one, id) ?? []);
    const value = numberOf(report, id) ?? NaN;
    if (group.length < 8) return 0;
    return value > quantileOf(group, 0.75) ? 1 : value < quantileOf(group, 0.25) ? -1 : 0;
  });
  return ends[0] !== 0 && ends[0] === -(ends[1] ?? NaN);
}

const printOf = (report: Report) =>
  rowsOn(report.form)
    .filter(({ id }) => (numberOf(report, id) ?? 0) !== 0)
    .map(({ id }) => `${id}=${String(numberOf(report, id))}`)
    .join();

function amongOthers(place: Place, report: Report): Claim[] {
  const found: Claim[] = [];
  const others = place.beside(report).filter(({ unit }) => unit !== report.unit);
  const filled = speaking(report.form).filter(({ id }) => (numberOf(report, id) ?? 0) !== 0);
  if (filled.length >= 5) {
    const print = printOf(report);
    if (others.some((one) => printOf(one) === print)) found.push(warning('C10'));
    const last = place.sameForm(report, 1);
    if (last !== undefined && printOf(last) === print) found.push(warning('C10'));
  }
  for (const { id } of speaking(report.form)) {
    const value = numberOf(report, id);
    const positive = others.flatMap((one) => numberOf(one, id) ?? []).filter((n) => n > 0);
    if (value === null || value <= 0 || positive.length < 5) continue;
    if (value >= 100 * medianOf(positive)) found.push(warning('C12', id));
  }
  return found;
}

function ofOne(report: Report): Claim[] {
  const last: Readonly<Record<string, number>> = { s2014: 2018, m2019: 2020 };
  return [
    ...(isUnfilled(report) ? [warning('C04')] : []),
    ...(report.year > (last[report.form] ?? Infinity) ? [notice('C05')] : []),
    ...[...report.signed].map((id) => error('C01', id)),
    ...(report.form === 's2014' ? oldForm(new Page(report)) : newForms(new Page(report))),
  ];
}

/** What speaks of the county, of a missing report, or of the list. */
function ofPlace(set: Audited, place: string): Broken[] {
  const own = set.reports.filter((r) => r.place === place);
  const units = [...new Set(own.map(({ unit }) => unit))];
  const listed = (set.owing ?? []).filter((o) => placeOf(o.county, o.prefecture) === place);
  const years = yearsOf(set.reports);
  const found: Broken[] = [];
  for (const unit of units) {
    const there = own.filter((r) => r.unit === unit);
    const at = there.map(({ year }) => year);
    for (const year of years)
      if (year > Math.min(...at) && year < Math.max(...at) && !at.includes(year))
        found.push({ ...notice('Y07'), place, unit, year, form: null });
    if (listed.length > 0 && !listed.some((o) => o.unit === unit))
      for (const report of there)
        if (besides(set.reports, report)[0] === report)
          found.push({ ...warning('C08'), place, unit, year: report.year, form: report.form });
  }
  if (listed.length > 0)
    for (const year of years) {
      const owing = new Set(
        listed.map(({ unit }) => unit).filter((unit) => owes(set, place, unit, year)),
      );
      const reported = [...owing].filter((u) => own.some((r) => r.unit === u && r.year === year));
      if (reported.length < owing.size)
        found.push({ ...notice('K03'), place, unit: null, year, form: null });
    }
  // a county that reports of itself may name no county, and is then of the only one of its name
  const name = place.split('/').pop();
  const isOnly = set.reports.every((r) => r.place === place || r.place.split('/').pop() !== name);
  const isWhole = (r: Report) =>
    r.kind === 'other' && r.unit === name && (r.place === place || (r.county === '' && isOnly));
  for (const whole of set.reports.filter(isWhole)) {
    const parts = own.filter(
      (r) => r.kind !== 'other' && r.year === whole.year && r.form === whole.form,
    );
    for (const row of speaking(whole.form)) {
      if (!isTooMany(row, whole, parts)) continue;
      const { year, form } = whole;
      found.push({ ...warning('K01', row.id), place, unit: null, year, form });
    }
  }
  return found;
}

function isTooMany({ id, additive }: Row, whole: Report, parts: readonly Report[]): boolean {
  const value = numberOf(whole, id);
  const sum = add(parts.flatMap((one) => numberOf(one, id) ?? []));
  return additive !== 'never' && value !== null && parts.length > 0 && sum - value > 0.005;
}

/** All broken rules that cells alone can break. What an error names is held against no other report. */
export function brokenIn(set: Audited): Broken[] {
  const of = (report: Report, claims: readonly Claim[]) => {
    const { place, unit, year, form } = report;
    return claims.map((one): Broken => ({ ...one, place, unit, year, form }));
  };
  const alone = set.reports.flatMap((report) => of(report, ofOne(report)));
  const trusted = withoutDoubtful(set, alone);
  return [
    ...alone,
    ...placesOf(set).flatMap((place) => {
      const told = new Place(set.reports.filter((report) => report.place === place));
      const kept = new Place(trusted.reports.filter((report) => report.place === place));
      return [
        ...told.reports.flatMap((report) => of(report, takenOver(told, report))),
        ...kept.reports.flatMap((report) =>
          of(report, [...overYears(kept, report), ...amongOthers(kept, report)]),
        ),
        ...ofPlace(trusted, place),
      ];
    }),
  ];
}

/** The set without the numbers that an error names. */
export function withoutDoubtful(set: Audited, broken: readonly Broken[]): Audited {
  const named = new Set(
    broken.flatMap(({ severity, place, unit, year, form, indicators }) =>
      severity === 'error' ? indicators.map((id) => [place, unit, year, form, id].join()) : [],
    ),
  );
  return {
    ...set,
    reports: set.reports.map((report) => {
      const { place, unit, year, form, cells } = report;
      const isNamed = (id: string) => named.has([place, unit, year, form, id].join());
      return {
        ...report,
        cells: new Map(
          [...cells].map(([id, printed]) => [
            id,
            isNamed(id) && printed !== null ? 'doubt' : printed,
          ]),
        ),
      };
    }),
  };
}
