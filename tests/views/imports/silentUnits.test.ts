import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from './page.ts';
import '../../../src/app.css';

const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数';
const SILENT = ['云溪镇', '石桥镇'].map((unit) => `${unit},示例县,2017,未报,`);

async function shown(rows: readonly string[], language: 'zh' | 'en' = 'zh') {
  const app = await emptyApp(language);
  const text = [HEAD, '青石镇,示例县,2017,5,2', ...rows].join('\n');
  await app.imports.read([handover('汇总.csv', text)]);
  const screen = await render(WithApp, { app, of: ImportDialog });
  return { app, screen, button: (name: string | RegExp) => screen.getByRole('button', { name }) };
}

test.each([
  ['是，没有报', /^没有报：2 个：云溪镇 2017 年、石桥镇 2017 年。/],
  ['不是，原件里有', /^原件里有数、没有读到：2 个：云溪镇 2017 年、石桥镇 2017 年。/],
])('units without numbers are one question by name and row: %s', async (answer, told) => {
  const { screen, button } = await shown(SILENT);
  await expect
    .element(
      screen.getByRole('heading', {
        name: /^以下 2 个单位（2017 年）没有报？表里没有数，写着“未报”。/,
      }),
    )
    .toBeVisible();
  await expect
    .element(screen.getByText('云溪镇 2017 年（第 3 行）、石桥镇 2017 年（第 4 行）'))
    .toBeVisible();
  await expect.element(screen.getByText(/^表里写着“未报”，.*还没有定/)).toBeVisible();
  await button(answer).click();
  await expect.element(screen.getByText(told)).toBeVisible();
  expect(button(answer).elements()).toEqual([]);
  await screen.getByText('已回答 1 项').click();
  await button(`改：没有数的单位：云溪镇 2017 年、石桥镇 2017 年：${answer}`).click();
  await expect.element(button(answer)).toBeVisible();
});

test('the rows in question are shown as they are printed, below their heads', async () => {
  const { screen, button } = await shown(SILENT);
  const excerpt = screen.getByRole('region', { name: '汇总.csv 上印的' });
  await expect.element(excerpt.getByText('主动公开政府信息数', { exact: true })).toBeVisible();
  expect(
    excerpt
      .getByRole('row')
      .elements()
      .map(({ className }) => className.split(' ')[0]),
  ).toEqual(['head', 'body', 'body']);
  expect(excerpt.getByText('青石镇').elements()).toEqual([]);
  await expect.element(excerpt.getByText('未报').first()).toBeVisible();
  await button('在表上指明').click();
  const grid = screen.getByRole('grid', { name: '印出的表格' });
  await expect.element(grid).toBeVisible();
  const marked = grid.getByRole('row').elements();
  expect(marked.map(({ className }) => className.includes('asked'))).toEqual([
    ...[false, false],
    ...[true, true],
  ]);
  await button('是，没有报').click();
  await expect
    .element(screen.getByText(/^没有报：2 个：云溪镇 2017 年、石桥镇 2017 年。/))
    .toBeVisible();
  expect(button('是，没有报').elements()).toEqual([]);
});

test('many of them are cut short, and all can be opened', async () => {
  const many = Array.from(
    { length: 14 },
    (_, i) => `第${'一二三四五六七八九十甲乙丙丁'[i] ?? ''}溪镇`,
  );
  const { screen } = await shown(many.map((unit) => `${unit},示例县,2017,未报,未报`));
  await screen.getByText(/等 14 项$/).click();
  await expect.element(screen.getByText('第丁溪镇 2017 年（第 16 行）')).toBeVisible();
});

test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
  await shown(SILENT, language);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
