import type { Subject } from '#charts/subject.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { ProfileValue } from '#query/profile.ts';

/** Median of the group and place of the unit, as far as they may be told; null for neither. */
export function besideText(value: ProfileValue, subject: Subject, words: Words): string | null {
  const { profile } = words;
  const { median, n, place, placed, tied } = value;
  const parts = [
    ...(median === null ? [] : [fill(profile.median, { m: subject.figure(median), n })]),
    ...(place === null
      ? []
      : [fill(tied ? profile.placeTied : profile.place, { r: place, k: placed })]),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
