import { changedText } from '#charts/changedText.ts';
import type { Frame } from '#domain/frame.ts';
import { wordsOf } from '#i18n/words.ts';
import { changed } from '#query/changed.ts';
import type { Change } from '#query/changed/types.ts';
import { selectionOf } from '#query/selection.ts';
import { County, figureOf } from './figures.ts';
import { RATES, owes, sumOf } from './gaps.ts';
import type { Audited } from './gaps.ts';
import { placeOf, rowsOn } from './records.ts';
import type { Report } from './records.ts';
import { lackingWord } from './twins.ts';

/** A count, or the cases of a rate. */
type Counted = readonly [x: number, n: number | null];

function countedIn(report: Report | undefined, subject: string): Counted | null {
  if (report === undefined) return null;
  const rate = RATES[report.form]?.[subject];
  if (rate === undefined) {
    const { value } = figureOf(report, subject);
    return value === null ? null : [value, null];
  }
  const [y, n] = rate.map((ids) => sumOf(report, ids(report.form)));
  return y == null || n == null || y > n ? null : [y, n];
}

const levelOf = ([x, n]: Counted) => (n === null ? x : n === 0 ? 0 : x / n);

/** One statement about two years, as a line that can be compared; null for what the audit does not work out. */
function lineOf(change: Change): string | null {
  switch (change.kind) {
    case 'reports':
      return [
        'reports',
        change.due?.now,
        change.due?.before,
        change.present,
        change.presentBefore,
      ].join(' ');
    case 'blanks':
      return [
        ...['blanks', change.blanks, change.absent, change.reports],
        ...[change.blanksBefore, change.absentBefore, change.reportsBefore],
      ].join(' ');
    case 'numbers': {
      const { subject, units, now, before, up, down } = change;
      return [subject, units, now.x, now.n, before.x, before.n, up, down].join(' ');
    }
    default:
      return null;
  }
}

/** The same statement from the cells; null where units changed their form, which the crosswalk judges. */
function expected(set: Audited, place: string, year: number, change: Change): string | null {
  const county = new County(set.reports, place);
  const listed = (set.owing ?? []).filter((o) => placeOf(o.county, o.prefecture) === place);
  const units = [...new Set([...county.reports, ...listed].map(({ unit }) => unit))];
  const years = [year, year - 1] as const;
  if (change.kind === 'reports') {
    const due = years.map((y) => units.filter((unit) => owes(set, place, unit, y)));
    const there = due.map(
      (owing, i) =>
        owing.filter((unit) => county.report(unit, years[i] ?? NaN) !== undefined).length,
    );
    const owed = set.owing === null ? [undefined, undefined] : due.map(({ length }) => length);
    return ['reports', ...owed, ...there].join(' ');
  }
  if (change.kind === 'blanks') {
    const told = years.flatMap((y) => {
      const reports = units.flatMap((unit) => county.report(unit, y) ?? []);
      const count = (word: string) =>
        reports
          .flatMap((r) => rowsOn(r.form).map(({ id }) => lackingWord(r, id)))
          .filter((one) => one === word).length;
      return [count('空白'), count('缺行'), reports.length];
    });
    return ['blanks', ...told].join(' ');
  }
  if (change.kind !== 'numbers') return null;
  const { subject } = change;
  const pairs = units.map((unit) => years.map((y) => county.report(unit, y)));
  if (pairs.some(([a, b]) => a !== undefined && b !== undefined && a.form !== b.form)) return null;
  const known = pairs.flatMap((pair) => {
    const [now, before] = pair.map((report) => countedIn(report, subject));
    return now == null || before == null ? [] : [{ now, before }];
  });
  const sum = (of: 'now' | 'before', i: 0 | 1) =>
    known.some((pair) => pair[of][i] === null)
      ? null
      : known.reduce((all, pair) => all + (pair[of][i] ?? NaN), 0);
  const moved = (way: 1 | -1) =>
    known.filter(({ now, before }) => way * (levelOf(now) - levelOf(before)) > 0).length;
  return [
    ...[subject, known.length, sum('now', 0), sum('now', 1), sum('before', 0), sum('before', 1)],
    ...[moved(1), moved(-1)],
  ].join(' ');
}

/** What the first page tells of a year against the one before, number by number, in both languages. */
export function changedDifferences(
  set: Audited,
  frame: Frame,
  { place, year }: { readonly place: string; readonly year: number },
): string[] {
  if (place === '') return [];
  const { selection } = selectionOf(frame, {
    ...{ county: place, group: 'all', years: null, year, focus: null, pinned: [] },
  });
  const found = changed(frame, selection);
  const inLanguage = (language: 'zh' | 'en') =>
    changedText(found, wordsOf(language), {
      dataSet: { label: 'A', fictional: false },
      fingerprint: frame.fingerprint,
    });
  const lines = found.changes.flatMap((change) => {
    const [ours, theirs] = [expected(set, place, year, change), lineOf(change)];
    return ours === null || theirs === null || ours === theirs
      ? []
      : [`audit ${ours}, program ${theirs}`];
  });
  const isEmpty = (text: string) => /NaN|undefined|Infinity|\{\w+\}/.test(text);
  const said = (['zh', 'en'] as const).map(inLanguage).filter(isEmpty);
  return [...lines, ...said].map((text) => `changed ${year}: ${text}`);
}
