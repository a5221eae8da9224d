import type { Authority, AuthorityId } from '#domain/authority.ts';
import { indicatorOf, isIndicatorId } from '#domain/forms/index.ts';
import { isPartOfRow } from '#domain/forms/applicantParts.ts';
import type { FormId, FormRow } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { measureOf } from '#domain/measures/index.ts';
import { keyOf, peers, unitsAmong } from './peers.ts';
import { pointReader } from './point.ts';
import type { PointReader } from './point.ts';
import { firstForm, profileForms, profileReports } from './profileReports.ts';
import type { ProfileReport } from './profileReports.ts';
import { formSections } from './profileSections.ts';
import { chosenYears, isAbsent } from './reports.ts';
import type { PeerKey, PeerSet, Place, Point, Selection, SubjectId } from './types.ts';

/** One value of the unit beside its group. */
export interface ProfileValue {
  readonly point: Point;
  /** The peers of the unit on the form of its report, the unit among them. */
  readonly set: PeerSet;
  /** In that group. */
  readonly place: Place | null;
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
  /** Whom it is compared with. */
  readonly among: PeerKey['among'];
  /** Units of that group, with a report or not, the unit among them. */
  readonly total: number;
  /** Of the form that is shown; figures of the running text last, where there are any. */
  readonly sections: readonly ProfileSection[];
}

/**
 * Every value of one unit on one form, in the order of the form, beside the median of its peers and its place among them.
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
  const key = keyOf(frame, own, selection.mixed);
  if (key === undefined) return null;
  const reports = profileReports(frame, own, chosenYears(frame, selection.years));
  const forms = profileForms(frame, own, reports);
  const form = wanted !== null && forms.has(wanted) ? wanted : firstForm(reports, selection.year);
  const years = (form === null ? null : forms.get(form)) ?? [];
  const sectionsOn = (of: FormId): ProfileSection[] => {
    const rowOf = (subject: SubjectId, level: number): ProfileRow => {
      const read = readerOn(frame, subject, of);
      const values = years.map((year): ProfileValue => {
        const point = read(own, year);
        const set = peers(frame, key, { subject, year, form: of });
        return { point, set, place: set.placeOf(unit) };
      });
      return { subject, level, values };
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
    among: key.among,
    total: unitsAmong(frame, key).length,
    sections: [
      ...(form === null || form === 'none' ? [] : sectionsOn(form)),
      ...inText.filter(({ rows }) => rows.length > 0),
    ],
  };
}

/** A measure worked out in another way on the form of a report has no value on this form: two ways never share a row. */
function readerOn(frame: Frame, subject: SubjectId, form: FormId): PointReader {
  const read = pointReader(frame, subject, form);
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
  const isRead = ({ point }: ProfileValue) => point.shown !== 'notInText' && !isAbsent(point.shown);
  return { ...section, rows: section.rows.filter(({ values }) => values.some(isRead)) };
}
