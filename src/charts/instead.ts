import type { Instead } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/** Why another year is shown than the one that was asked for; no full stop. */
export function insteadText(instead: Instead, ind: string, shown: number, words: Words): string {
  return fill(words.crosswalk.instead[instead.why], { ind, y: instead.since, shown });
}
