import { describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../../src/App.svelte';
import { analyse } from '#analysis/analyse.ts';
import { check } from '#analysis/checking.ts';
import type { Frame } from '#domain/frame.ts';
import type { App as State } from '#state/app.svelte.ts';
import Gaps from '#views/gaps/Gaps.svelte';
import { allSampleReports } from '../../../scripts/samples/later.ts';
import { sampleRoster } from '../../../scripts/samples/county.ts';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { appWith, openedWith } from '../../support/app.ts';
import type { AppOptions } from '../../support/app.ts';
import { frameWith, sampleFrame, sampleUnit } from '../../support/frames.ts';
import WithApp from '../../support/WithApp.svelte';
import { axeFindings } from '../support.ts';
import '../../../src/app.css';

/** A worker that analyses and keeps notes. */
function answersFor(frame: Frame, notes: Record<string, string> = {}): AppOptions {
  let kept = notes;
  return {
    opened: { notes },
    answers: {
      analyse: () => analyse(frame),
      setNote: ({ subject, text }) => {
        const others = Object.entries(kept).filter(([other]) => other !== subject);
        kept = Object.fromEntries(text === '' ? others : [...others, [subject, text]]);
        return openedWith(frame, { notes: kept });
      },
    },
  };
}

async function openGaps(frame = sampleFrame(), options: AppOptions = {}) {
  const { app } = await appWith(frame, { ...answersFor(frame), ...options });
  const screen = await render(WithApp, { app, of: Gaps });
  const root = screen.container;
  return { app, screen, root };
}
const sentencesIn = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('[data-entry]')].map((row) => row.innerText.trim());
const headsIn = (root: Element) => [...root.querySelectorAll('h2')].map((h) => h.textContent);
const rowOf = (root: Element, text: string) => {
  const row = [...root.querySelectorAll<HTMLElement>('[data-entry]')].find((each) =>
    each.innerText.includes(text),
  );
  if (row === undefined) throw new Error(`no row "${text}"`);
  return row;
};

/** The blemishes that stand for each kind, in English: missing years, blanks, far from the rest, Weibo given up. */
const PLANTED_EN = [
  '柳河乡: no reports for 2018, 2020',
  '红岩乡: no reports for 2014, 2022',
  '大坪镇: no report for 2025',
  '梅岭乡: no reports for 2018–2019',
  '双塔街道: no reports for 2018, 2023',
  '龙泉街道: no reports for 2016, 2025',
  '云溪镇 2014: blank',
  '云溪镇 2019: 23 rows blank',
  '石桥镇 2018: blank',
  '红岩乡 2015: row absent',
  '红岩乡 2019: 2 rows absent',
  '大坪镇 2015: 23 rows blank',
  '大坪镇 2016: 23 rows blank',
  '梅岭乡 2017: blank',
  '梅岭乡 2021: blank',
  '花桥镇 2016: blank',
  '白杨街道 2015: blank',
  '杏花镇 2022: 15 rows blank',
  '双塔街道 2022: 25 rows blank',
  '石桥镇 2018, Items on Weibo: 0 items',
  '金沙镇 2015–2017, Items by other means: higher than peers',
];

/** What was planted in the sample and is a gap. */
const PLANTED = [
  '柳河乡缺 2018、2020 年',
  '红岩乡缺 2014、2022 年',
  '大坪镇缺 2025 年',
  '梅岭乡缺 2018–2019 年',
  '双塔街道缺 2018、2023 年',
  '龙泉街道缺 2016、2025 年',
  '云溪镇 2014 年政策解读',
  '云溪镇 2019 年 23 项空白',
  '石桥镇 2018 年接受培训人次空白',
  '红岩乡 2015 年依申请公开收取费用缺行',
  '红岩乡 2019 年 2 项缺行',
  '大坪镇 2015 年 23 项空白',
  '大坪镇 2016 年 23 项空白',
  '梅岭乡 2017 年公开专项经费空白',
  '梅岭乡 2021 年行政强制',
  '花桥镇 2016 年信息查阅点数空白',
  '白杨街道 2015 年微信公开条数空白',
  '杏花镇 2022 年 15 项空白',
  '双塔街道 2022 年 25 项空白',
  '石桥镇 2018 年微博公开条数 0 条',
  '金沙镇 2015–2017 年其他方式公开条数高于同类',
  '金沙镇 2014–2018 年渠道构成突出',
];

