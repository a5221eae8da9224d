import { describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import Acts from '#views/acts/Acts.svelte';
import { sectionsOf } from '#views/chartCatalogue.ts';
import Requests from '#views/requests/Requests.svelte';
import { sampleRoster } from '../../../scripts/samples/county.ts';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { allSampleReports } from '../../../scripts/samples/later.ts';
import { sampleUnit } from '../../support/frames.ts';
import { axeFindings, openPage } from '../support.ts';

const frame = frameOf(allSampleReports(), { entries: sampleRoster() });
const pages = { requests: Requests, acts: Acts };

describe.each(['requests', 'acts'] as const)('%s', (id) => {
  const open = (hash: string, language: 'zh' | 'en' = 'zh') =>
    openPage(pages[id], { hash: `#/${id}?${hash}`, language }, frame);

  test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
    const { root } = await open('year=2022', language);
    expect(await axeFindings(root)).toEqual([]);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  });

  test('the index has an entry for each section', async () => {
    const { app, root } = await open('year=2022');
    const headings = [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toEqual(sectionsOf(id).map((section) => section.title(app.words)));
  });

  test('the first chart begins above the fold', async () => {
    await browser.viewport(1142, 768);
    const { root } = await open('year=2022');
    const top = root.querySelector('.stage svg')?.getBoundingClientRect().top ?? Infinity;
    // 140 px are the header and the filter bar of the shell
    expect(top + 140).toBeLessThan(600);
  });

  test.each(['zh', 'en'] as const)(
    'a year before 2019 has no chart, but a list of what stands where, in %s',
    async (language) => {
      const { app, root } = await open('year=2016', language);
      expect(root.querySelector('figure')).toBeNull();
      const { names } = app.words.crosswalk;
      const [elsewhere, ...notYet] = [...root.querySelectorAll('dd')].map((list) =>
        [...list.querySelectorAll('li')].map((item) => item.textContent?.trim()),
      );
      const [kept, begun] =
        id === 'requests'
          ? (['requests.received', 'applicants'] as const)
          : (['normative.issued', 'licence.decisions'] as const);
      expect(elsewhere).toContain(names[kept]);
      expect(notYet.flat()).toContain(names[begun]);
      expect(notYet.flat()).not.toContain(names[kept]);
      expect(await axeFindings(root)).toEqual([]);
    },
  );

  test('one button leads from a year before 2019 to the first year that has the charts', async () => {
    const { app, screen, root } = await open('year=2016&years=2014..2017');
    await screen.getByRole('button', { name: '看 2019 年' }).click();
    expect(app.view.selection?.year).toBe(2019);
    await vi.waitFor(() => expect(root.querySelector('figure')).not.toBeNull());
  });

  test('what the older form has in other rows is a link to all years', async () => {
    const { app, screen } = await open('year=2016');
    const key = id === 'requests' ? 'requests.received' : 'normative.issued';
    await screen.getByRole('link', { name: app.words.crosswalk.names[key], exact: true }).click();
    expect(app.view.page).toBe('trends');
    expect(app.view.state.subject).toBe(`series.${key}`);
  });

  test('a focus on another form or without a report does not break the page', async () => {
    const { app, root } = await open('year=2021');
    app.view.setFocus(sampleUnit('石桥镇'));
    await vi.waitFor(() => expect(root.textContent).toContain('用另一表式'));
    app.view.set({ year: 2022 });
    app.view.setFocus(sampleUnit('红岩乡'));
    await vi.waitFor(() => expect(root.textContent).toContain('红岩乡 2022 年'));
  });
});

test('the answer names who had requests, how they ended and where both sides differ', async () => {
  const { root } = await openPage(Requests, { hash: '#/requests?year=2022' }, frame);
  const text = root.querySelector('.answer')?.textContent ?? '';
  expect(text).toMatch(/2022 年 \d+ 个有数的单位中 \d+ 个收到申请：城关街道 \d+ 件/);
  expect(text).toMatch(/办理结果（\d+ 件，12 个单位合计）：予以公开 \d+、/);
  expect(text).toContain('结转与办理两边相等');
});

test('every cell of a grid leads to its evidence', async () => {
  const { app, root } = await openPage(
    Requests,
    { hash: `#/requests?year=2022&focus=${encodeURIComponent(sampleUnit('城关街道'))}` },
    frame,
  );
  const ask = vi.spyOn(app.evidence, 'ask').mockResolvedValue();
  const stage = root.querySelector<HTMLElement>('#chart-outcomes [role="application"]');
  stage?.focus();
  for (const key of ['Home', 'Enter'])
    stage?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
  expect(ask.mock.calls[0]?.[0]).toEqual([
    {
      authority: sampleUnit('城关街道'),
      year: 2022,
      form: 'm2021',
      indicator: 'application.result.granted.natural',
    },
  ]);
});
