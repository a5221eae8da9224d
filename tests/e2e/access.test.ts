import axe from 'axe-core';
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

describe.each(['zh', 'en'])('axe finds nothing on any view (%s)', (language) => {
  test.each(views)('%s', async (view) => {
    const hash =
      view === 'present'
        ? `#/channels?present=yes&lang=${language}`
        : `#/${view}?unit=${unit}&focus=${unit}&lang=${language}`;
    const { page, context } = await open(hash);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(axe.source);
    const found: readonly string[] = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await tool.run(document);
      return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
    });
    expect(found).toEqual([]);
    await context.close();
  });
});
