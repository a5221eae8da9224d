import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
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

/** Chooses files as the import button does. */
export async function choose(
  page: Page,
  files: string[] | { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await page.locator('dialog[open]').waitFor();
}

/** The drawn page: the first chart stands. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('figure svg').first().waitFor();
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

/** Confirms what agrees and imports; the dialog must have nothing else to ask. */
export async function importAll(page: Page): Promise<void> {
  const agree = page.getByRole('button', { name: like(zh.imports.agree) });
  if ((await agree.count()) > 0) await agree.click();
  const single = page.getByRole('button', { name: like(zh.imports.single) });
  if ((await single.count()) > 0) await single.click();
  await page.getByRole('button', { name: like(zh.imports.commit) }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}
