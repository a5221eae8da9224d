import { formsOfSeries, seriesOfId, seriesWith, termsOn } from '#domain/crosswalk/series.ts';
import type { Series, SeriesKey } from '#domain/crosswalk/series.ts';
import { isLate } from '#domain/crosswalk/timing.ts';
import type { SeriesStatus } from '#domain/crosswalk/types.ts';
import { allForms, formsWith, indicatorOf, isOnForm } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { partsOf } from '#domain/measures/evaluate.ts';
import { definitionsOf, isMeasureId } from '#domain/measures/index.ts';
import type { Point, Shown, SubjectId } from './types.ts';

/** Why a form has nothing: no such row, the row goes by another name in a series, no table at all. */
export type Absent = 'notCollected' | 'otherRow' | 'noTable';

/** How the forms go together for one subject. */
export interface Across {
  /** `ownForms`: no series says anything; `inText`: figures of the running text, which belong to no form. */
  readonly status: SeriesStatus | 'ownForms' | 'inText';
  /** Whose caveat holds; null without one. */
  readonly series: SeriesKey | null;
  /** Forms whose numbers make one line; each form stands in one line at most, those without the subject in none. */
  readonly lines: readonly (readonly FormId[])[];
  /** For each form without the subject, why. */
  readonly absent: Readonly<Partial<Record<FormId, Absent>>>;
}

/** What may be drawn together, by form of the report and never by its year. */
export function acrossOf(subject: SubjectId): Across {
  const series = seriesOfId(subject);
  if (series !== null) return ofSeries(series);
  if (isMeasureId(subject)) {
    const definitions = definitionsOf(subject);
    return {
      status: 'ownForms',
      series: null,
      lines: definitions.map(({ forms }) => forms),
      absent: absentOf((form) =>
        definitions.some(({ forms }) => forms.includes(form))
          ? null
          : definitions.every((one) =>
                partsOf(one).every((part) => whyNot(part, form) !== 'notCollected'),
              )
            ? 'otherRow'
            : 'notCollected',
      ),
    };
  }
  const indicator = indicatorOf(subject);
  return indicator === null || isOnForm('none', indicator.id)
    ? { status: 'inText', series: null, lines: [['none']], absent: {} }
    : ofIndicator(indicator.id);
}

/** @returns which line of the subject a form belongs to; -1 for none */
export function lineAt({ lines }: Across, form: FormId | null): number {
  return form === null ? -1 : lines.findIndex((line) => line.includes(form));
}

function ofSeries(series: Series): Across {
  const forms = formsOfSeries(series);
  const joined = series.status !== 'caution' && series.status !== 'break';
  return {
    status: series.status,
    series: series.key,
    lines: joined ? [forms] : forms.map((form) => [form]),
    absent: absentOf((form) => (termsOn(series, form).length > 0 ? null : 'notCollected')),
  };
}

/** Own forms only; the two new forms make one line where a row is on both and every series that has it joins them. */
function ofIndicator(indicator: IndicatorId): Across {
  const forms = formsWith(indicator).map(({ id }) => id);
  const among = seriesWith(indicator);
  const alone = among.find(({ status }) => status === 'notCollected');
  const joins = ({ status }: Series) => status !== 'caution' && status !== 'break';
  const joined =
    indicator.startsWith('application.') || (among.length > 0 && among.every((one) => joins(one)));
  return {
    status: alone !== undefined ? 'notCollected' : joined && forms.length > 1 ? 'near' : 'ownForms',
    series: alone?.key ?? null,
    lines: joined ? [forms] : forms.map((form) => [form]),
    absent: absentOf((form) => whyNot(indicator, form)),
  };
}

/** A form has the same thing under another name when a sum that the indicator is a part of has members there. */
function whyNot(indicator: IndicatorId, form: FormId): Absent | null {
  if (isOnForm(form, indicator)) return null;
  const elsewhere = seriesWith(indicator).some(
    (series) => series.combine === 'sum' && termsOn(series, form).length > 0,
  );
  return elsewhere ? 'otherRow' : 'notCollected';
}

function absentOf(whyNotOn: (form: FormId) => Absent | null): Across['absent'] {
  const absent: Partial<Record<FormId, Absent>> = { none: 'noTable' };
  for (const { id } of allForms) {
    const why = whyNotOn(id);
    if (why !== null) absent[id] = why;
  }
  return absent;
}

/** What a year of a unit shows; more exact than `Shown` about forms without the subject. */
export type PointState = Exclude<Shown, 'notOnForm'> | Absent | 'otherForm';

/** `otherForm`: an old form was used late, and it has no such row. */
export function stateOf({ shown, form, year }: Point, across: Across): PointState {
  if (shown !== 'notOnForm') return shown;
  if (isLate(form, year)) return 'otherForm';
  return (form === null ? undefined : across.absent[form]) ?? 'notCollected';
}
