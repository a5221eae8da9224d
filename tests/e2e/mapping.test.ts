import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { useBrowser } from './browser.ts';
import { choose, drawn, importAll, like, textFile } from './support.ts';

const { open } = useBrowser();
const table = (year: number, ...rows: readonly string[]) =>
  textFile(`情况${year}.csv`, [`示例县${year}年情况`, '来源,甲类数', ...rows, ''].join('\n'));

/** Says that the column 来源 holds names, and 甲类数 an indicator. */
async function pointOut(page: Page): Promise<void> {
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('button', { name: like(zh.mapping.openOf) }).click();
  await dialog.getByRole('gridcell', { name: '来源', exact: true }).click();
  await dialog.getByRole('button', { name: zh.mapping.roles.authority }).first().click();
  await dialog.getByRole('gridcell', { name: '甲类数', exact: true }).click();
  const group = dialog.getByRole('group', { name: '这一列：甲类数' });
  await group.getByRole('combobox', { name: zh.mapping.indicator }).fill('主动公开条数');
  await dialog.getByRole('listbox').getByRole('option').first().click();
  await dialog.getByText('列「甲类数」 →').waitFor();
  await dialog.getByRole('button', { name: zh.mapping.done }).click();
}

test('a table that no rule knows is pointed out, stored, offered next year, and deleted', async () => {
  const { page, context, trouble } = await open();
  await drawn(page);
  await choose(page, [table(2017, '青石镇,12', '云溪镇,15')]);
  await pointOut(page);
  await importAll(page);
  await page.getByText('云溪镇', { exact: true }).first().waitFor();

  await choose(page, [table(2018, '青石镇,31', '红岩镇,7')]);
  const dialog = page.locator('dialog[open]');
  await dialog.getByText(like(zh.imports.refusedTitle)).waitFor();
  await dialog.getByRole('button', { name: zh.mapping.useOffer }).click();
  await dialog.getByText(zh.imports.list.title).waitFor();
  await importAll(page);
  await page.getByText('红岩镇', { exact: true }).first().waitFor();

  await page.goto(`${page.url().split('#')[0] ?? ''}#/data?chart=batches`);
  await page.getByText('列「甲类数」 →').waitFor();
  await page.getByRole('button', { name: like(zh.mapping.removeOf) }).click();
  await page.getByText(zh.mapping.keptNone).waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});
