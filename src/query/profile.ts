import type { Authority, AuthorityId } from '#domain/authority.ts';
import { countyKey } from '#domain/authority.ts';
import { indicatorOf, isIndicatorId } from '#domain/forms/index.ts';
import { isPartOfRow } from '#domain/forms/applicantParts.ts';
import type { FormId, FormRow } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { measureOf } from '#domain/measures/index.ts';
import { groupOf } from './group.ts';
import { pointReader } from './point.ts';
import type { PointReader } from './point.ts';
import { firstForm, profileForms, profileReports } from './profileReports.ts';
import type { ProfileReport } from './profileReports.ts';
import { formSections } from './profileSections.ts';
import { placesOf } from './ranking.ts';
import { chosenYears, isAbsent } from './reports.ts';
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

/** A top section of one form. */
export interface ProfileSection {
  readonly form: FormId;
  /** Its first row on the form: a heading, or an indicator where the section is a single value. */
  readonly head: FormRow;
  readonly rows: readonly ProfileRow[];
  /** Measures whose last part on the form stands in this section. */
  readonly measures: readonly ProfileRow[];
}
export interface Profile {
  readonly authority: Authority;
  /** The chosen years, whatever the form. */
  readonly reports: readonly ProfileReport[];
  /** Forms that the unit has reports on, oldest first. */
  readonly forms: readonly FormId[];
  /** The one that is shown; null without a report. */
  readonly form: FormId | null;
  /** Years of that form. */
  readonly years: readonly number[];
  /** Units in the group that medians and places come from. */
  readonly total: number;
  /** False when the unit does not belong to that group: then it has no places. */
  readonly inGroup: boolean;
  /** Of the form that is shown; figures of the running text last, where there are any. */
  readonly sections: readonly ProfileSection[];
}

/**
 * Every value of one unit on one form, in the order of the form, beside median and places of its group: the group of the
 * selection within the unit's own county, or the one picked by hand.
 * @param wanted form to show; one that the unit has no report on, and null, give that of the report of the selected year or
 *   of the newest report
 * @returns null for an id that the data do not have
 */
export function profile(
  frame: Frame,
  selection: Selection,
  unit: AuthorityId,
  wanted: FormId | null = null,
): Profile | null {
  const own = frame.authorities.findIndex((authority) => authority.id === unit);
  const authority = frame.authorities[own];
  if (authority === undefined) return null;
  const county = countyKey(authority.county, authority.prefecture);
  const { members } = groupOf(frame, { ...selection, county });
  const reports = profileReports(frame, own, chosenYears(frame, selection.years));
  const forms = profileForms(frame, own, reports);
  const form = wanted !== null && forms.has(wanted) ? wanted : firstForm(reports, selection.year);
  const years = (form === null ? null : forms.get(form)) ?? [];
  const sectionsOn = (of: FormId): ProfileSection[] => {
    const rowOf = (subject: SubjectId, level: number): ProfileRow => {
      const read = readerOn(frame, subject, of);
      return { subject, level, values: years.map((year) => valueOf(read, members, own, year)) };
    };
    return formSections(of).map(({ head, rows, measures }) => ({
      form: of,
      head,
      rows: rows.flatMap(({ id }) => (isIndicatorId(id) ? [rowOf(id, levelOf(id))] : [])),
      measures: measures.map((id) => rowOf(id, 1)),
    }));
  };
  const inText = form === null || !frame.blocks.has('none') ? [] : sectionsOn('none').map(figures);
  return {
    authority,
    reports,
    forms: [...forms.keys()],
    form,
    years,
    total: members.length,
    inGroup: members.includes(own),
    sections: [
      ...(form === null || form === 'none' ? [] : sectionsOn(form)),
      ...inText.filter(({ rows }) => rows.length > 0),
    ],
  };
}

/** A measure worked out in another way on the form of a report has no value on this form: two ways never share a row. */
function readerOn(frame: Frame, subject: SubjectId, form: FormId): PointReader {
  const read = pointReader(frame, subject);
  const definition = measureOf(subject, form);
  if (definition === null) return read;
  return (at, year) => {
    const point = read(at, year);
    return point.form === null || measureOf(subject, point.form) === definition
      ? point
      : { ...point, value: null, shown: 'notOnForm', rate: null, cells: [] };
  };
}

/** Values of a grid are named without the heading of their row, so they stand where that would; parts of a total below it. */
function levelOf(id: string): number {
  const row = indicatorOf(id);
  if (row === null) return 1;
  return row.grid === undefined || isPartOfRow(id) ? row.level : row.level - 1;
}

/** Of the figures of the running text those that were read in any of the years. */
function figures(section: ProfileSection): ProfileSection {
  const isRead = ({ point }: ProfileValue) => point.shown !== 'blank' && !isAbsent(point.shown);
  return { ...section, rows: section.rows.filter(({ values }) => values.some(isRead)) };
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
