import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import App from '../../../src/App.svelte';
import { appWith } from '../../support/app.ts';
import { frameWith, rosterLine } from '../../support/frames.ts';

const report = { unit: '青石镇', year: 2018, values: { 'disclosure.total': 31 } };

test('without a roster the page leads to where one is pasted, and sorts by none', async () => {
  const { app } = await appWith(frameWith([[report, { ...report, unit: '花桥镇' }]]));
  const screen = await render(App, { app });
  await expect.element(screen.getByRole('radio', { name: '按导入先后' })).toBeVisible();
  await screen.getByRole('link', { name: '到“数据”页粘贴名录' }).click();
  expect(app.view.state).toMatchObject({ page: 'data', chart: 'roster' });
});

test('with a roster nobody is asked for one', async () => {
  const { app } = await appWith(frameWith([[report]], [rosterLine('青石镇')]));
  const screen = await render(App, { app });
  await expect.element(screen.getByRole('radio', { name: '按名录' })).toBeVisible();
  expect(screen.getByRole('link', { name: '到“数据”页粘贴名录' }).elements()).toEqual([]);
  await expect.element(screen.getByRole('button', { name: /^数据指纹/ })).toBeVisible();
});
