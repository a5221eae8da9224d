import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { zh } from '../../src/i18n/zh.ts';
import { useBrowser } from './browser.ts';
import { choose, drawn, importAll, sample, sampleFolder, textFile } from './support.ts';

const { open } = useBrowser();
const threeColumns = '交岔乡_2017/彭阳县交岔乡2017年度政府信息公开情况统计表.csv';

/** The GBK file with one cell that cannot be read: the trainees. */
function withBadCell() {
  const text = new TextDecoder('gb18030').decode(readFileSync(sample(threeColumns)));
  return textFile(
    '彭阳县交岔乡2017年度政府信息公开情况统计表.csv',
    text.replace(/,43\r?\n/, ',#REF!\r\n'),
  );
}

describe('from a file to a chart and back', () => {
  test('a GBK file goes in after the preview, closes the sample, and is undone after a reload', async () => {
    const { page, context, trouble, foreign } = await open();
    await drawn(page);
    await choose(page, [sample(threeColumns)]);
    await page.getByText('GBK', { exact: false }).first().waitFor();
    await importAll(page);
    await page.getByText('交岔乡', { exact: true }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(zh.charts.fictional);
    await page.reload();
    await page.getByText('交岔乡', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: zh.shell.pages.data, exact: true }).click();
    await page.getByRole('tab', { name: zh.data.parts.batches }).click();
    await page.getByText(zh.data.batches.undo, { exact: true }).first().click();
    await page.getByRole('link', { name: zh.shell.pages.home, exact: true }).click();
    // with the last own batch gone the sample is back
    await page.locator('main').getByText(zh.charts.fictional).first().waitFor();
    expect(await page.getByText('交岔乡', { exact: true }).count()).toBe(0);
    expect(trouble).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  test('a bad cell is shown and left out; the rest of the report goes in', async () => {
    const { page, context } = await open();
    await drawn(page);
    await choose(page, [withBadCell()]);
    await page
      .getByText(fill(zh.imports.unread, { n: 1 }))
      .first()
      .waitFor();
    await importAll(page);
    await page.getByText('交岔乡', { exact: true }).first().waitFor();
    await context.close();
  });

  test('nothing is stored when the preview is closed', async () => {
    const { page, context } = await open();
    await drawn(page);
    await choose(page, [sample(threeColumns)]);
    await page.getByRole('button', { name: zh.imports.close }).first().click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.getByText(zh.charts.fictional).first().waitFor();
    await context.close();
  });

  test('two dozen files of one county are in after at most six clicks', async () => {
    const { page, context } = await open();
    await drawn(page);
    const clean = sampleFolder('二十四个文件').filter(
      (path) => !/石桥镇2018|清石镇|花桥镇2018|杏花镇2018/.test(path),
    );
    await choose(page, clean);
    const clicks = await importAll(page);
    await drawn(page);
    expect(clicks).toBeLessThanOrEqual(6);
    await context.close();
  });

  test('a damaged Excel file is refused with what to do', async () => {
    const { page, context } = await open();
    await drawn(page);
    const bytes = Buffer.from('504b030414000600080000002100', 'hex');
    await choose(page, [{ name: '年报.xlsx', mimeType: '', buffer: bytes }]);
    const sentence = fill(zh.problems['file.damaged'], { file: '年报.xlsx' });
    await page.locator('dialog[open]').getByText(sentence).waitFor();
    await context.close();
  });
});
