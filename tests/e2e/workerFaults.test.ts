import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeAll, describe, test } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { useBrowser } from './browser.ts';
import { lookOften, stub, unstub } from './stubbed.ts';
import { alert, choose, drawn, like, textFile } from './support.ts';

const { base, open } = useBrowser();
const { storage } = zh;

/** A report of one indicator, as rows. */
const report = (name: string, unit: string, n: number) =>
  textFile(
    name,
    `统计指标,单位,统计数\n填报单位：示例县${unit}人民政府\n主动公开政府信息数,条,${n}\n`,
  );

/** Faults of the worker that store nothing: the pages share a profile in which the sample is stored already. */
describe('a worker that', () => {
  let context: BrowserContext;
  let page: Page | null = null;

  beforeAll(async () => {
    const first = await open();
    await drawn(first.page);
    await first.page.close();
    ({ context } = first);
    return () => context.close();
  });
  afterEach(async () => {
    await page?.close();
    await unstub(context);
  });

  /** A page of its own, with a stub in its worker. */
  async function begun(
    kind: Parameters<typeof stub>[1],
    prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<Page> {
    ({ page } = await open('data/manifest.json', { context }));
    await stub(context, kind);
    await prepare(page);
    await page.goto(base);
    await drawn(page);
    return page;
  }

  test.each([
    ['is there before the files', false],
    ['comes when they are read', true],
  ])(
    'tells what cannot be shown: a sentence in place of the preview, when that %s',
    async (_when, isLate) => {
      const page = await begun('tellsNonsense');
      if (isLate) {
        const told = page
          .context()
          .waitForEvent('request', (request) => request.url().endsWith('/told'));
        await page.route(/ImportDialog-[^/]*\.js$/, async (route) => {
          await told;
          await route.continue();
        });
      }
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles([report('broken.csv', '青石镇', 12)]);
      await alert(page, storage.previewFailed).waitFor();
      await page.getByRole('button', { name: storage.previewClose }).click();
      await alert(page, storage.previewFailed).waitFor({ state: 'detached' });
    },
  );

  const files = [report('broken.csv', '青石镇', 12), report('青石镇2017.csv', '云溪镇', 13)];
  const refused = (page: Page, problem: keyof typeof zh.problems) =>
    page
      .locator('dialog[open]')
      .getByText(like(zh.problems[problem].replace('{file}', 'broken.csv')))
      .first();

  test('breaks down late costs the file that broke it, not the one that is read meanwhile', async () => {
    const page = await begun('breaksLate');
    await choose(page, files);
    await refused(page, 'file.unreadable').waitFor();
    await page.locator('dialog[open]').getByText('青石镇2017.csv').first().waitFor();
  });

  test('hangs over a file is ended, the file refused, and the others are read', async () => {
    const page = await begun('hangs', lookOften);
    await choose(page, files);
    await refused(page, 'file.tooSlow').waitFor();
    await page.locator('dialog[open]').getByText('青石镇2017.csv').first().waitFor();
  });

  test('does not hear that the user ends a file is ended: that file is left out, and the others are read', async () => {
    // the user is quicker than the looks that would end it unasked, half a minute
    const page = await begun('hangs', (page) => lookOften(page, 1000));
    await page.locator('input[type="file"]').first().setInputFiles(files);
    await page
      .getByRole('button', { name: zh.imports.endFileOf.replace('{file}', 'broken.csv') })
      .click();
    await refused(page, 'file.ended').waitFor();
    await page.locator('dialog[open]').getByText('青石镇2017.csv').first().waitFor();
  });

  test('hangs over an answer is ended and says so; the files are read again and the answer can be given', async () => {
    const page = await begun('hangsOverAnswer', lookOften);
    await unstub(page.context());
    const asks = textFile(
      '示例县青石镇2017.csv',
      '统计指标,单位,统计数\n主动公开政府信息数,条,12\n镇里自己的指标,条,3\n',
    );
    await choose(page, [asks]);
    const dialog = page.locator('dialog[open]');
    const answer = dialog.getByRole('button', { name: zh.imports.label.leaveOut }).first();
    await answer.click();
    await alert(page, like(zh.problems['program.silent'])).waitFor();
    await answer.click();
    await answer.waitFor({ state: 'detached' });
  });
});
