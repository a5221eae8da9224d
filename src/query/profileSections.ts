import { totalsFirst } from '#domain/forms/applicantParts.ts';
import { forms, indicatorOf } from '#domain/forms/index.ts';
import type { FormId, FormRow } from '#domain/forms/types.ts';
import { partsOf } from '#domain/measures/evaluate.ts';
import { measures } from '#domain/measures/index.ts';
import type { MeasureId } from '#domain/measures/index.ts';

/** A top section of a form with the measures whose last part stands in it. */
export interface FormSection {
  /** Its first row on the form: a heading, or an indicator where the section is a single value. */
  readonly head: FormRow;
  readonly rows: readonly FormRow[];
  readonly measures: readonly MeasureId[];
}

/** The top sections of one form; totals of requests and disputes stand before their parts. */
export function formSections(form: FormId): readonly FormSection[] {
  const { rows } = forms[form];
  const ofForm = measures.filter((measure) => measure.forms.includes(form));
  return [...new Set(rows.map((row) => row.section))].flatMap((section) => {
    const own = rows.filter((row) => row.section === section);
    const derived = ofForm.filter((one) => sectionOf(partsOf(one)) === section);
    const [head] = own;
    return head === undefined
      ? []
      : [{ head, rows: totalsFirst(own), measures: derived.map(({ id }) => id) }];
  });
}

function sectionOf(parts: readonly string[]): number {
  return Math.max(...parts.map((id) => indicatorOf(id)?.section ?? -1));
}
