import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { zh } from '../../src/i18n/zh.ts';
import { useBrowser } from './browser.ts';
import { choose, drawn, importAll } from './support.ts';

const { open } = useBrowser();

const report = [
  '示例县桥头镇2021年政府信息公开工作年度报告',
  '本报告所列数据的统计期限为2021年1月1日至12月31日。',
  '2021年，我镇主动公开政府信息236条，其中通过政府网站公开120条。',
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t2\t1\t7.5',
].join('\n');

const made = (name: string) => readFileSync(new URL(`../ingest/files/${name}`, import.meta.url));
const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });

/** A folder of one county as clerks send it. */
function mixedFolder() {
  const inside = { '内/柳溪镇2022.docx': new Uint8Array(made('liuxi-2022.docx')) };
  return [
    file('county-2018.xls', made('county-2018.xls')),
    file('花桥镇2020.pdf', made('huaqiao-2020.plain.pdf')),
    file('青石镇2017.html', made('qingshi-2017.html')),
    file('桥头镇2021.txt', Buffer.from(report)),
    file('材料.zip', Buffer.from(zipSync(inside))),
    file('扫描1.jpg', Buffer.from('ffd8ffe000104a46494600010100', 'hex')),
    file('扫描2.jpg', Buffer.from('ffd8ffe000104a46494600010101', 'hex')),
  ];
}

describe('documents of all kinds', () => {
  test('are previewed, imported, traced, kept over a reload and undone, and nothing leaves the page', async () => {
    const { page, context, trouble, foreign } = await open();
    await drawn(page);
    await choose(page, mixedFolder());
    const dialog = page.locator('dialog[open]');
    const lines = dialog.locator('[data-line] th');
    const sheets = ['青石镇', '花桥镇', '柳溪镇'].map(
      (name) => `county-2018.xls · ${fill(zh.beside.sheet, { name })}`,
    );
    expect((await lines.allInnerTexts()).sort()).toEqual(
      [
        ...sheets,
        '花桥镇2020.pdf',
        '青石镇2017.html',
        '桥头镇2021.txt',
        '材料.zip/内/柳溪镇2022.docx',
      ].sort(),
    );
    await dialog.getByText(fill(zh.problems['file.kind.picture'], { file: '扫描1.jpg' })).waitFor();
    await dialog.getByText(fill(zh.beside.alike, { names: '扫描2.jpg' })).waitFor();
    await dialog.getByText('7.5', { exact: true }).waitFor();
    await importAll(page);
    await page.goto(`${page.url().split('#')[0] ?? ''}#/data`);
    await page.getByText('柳溪镇', { exact: true }).first().waitFor();
    await page.getByText('柳溪镇', { exact: true }).first().dblclick();
    await page.getByRole('heading', { name: '柳溪镇', exact: false }).first().waitFor();
    await page
      .getByRole('button', { name: /行政许可/ })
      .first()
      .click();
    await page.locator('dialog[open] td.number').filter({ hasText: '1236' }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('heading', { name: '柳溪镇', exact: false }).first().waitFor();
    await page.getByRole('link', { name: zh.shell.pages.data, exact: true }).click();
    await page.getByRole('tab', { name: zh.data.parts.batches }).click();
    await page.getByText(zh.data.batches.undo, { exact: true }).first().click();
    await page.getByText('柳溪镇', { exact: true }).first().waitFor({ state: 'detached' });
    expect(foreign).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });

  test('a pasted report shows its numbers in place before it is imported', async () => {
    const { page, context, foreign, trouble } = await open();
    await drawn(page);
    await page.getByRole('button', { name: zh.beside.pasteTitle, exact: true }).first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel(zh.beside.textLabel).fill(report.replace('7.5', '7'));
    await dialog.getByRole('button', { name: zh.beside.marked }).click();
    const number = dialog.locator('.pane button.mark').filter({ hasText: '236' });
    await number.hover();
    await dialog.locator('tr.lit').filter({ hasText: '236' }).waitFor();
    await dialog.getByRole('button', { name: zh.beside.on }).click();
    await importAll(page);
    await page.getByText('桥头镇', { exact: true }).first().waitFor();
    expect(foreign).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });
});
