import { expect, test, vi } from 'vitest';
import { Settings } from '#state/settings.svelte.ts';

vi.mock('#i18n/en.ts', () => {
  throw new Error('the file is not on the server');
});

test('English that cannot be fetched leaves the page in Chinese, and says so', async () => {
  const settings = new Settings(null);
  settings.language = 'en';
  expect(await settings.loadWords()).toBe(false);
  expect([settings.language, settings.words.language]).toEqual(['zh', 'zh']);
});
