import type { Component } from 'svelte';
import type { MethodWords } from '#i18n/zh/method.ts';
import type { Language } from '#i18n/zh.ts';

/** The sheet and its words. */
export interface Loaded {
  readonly Method: Component<{ words: MethodWords; onclose: () => void }>;
  readonly words: MethodWords;
}

/** Rejects when the page has no network and they did not come before. */
export async function loadMethod(language: Language): Promise<Loaded> {
  const [sheet, { method }] = await Promise.all([
    import('./Method.svelte'),
    language === 'zh' ? import('#i18n/zh/method.ts') : import('#i18n/en/method.ts'),
  ]);
  return { Method: sheet.default, words: method };
}
