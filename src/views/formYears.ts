import { forms } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/** The years in which a form was the national one, to choose it by: 2014–2018, from 2021. */
export function formYears(form: FormId, words: Words): string {
  const { range, since, none } = words.data.formYears;
  if (form === 'none') return none;
  const [from, to] = forms[form].years;
  return to === null ? fill(since, { y: from }) : fill(range, { y1: from, y2: to });
}
