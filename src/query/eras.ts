import type { Frame } from '#domain/frame.ts';
import type { FormId } from '#domain/forms/types.ts';
import { oncePer } from './once.ts';
import { blocksOf, frameYears, reportBlock } from './reports.ts';

/** A stretch of years in which most reports are on one form. */
export interface Era {
  readonly form: FormId;
  readonly from: number;
  readonly to: number;
}

/** Eras by the form of most reports of each year; years without any report belong to the era before. */
export function erasOf(
  rows: readonly { readonly data: readonly { readonly form: FormId | null }[] }[],
  years: readonly number[],
): readonly Era[] {
  const eras: Era[] = [];
  years.forEach((year, y) => {
    const form = mostOf(rows.map((row) => row.data[y]?.form ?? null));
    const last = eras[eras.length - 1];
    if (last !== undefined && (form === null || form === last.form))
      eras[eras.length - 1] = { ...last, to: year };
    else if (form !== null) eras.push({ form, from: year, to: year });
  });
  return eras;
}

/** @returns the form of the era that a year lies in; null outside all eras */
export function formIn(eras: readonly Era[], year: number): FormId | null {
  return eras.find(({ from, to }) => from <= year && year <= to)?.form ?? null;
}

/** The form of most reports of each year of the whole data set; years without a report have none. */
export const usualForms: (frame: Frame) => ReadonlyMap<number, FormId> = oncePer((frame) => {
  const blocks = blocksOf(frame);
  const usual = new Map<number, FormId>();
  for (const year of frameYears(frame)) {
    const forms = frame.authorities.map((_, at) => reportBlock(blocks, at, year)?.form ?? null);
    const form = mostOf(forms);
    if (form !== null) usual.set(year, form);
  }
  return usual;
});

/** The form that comes most often, the first of equals; null without any. */
export function mostOf(forms: readonly (FormId | null)[]): FormId | null {
  const count = new Map<FormId, number>();
  for (const form of forms) {
    if (form === null) continue;
    const before = count.get(form);
    count.set(form, before === undefined ? 1 : before + 1);
  }
  let [best, most]: [FormId | null, number] = [null, 0];
  for (const [form, n] of count) if (n > most) [best, most] = [form, n];
  return best;
}
