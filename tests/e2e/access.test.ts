import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const unit = encodeURIComponent('示例市/示例县/花桥镇');
const views = [
  'home',
  'gaps',
  'compare',
  'channels',
  'responsiveness',
  'requests',
  'acts',
  'staffing',
  'trends',
  'letters',
  'data',
  'profile',
  'present',
] as const;

/** Goes on to another view of the page that is open, and waits until it stands: its title takes the place of the last one. */
async function turnTo(page: Page, hash: string): Promise<void> {
  const title = page.locator('main h1').first();
  await title.evaluate((element) => element.setAttribute('data-left', ''));
  await page.evaluate((to) => (window.location.hash = to), hash);
  await page.locator('main h1:not([data-left])').first().waitFor();
}

describe.each(['zh', 'en'])('axe finds nothing on any view (%s)', (language) => {
  let page: Page | null = null;

  test.each(views)('%s', async (view) => {
    const hash =
      view === 'present'
        ? `#/channels?present=yes&lang=${language}`
        : `#/${view}?unit=${unit}&focus=${unit}&lang=${language}`;
    if (page === null) {
      ({ page } = await open(hash));
      await page.locator('main h1').first().waitFor();
      await page.evaluate(axe.source);
    } else await turnTo(page, hash);
    const found: readonly string[] = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await tool.run(document);
      return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
    });
    expect(found).toEqual([]);
  });
});
