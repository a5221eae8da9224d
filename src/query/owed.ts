import { countyKey } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { oncePer } from './once.ts';
import { blocksOf, frameYears, reportBlock } from './reports.ts';
import type { Absence } from './types.ts';

/** Who owes a report. */
export interface Owed {
  /** Whether unit `at` owes a report for the year; false before the first and after the last year of the data set. */
  readonly due: (at: number, year: number) => boolean;
  /** Whether a roster of the unit's county is there, so that "not due" is known and not assumed. */
  readonly known: (at: number) => boolean;
  /** What it means that unit `at` has no report for the year. */
  readonly absent: (at: number, year: number) => Absence;
}

/**
 * With a roster of its county a unit owes what the roster says, and one that the roster does not name owes nothing.
 * Without one it owes every year between its own first and last report: nobody knows about the others.
 */
export const owedIn: (frame: Frame) => Owed = oncePer((frame) => {
  const years = frameYears(frame);
  const [first, last] = [years[0], years[years.length - 1]];
  if (first === undefined || last === undefined) return nobody;
  const listed = rosterSpans(frame);
  const counties = new Set(
    (frame.roster?.entries ?? []).map((entry) => countyKey(entry.county, entry.prefecture)),
  );
  const covered = frame.authorities.map((a) => counties.has(countyKey(a.county, a.prefecture)));
  const own = ownSpans(frame, years);
  const known = (at: number) => listed.has(at) || covered[at] === true;
  const due = (at: number, year: number) => {
    if (year < first || year > last) return false;
    const spans = known(at) ? listed.get(at) : own[at];
    return spans?.some(([from, to]) => year >= from && year <= to) ?? false;
  };
  return {
    known,
    due,
    absent: (at, year) => (due(at, year) ? 'noReport' : known(at) ? 'notOwed' : 'notSeen'),
  };
});

const nobody: Owed = { due: () => false, known: () => false, absent: () => 'notSeen' };

type Span = readonly [from: number, to: number];

function rosterSpans(frame: Frame): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  frame.roster?.entries.forEach((entry, i) => {
    const at = frame.rosterAuthorities[i];
    if (at === undefined || at < 0) return;
    const span: Span = [entry.from, entry.to ?? Infinity];
    const there = spans.get(at);
    if (there === undefined) spans.set(at, [span]);
    else there.push(span);
  });
  return spans;
}

function ownSpans(frame: Frame, years: readonly number[]): readonly (readonly Span[])[] {
  const blocks = blocksOf(frame);
  return frame.authorities.map((_, at) => {
    const there = years.filter((year) => reportBlock(blocks, at, year) !== null);
    const [from, to] = [there[0], there[there.length - 1]];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}
