import type { AuthorityId } from '#domain/authority.ts';
import { seriesOfId, termsOn } from '#domain/crosswalk/series.ts';
import type { SeriesId } from '#domain/crosswalk/series.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { funnelMeasures } from '#domain/measures/funnelMeasures.ts';
import { mainCountsByForm } from '#domain/measures/mainCounts.ts';
import { MIN_RANK_CASES } from '#domain/statistics/limits.ts';
import { twoCountsScore } from '#domain/statistics/twoCounts.ts';
import { acrossOf, lineAt } from './across.ts';
import { coverage } from './coverage.ts';
import { mostOf } from './eras.ts';
import { groupOf } from './group.ts';
import { notReported } from './notReported.ts';
import { pointReader } from './point.ts';
import { frameYears } from './reports.ts';
import { enoughPeers } from './spread.ts';
import type { CellKey, Point, Selection, SubjectId } from './types.ts';

/** A unit by id and name. */
export interface Named {
  readonly authority: AuthorityId;
  readonly name: string;
}
/** What one year of a pair says of the units that have a number in both. */
export interface Side {
  /** Of counts the sum, of rates the cases with the outcome. */
  readonly x: number;
  /** Of rates all cases; null for counts. */
  readonly n: number | null;
  readonly form: FormId;
  readonly cells: readonly CellKey[];
}
/** One statement about two years that follow each other. */
export type Change =
  | {
      readonly kind: 'reports';
      readonly due: number;
      readonly present: number;
      readonly dueBefore: number;
      readonly presentBefore: number;
      /** Owed in both years, there in the year before, and not now. */
      readonly lost: readonly Named[];
      /** The other way round. */
      readonly found: readonly Named[];
    }
  | {
      readonly kind: 'blanks';
      readonly blanks: number;
      readonly reports: number;
      readonly blanksBefore: number;
      readonly reportsBefore: number;
      /** With most blank cells now. */
      readonly most: (Named & { readonly blanks: number }) | null;
    }
  | {
      readonly kind: 'numbers';
      readonly subject: SubjectId;
      /** Units with a number in both years on forms that go together. */
      readonly units: number;
      readonly now: Side;
      readonly before: Side;
      readonly up: number;
      readonly down: number;
      /** The two forms have the row in slightly different words. */
      readonly near: boolean;
    }
  /** So many subjects could be compared and add up to the same in both years. */
  | { readonly kind: 'same'; readonly subjects: number }
  /** Most reports are on other forms than the year before. */
  | {
      readonly kind: 'forms';
      readonly now: FormId;
      readonly before: FormId;
      readonly subjects: number;
    }
  | { readonly kind: 'few'; readonly units: number };

/** What changed against the year before. */
export interface Changed {
  readonly year: number;
  /** Null when the data do not have the year before. */
  readonly before: number | null;
  /** At most five, in the order in which they are told. */
  readonly changes: readonly Change[];
  /** Subjects that could be compared. */
  readonly compared: number;
}

/** So many sentences are told. */
const MOST = 5;

/** Followed over the forms, one for each matter; the crosswalk says where. */
const followed: readonly SeriesId[] = [
  'series.requests.received',
  'series.normative.issued',
  'series.licence.decisions',
  'series.penalty.decisions',
  'series.coercion.decisions',
  'series.review.total',
  'series.lawsuit.total',
];

/**
 * The chosen year of a group against the year before: reports, blanks, the change of form, then the sums and rates that
 * moved most by the two-count formula. Sums are of the units that have a number in both years, with fewer than six of
 * them nothing is compared; rates need 30 cases in both. Differences of two years, no trend.
 */
