import type { Authority, AuthorityId } from '#domain/authority.ts';
import { countyKey } from '#domain/authority.ts';
import { formOf, indicatorOf, isIndicatorId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { partsOf } from '#domain/measures/evaluate.ts';
import { measures } from '#domain/measures/index.ts';
import type { MeasureId } from '#domain/measures/index.ts';
import { groupOf } from './group.ts';
import { pointReader } from './point.ts';
import { placesOf } from './ranking.ts';
import { blocksOf, chosenYears } from './reports.ts';
import { spreadOf, valuesOf } from './spread.ts';
import type { Point, Selection, SubjectId } from './types.ts';

/** One value of the unit beside its group. */
export interface ProfileValue {
  readonly point: Point;
  /** Place from the top among the group, ties equal; null where none is given (`ranking.ts`). */
  readonly place: number | null;
  readonly placed: number;
  /** Another unit of the group has the same place. */
  readonly tied: boolean;
  /** Of the group's usable values; null when a unit has fewer than five peers. */
  readonly median: number | null;
  /** Usable values of the group. */
  readonly n: number;
}

/** One indicator or measure over the years. */
export interface ProfileRow {
  readonly subject: SubjectId;
  /** Depth on the form, from 1; of a measure 1. */
  readonly level: number;
  /** One entry a year of the profile. */
  readonly values: readonly ProfileValue[];
}

/** A top section of the form. */
export interface ProfileSection {
  /** Its first row on the form: a heading, or an indicator where the section is a single value. */
  readonly head: FormRow;
  readonly rows: readonly ProfileRow[];
  /** Measures whose last part on the form stands in this section. */
  readonly measures: readonly ProfileRow[];
}
export interface Profile {
  readonly authority: Authority;
  readonly years: readonly number[];
  /** Units in the group that medians and places come from. */
  readonly total: number;
  /** False when the unit does not belong to that group: then it has no places. */
  readonly inGroup: boolean;
  readonly sections: readonly ProfileSection[];
}

/**
 * Every value of one unit over the years of the selection, in the order of the form, beside median and places of its
 * group: the group of the selection within the unit's own county, or the one picked by hand.
 * @returns null for an id that the data do not have
 */
export function profile(frame: Frame, selection: Selection, unit: AuthorityId): Profile | null {
  const own = frame.authorities.findIndex((authority) => authority.id === unit);
  const authority = frame.authorities[own];
  if (authority === undefined) return null;
  const county = countyKey(authority.county, authority.prefecture);
  const { members } = groupOf(frame, { ...selection, county });
  const years = chosenYears(frame, selection.years);
  const rowOf = (subject: SubjectId, level: number): ProfileRow => {
    const read = pointReader(frame, subject);
    return { subject, level, values: years.map((year) => valueOf(read, members, own, year)) };
  };
  return {
    authority,
    years,
    total: members.length,
    inGroup: members.includes(own),
    sections: sectionsOf(frame).map(({ head, rows, measures }) => ({
      head,
      rows: rows.flatMap(({ id, level }) => (isIndicatorId(id) ? [rowOf(id, level)] : [])),
      measures: measures.map((id) => rowOf(id, 1)),
    })),
  };
}

function valueOf(
  read: (at: number, year: number) => Point,
  members: readonly number[],
  own: number,
  year: number,
): ProfileValue {
  const group = members.map((at) => ({ at, point: read(at, year) }));
  const point = group.find(({ at }) => at === own)?.point ?? read(own, year);
  const points = group.map((entry) => entry.point);
  const values = valuesOf(points);
  const placeOf = placesOf(points);
  const { place, placed } = placeOf(point);
  const tied =
    place !== null && points.some((other) => other !== point && placeOf(other).place === place);
  return { point, place, placed, tied, median: spreadOf(values)?.median ?? null, n: values.length };
}

interface Section {
  readonly head: FormRow;
  readonly rows: readonly FormRow[];
  readonly measures: readonly MeasureId[];
}

/** The top sections of all forms in the data, newest form first, each row and each measure once. */
function sectionsOf(frame: Frame): Section[] {
  const seen = new Set<string>();
  const isNew = (id: string) => !seen.has(id) && seen.add(id);
  return blocksOf(frame).flatMap(({ form }) => {
    const rows = (formOf(form)?.rows ?? []).filter(({ id }) => isNew(id));
    const ofForm = measures.filter(({ forms }) => forms.includes(form));
    return [...new Set(rows.map((row) => row.section))].flatMap((section) => {
      const own = rows.filter((row) => row.section === section);
      const derived = ofForm.filter((one) => sectionOf(partsOf(one)) === section).map((m) => m.id);
      const head = own[0];
      const once = derived.filter(isNew);
      return head === undefined ? [] : [{ head, rows: own, measures: once }];
    });
  });
}

function sectionOf(parts: readonly string[]): number {
  return Math.max(...parts.map((id) => indicatorOf(id)?.section ?? -1));
}
