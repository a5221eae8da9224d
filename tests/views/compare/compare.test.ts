import { describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import Compare from '#views/compare/Compare.svelte';
import { sampleUnit } from '../../support/frames.ts';
import { threeForms } from '../../support/threeForms.ts';
import { axeFindings, openPage } from '../support.ts';

const open = (query: string, language: 'zh' | 'en' = 'zh') =>
  openPage(Compare, { hash: `#/compare?${query}`, language });
const sectionsIn = (root: Element) =>
  [...root.querySelectorAll('section')].map(({ id }) => id.replace('section-', ''));
const focus = `focus=${encodeURIComponent(sampleUnit('花桥镇'))}`;

describe('sections follow the subject', () => {
  test.each([
    ['d.normative_open_rate', ['level', 'median'], ['spread']],
    ['disclosure.total', ['spread', 'median'], ['level']],
    ['d.overlap', ['spread', 'median'], ['level']],
  ])('%s', async (subject, there, not) => {
    const { root } = await open(`subject=${subject}&year=2017`);
    for (const id of there) expect(sectionsIn(root)).toContain(id);
    for (const id of not) expect(sectionsIn(root)).not.toContain(id);
  });
});

test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
  await browser.viewport(1366, 768);
  for (const subject of ['disclosure.total', 'd.full_time_share']) {
    const { root } = await open(`subject=${subject}&year=2017&${focus}`, language);
    expect(await axeFindings(root)).toEqual([]);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  }
});

test('peers are units of the type of the focus, and the page and its charts say so', async () => {
  const { app, root } = await open(`subject=disclosure.total&year=2017&${focus}`);
  expect(root.textContent).toContain('和同类乡镇比（10 个单位，与关注单位同类）');
  expect(root.querySelector('figure .source')?.textContent).toContain('同类乡镇（10 个有数）');
  app.view.setFocus(sampleUnit('城关街道'));
  await vi.waitFor(() => expect(root.textContent).toContain('和同类街道比'));
});

test('whatever is shown, the focus is compared with its own type', async () => {
  const { root } = await open(`subject=disclosure.total&year=2017&group=street&${focus}`);
  expect(root.textContent).toContain('和同类乡镇比（10 个单位，与关注单位同类）');
});

test('all types together give medians and no verdict', async () => {
  const { root } = await open(`subject=disclosure.total&year=2017&mixed=yes&${focus}`);
  expect(root.textContent).toContain('乡镇街道合在一起');
  expect(root.textContent).not.toMatch(/平常 [1-9]|突出 [1-9]|突出（/);
});

test('another subject is chosen by hand', async () => {
  const { app, screen, root } = await open('subject=disclosure.total&year=2017');
  await screen.getByRole('combobox', { name: '看哪一项' }).selectOptions('org.staff');
  expect(app.view.state.subject).toBe('org.staff');
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toContain('工作人员'));
});

test('what is no longer collected is shown in its last year, and says so', async () => {
  const { root } = await openPage(
    Compare,
    { hash: '#/compare?subject=disclosure.total&year=2024' },
    threeForms(),
  );
  expect(root.querySelector('h1')?.textContent).toContain('2018');
  expect(root.querySelector('figure .notes')?.textContent).toContain('显示 2018 年');
});
