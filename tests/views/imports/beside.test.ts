import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { App } from '#state/app.svelte.ts';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from './page.ts';
import '../../../src/app.css';

const text = [
  '示例县花桥镇2022年政府信息公开工作年度报告',
  '2022年，我镇主动公开政府信息236条，其中通过政府网站公开120条。全年未收到政府信息公开申请。',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t2\t1\t7.5',
].join('\n');
const title = (n: number) => `粘贴的内容${n}`;

async function shown(app: App) {
  const screen = await render(WithApp, { app, of: ImportDialog });
  const panes = () => [...document.querySelectorAll<HTMLElement>('.pane')];
  const mark = (printed: string) =>
    [...document.querySelectorAll<HTMLElement>('button.mark[data-mark]')].find(
      ({ textContent }) => textContent === printed,
    );
  const reading = (what: string) =>
    [...document.querySelectorAll<HTMLElement>('tr[data-reading]')].find(({ textContent }) =>
      textContent.includes(what),
    );
  await vi.waitFor(() => expect(panes()).toHaveLength(2));
  return { screen, mark, reading };
}

async function pasted(language: 'zh' | 'en' = 'zh') {
  const app = await emptyApp(language);
  await app.imports.beside.paste({ text, html: null }, title);
  return { app, ...(await shown(app)) };
}

describe('a pasted text', () => {
  test('has its numbers marked in three ways: tables, sentences, doubts', async () => {
    const { mark } = await pasted();
    expect(mark('2')?.className).toContain('cell');
    expect(mark('236')?.className).toContain('figure');
    expect(mark('7.5')?.className).toContain('doubt');
    expect(mark('2022')).toBe(undefined);
  });

  test('lights the reading of the number that is pointed at, and the other way round', async () => {
    const { mark, reading } = await pasted();
    await userEvent.hover(mark('2') ?? document.body);
    expect(reading('规范性文件制发件数')?.className).toContain('lit');
    expect(mark('236')?.className).not.toContain('lit');
    await userEvent.hover(reading('主动公开政府信息') ?? document.body);
    expect(mark('236')?.className).toContain('lit');
    expect(mark('2')?.className).not.toContain('lit');
  });

  test('is walked by keyboard: one stop in the text, arrows from number to number, Enter across', async () => {
    const { mark } = await pasted();
    const stops = document.querySelectorAll('.pane button.mark[tabindex="0"]');
    expect(stops).toHaveLength(1);
    mark('236')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('120');
    await userEvent.keyboard('{Enter}');
    const row = document.activeElement?.closest('tr');
    expect(row?.className).toContain('lit');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('120');
  });

  test('can be edited and is read again', async () => {
    const { app, screen, mark } = await pasted();
    await userEvent.click(screen.getByRole('button', { name: '改文字' }));
    await screen.getByLabelText('粘贴或输入年报文字').fill(text.replace('236条', '237条'));
    await userEvent.click(screen.getByRole('button', { name: '看标出的数' }));
    await vi.waitFor(() => expect(mark('237')?.className).toContain('figure'));
    expect(app.imports.entries).toHaveLength(1);
  });

  test('goes on to the preview, where its doubt is in sight before anything is stored', async () => {
    const { screen } = await pasted();
    await userEvent.click(screen.getByRole('button', { name: '下一步：核对单位和年份' }));
    await expect
      .element(screen.getByRole('heading', { name: '请核对：没有采用的数（1）' }))
      .toBeVisible();
    await expect.element(screen.getByText('7.5', { exact: true })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '原文对照' }).first());
    await expect.element(screen.getByRole('button', { name: '回到清单' })).toBeVisible();
  });

  test.each(['zh', 'en'] as const)('axe finds nothing beside the text in %s', async (language) => {
    await pasted(language);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

test('a table of a web page becomes text: nothing in it is run, loaded or shown as markup', async () => {
  const app = await emptyApp();
  const html =
    '<img src="http://127.0.0.1:9/x.png" onerror="window.hurt=1"><script>window.hurt=1</script>' +
    `<p>${text.split('\n')[0] ?? ''}</p><table><tr><td>第二十条第（一）项</td></tr>` +
    '<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>' +
    '<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr></table>';
  await app.imports.beside.paste({ text: '规章', html }, title);
  await shown(app);
  expect('hurt' in window).toBe(false);
  expect(document.querySelector('.pane img, .pane script')).toBe(null);
});

test('a long text comes a page at a time, and a number further on turns the page', async () => {
  const app = await emptyApp();
  const lines = Array.from({ length: 700 }, (_, i) => `第${i + 1}条工作措施。`);
  await app.imports.beside.paste({ text: [text, ...lines, text].join('\n'), html: null }, title);
  await shown(app);
  const rows = () => document.querySelectorAll('.pane .line, .pane:first-of-type tr').length;
  expect(rows()).toBeLessThan(400);
  const buttons = document.querySelectorAll<HTMLElement>('tr[data-reading] button');
  buttons[buttons.length - 1]?.click();
  await vi.waitFor(() =>
    expect(document.querySelector('.pane')?.textContent).toContain('第700条工作措施。'),
  );
});

test('documents without a table say so, and refused files share one sentence', async () => {
  const app = await emptyApp();
  const story = text.split('\n').slice(0, 2).join('\n');
  const picture = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])]);
  const pictures = ['图1.jpg', '图2.jpg'].map(
    (name) => ({ name, path: name, origin: 'file', blob: picture }) as const,
  );
  await app.imports.read([handover('花桥镇2022.txt', story), ...pictures]);
  const screen = await render(WithApp, { app, of: ImportDialog });
  await expect.element(screen.getByText('无统计表，只有文字', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('同样的还有：图2.jpg')).toBeVisible();
});
