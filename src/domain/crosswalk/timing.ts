import { forms } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';

/** @returns whether a form with a table was used after a newer one had become the national one */
export function isLate(form: FormId | null, year: number): boolean {
  if (form === null || form === 'none') return false;
  const [, last] = forms[form].years;
  return last !== null && year > last;
}
