import { describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { subjectOf } from '#charts/subject.ts';
import { seriesIds } from '#domain/crosswalk/series.ts';
import Channels from '#views/channels/Channels.svelte';
import Responsiveness from '#views/responsiveness/Responsiveness.svelte';
import Trends from '#views/trends/Trends.svelte';
import { idOf, sampleFrame, sampleUnit } from '../../support/frames.ts';
import { threeForms } from '../../support/threeForms.ts';
import { axeFindings, openPage } from '../support.ts';

const optionsOf = (root: Element) => [...root.querySelectorAll('option')].map(({ value }) => value);

describe('what can be chosen', () => {
  test('of one form: all its indicators by section, then measures', async () => {
    const { screen, root } = await openPage(Trends);
    const scope = screen.getByRole('combobox', { name: '从哪里选' });
    const what = screen.getByRole('combobox', { name: '看哪一项' });
    const groups = [...root.querySelectorAll('optgroup')];
    expect(groups.map((group) => group.label)[2]).toBe('三、依申请公开情况');
    expect(root.querySelectorAll('optgroup option')).toHaveLength(58);
    await scope.selectOptions('measures');
    await what.selectOptions('d.overlap');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('渠道重复度');
    await expect.element(screen.getByText(/算法：五个渠道条数之和/)).toBeVisible();
    await expect.element(screen.getByText(/只画线，不作趋势检验/)).toBeVisible();
  });

  test('over three forms: series first, each form with its own rows, figures of the text', async () => {
    const { app, screen, root } = await openPage(Trends, {}, threeForms());
    const scope = screen.getByRole('combobox', { name: '从哪里选' });
    expect(optionsOf(root).slice(0, 6)).toEqual([
      'series',
      's2014',
      'm2019',
      'm2021',
      'measures',
      'none',
    ]);
    await expect.element(scope).toHaveValue('series');
    for (const form of ['m2019', 'm2021']) {
      await scope.selectOptions(form);
      await expect.element(scope).toHaveValue(form);
      expect(optionsOf(root)).toContain('application.new.natural');
    }
    await scope.selectOptions('none');
    await vi.waitFor(() => expect(app.view.state.subject).toBe('narrative.total'));
  });

  test('a link to a series opens it, and an indicator leads on to its series', async () => {
    const hash = '#/trends?subject=request.received';
    const { app, screen } = await openPage(Trends, { hash }, threeForms());
    await screen.getByRole('button', { name: '跨表看：收到申请件数' }).click();
    expect(app.view.state.subject).toBe('series.requests.received');
    expect(app.view.hash()).toContain('subject=series.requests.received');
    await expect.element(screen.getByText(/前后口径接近、不尽相同/)).toBeVisible();
  });
});

test('every series opens, and offers each of its parts once', async () => {
  const { app, root } = await openPage(Trends, { hash: '#/trends' }, threeForms());
  for (const subject of seriesIds) {
    app.view.set({ subject });
    await vi.waitFor(() => {
      expect(root.querySelector('h1')?.textContent).toContain(subjectOf(subject, app.words).name);
      expect(root.querySelector('figure')).not.toBeNull();
    });
    const offers = [...root.querySelectorAll('.more button')].map((button) => button.textContent);
    expect(new Set(offers).size).toBe(offers.length);
  }
  app.view.set({ subject: 'series.outcome.unclear' });
  await vi.waitFor(() =>
    expect(root.querySelector('.more')?.textContent).toMatch(/2019年表、2021年表：/),
  );
});

describe('over several forms', () => {
  const open = (query: string, language: 'zh' | 'en' = 'zh') =>
    openPage(Trends, { hash: `#/trends?${query}`, language }, threeForms());
  const textsIn = (root: Element) =>
    [...(root.querySelector('.stage')?.querySelectorAll('svg text') ?? [])].map(
      ({ textContent }) => textContent,
    );

  test.each([
    ['zh', '未采集', '表式变更'],
    ['en', 'not collected', 'form change'],
  ] as const)('in %s years without the row are a band, changes have their word', async (...of) => {
    const [language, band, change] = of;
    await browser.viewport(1366, 768);
    const { root } = await open('subject=disclosure.total', language);
    const texts = textsIn(root);
    expect(texts.filter((text) => text === band)).toHaveLength(1);
    expect(texts.filter((text) => text === change)).toHaveLength(2);
    expect(await axeFindings(root)).toEqual([]);
  });

  test('the same ground has no mark of change', async () => {
    const { root } = await open('subject=series.outcome.refused.state_secret');
    expect(textsIn(root)).not.toContain('表式变更');
    expect(textsIn(root)).toContain('2019年表');
  });

  test('a refused series is a sentence, and leads to what each form has', async () => {
    const { app, screen, root } = await openPage(
      Trends,
      { hash: '#/trends?subject=series.normative.stock' },
      threeForms(),
    );
    expect(root.querySelector('.empty')?.textContent).toContain('不画在一张图里');
    expect(root.querySelector('.stage')).toBe(null);
    await screen.getByRole('button', { name: /^2021年表：/ }).click();
    expect(app.view.state.subject).toBe('normative.in_force');
  });

  test('figures of the text are off until they are asked for', async () => {
    const focus = encodeURIComponent(idOf('青石镇'));
    const { app, screen, root } = await open(`subject=disclosure.total&focus=${focus}`);
    expect(root.textContent).not.toContain('棕色虚线');
    await screen.getByRole('checkbox', { name: '同时显示文中数字' }).click();
    expect(app.view.state.inText).toBe(true);
    await expect.element(screen.getByText(/棕色虚线＝青石镇/)).toBeVisible();
  });

  test('the table says the same in words', async () => {
    const { root } = await open('subject=series.requests.received&tables=trend');
    const heads = [...root.querySelectorAll('thead th')].map((head) => head.textContent?.trim());
    expect(heads.some((head) => head?.includes('2021（换2021年表）') === true)).toBe(true);
    expect(root.querySelector('tbody')?.textContent).toContain('（用旧表）');
  });
});

describe('pages of one year', () => {
  test('show the last year of what is no longer collected, and say so', async () => {
    const { root } = await openPage(Channels, { hash: '#/channels?year=2024' }, threeForms());
    expect(root.querySelector('h1')?.textContent).toContain('2018');
    expect(root.querySelector('.answer')?.textContent).toMatch(
      /2019 年起不再统计（未采集），显示 2018 年。/,
    );
  });

  test('go on where a series does', async () => {
    const { root } = await openPage(
      Responsiveness,
      { hash: '#/responsiveness?year=2024' },
      threeForms(),
    );
    expect(root.querySelector('h1')?.textContent).toContain('2024');
    expect(root.querySelector('.answer')?.textContent).toMatch(/^2024 年 \d+ 个有数的单位中/);
    const titles = [...root.querySelectorAll('figure .title')].map((title) => title.textContent);
    expect(titles[0]).toContain('2024');
  });
});

describe('the answer', () => {
  test('without a focus the page says how to choose one, there and then', async () => {
    const { app, screen } = await openPage(Trends);
    await expect.element(screen.getByText(/还没有选单位/)).toBeVisible();
    const box = screen.getByRole('combobox', { name: '选单位' });
    await box.fill('花桥');
    await screen.getByRole('option', { name: /花桥镇/ }).click();
    expect(app.view.state.focus).toBe(sampleUnit('花桥镇'));
    await expect.element(screen.getByText(/还没有选单位/)).not.toBeInTheDocument();
  });

  test('verdicts are counted, and what chance alone would give', async () => {
    const { root } = await openPage(Trends, {}, sampleFrame());
    const text = root.querySelector('.answer')?.textContent ?? '';
    const counts = /(\d+) 个单位：(\d+) 个上升，(\d+) 个下降，(\d+) 个无明显趋势/.exec(text);
    const [n, up, down, flat] = (counts ?? []).slice(1).map(Number);
    expect(n).toBe((up ?? NaN) + (down ?? NaN) + (flat ?? NaN));
    expect(text).toContain('每 60 个单位');
  });

  test('with fewer than five years no trend is told', async () => {
    const { root } = await openPage(Trends, { hash: '#/trends?years=2015..2018' });
    expect(root.querySelector('.answer')?.textContent).toContain('没有单位在同一张表里满 5 年');
    expect(root.querySelector('.answer')?.textContent).not.toMatch(/上升|下降/);
  });
});
