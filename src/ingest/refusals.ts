import type { Problem, ProblemCode } from '#domain/problem.ts';
import type { IngestOutcome } from './draft.ts';
import type { LaterForm, LaterForms } from './otherForms.ts';

/** @returns the outcome for a file that cannot be read as a whole */
export function refusedFile(
  code: ProblemCode,
  file: string,
  params: Problem['params'] = {},
): IngestOutcome {
  return { kind: 'refused', problem: { code, params: { file, ...params } }, form: null };
}

/** @returns the outcome for a file on the form of 2019 or 2021: named, not called unknown */
export function formNotYet(file: string, { form, labels }: LaterForms): IngestOutcome {
  const params = { file, form: yearsOf(form), labels: labels.join('、') };
  return { kind: 'refused', problem: { code: 'file.form.notYet', params }, form };
}

/** @returns a notice about rows of a later form beside those that were read */
export function laterNotice(later: LaterForms | null, rows: number): Problem[] {
  if (later === null || rows === 0) return [];
  const { form, labels } = later;
  return [
    { code: 'row.laterForm', params: { rows, form: yearsOf(form), labels: labels.join('、') } },
  ];
}

/** The form by the year from which it holds; both where the labels do not tell. */
function yearsOf(form: LaterForm | null): string {
  return form === null ? '2019 / 2021' : form.slice(1);
}
