import { countyKey } from '#domain/authority.ts';
import type { AuthorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { oneOf } from '#domain/oneOf.ts';
import { MIN_PEERS, MIN_RANK_CASES } from '#domain/statistics/limits.ts';
import { places } from '#domain/statistics/places.ts';
import { mostOf } from './eras.ts';
import { groupOf } from './group.ts';
import { oncePer } from './once.ts';
import { pointReader } from './point.ts';
import type { PointReader } from './point.ts';
import { isDoubtful, isUsable, spreadOf } from './spread.ts';
import type { PeerKey, PeerSet, Place, Point, Selection, SubjectId, Valued } from './types.ts';

/** The only place that says who stands together: units by county and type, as positions in `frame.authorities`. */
const unitsByKey: (frame: Frame) => ReadonlyMap<string, readonly number[]> = oncePer((frame) => {
  const units = new Map<string, number[]>();
  frame.authorities.forEach(({ county, prefecture, kind }, at) => {
    const key = countyKey(county, prefecture);
    for (const among of [kind, 'mixed'] as const)
      oneOf(units, `${among} ${key}`, () => []).push(at);
  });
  return units;
});

/** @returns the units of a county and type, with a report or not, as positions in `frame.authorities` */
export function unitsAmong(frame: Frame, { county, among }: PeerKey): readonly number[] {
  return unitsByKey(frame).get(`${among} ${county}`) ?? [];
}

/** @returns whom the unit at a position is compared with; undefined for a position that the frame does not have */
export function keyOf(frame: Frame, at: number, isMixed = false): PeerKey | undefined {
  const unit = frame.authorities[at];
  if (unit === undefined) return undefined;
  const county = countyKey(unit.county, unit.prefecture);
  return { county, among: isMixed ? 'mixed' : unit.kind };
}

/**
 * The group that a page speaks of where it speaks of one: that of the focus, else the type that is shown, else the type and
 * county with most of the units that are shown. Null without any unit.
 */
export function leadKey(frame: Frame, selection: Selection): PeerKey | null {
  const { focus, mixed = false } = selection;
  const own = frame.authorities.findIndex(({ id }) => id === focus);
  const ofFocus = keyOf(frame, own, mixed);
  if (ofFocus !== undefined) return ofFocus;
  const counts = new Map<string, { readonly key: PeerKey; units: number }>();
  for (const at of groupOf(frame, selection).members) {
    const key = keyOf(frame, at, mixed);
    if (key === undefined) continue;
    oneOf(counts, `${key.among} ${key.county}`, () => ({ key, units: 0 })).units++;
  }
  const [most] = [...counts.values()].sort((a, b) => b.units - a.units);
  return most?.key ?? null;
}

/** The groups of the units that a selection shows, the one that the page speaks of first. */
export function shownKeys(frame: Frame, selection: Selection): readonly PeerKey[] {
  const lead = leadKey(frame, selection);
  const keys = new Map<string, PeerKey>();
  const add = (key: PeerKey | null | undefined) => {
    if (key != null) oneOf(keys, `${key.among} ${key.county}`, () => key);
  };
  add(lead);
  for (const at of groupOf(frame, selection).shown) add(keyOf(frame, at, selection.mixed));
  return [...keys.values()];
}

interface Asked {
  readonly subject: SubjectId;
  readonly year: number;
  readonly form: FormId | null;
}

const kept: (frame: Frame) => {
  readonly sets: Map<string, PeerSet>;
  readonly readers: Map<string, PointReader>;
  readonly forms: Map<string, FormId | 'without'>;
} = oncePer(() => ({ sets: new Map(), readers: new Map(), forms: new Map() }));

/** Reads a subject, of several reports of one year the one on this form; readers are kept. */
function readerOf(frame: Frame, subject: SubjectId, form: FormId | null): PointReader {
  return oneOf(kept(frame).readers, `${subject} ${form ?? ''}`, () =>
    pointReader(frame, subject, form),
  );
}

/** The form on which most units of a group have a subject in a year; null without any. */
export function formAmong(
  frame: Frame,
  key: PeerKey,
  subject: SubjectId,
  year: number,
): FormId | null {
  const { county, among } = key;
  const form = oneOf(kept(frame).forms, `${among} ${county} ${subject} ${year}`, () => {
    const read = readerOf(frame, subject, null);
    const points = unitsAmong(frame, key).map((at) => read(at, year));
    const most = mostOf(points.map((point) => (point.shown === 'notOnForm' ? null : point.form)));
    return most ?? 'without';
  });
  return form === 'without' ? null : form;
}

/**
 * Whom a unit is compared with in one subject, year and form: all that is said of a group (who is in it, how many, median,
 * places) comes from here. Blank, absent and doubtful cells and reports on another form take no part.
 */
export function peers(frame: Frame, key: PeerKey, { subject, year, form }: Asked): PeerSet {
  const { county, among } = key;
  return oneOf(kept(frame).sets, `${among} ${county} ${subject} ${year} ${form ?? ''}`, () => {
    const read = readerOf(frame, subject, form);
    const units = unitsAmong(frame, key);
    const there = units.map((at) => read(at, year)).filter((point) => point.form === form);
    const points = there.filter(isUsable);
    const isNamed = frame.authorities[units[0] ?? -1]?.county !== '';
    const spread = isNamed ? spreadOf(points.map(({ value }) => value)) : null;
    const placed = spread === null ? new Map<AuthorityId, Place>() : placesAmong(points);
    return {
      ...{ county, among, subject, year, form, points, spread },
      doubtful: there.filter(isDoubtful).length,
      without: spread !== null ? null : isNamed ? 'fewPeers' : 'noCounty',
      placeOf: (authority) => placed.get(authority) ?? null,
    };
  });
}

/** The group that a selection speaks of, on the form that most of it used. */
export function leadPeers(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
  year: number,
): PeerSet | null {
  const key = leadKey(frame, selection);
  if (key === null) return null;
  return peers(frame, key, { subject, year, form: formAmong(frame, key, subject, year) });
}

/** True for a value that takes part in places: a count, a ratio, or a rate on at least 30 cases. */
export function isRanked(point: Point): point is Valued {
  return isUsable(point) && (point.rate === null || point.rate.n >= MIN_RANK_CASES);
}

/**
 * Places from the top, ties equal. None for a value of 0, for a tie of more than a third of the group, and in a group of
 * fewer than six that may be ranked: a place among a few, or shared by many, tells nothing.
 */
function placesAmong(points: readonly Valued[]): ReadonlyMap<AuthorityId, Place> {
  const able = points.filter(isRanked);
  const of = able.length;
  if (of - 1 < MIN_PEERS) return new Map();
  const found = places(able.map(({ value }) => value));
  return new Map(
    able.flatMap(({ authority, value }, i) => {
      const place = found[i];
      const alike = able.filter((other) => other.value === value).length;
      return place === undefined || value === 0 || alike * 3 > of
        ? []
        : [[authority, { place, of, tied: alike > 1 }] as const];
    }),
  );
}

/** The selection with the whole group that it speaks of as its scope: charts that compare show all of it. */
export function comparedSelection(frame: Frame, selection: Selection): Selection {
  const key = leadKey(frame, selection);
  if (key === null) return selection;
  return { ...selection, county: key.county, group: key.among === 'mixed' ? 'all' : key.among };
}
