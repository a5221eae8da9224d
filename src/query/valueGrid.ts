import { isPartOfRow } from '#domain/forms/applicantParts.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { acrossOf } from './across.ts';
import type { Across } from './across.ts';
import { erasOf, mostOf } from './eras.ts';
import type { Era } from './eras.ts';
import { groupRows } from './group.ts';
import { pointReader } from './point.ts';
import { chosenYears } from './reports.ts';
import type { Point, Rows, Selection, SubjectId } from './types.ts';

/** One subject: a number or the reason why there is none for each unit and year. */
export interface ValuesByYear extends Rows<readonly Point[]> {
  readonly subject: SubjectId;
  readonly years: readonly number[];
  readonly eras: readonly Era[];
  /** Which forms have the subject, and which of them go together. */
  readonly across: Across;
}

/** One subject in all chosen years, units in the order of the frame. */
export function valuesByYear(frame: Frame, selection: Selection, subject: SubjectId): ValuesByYear {
  const years = chosenYears(frame, selection.years);
  const read = pointReader(frame, subject);
  const rows = groupRows(frame, selection, (at) => years.map((year) => read(at, year)));
  return { ...rows, subject, years, eras: erasOf(rows.rows, years), across: acrossOf(subject) };
}

/** One year: the rows of the form that most of the group used, for each unit. */
export interface ValuesInYear extends Rows<readonly Point[]> {
  readonly year: number;
  /** Null when no report of the group has a national table. */
  readonly form: TableFormId | null;
  /** In the order of the form; of the tables of requests and disputes the totals of their rows alone. */
  readonly indicators: readonly IndicatorId[];
}

/** The year of the selection on one form, units in the order of the frame. */
export function valuesInYear(frame: Frame, selection: Selection): ValuesInYear {
  const { year } = selection;
  const any = pointReader(frame, 'series.requests.received');
  const used = groupRows(frame, selection, (at) => any(at, year).form);
  const usual = mostOf(used.members.map(({ data }) => (data === 'none' ? null : data)));
  const form = usual === 'none' ? null : usual;
  const indicators =
    form === null ? [] : forms[form].indicators.flatMap(({ id }) => (isPartOfRow(id) ? [] : [id]));
  const readers = indicators.map((indicator) => pointReader(frame, indicator, form));
  const rows = groupRows(frame, selection, (at) => readers.map((read) => read(at, year)));
  return { ...rows, year, form, indicators };
}
