import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../../src/App.svelte';
import { appWith } from '../../support/app.ts';
import { frameWith, rosterLine, sampleFrame } from '../../support/frames.ts';

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

test('rows of the grid grow with the window, and stop growing', async () => {
  const { app } = await appWith(sampleFrame());
  await page.viewport(1366, 768);
  const screen = await render(App, { app });
  const box = () => screen.container.querySelector('.box')?.clientHeight ?? NaN;
  await vi.waitFor(() => expect(box()).toBeGreaterThan(0));
  const low = box();
  await page.viewport(1920, 1080);
  await vi.waitFor(() => expect(box()).toBeGreaterThan(low * 1.3));
  const high = box();
  await page.viewport(1920, 3000);
  await vi.waitFor(() => expect(window.innerHeight).toBe(3000));
  expect(box()).toBeLessThan(high * 1.3);
});

test('a number of what changed opens the cells that it was added up from', async () => {
  const { app } = await appWith(sampleFrame());
  const screen = await render(App, { app });
  app.view.set({ year: 2017 });
  await expect
    .element(screen.getByRole('heading', { name: '2017 年与 2016 年相比' }))
    .toBeVisible();
  await screen.getByRole('button', { name: '585 条' }).click();
  expect(app.evidence.cells).toHaveLength(13);
  expect(app.evidence.cells[0]).toMatchObject({
    year: 2017,
    indicator: 'disclosure.channel.wechat',
  });
});