test.each([
  [1366, 768, 'zh', PLANTED],
  [1920, 1080, 'zh', PLANTED],
  [1366, 768, 'en', PLANTED_EN],
  [1920, 1080, 'en', PLANTED_EN],
] as const)(
  'at %d × %d every planted gap is on the first screen in %s',
  async (width, height, lang, planted) => {
    await browser.viewport(width, height);
    const frame = frameOf(allSampleReports(), { entries: sampleRoster() });
    const { app } = await appWith(frame, { ...answersFor(frame), hash: `#/gaps?lang=${lang}` });
    const { container } = await render(App, { app });
    await vi.waitFor(() => expect(sentencesIn(container).length).toBeGreaterThan(0));
    const seen = [...container.querySelectorAll<HTMLElement>('[data-entry]')]
      .filter((row) => row.getBoundingClientRect().bottom <= height)
      .map((row) => row.innerText);
    const missing = planted.filter((text) => !seen.some((sentence) => sentence.includes(text)));
    expect(missing).toEqual([]);
  },
);

test('an analysis that fails says so, and is tried again', async () => {
  const { app, calls } = await appWith(sampleFrame());
  const screen = await render(WithApp, { app, of: Gaps });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('没有算出来');
  const tries = () => calls.filter(({ kind }) => kind === 'analyse').length;
  const before = tries();
  await screen.getByRole('button', { name: '再算一次' }).click();
  expect(tries()).toBe(before + 1);
});

describe('the list', () => {
  test('is grouped by kind, says how much chance alone would call, and has no fault', async () => {
    await browser.viewport(1366, 768);
    const { screen, root } = await openGaps();
    await expect
      .element(screen.getByText(/缺年报 5 份，空白或缺行 \d+ 处，填 0 的 4 处/))
      .toBeVisible();
    await expect.element(screen.getByText(/碰巧也会有约 [\d.]+ 处/)).toBeVisible();
    await expect
      .element(screen.getByText(/5 组（.+）有年报的不足 6 个，太少，不比较，也不下结论。/))
      .toBeVisible();
    expect(headsIn(root)).toEqual([
      '缺年报（5 条）',
      '填 0（3 条）',
      '高于或低于同类（1 条）',
      '构成突出（1 条）',
      '空白、缺行（8 条）',
      '走势（20 条）',
    ]);
    expect(await axeFindings(root)).toEqual([]);
  });

  test('by unit or measure says the kind of each entry', async () => {
    const { app, screen, root } = await openGaps();
    await screen.getByRole('radio', { name: '按单位' }).click();
    await vi.waitFor(() => expect(headsIn(root)).toContain('金沙镇（3 条）'));
    expect(rowOf(root, '渠道构成突出').innerText).toMatch(/^构成突出/);
    await screen.getByRole('radio', { name: '按指标' }).click();
    await vi.waitFor(() => expect(headsIn(root)).toContain('渠道构成（1 条）'));
    expect(app.view.hash()).toContain('by=measure');
    expect(root.textContent).toContain('比较时注意：');
    rowOf(root, '渠道构成突出').click();
    await expect.element(screen.getByRole('textbox', { name: '情况说明' })).toBeVisible();
    expect(await axeFindings(root)).toEqual([]);
  });

  test('an opened entry leads clause by clause to its cells and those of its peers', async () => {
    const { app, screen, root } = await openGaps();
    await vi.waitFor(() => expect(sentencesIn(root).length).toBeGreaterThan(0));
    rowOf(root, '红岩乡 2017 年政府网站公开条数 0 条').click();
    await screen.getByRole('button', { name: '139.5 条', exact: true }).click();
    expect(app.evidence.cells).toHaveLength(9);
    await screen.getByRole('button', { name: '0 条', exact: true }).click();
    expect(app.evidence.cells.map(({ year, indicator }) => [year, indicator])).toEqual([
      [2017, 'disclosure.channel.website'],
    ]);
  });

  test('folds what is many: the heaviest first, all on demand', async () => {
    await browser.viewport(1366, 768);
    const { screen, root } = await openGaps();
    await vi.waitFor(() => expect(sentencesIn(root).length).toBeGreaterThan(0));
    const before = sentencesIn(root).length;
    await screen.getByRole('button', { name: '全部 20 条' }).click();
    expect(sentencesIn(root)).toHaveLength(before + 14);
    await screen.getByRole('button', { name: '收起' }).click();
    expect(sentencesIn(root)).toHaveLength(before);
  });

  test('shows one kind alone, one unit alone, nothing with a way back', async () => {
    const { app, screen, root } = await openGaps();
    await screen.getByRole('combobox', { name: '类别' }).selectOptions('填 0');
    await vi.waitFor(() => expect(sentencesIn(root)).toHaveLength(3));
    expect(app.view.hash()).toContain('kind=zero');
    await screen.getByRole('searchbox', { name: '找单位' }).fill('石桥');
    await vi.waitFor(() => expect(sentencesIn(root)).toHaveLength(1));
    await expect.element(screen.getByText('1 条', { exact: false }).first()).toBeVisible();
    await screen.getByRole('searchbox', { name: '找单位' }).fill('没有的');
    await expect.element(screen.getByText(/没有符合筛选的条目/)).toBeVisible();
    await screen.getByRole('button', { name: '清除筛选' }).click();
    await vi.waitFor(() => expect(sentencesIn(root).length).toBeGreaterThan(3));
    expect(app.view.state).toMatchObject({ listKind: null, listFind: null });
  });

  test('keeps to the units and years that are chosen for all pages', async () => {
    const { app, root } = await openGaps();
    app.view.set({ group: 'street' });
    await vi.waitFor(() =>
      expect(sentencesIn(root).every((text) => text.includes('街道'))).toBe(true),
    );
    app.view.set({ group: 'all', years: [2014, 2014] });
    await vi.waitFor(() =>
      expect(sentencesIn(root).every((text) => text.includes('2014'))).toBe(true),
    );
    expect(sentencesIn(root)).toContain('红岩乡缺 2014 年年报');
  });

  test('in English reads as sentences', async () => {
    const { root } = await openGaps(sampleFrame(), {
      ...answersFor(sampleFrame()),
      language: 'en',
    });
    await vi.waitFor(() => expect(headsIn(root)).toContain('Entered 0 (3)'));
    expect(sentencesIn(root)).toContain(
      '石桥镇 2018, Items on Weibo: 0 items; peer townships (8 with a value): 7 above 0, median 15 items',
    );
  });
});

