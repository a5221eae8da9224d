import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { zh } from '../../src/i18n/zh.ts';

/** @returns the path of a file or folder in sample-data */
export function sample(path: string): string {
  return fileURLToPath(new URL(`../../sample-data/${path}`, import.meta.url));
}

/** All files of a folder in sample-data. */
export function sampleFolder(path: string): string[] {
  return readdirSync(sample(path)).map((name) => sample(`${path}/${name}`));
}

/** A file given as its text, as a user's disk would. */
export function textFile(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Chooses files as the import button does, and waits until all are read. */
export async function choose(
  page: Page,
  files: string[] | { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(files);
  const dialog = page.locator('dialog[open]');
  await dialog
    .getByText(zh.imports.list.title)
    .or(dialog.getByText(like(zh.imports.refusedTitle)))
    .first()
    .waitFor();
}

/** The drawn page: the first chart stands. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('figure .chart svg').first().waitFor();
}

/** A template of the language files as a pattern: values stand for anything. */
export function like(template: string): RegExp {
  const mark = '\u0000';
  const text = fill(
    template,
    Object.fromEntries([...template.matchAll(/\{(\w+)\}/g)].map((m) => [m[1] ?? '', mark])),
  );
  return new RegExp(
    text
      .split(mark)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );
}

/** Confirms what agrees and imports; the dialog must have nothing else to ask. Gives the number of clicks it took. */
export async function importAll(page: Page): Promise<number> {
  const dialog = page.locator('dialog[open]');
  let clicks = 0;
  for (const template of [zh.imports.county.use, zh.imports.agree, zh.imports.single]) {
    const button = dialog.getByRole('button', { name: like(template) });
    if ((await button.count()) === 0) continue;
    await button.first().click();
    clicks++;
  }
  await dialog.getByRole('button', { name: like(zh.imports.commit) }).click();
  await dialog.waitFor({ state: 'detached' });
  return clicks + 1;
}

/** A problem that the page tells, by its words. */
export const alert = (page: Page, text: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: text }).first();

/** Opens a part of the page 数据. */
export async function part(page: Page, name: keyof typeof zh.data.parts): Promise<void> {
  await page.getByRole('link', { name: zh.shell.pages.data, exact: true }).click();
  await page.getByRole('tab', { name: zh.data.parts[name] }).click();
}

/** Saves a backup as a user does. @returns its bytes */
export async function savedBackup(page: Page): Promise<Buffer> {
  await part(page, 'keep');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main').getByRole('button', { name: zh.data.keep.backupDo }).last().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  return readFileSync(await download.path());
}
