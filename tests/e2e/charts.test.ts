import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { useBrowser } from './browser.ts';
import { choose, drawn, importAll, sample } from './support.ts';

const { open } = useBrowser();
const huaqiao = encodeURIComponent('示例市/示例县/花桥镇');

describe('charts', () => {
  test('a number leads to its file, place and printed text in two clicks', async () => {
    const { page, context, trouble } = await open();
    await drawn(page);
    await choose(page, [sample('交岔乡_2017/彭阳县交岔乡2017年度政府信息公开情况统计表.csv')]);
    await importAll(page);
    await page.getByRole('link', { name: zh.shell.pages.channels }).click();
    const figure = page.locator('figure').first();
    await figure.getByRole('button', { name: zh.charts.figure.showTable }).click();
    await figure.locator('td').getByRole('button').first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByText('彭阳县交岔乡2017年度政府信息公开情况统计表.csv').first().waitFor();
    await dialog.getByText('423').first().waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });

  test('a link shows the same in a fresh profile, and says so when the data are others', async () => {
    const { page, context } = await open(`#/channels?year=2018&focus=${huaqiao}`);
    await drawn(page);
    const title = await page.locator('figure h3, figure h2').first().innerText();
    const link = page.url();
    await context.close();
    const again = await open(link.slice(link.indexOf('#')));
    await drawn(again.page);
    expect(await again.page.locator('figure h3, figure h2').first().innerText()).toBe(title);
    await again.context.close();
    const other = await open(
      link.slice(link.indexOf('#')).replace(/fp=[0-9a-f]{8}/, 'fp=00000000'),
    );
    await other.page.getByText('00000000', { exact: false }).first().waitFor();
    await other.context.close();
  });

  test('the picture for a slide is a PNG of 1920 × 1080 and not blank', async () => {
    const { page, context } = await open('#/channels?year=2018');
    await drawn(page);
    await page.getByRole('button', { name: zh.charts.figure.menu }).first().click();
    const wait = page.waitForEvent('download');
    await page.getByText(zh.charts.figure.slide).click();
    const bytes = readFileSync(await (await wait).path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
    expect(bytes.length).toBeGreaterThan(20_000);
    await context.close();
  });

  test('on the wall a name typed blind becomes the focus, and F5 does not throw the page out', async () => {
    const { page, context, trouble } = await open('#/channels?year=2018&present=yes', {
      viewport: { width: 1920, height: 1080 },
    });
    await drawn(page);
    await page.keyboard.type('hqz');
    await page.getByRole('button', { name: '花桥镇' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('figure').getByRole('heading', { name: '花桥镇', exact: false }).waitFor();
    await page.keyboard.press('F5');
    await page.keyboard.press('[');
    await page.locator('figure').getByRole('heading', { name: '2017', exact: false }).waitFor();
    expect(page.url()).toContain('present=yes');
    expect(trouble).toEqual([]);
    await context.close();
  });

  test('no view asks another host for anything', async () => {
    const { page, context, foreign, trouble } = await open();
    await drawn(page);
    for (const name of ['channels', 'responsiveness', 'staffing', 'trends', 'data'] as const) {
      await page.getByRole('link', { name: zh.shell.pages[name], exact: true }).click();
      await page.locator('main h1').first().waitFor();
    }
    expect(foreign).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });
});
