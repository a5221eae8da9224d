import { expect, test } from 'vitest';
import { Settings } from '#state/settings.svelte.ts';

test('forgotten settings leave nothing behind and hold until the page is closed', () => {
  const kept = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const settings = new Settings(shelf);
  settings.language = 'en';
  expect(kept.size).toBe(1);
  settings.forget();
  expect([kept.size, settings.language, new Settings(shelf).language]).toEqual([0, 'en', 'zh']);
});

test('a refused shelf is no trouble', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const settings = new Settings({ getItem: refuse, setItem: refuse, removeItem: refuse });
  settings.language = 'en';
  settings.forget();
  expect(settings.language).toBe('en');
});

test('English is fetched when it is chosen; until then the page is in Chinese', async () => {
  const settings = new Settings(null);
  settings.language = 'en';
  expect(settings.words.language).toBe('zh');
  expect(await settings.loadWords()).toBe(true);
  expect([settings.language, settings.words.language]).toEqual(['en', 'en']);
});
