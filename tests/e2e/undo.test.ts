import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { FOLDER } from '../support/countyFolder.ts';
import { useBrowser } from './browser.ts';
import { choose, drawn, like } from './support.ts';

const { open } = useBrowser();

/** Files of one county in three imports; the later ones are about reports of the earlier ones too. */
const DROPS = [
  ['draft2017', 'amounts', 'twoColumns'],
  ['final2017', 'book', 'withoutCounty'],
  ['sheet2018', 'original2018', 'original2017'],
] as const;
type Drop = (typeof DROPS)[number];

/** What a clerk answers: one of these stands in every question. */
const ANSWERS = [
  like(zh.imports.column.take.replace('{label}', '镇直统计数')),
  new RegExp(`^${zh.imports.money.units['元']}$`),
  like(zh.imports.county.use),
  /^2014（/,
  new RegExp(`^${zh.imports.silent.answers.unreported}$`),
  new RegExp(`^${zh.imports.stored.take}`),
  /^用 花桥乡2018年年报\.txt$/,
];

/** Imports a drop, question by question. @returns how many there were */
async function importDrop(page: Page, drop: Drop): Promise<number> {
  const files = drop.map((key) => {
    const { name, bytes } = FOLDER[key];
    return { name, mimeType: 'text/plain', buffer: Buffer.from(bytes) };
  });
  await choose(page, files);
  const dialog = page.locator('dialog[open]');
  const questions = dialog.locator('li.question');
  const asked = await questions.count();
  for (let left = asked; left > 0; left = await questions.count()) {
    const first = questions.first();
    const text = await first.getByRole('heading').innerText();
    const buttons = ANSWERS.map((name) => first.getByRole('button', { name }));
    const counts = await Promise.all(buttons.map((button) => button.count()));
    const button = buttons[counts.findIndex((count) => count > 0)];
    if (button === undefined) throw new Error(`no answer to: ${text}`);
    await button.first().click();
    await expect
      .poll(() => questions.getByRole('heading', { name: text, exact: true }).count())
      .toBe(0);
  }
  for (const template of [zh.imports.agree, zh.imports.single]) {
    const button = dialog.getByRole('button', { name: like(template) });
    if ((await button.count()) > 0) await button.first().click();
  }
  await dialog.getByRole('button', { name: like(zh.imports.commit) }).click();
  await dialog.waitFor({ state: 'detached' });
  return asked;
}

const undoButtons = (page: Page) => page.getByText(zh.data.batches.undo, { exact: true });

async function openBatches(page: Page, batches: number): Promise<void> {
  await page.getByRole('link', { name: zh.shell.pages.data, exact: true }).click();
  await page.getByRole('tab', { name: zh.data.parts.batches }).click();
  await expect.poll(() => undoButtons(page).count()).toBe(batches);
}

/** What stands in the head of the page, counts and fingerprint, and every number of the table in 数据. */
async function shown(page: Page, batches: number) {
  await openBatches(page, batches);
  const head = await page.getByText(like(zh.shell.fingerprintShort)).first().innerText();
  await page.getByRole('tab', { name: zh.data.parts.table }).click();
  const rows = page.getByRole('grid').getByRole('row');
  await rows.nth(2).waitFor();
  return { head, rows: await rows.allInnerTexts() };
}

type Shown = Awaited<ReturnType<typeof shown>>;

/** What a page shows into which these drops alone were imported, one after the other. */
class Fresh {
  readonly #shown = new Map<string, Shown>();

  async of(drops: readonly number[]): Promise<Shown> {
    const there = this.#shown.get(drops.join());
    if (there !== undefined) return there;
    const { page, context } = await open();
    await drawn(page);
    for (const [i, at] of drops.entries()) {
      await importDrop(page, dropAt(at));
      this.#shown.set(drops.slice(0, i + 1).join(), await shown(page, i + 1));
    }
    await context.close();
    return this.of(drops);
  }
}

function dropAt(at: number): Drop {
  const drop = DROPS[at];
  if (drop === undefined) throw new RangeError(`no drop ${at}`);
  return drop;
}

describe('imports with answers and choices', () => {
  const fresh = new Fresh();

  test.each([[[0, 1]], [[1, 2]], [[2, 0]]])(
    'undone in the order %j leave what an import of the rest shows',
    async (order) => {
      const { page, context, trouble } = await open();
      await drawn(page);
      let asked = 0;
      for (const drop of DROPS) asked += await importDrop(page, drop);
      expect(asked).toBeLessThanOrEqual(8);
      let left = [0, 1, 2];
      for (const drop of order) {
        await openBatches(page, left.length);
        // the newest stands first
        await undoButtons(page)
          .nth(left.length - 1 - left.indexOf(drop))
          .click();
        left = left.filter((other) => other !== drop);
        expect(await shown(page, left.length)).toEqual(await fresh.of(left));
      }
      await openBatches(page, 1);
      await undoButtons(page).first().click();
      // with the last own import gone the example is back
      await page.getByRole('link', { name: zh.shell.pages.home, exact: true }).click();
      await page.locator('main').getByText(zh.charts.fictional).first().waitFor();
      expect(trouble).toEqual([]);
      await context.close();
    },
  );
});