describe('an entry', () => {
  const weibo = '石桥镇 2018 年微博';

  test('opens its details with the keyboard and is marked as seen, which can be undone', async () => {
    const { app, root } = await openGaps();
    await vi.waitFor(() => expect(sentencesIn(root).length).toBeGreaterThan(0));
    const rows = [...root.querySelectorAll<HTMLElement>('[data-entry]')];
    rows[0]?.focus();
    await userEvent.keyboard('jj{ArrowUp}');
    expect(document.activeElement).toBe(rows[1]);
    await userEvent.keyboard('{Enter}');
    expect(rows[1]?.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('s');
    const key = rows[1]?.dataset['entry'] ?? '';
    await vi.waitFor(() => expect(app.gapStates.of(key).state).toBe('seen'));
    expect(rows[1]?.innerText).toContain('已看');
    app.said?.action?.run();
    await vi.waitFor(() => expect(app.gapStates.of(key).state).toBe('new'));
  });

  test('that leaves the filtered list hands the focus to the next', async () => {
    const { root } = await openGaps(sampleFrame(), {
      ...answersFor(sampleFrame()),
      hash: '#/gaps?state=new&kind=zero',
    });
    await vi.waitFor(() => expect(sentencesIn(root)).toHaveLength(3));
    const [first, second] = root.querySelectorAll<HTMLElement>('[data-entry]');
    first?.focus();
    await userEvent.keyboard('s');
    await vi.waitFor(() => expect(sentencesIn(root)).toHaveLength(2));
    expect(document.activeElement).toBe(second);
  });

  test('keeps an explanation', async () => {
    const { app, screen, root } = await openGaps();
    await vi.waitFor(() => expect(sentencesIn(root).length).toBeGreaterThan(0));
    const row = rowOf(root, weibo);
    row.click();
    await screen.getByRole('textbox', { name: '情况说明' }).fill('账号已停用');
    await screen.getByRole('button', { name: '保存说明' }).click();
    const key = row.dataset['entry'] ?? '';
    await vi.waitFor(() =>
      expect(app.gapStates.of(key)).toEqual({ state: 'explained', note: '账号已停用' }),
    );
    expect(row.innerText).toContain('已说明');
  });

  test('leads to its chart and its source', async () => {
    const { app, root, screen } = await openGaps();
    const ask = vi.spyOn(app.evidence, 'ask');
    await vi.waitFor(() => expect(sentencesIn(root).length).toBeGreaterThan(0));
    const row = rowOf(root, weibo).closest('li');
    row?.querySelector<HTMLElement>('button.plain')?.click();
    const cell = { year: 2018, form: 's2014', indicator: 'disclosure.channel.weibo' };
    expect(ask).toHaveBeenCalledWith(
      [expect.objectContaining({ ...cell, authority: sampleUnit('石桥镇') })],
      'disclosure.channel.weibo',
    );
    rowOf(root, weibo).click();
    await screen.getByRole('link', { name: '历年走势' }).click();
    expect(app.view.state).toMatchObject({
      page: 'trends',
      subject: 'disclosure.channel.weibo',
      focus: sampleUnit('石桥镇'),
      year: 2018,
    });
  });

  test('that is ticked goes into the letter', async () => {
    const { app, screen, root } = await openGaps();
    await vi.waitFor(() => expect(sentencesIn(root).length).toBeGreaterThan(0));
    await screen.getByRole('checkbox', { name: /^选入催报函：石桥镇 2018 年微博/ }).click();
    await screen.getByRole('checkbox', { name: '选择本组：构成突出' }).click();
    expect(app.chosenGaps.keys.size).toBe(2);
    await screen.getByRole('button', { name: '写催报函（已选 2 条）' }).click();
    expect(app.view.page).toBe('letters');
  });
});

describe('while there is nothing to list', () => {
  test('the page says that it is looking, and how far it is', async () => {
    const frame = sampleFrame();
    let finish = (): void => undefined;
    const { app } = await appWith(frame);
    const waiting = vi
      .spyOn(app.data, 'analyse')
      .mockImplementation(({ onprogress }: Parameters<State['data']['analyse']>[0]) => {
        onprogress({ done: 3, total: 8, label: '' });
        return new Promise((resolve) => {
          finish = () => resolve({ ok: true, value: analyse(frame) });
        });
      });
    const screen = await render(WithApp, { app, of: Gaps });
    await expect.element(screen.getByText('正在查找差距：3/8 个县')).toBeVisible();
    expect(waiting).toHaveBeenCalledOnce();
    finish();
    await vi.waitFor(() => expect(sentencesIn(screen.container).length).toBeGreaterThan(0));
  });

  test('it says that contradictions are still looked for, until they stand in the list', async () => {
    const frame = sampleFrame();
    const { app } = await appWith(frame, answersFor(frame));
    let finish = (): void => undefined;
    vi.spyOn(app.data, 'findings').mockImplementation(({ onprogress }) => {
      onprogress({ done: 2, total: 8, label: '' });
      return new Promise((resolve) => {
        finish = () => resolve({ ok: true, value: check(frame) });
      });
    });
    const screen = await render(WithApp, { app, of: Gaps });
    const waiting = screen.getByText('正在核对各表数字是否对得上：2/8 个县；矛盾的条目还没有列入');
    await expect.element(waiting).toBeVisible();
    const heads = () => headsIn(screen.container).filter((head) => head.startsWith('勾稽不符'));
    expect(heads()).toEqual([]);
    finish();
    await vi.waitFor(() => expect(heads()).toHaveLength(1));
    expect(screen.container.textContent).not.toContain('正在核对');
  });

  test('without a gap it says how many tests were made', async () => {
    const { screen } = await openGaps(frameWith([[]]));
    await expect
      .element(screen.getByText(/查了 0 项，没有一项缺报、空白、缺行或突出/))
      .toBeVisible();
  });
});
