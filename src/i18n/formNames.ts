import { byForm, forms } from '#domain/forms/index.ts';
import type { Form, TableFormId } from '#domain/forms/index.ts';
import type { Bilingual, FormId } from '#domain/forms/types.ts';
import { fill } from './fill.ts';

type Language = keyof Bilingual;

/** Names of the forms, which stand with each form. */
export function formNames(language: Language): Readonly<Record<FormId, string>> {
  return ofEach(({ names }) => names[language]);
}

/** The same where there is no room. */
export function shortFormNames(language: Language): Readonly<Record<FormId, string>> {
  return ofEach(({ short }) => short[language]);
}

function ofEach(nameOf: (form: Form) => string): Readonly<Record<FormId, string>> {
  return { ...byForm(nameOf), none: nameOf(forms.none) };
}

/** Templates for the years in which a form was the national one: {y1}–{y2}, or since {y}; {tell} how to tell it. */
export interface FormYears {
  readonly range: string;
  readonly since: string;
  /** Around what tells it from other forms; absent: that is not said. */
  readonly tell?: string;
}

/** The forms by their years, for somebody who has to say which one it is. */
export function formsInYears(
  { range, since, tell = '' }: FormYears,
  language: Language,
): Readonly<Record<TableFormId, string>> {
  return byForm(({ years: [from, to], tell: words }) => {
    const said = words === null ? '' : fill(tell, { tell: words[language] });
    return to === null
      ? fill(since, { y: from, tell: said })
      : fill(range, { y1: from, y2: to, tell: said });
  });
}
