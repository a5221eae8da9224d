import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { App } from '#state/app.svelte.ts';
import { mappingsIn } from '#state/mappings.ts';
import MappingPanel from '#views/data/MappingPanel.svelte';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from './page.ts';
import '../../../src/app.css';

const table = (year: number, ...rows: readonly string[]) =>
  handover(`情况${year}.csv`, [`示例县${year}年情况`, '来源,甲类数,收到数', ...rows].join('\n'));
const YEAR_2017 = table(2017, '青石镇,12,3', '云溪镇,15,');

async function shown(app: App) {
  const screen = await render(WithApp, { app, of: ImportDialog });
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  const cell = (name: string) => screen.getByRole('gridcell', { name, exact: true });
  return { screen, button, cell };
}

type Shown = Awaited<ReturnType<typeof shown>>;

/** Says that a column holds an indicator, by a part of the indicator's name. */
async function mapColumn({ screen, cell }: Shown, head: string, sought: string, name: string) {
  await cell(head).click();
  const group = screen.getByRole('group', { name: `这一列：${head}` });
  await group.getByRole('combobox', { name: '是这项指标' }).fill(sought);
  await screen.getByRole('option', { name }).first().click();
  await expect.element(screen.getByText(`列「${head}」 →`)).toBeVisible();
}

async function mapAll(page: Shown) {
  await page.button('在表上指明：情况2017.csv').click();
  await page.cell('来源').click();
  await page.button('单位名称').first().click();
  await expect.element(page.screen.getByText('列「来源」 → 写的是单位名称')).toBeVisible();
  await mapColumn(page, '甲类数', '主动公开政府信息数', '主动公开条数');
}

/** The county and year of the title are right. */
async function confirmed({ imports }: App) {
  imports.choices.setCounty('示例县');
  imports.choices.confirm(
    imports.entries.map(({ file }) => file),
    'all',
  );
  await vi.waitFor(() => expect(imports.review.counts.ready).toBe(2));
}

test('a table that no rule knows is read as it is pointed out; each step can be undone', async () => {
  const app = await emptyApp();
  await app.imports.read([YEAR_2017]);
  const page = await shown(app);
  await mapAll(page);
  await expect.element(page.screen.getByText('现在读出 2 份年报 · 2 个数')).toBeVisible();
  await expect.element(page.cell('12')).toHaveAttribute('title', '读作：主动公开条数');
  const found = await axe.run(page.screen.container);
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  await page.button('撤回上一步').click();
  await expect.element(page.screen.getByText('列「甲类数」 →')).not.toBeInTheDocument();
});

test('the arrow keys lead through the printed cells and Enter chooses one', async () => {
  const app = await emptyApp();
  await app.imports.read([YEAR_2017]);
  const page = await shown(app);
  await page.button('在表上指明：情况2017.csv').click();
  const title = page.cell('示例县2017年情况');
  await expect.element(title).toBeVisible();
  await title.click();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  await expect.element(page.screen.getByText('这一列：甲类数')).toBeVisible();
  expect(document.activeElement?.textContent).toBe('甲类数');
});

test('what was pointed out is offered for the next year, used only by a click, listed and deleted', async () => {
  const app = await emptyApp();
  await app.imports.read([YEAR_2017]);
  const page = await shown(app);
  await mapAll(page);
  await mapColumn(page, '收到数', '收到申请', '收到申请件数');
  await page.button('回到预览').click();
  await confirmed(app);
  await page.button('导入 2 份').click();
  await vi.waitFor(() => expect(mappingsIn(app.data.opened?.notes ?? {})).toHaveLength(1));

  await app.imports.read([table(2018, '红岩镇,7,1', '青石镇,5,6')]);
  await expect.element(page.screen.getByText('那次手工指明过 3 处')).toBeVisible();
  expect(app.imports.review.reports).toBeLessThan(2);
  await page.button('用上次的对应').click();
  await vi.waitFor(() => expect(app.imports.review.reports).toBe(2));
  await app.imports.close();

  const saved = await app.data.backup({});
  const other = await emptyApp();
  if (!saved.ok) throw new Error(saved.problem.code);
  await other.data.restore({ bytes: saved.value.bytes, damaged: 'refuse' });
  const kept = mappingsIn(app.data.opened?.notes ?? {});
  expect(mappingsIn(other.data.opened?.notes ?? {})).toEqual(kept);

  const panel = await render(WithApp, { app, of: MappingPanel });
  await expect.element(panel.getByText('列「甲类数」 → 主动公开条数')).toBeVisible();
  await panel.getByRole('button', { name: /^删除手工对应/ }).click();
  await expect.element(panel.getByText(/^还没有。/)).toBeVisible();
  expect(mappingsIn(app.data.opened?.notes ?? {})).toEqual([]);
});
