import { isLate } from '#domain/crosswalk/timing.ts';
import type { FormId } from '#domain/forms/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { listNames } from './parts.ts';

interface Reports {
  readonly data: readonly { readonly form: FormId | null; readonly year: number }[];
}

/** Units that used an old form when a newer one was the national one, with the years; nothing without any. */
export function lateNote<R extends Reports>(
  rows: readonly R[],
  nameOf: (row: R) => string,
  words: Words,
): readonly string[] {
  const { crosswalk, language } = words;
  const comma = language === 'zh' ? '、' : ', ';
  const late = rows.flatMap((row) => {
    const years = row.data.filter(({ form, year }) => isLate(form, year)).map(({ year }) => year);
    return years.length === 0
      ? []
      : [fill(crosswalk.lateYear, { u: nameOf(row), years: years.join(comma) })];
  });
  return late.length === 0 ? [] : [fill(crosswalk.lateNote, { list: listNames(late, words) })];
}
