import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { fill } from '../../src/i18n/fill.ts';
import { zh } from '../../src/i18n/zh.ts';
import { useBrowser } from './browser.ts';
import { drawn } from './support.ts';

const { open } = useBrowser();

describe('first open', () => {
  test('a fresh browser shows the fictional county, charted and called fictional', async () => {
    const { page, context, trouble, foreign } = await open();
    await drawn(page);
    const text = await page.locator('main').innerText();
    expect(text).toContain(zh.charts.fictional);
    expect(text).toContain(fill(zh.charts.titles.T5, { y: 2025, N: 14, n: 12, b: 0 }));
    expect(text).toContain(fill(zh.home.missingTitle, { y: 2025, n: 2, due: 14 }));
    expect(trouble).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  test('the home page is whole at 1366 × 768: nothing of it lies below', async () => {
    const { page, context } = await open();
    await drawn(page);
    const below = await page.evaluate(() =>
      Array.from(document.querySelectorAll('main figure, main section'))
        .filter((part) => part.getBoundingClientRect().bottom > window.innerHeight)
        .map((part) => part.textContent?.slice(0, 40)),
    );
    expect(below).toEqual([]);
    await context.close();
  });

  test('who has not reported goes into the clipboard with two clicks', async () => {
    const { page, context } = await open();
    await drawn(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: zh.home.missingCopy }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const name of ['大坪镇', '龙泉街道']) expect(copied).toContain(name);
    expect(copied).toContain(zh.charts.fictional);
    await context.close();
  });

  test('the other language is complete and stays after a reload', async () => {
    const { page, context, trouble } = await open();
    await drawn(page);
    await page.getByRole('button', { name: zh.shell.otherLanguage }).click();
    await page.getByRole('heading', { name: en.home.findings }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: en.home.findings }).waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });

  test('the second data set is the real report, without the word fictional', async () => {
    const { page, context } = await open();
    await drawn(page);
    await page.getByLabel(zh.shell.dataSet).selectOption('jiaocha-2017');
    await page.getByText('交岔乡', { exact: true }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(zh.charts.fictional);
    await context.close();
  });
});
