import { indicatorOf } from '#domain/forms/index.ts';
import type { Words } from '#i18n/zh.ts';
import type { ProfileSection } from '#query/profile.ts';

/** The title of a section: as printed on the form of 2014, the chapter of the report since 2019. */
export function sectionName({ form, head, rows }: ProfileSection, words: Words): string {
  if (form === 'none') return words.profile.inText;
  const table = indicatorOf(rows[0]?.subject ?? '')?.grid?.table;
  if (table !== undefined) return words.profile.chapters[table];
  return words.language === 'zh' ? head.label : head.labelEn;
}
