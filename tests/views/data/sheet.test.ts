import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Frame } from '#domain/frame.ts';
import DataPage from '#views/data/DataPage.svelte';
import WithApp from '../../support/WithApp.svelte';
import { appWith } from '../../support/app.ts';
import type { AppOptions } from '../../support/app.ts';
import { axeFindings } from '../../support/axe.ts';
import { frameWith } from '../../support/frames.ts';
import { threeForms } from '../../support/threeForms.ts';

const small = () =>
  frameWith([
    [
      { unit: '青石镇', year: 2017, values: { 'disclosure.total': 31, 'request.received': 0 } },
      { unit: '青石镇', year: 2018, values: { 'disclosure.total': 45, 'request.received': null } },
      { unit: '花桥镇', year: 2018, values: { 'disclosure.total': 12, 'request.received': 3 } },
    ],
  ]);

async function shown(frame: Frame, options: AppOptions = {}) {
  const { app, calls } = await appWith(frame, { hash: '#/data', ...options });
  const screen = await render(WithApp, { app, of: DataPage });
  return { app, calls, screen };
}

const grid = () => document.querySelector<HTMLElement>('[role=grid]');
const cell = (row: number, column: number) =>
  grid()?.querySelectorAll('tbody tr')[row]?.querySelectorAll<HTMLElement>('td')[column];
const heads = () =>
  [...document.querySelectorAll('tr.heads th')].map((th) => th.textContent.trim());

function press(target: HTMLElement | null | undefined, at: 'mousedown' | 'mouseup' | 'dblclick') {
  target?.dispatchEvent(new MouseEvent(at, { bubbles: true, button: 0 }));
}
function key(name: string, more: KeyboardEventInit = {}) {
  grid()?.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
  );
}

