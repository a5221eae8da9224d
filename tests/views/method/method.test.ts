import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { checkIds } from '#domain/checks/list.ts';
import { methods } from '#domain/statistics/methods.ts';
import { method as english } from '#i18n/en/method.ts';
import { method as chinese } from '#i18n/zh/method.ts';
import MethodLink from '#views/method/MethodLink.svelte';
import WithApp from '../../support/WithApp.svelte';
import { appWith } from '../../support/app.ts';
import { axeFindings } from '../../support/axe.ts';
import { frameWith } from '../../support/frames.ts';

test.each([
  ['zh', chinese],
  ['en', english],
] as const)('the sheet says every formula and rule once, in %s', async (language, words) => {
  const { app } = await appWith(frameWith([]), { language });
  const screen = await render(WithApp, { app, of: MethodLink });
  await screen.getByRole('button', { name: words.title }).click();
  const dialog = screen.getByRole('dialog', { name: words.title });
  await expect.element(dialog).toBeVisible();
  const text = document.querySelector('dialog')?.textContent ?? '';
  for (const { formula } of methods)
    if (formula !== null) expect(text.split(formula)).toHaveLength(2);
  for (const id of checkIds) expect(text).toContain(words.checks[id]);
  expect(text).not.toMatch(/\{\w+\}/);
  expect(await axeFindings(document.body)).toEqual([]);
});
