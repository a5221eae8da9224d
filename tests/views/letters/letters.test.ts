import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { analyse } from '#analysis/analyse.ts';
import type { App } from '#state/app.svelte.ts';
import Letters from '#views/letters/Letters.svelte';
import { appWith } from '../../support/app.ts';
import type { AppOptions } from '../../support/app.ts';
import { sampleFrame, sampleUnit } from '../../support/frames.ts';
import WithApp from '../../support/WithApp.svelte';
import { axeFindings } from '../support.ts';
import '../../../src/app.css';

const frame = sampleFrame();
const label = { zh: '示例县', en: 'Shili' };
const dataSet = {
  id: 'sample',
  ...{ label, source: label },
  fictional: true,
  date: '2026-01-01',
  files: [],
  roster: null,
  fingerprint: '00',
};

async function openLetters(options: AppOptions = {}) {
  const { app } = await appWith(frame, { answers: { analyse: () => analyse(frame) }, ...options });
  return { app, ...(await show(app)) };
}
async function show(app: App) {
  const screen = await render(WithApp, { app, of: Letters });
  const root = screen.container;
  await vi.waitFor(() => {
    if (root.querySelector('.letter') === null) throw new Error('not yet');
  });
  return { screen, root };
}
const paper = (root: Element) => root.querySelector<HTMLElement>('.desk .letter')?.innerText ?? '';
/** The name and bytes of the file that the page saves next. */
function nextFile(): Promise<{ name: string; bytes: Uint8Array }> {
  return new Promise((resolve) => {
    const blobs: Blob[] = [];
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:none';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      create.mockRestore();
      click.mockRestore();
      const name = this.download;
      void blobs[0]?.arrayBuffer().then((bytes) => resolve({ name, bytes: new Uint8Array(bytes) }));
    });
  });
}

beforeEach(() => browser.viewport(1366, 768));

describe('what is written', () => {
  test('begins with the missing reports of the newest year that has some', async () => {
    const { screen, root } = await openLetters();
    await expect.element(screen.getByRole('combobox', { name: '年份' })).toHaveValue('2018');
    expect(paper(root)).toContain('关于催报2018年政府信息公开工作年度报告的函');
    expect(paper(root)).toContain('仅供核对，不作评价依据');
    expect(await axeFindings(root)).toEqual([]);
  });

  test('is the ticked entries where some are ticked, until something else is picked', async () => {
    const { app, screen, root } = await openLetters();
    const zero = app.analysis.entries?.find(
      ({ kind, authority }) => kind === 'zero' && authority === sampleUnit('石桥镇'),
    );
    app.chosenGaps.toggle(zero?.key ?? '');
    await vi.waitFor(() => expect(paper(root)).toContain('微博公开条数 0 条'));
    await expect.element(screen.getByRole('radio', { name: '已选条目（1）' })).toBeChecked();
    await screen.getByRole('radio', { name: '催缺报' }).click();
    await vi.waitFor(() => expect(paper(root)).not.toContain('微博'));
  });

  test('of a unit is all its gaps; a letter of each unit can be opened from the list', async () => {
    const { screen, root } = await openLetters();
    await screen.getByRole('radio', { name: '按单位' }).click();
    await screen.getByRole('button', { name: '石桥镇（2 条）' }).click();
    await vi.waitFor(() => expect(paper(root)).toContain('石桥镇：'));
    await screen.getByRole('combobox', { name: '单位' }).selectOptions('金沙镇');
    await vi.waitFor(() => expect(paper(root)).toContain('金沙镇：'));
    expect(paper(root)).toContain('高于或低于同类，请核对');
  });

  test('leaves out what is explained, says so, and takes it on demand', async () => {
    const found = analyse(frame);
    const { app } = await appWith(frame, { answers: { analyse: () => found } });
    app.analysis.want();
    await vi.waitFor(() => expect(app.analysis.entries).not.toBeNull());
    const missing = app.analysis.entries?.find(
      ({ kind, years }) => kind === 'report' && years.includes(2018),
    );
    const { screen } = await openLetters({
      opened: { notes: { [`gap:${missing?.key ?? ''}`]: 'explained\n已核实' } },
    });
    await expect.element(screen.getByText('另有 1 条已有情况说明，没有列入。')).toBeVisible();
    await screen.getByRole('button', { name: '列入', exact: true }).click();
    await expect.element(screen.getByRole('button', { name: '不列入' })).toBeVisible();
  });

  test('for the county is one letter with a table of all points', async () => {
    const { screen, root } = await openLetters();
    await screen.getByRole('radio', { name: '按单位' }).click();
    await screen.getByRole('radio', { name: '全县一份' }).click();
    await vi.waitFor(() =>
      expect(root.querySelectorAll('.desk .letter td').length).toBeGreaterThan(10),
    );
    expect(paper(root)).toContain('逐条清单');
    expect(await axeFindings(root)).toEqual([]);
  });

  test('with nothing chosen leads to the list of gaps', async () => {
    const { app, screen } = await openLetters();
    await screen.getByRole('radio', { name: '已选条目（0）' }).click();
    await expect.element(screen.getByText(/还没有选择条目/)).toBeVisible();
    await screen.getByRole('button', { name: '到差距清单选择' }).click();
    expect(app.view.page).toBe('gaps');
  });
});