describe('the table of everything', () => {
  test('a report is a row; a blank is a word and a printed zero is 0', async () => {
    await shown(small());
    const column = heads().indexOf('收到申请件数');
    expect(grid()?.querySelectorAll('tbody tr').length).toBe(3);
    expect([0, 1, 2].map((row) => cell(row, column)?.textContent)).toEqual(['0', '空白', '3']);
  });

  test('selected cells are copied as tab-separated text, a blank as its word', async () => {
    const { screen } = await shown(small());
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await screen.getByLabelText('表内部分').selectOptions('依申请公开');
    const column = heads().indexOf('收到申请件数');
    press(cell(0, column), 'mousedown');
    press(cell(0, column), 'mouseup');
    key('ArrowDown', { shiftKey: true });
    key('ArrowRight', { shiftKey: true });
    key('c', { ctrlKey: true });
    await vi.waitFor(() => expect(written).toHaveBeenCalledWith('0\t文件里没有\n空白\t文件里没有'));
    await screen.getByRole('button', { name: '连同表头复制' }).click();
    await vi.waitFor(() =>
      expect(written.mock.lastCall?.[0]?.split('\n')[1]).toBe('青石镇\t2017\t0\t文件里没有'),
    );
    written.mockRestore();
  });

  test('a number opens its evidence by a double click, and by the button beside it', async () => {
    const { app, screen } = await shown(small());
    const ask = vi.spyOn(app.evidence, 'ask').mockResolvedValue();
    const column = heads().indexOf('主动公开条数');
    press(cell(2, column), 'mousedown');
    press(cell(2, column), 'mouseup');
    await expect.element(screen.getByText('花桥镇 2018 年 · 主动公开条数：12 条')).toBeVisible();
    await screen.getByRole('button', { name: '看出处' }).click();
    press(cell(2, column), 'dblclick');
    expect(ask).toHaveBeenCalledTimes(2);
    expect(ask.mock.lastCall?.[0]).toMatchObject([{ year: 2018, indicator: 'disclosure.total' }]);
  });

  test('it sorts with what is missing last, and filters by text, year and blanks', async () => {
    const { screen } = await shown(small());
    const column = heads().indexOf('收到申请件数');
    await screen.getByRole('button', { name: '收到申请件数' }).click();
    expect([0, 1, 2].map((row) => cell(row, column)?.textContent)).toEqual(['3', '0', '空白']);
    await screen.getByLabelText('筛选单位').fill('花桥');
    await expect.element(screen.getByText('3 份年报，显示 1 份')).toBeVisible();
    await screen.getByLabelText('筛选单位').fill('没有的');
    await expect.element(screen.getByText('没有符合条件的年报。')).toBeVisible();
  });

  test('everything is listed, and on demand only what other pages compare', async () => {
    const frame = frameWith([
      [
        { unit: '青石镇', year: 2018, values: { 'disclosure.total': 1 } },
        { unit: '东城街道', year: 2018, values: { 'disclosure.total': 2 } },
      ],
    ]);
    const { screen } = await shown(frame, { hash: '#/data?group=street' });
    await expect.element(screen.getByText('2 份年报，显示 2 份')).toBeVisible();
    await screen.getByLabelText('只看所选的单位和年份').click();
    await expect.element(screen.getByText('2 份年报，显示 1 份')).toBeVisible();
  });

  test.each(['zh', 'en'] as const)('every head fits into two lines in %s', async (language) => {
    const { screen } = await shown(threeForms(), { language });
    await screen.getByLabelText(language === 'zh' ? '按申请人展开' : 'Each kind of').click();
    const buttons = [...document.querySelectorAll<HTMLElement>('tr.heads button')];
    expect(buttons.filter((one) => one.scrollHeight > one.clientHeight + 1)).toEqual([]);
    expect(buttons.length).toBe(5 + 10 + 25 * 7 + 15);
  });

  test('of many reports only those in sight are drawn', async () => {
    const reports = Array.from({ length: 400 }, (_, i) => ({
      unit: `甲${i}镇`,
      year: 2018,
      values: { 'disclosure.total': i },
    }));
    await shown(frameWith([reports]));
    expect(grid()?.getAttribute('aria-rowcount')).toBe('402');
    expect(grid()?.querySelectorAll('tbody tr').length).toBeLessThan(60);
  });

  describe('of several forms', () => {
    const groups = () =>
      [...document.querySelectorAll('tr.groups th')].map((th) => th.textContent.trim());

    test('has the columns and reports of the newest, and of another on demand', async () => {
      const { screen } = await shown(threeForms());
      expect(groups()).toEqual(['主动公开', '依申请公开', '复议、诉讼']);
      expect(heads()).toHaveLength(5 + 10 + 25 + 15);
      await expect.element(screen.getByText('38 份年报，显示 38 份')).toBeVisible();
      await screen.getByRole('radio', { name: '2014–2018 年' }).click();
      expect(groups().slice(0, 3)).toEqual(['主动公开', '回应解读', '依申请公开']);
      expect(heads()).toHaveLength(5 + 58);
      await expect.element(screen.getByText('40 份年报，显示 40 份')).toBeVisible();
    });

    test('has totals first, and kinds of applicants behind them on demand', async () => {
      const { screen } = await shown(threeForms());
      await screen.getByLabelText('表内部分').selectOptions('依申请公开');
      expect(heads().slice(5, 7)).toEqual(['新收申请', '上年结转申请']);
      await screen.getByLabelText('按申请人展开').click();
      expect(heads()).toHaveLength(5 + 25 * 7);
      expect(heads().slice(5, 7)).toEqual(['新收申请', '新收申请（自然人）']);
    });

    test('another form lets go of a year, a section and an order that it does not have', async () => {
      const { screen } = await shown(threeForms());
      await screen.getByRole('combobox', { name: /^年份/ }).selectOptions('2023');
      await screen.getByLabelText('表内部分').selectOptions('依申请公开');
      await screen.getByRole('button', { name: '新收申请' }).click();
      await screen.getByRole('radio', { name: '2014–2018 年' }).click();
      expect(heads()).toHaveLength(5 + 58);
      await expect.element(screen.getByText('40 份年报，显示 40 份')).toBeVisible();
      expect(document.querySelector('th[aria-sort=descending]')).toBe(null);
    });
  });

  test.each([
    ['zh', small],
    ['en', small],
    ['zh', threeForms],
    ['en', threeForms],
  ] as const)('axe finds nothing in %s', async (language, frame) => {
    const { screen } = await shown(frame(), { language });
    expect(await axeFindings(screen.container)).toEqual([]);
  });
});

test('units of several counties get a column for the county', async () => {
  await shown(
    frameWith([
      [
        { unit: '青石镇', year: 2018, values: { 'disclosure.total': 1 } },
        { unit: '青石镇', year: 2018, values: { 'disclosure.total': 2 }, county: '乙县' },
      ],
    ]),
  );
  expect(heads().slice(0, 3)).toEqual(['单位', '年份', '县区']);
});