export function changed(frame: Frame, selection: Selection): Changed {
  const { year } = selection;
  const years = frameYears(frame);
  if (!years.includes(year - 1)) return { year, before: null, changes: [], compared: 0 };
  const pair = { ...selection, years: [year - 1, year] as const };
  const forms = formsOf(frame, selection);
  const found = numbersOf(frame, selection, forms);
  const moved = found.numbers
    .filter((change) => weightOf(change) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const first = [
    reportsOf(frame, selection),
    ...blanksOf(frame, pair),
    ...(forms.now !== null && forms.before !== null && forms.now !== forms.before
      ? [
          {
            kind: 'forms' as const,
            now: forms.now,
            before: forms.before,
            subjects: found.numbers.length,
          },
        ]
      : []),
  ];
  const told = moved.slice(0, MOST - first.length);
  const still = found.numbers.length - moved.length;
  const rest: Change[] =
    found.numbers.length === 0
      ? [{ kind: 'few', units: found.most }]
      : still > 0
        ? [{ kind: 'same', subjects: still }]
        : [];
  return {
    year,
    before: year - 1,
    changes: [...first, ...told, ...rest].slice(0, MOST),
    compared: found.numbers.length,
  };
}

interface Forms {
  readonly now: FormId | null;
  readonly before: FormId | null;
}

function formsOf(frame: Frame, selection: Selection): Forms {
  const read = pointReader(frame, 'series.requests.received');
  const { members } = groupOf(frame, selection);
  const formIn = (year: number) => mostOf(members.map((at) => read(at, year).form));
  return { now: formIn(selection.year), before: formIn(selection.year - 1) };
}

function reportsOf(frame: Frame, selection: Selection): Change {
  const { year } = selection;
  const now = notReported(frame, selection, year);
  const before = notReported(frame, selection, year - 1);
  const without = ({ units, names }: typeof now, other: typeof now) =>
    units.flatMap((authority, i) => {
      const name = names[i] ?? '';
      return other.units.includes(authority) ? [] : [{ authority, name }];
    });
  return {
    kind: 'reports',
    due: now.due,
    present: now.due - now.units.length,
    dueBefore: before.due,
    presentBefore: before.due - before.units.length,
    lost: without(now, before),
    found: without(before, now),
  };
}

/** Nothing where no year has a report. */
function blanksOf(frame: Frame, pair: Selection): Change[] {
  const grid = coverage(frame, pair);
  const [before, now] = grid.perYear;
  if (before === undefined || now === undefined) return [];
  const reportsIn = (y: number) => grid.rows.filter(({ data }) => data[y]?.form !== null).length;
  const [most] = grid.rows
    .flatMap(({ authority, name, data: [, cell] }) =>
      cell === undefined ? [] : [{ authority, name, blanks: cell.blanks }],
    )
    .sort((a, b) => b.blanks - a.blanks);
  return [
    {
      kind: 'blanks',
      blanks: now.blanks,
      reports: reportsIn(1),
      blanksBefore: before.blanks,
      reportsBefore: reportsIn(0),
      most: most === undefined || most.blanks === 0 ? null : most,
    },
  ];
}

type Numbers = Change & { readonly kind: 'numbers' };

function numbersOf(
  frame: Frame,
  selection: Selection,
  { now, before }: Forms,
): { readonly numbers: readonly Numbers[]; readonly most: number } {
  const own = now !== null && now === before ? now : null;
  const counts: readonly SubjectId[] = own === null ? [] : mainCountsByForm[own];
  const rates: readonly SubjectId[] = own === null ? [] : funnelMeasures[own];
  const series = followed.filter((id) => own === null || !isAmong(id, own, counts));
  const found = [...counts, ...series, ...rates].map((subject) =>
    pairOf(frame, selection, subject),
  );
  return {
    numbers: found.flatMap(({ change }) => change ?? []),
    most: found.reduce((most, { units }) => Math.max(most, units), 0),
  };
}

/** Whether a series is one of the counts by another name. */
function isAmong(id: SeriesId, form: FormId, counts: readonly SubjectId[]): boolean {
  const series = seriesOfId(id);
  const terms = series === null ? [] : termsOn(series, form);
  return terms.length === 1 && counts.some((count) => count === terms[0]?.indicator);
}

function pairOf(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
): { readonly change: Numbers | null; readonly units: number } {
  const { year } = selection;
  const read = pointReader(frame, subject);
  const across = acrossOf(subject);
  const pairs = groupOf(frame, selection).members.flatMap((at) => {
    const now = numberOf(read(at, year));
    const before = numberOf(read(at, year - 1));
    if (now === null || before === null) return [];
    const line = lineAt(across, now.point.form);
    return line >= 0 && line === lineAt(across, before.point.form) ? [{ now, before }] : [];
  });
  const sides = {
    now: sideOf(pairs.map(({ now }) => now)),
    before: sideOf(pairs.map(({ before }) => before)),
  };
  const { now, before } = sides;
  const units = pairs.length;
  if (now === null || before === null || !enoughPeers(units) || isFew(now) || isFew(before))
    return { change: null, units };
  const level = ({ x, n }: Counted) => (n === null ? x : n === 0 ? 0 : x / n);
  return {
    units,
    change: {
      kind: 'numbers',
      subject,
      units,
      now,
      before,
      up: pairs.filter((pair) => level(pair.now) > level(pair.before)).length,
      down: pairs.filter((pair) => level(pair.now) < level(pair.before)).length,
      near: across.status === 'near' && now.form !== before.form,
    },
  };
}

interface Counted {
  readonly x: number;
  readonly n: number | null;
  readonly point: Point;
}

/** A count, or the cases of a rate however few: they are added up. */
function numberOf(point: Point): Counted | null {
  if (point.shown === 'suspect') return null;
  const { rate, value } = point;
  if (rate !== null) return { x: rate.x, n: rate.n, point };
  return value === null ? null : { x: value, n: null, point };
}

function sideOf(numbers: readonly Counted[]): Side | null {
  const form = mostOf(numbers.map(({ point }) => point.form));
  if (form === null) return null;
  const isRate = numbers.some(({ n }) => n !== null);
  return {
    x: numbers.reduce((sum, { x }) => sum + x, 0),
    n: isRate ? numbers.flatMap(({ n }) => n ?? []).reduce((sum, n) => sum + n, 0) : null,
    form,
    cells: numbers.flatMap(({ point }) => point.cells),
  };
}

const isFew = ({ n }: Side) => n !== null && n < MIN_RANK_CASES;

/**
 * How far two sums lie apart by the two-count formula; of rates what the later year has against what it would have at
 * the rate before. It only orders the sentences.
 */
function weightOf({ now, before }: Numbers): number {
  if (now.n === null || before.n === null) return Math.abs(twoCountsScore(before.x, now.x, 1));
  return Math.abs(twoCountsScore((before.x / before.n) * now.n, now.x, 1));
}