describe('a letter', () => {
  async function openShiqiao(options: AppOptions = {}) {
    const opened = await openLetters(options);
    await opened.screen.getByRole('radio', { name: '按单位' }).click();
    await opened.screen.getByRole('button', { name: '石桥镇（2 条）' }).click();
    await vi.waitFor(() => expect(paper(opened.root)).toContain('石桥镇：'));
    return opened;
  }

  test('takes changes that survive another page', async () => {
    const { app, screen, root } = await openShiqiao();
    await screen.getByRole('textbox', { name: '标题' }).fill('自拟标题');
    await screen.getByRole('textbox', { name: '主送' }).fill('石桥镇人民政府');
    await screen.getByRole('textbox', { name: '第 2 条：填 0' }).fill('请核对微博条数。');
    await screen.getByRole('button', { name: '第 1 条移除' }).click();
    for (const text of ['自拟标题', '石桥镇人民政府：', '（一）请核对微博条数。'])
      expect(paper(root)).toContain(text);
    expect(paper(root)).not.toContain('空白或缺行的项');
    await screen.unmount();
    const again = await show(app);
    expect(paper(again.root)).toContain('自拟标题');
    await again.screen.getByRole('button', { name: '全部放回' }).click();
    expect(paper(again.root)).toContain('空白或缺行的项');
    await again.screen.getByRole('button', { name: '这一份恢复默认' }).click();
    expect(paper(again.root)).not.toContain('自拟标题');
  });

  test('changes the order of items of one kind', async () => {
    const { screen, root } = await openLetters();
    await screen.getByRole('radio', { name: '按单位' }).click();
    await screen.getByRole('radio', { name: '全县一份' }).click();
    const first = () => root.querySelector('.desk .letter tbody tr')?.textContent;
    await vi.waitFor(() => expect(first()).toBeTruthy());
    const before = first();
    await expect.element(screen.getByRole('button', { name: '第 1 条上移' })).toBeDisabled();
    await screen.getByRole('button', { name: '第 1 条下移' }).click();
    expect(first()).not.toBe(before);
    await screen.getByRole('button', { name: '第 2 条上移' }).click();
    expect(first()).toBe(before);
  });

  test('has deadline and date, and keeps signing unit, contact and opening in the settings', async () => {
    const { app, screen, root } = await openShiqiao();
    await screen.getByLabelText('反馈期限').fill('2026-03-31');
    await screen.getByLabelText('成文日期').fill('2026-01-05');
    await screen.getByRole('textbox', { name: '署名单位' }).fill('示例县政府办');
    await screen.getByRole('textbox', { name: '联系人及电话' }).fill('王某');
    await screen
      .getByRole('textbox', { name: '开头段落（留空用默认文字）' })
      .fill('请各单位核对。');
    for (const text of [
      '请于2026年3月31日前',
      '2026年1月5日',
      '示例县政府办',
      '王某',
      '请各单位核对。',
    ])
      expect(paper(root)).toContain(text);
    expect(app.settings.all).toMatchObject({
      'letter.signer.zh': '示例县政府办',
      'letter.contact.zh': '王某',
      'letter.opening.zh': '请各单位核对。',
    });
  });

  test('is printed alone: beside the page, which is hidden on paper', async () => {
    const { screen } = await openShiqiao();
    const beside = document.querySelectorAll('body > .letters-print .letter');
    expect(beside).toHaveLength(1);
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await screen.getByRole('button', { name: /^打印全部 \d+ 份$/ }).click();
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(document.querySelectorAll('body > .letters-print .letter').length).toBeGreaterThan(1);
    window.dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() =>
      expect(document.querySelectorAll('body > .letters-print .letter')).toHaveLength(1),
    );
    print.mockRestore();
    await screen.unmount();
    expect(document.querySelector('.letters-print')).toBeNull();
    expect(document.body.className).toBe('');
  });

  test.each([
    ['Word', /^整改清单_石桥镇_[0-9a-f]{8}\.docx$/],
    ['Excel', /^整改清单_石桥镇_[0-9a-f]{8}\.xlsx$/],
  ])('is saved as %s', async (button, name) => {
    const { screen } = await openShiqiao();
    const file = nextFile();
    await screen.getByRole('button', { name: button, exact: true }).click();
    const saved = await file;
    expect(saved.name).toMatch(name);
    expect([...saved.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test('all letters go into one file', async () => {
    const { screen } = await openShiqiao();
    const file = nextFile();
    await screen.getByRole('button', { name: /^Word（全部 \d+ 份）$/ }).click();
    expect((await file).name).toMatch(/^整改清单_全部_[0-9a-f]{8}\.docx$/);
  });

  test('over fictional data says so in title, header and file name', async () => {
    const { screen, root } = await openShiqiao({ opened: { dataSet } });
    expect(paper(root)).toContain('（虚构示例）');
    expect(root.querySelector('.desk .header')?.textContent).toBe('虚构示例，不是真实数据');
    const file = nextFile();
    await screen.getByRole('button', { name: 'Word', exact: true }).click();
    expect((await file).name).toMatch(/^虚构示例_整改清单_石桥镇_/);
  });

  test('is in English on the English page', async () => {
    const { root } = await openLetters({ language: 'en' });
    expect(paper(root)).toContain(
      'Reminder: annual reports on open government information for 2018',
    );
    expect(paper(root)).toContain('Your unit: no report for 2018.');
  });
});

test.each([390, 1366, 1920])('at %d pixels nothing runs over the side', async (width) => {
  await browser.viewport(width, 800);
  for (const language of ['zh', 'en'] as const) {
    const { screen, root } = await openLetters({ language });
    const over = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (part) => part.getBoundingClientRect().right > width + 1,
    );
    expect(over.map((part) => part.outerHTML.slice(0, 80))).toEqual([]);
    await screen.unmount();
  }
});
