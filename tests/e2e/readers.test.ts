import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { choose } from './support.ts';

const browser = useBrowser();

test('documents of every kind are read in workers of the built page, without a request to elsewhere', async () => {
  const { page, trouble, foreign } = await browser.open();
  const files = [
    'liuxi-2022.xlsx',
    'qingshi-2017.xls',
    'huaqiao-2020.docx',
    'huaqiao-2020.html',
    'liuxi-2022.plain.pdf',
  ];
  await choose(
    page,
    files.map((file) => fileURLToPath(new URL(`../ingest/files/${file}`, import.meta.url))),
  );
  const dialog = page.locator('dialog[open]');
  for (const file of files) await dialog.locator('td, th').getByText(file).first().waitFor();
  expect(trouble).toEqual([]);
  expect(foreign).toEqual([]);
});
