import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { FOLDER } from '../support/countyFolder.ts';
import { useBrowser } from './browser.ts';
import { choose, drawn, like, part, savedBackup } from './support.ts';

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
  await part(page, 'batches');
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

  /** Imports these drops and looks at the page after each. @returns how many questions there were */
  async importAll(page: Page, drops: readonly number[]): Promise<number> {
    let asked = 0;
    for (const [i, at] of drops.entries()) {
      asked += await importDrop(page, dropAt(at));
      this.#shown.set(drops.slice(0, i + 1).join(), await shown(page, i + 1));
    }
    return asked;
  }

  async of(drops: readonly number[]): Promise<Shown> {
    const there = this.#shown.get(drops.join());
    if (there !== undefined) return there;
    const { page, context } = await open();
    await drawn(page);
    await this.importAll(page, drops);
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
  const all = [0, 1, 2];
  let backup: Buffer | null = null;

  /** All drops: imported the first time, from a backup then. */
  async function fill(page: Page): Promise<void> {
    if (backup === null) {
      expect(await fresh.importAll(page, all)).toBeLessThanOrEqual(8);
      backup = await savedBackup(page);
      return;
    }
    const file = { name: '备份.zip', mimeType: 'application/zip', buffer: backup };
    await page.locator('input[type="file"]').first().setInputFiles([file]);
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('button', { name: zh.imports.backup.restore }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await shown(page, all.length)).toEqual(await fresh.of(all));
  }

  test.each([[[0, 1]], [[1, 2]], [[2, 0]]])(
    'undone in the order %j leave what an import of the rest shows',
    async (order) => {
      const { page, context, trouble } = await open();
      await drawn(page);
      await fill(page);
      let left = all;
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
