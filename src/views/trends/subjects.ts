import { subjectOf } from '#charts/subject.ts';
import { forms } from '#domain/forms/index.ts';
import { measureIds } from '#domain/measures/index.ts';
import type { Words } from '#i18n/zh.ts';
import type { SubjectId } from '#query/types.ts';

/** What can be chosen, under the heading of its part of the form. */
export interface SubjectGroup {
  readonly label: string;
  readonly subjects: readonly { readonly id: SubjectId; readonly name: string }[];
}

/** All indicators by section of the form, in its order, then all measures. */
export function subjectGroups(words: Words): readonly SubjectGroup[] {
  const { rows, indicators } = forms.s2014;
  const sections = rows
    .filter((row) => row.level === 1)
    .map((head) => ({
      label: words.language === 'zh' ? head.label : head.labelEn,
      subjects: indicators.filter((row) => row.section === head.section).map(({ id }) => id),
    }));
  const all: readonly { readonly label: string; readonly subjects: readonly SubjectId[] }[] = [
    ...sections,
    { label: words.trends.measures, subjects: measureIds },
  ];
  return all.map(({ label, subjects }) => ({
    label,
    subjects: subjects.map((id) => ({ id, name: subjectOf(id, words).name })),
  }));
}
