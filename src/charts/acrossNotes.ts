import type { Across } from '#query/across.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/** What must be known of a series before its forms are looked at together; nothing where they have the same row. */
export function acrossNotes({ series, status }: Across, { crosswalk }: Words): readonly string[] {
  const text = series === null || status === 'same' ? undefined : crosswalk.caveats[series];
  return text === undefined ? [] : [fill(crosswalk.caveat, { text })];
}
