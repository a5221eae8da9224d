import { describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import Channels from '#views/channels/Channels.svelte';
import { sectionsOf } from '#views/chartCatalogue.ts';
import Responsiveness from '#views/responsiveness/Responsiveness.svelte';
import Staffing from '#views/staffing/Staffing.svelte';
import Trends from '#views/trends/Trends.svelte';
import { sampleUnit } from '../../support/frames.ts';
import { axeFindings, openPage } from '../support.ts';

const pages = {
  channels: Channels,
  responsiveness: Responsiveness,
  staffing: Staffing,
  trends: Trends,
};
const ids = ['channels', 'responsiveness', 'staffing', 'trends'] as const;

describe.each(ids)('%s', (id) => {
  test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
    const { root } = await openPage(pages[id], { language });
    expect(await axeFindings(root)).toEqual([]);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  });

  test('a focus without a report does not break the page', async () => {
    const { app, root } = await openPage(pages[id]);
    app.view.setFocus(sampleUnit('柳河乡'));
    await vi.waitFor(() => expect(root.textContent).toContain('柳河乡'));
  });
});

describe.each(['channels', 'responsiveness', 'staffing'] as const)('%s', (id) => {
  test('the index has an entry for each section, which leads to its heading', async () => {
    const { app, screen, root } = await openPage(pages[id]);
    const sections = sectionsOf(id);
    const headings = [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toEqual(sections.map((section) => section.title(app.words)));
    const last = headings[headings.length - 1] ?? '';
    await screen.getByRole('navigation').getByRole('button', { name: last }).click();
    expect(document.activeElement?.textContent).toBe(last);
  });

  test('the first chart begins above the fold', async () => {
    await browser.viewport(1142, 768);
    const { root } = await openPage(pages[id]);
    const top = root.querySelector('.stage svg')?.getBoundingClientRect().top ?? Infinity;
    // 140 px are the header and the filter bar of the shell
    expect(top + 140).toBeLessThan(600);
  });

  test('a link to a folded chart opens it', async () => {
    const folded = (await openPage(pages[id])).root.querySelector('details');
    if (folded === null) return;
    const chart = folded.id.replace(/^chart-/, '');
    const { root } = await openPage(pages[id], { hash: `#/${id}?chart=${chart}` });
    await vi.waitFor(() => expect(root.querySelector('details[open] figure')).not.toBeNull());
  });
});

test('who had requests is said by name, zeros and missing reports apart', async () => {
  const { root } = await openPage(Responsiveness);
  expect(root.querySelector('.answer')?.textContent).toMatch(
    /2018 年 11 个有数的单位中 2 个有申请：城关街道 8 件、花桥镇 2 件；9 个填 0；缺年报：柳河乡、梅岭乡、双塔街道。/,
  );
});

test('a name in the answer opens the unit', async () => {
  const { app, screen } = await openPage(Responsiveness);
  await screen.getByRole('link', { name: '城关街道' }).first().click();
  expect(app.view.page).toBe('profile');
  expect(app.view.state.unit).toBe(sampleUnit('城关街道'));
});

test('charts with nothing but zeros are sentences that open their chart', async () => {
  const { screen, root } = await openPage(Responsiveness);
  const sentence = screen.getByText(/^2018 年有数的 11 个单位传真申请件数全部填 0/);
  await expect.element(sentence).toBeVisible();
  await sentence.click();
  await vi.waitFor(() =>
    expect(root.querySelector('details[open] figure .title')?.textContent).toContain(
      '传真申请件数',
    ),
  );
});

test('the chosen year holds on the page', async () => {
  const { app, root } = await openPage(Staffing);
  app.view.set({ year: 2015 });
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toContain('2015'));
  const titles = [...root.querySelectorAll('figure .title')].map((title) => title.textContent);
  expect(titles.every((title) => title?.includes('2015') === true)).toBe(true);
});

test.each([
  ['staffing', 'd.full_time_share', {}],
  ['trends', 'trend', { subject: 'd.on_time_rate' }],
] as const)('on %s a number of %s is asked for with its measure', async (id, chart, change) => {
  const { app, screen } = await openPage(pages[id], { hash: `#/${id}?tables=${chart}` });
  app.view.set(change);
  await screen
    .getByRole('table')
    .getByRole('cell')
    .getByRole('button', { name: /\d/ })
    .first()
    .click();
  expect(app.evidence.subject).toBe('subject' in change ? change.subject : chart);
});
