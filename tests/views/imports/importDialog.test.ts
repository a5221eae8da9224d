import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { sampleReports } from '../../../scripts/samples/county.ts';
import { threeColumns } from '../../../scripts/samples/layouts.ts';
import { walkFiles } from '../../../scripts/samples/walk.ts';
import type { App } from '#state/app.svelte.ts';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from './page.ts';
import '../../../src/app.css';

const walk = () => walkFiles().map((f) => handover(f.name, f.text, f.encoding));

async function shown(app: App) {
  const screen = await render(WithApp, { app, of: ImportDialog });
  return { screen, button: (name: string | RegExp) => screen.getByRole('button', { name }) };
}

describe('the twenty-four files', () => {
  test('are imported with six clicks, and the message takes them back', async () => {
    const app = await emptyApp();
    await app.imports.read(walk());
    const { screen, button } = await shown(app);
    await expect.element(screen.getByRole('heading', { name: '要你定的事（4）' })).toBeVisible();
    const clicks = [
      button('用“示例县”'),
      button('2018（文件名）'),
      button('都是青石镇'),
      button('用 花桥镇2018年年报(终稿).csv'),
      button('确认全部一致的 19 份'),
      button('导入 23 份'),
    ];
    for (const click of clicks) await click.click();
    await vi.waitFor(() => expect(app.imports.open).toBe(false));
    expect(app.said?.text).toBe(
      '已导入 23 份年报。另记下 1 份来源：数与已有的相同，或按你的选择不显示。',
    );
    expect(app.data.frame?.authorities).toHaveLength(14);
    app.said?.action?.run();
    await vi.waitFor(() => expect(app.said?.text).toBe('已撤销，去掉 23 份年报。'));
    expect(app.data.frame?.authorities).toHaveLength(0);
  });

  test('show the differing cells of two versions before any is chosen', async () => {
    const app = await emptyApp();
    await app.imports.read(walk());
    const { screen } = await shown(app);
    const table = screen.getByRole('table', { name: '花桥镇 2018' });
    await expect.element(table).toBeVisible();
    expect(table.element().querySelector('tbody')?.textContent).toMatch(/公开工作会议次数\s*3\s*4/);
  });

  test('keep the keyboard inside: the focus goes from an answered question to the next', async () => {
    const app = await emptyApp();
    await app.imports.read(walk());
    const { button } = await shown(app);
    button('用“示例县”').element().focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe('都是青石镇'));
  });

  test('are walked with the arrow keys; Enter confirms a line, or opens its details', async () => {
    const app = await emptyApp();
    await app.imports.read(walk());
    const { screen } = await shown(app);
    app.imports.choices.setCounty('示例县');
    await userEvent.click(screen.getByText('需确认 24'));
    const lines = () => [...document.querySelectorAll<HTMLElement>('[data-line]')];
    const at = lines().findIndex((line) => line.textContent.includes('一致，待确认'));
    lines()[at - 1]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(lines()[at]);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(app.imports.review.counts.ready).toBe(1));
  });

  test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
    const app = await emptyApp(language);
    await app.imports.read([...walk(), handover('说明.txt', '没有表格')]);
    const { screen } = await shown(app);
    await userEvent.click(
      screen.getByRole('button', { name: language === 'zh' ? '详情' : 'Details' }).first(),
    );
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

test('answers are not thrown away by Esc alone', async () => {
  const app = await emptyApp();
  await app.imports.read(walk());
  const { button } = await shown(app);
  app.imports.choices.setCounty('示例县');
  await userEvent.keyboard('{Escape}');
  await expect.element(button('继续导入')).toHaveFocus();
  await button('继续导入').click();
  expect(app.imports.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  await button(/^放弃$/).click();
  await vi.waitFor(() => expect(app.imports.open).toBe(false));
});

test('a unit without county is named together with its county', async () => {
  const app = await emptyApp();
  const text = threeColumns(sampleReports()[0]!).split('\n').slice(1).join('\n');
  await app.imports.read([handover('表.csv', text)]);
  const { screen, button } = await shown(app);
  await screen.getByLabelText('所属县（区）').fill('示例县');
  await screen.getByLabelText('单位名称').fill('石头镇');
  await button('用这个名称').click();
  await vi.waitFor(() =>
    expect(app.imports.review.files[0]?.units[0]).toMatchObject({
      name: '石头镇',
      county: '示例县',
    }),
  );
});

test('nothing is stored after giving up', async () => {
  const app = await emptyApp();
  await app.imports.read(walk());
  const { button } = await shown(app);
  await button('放弃并关闭').last().click();
  await vi.waitFor(() => expect(app.imports.open).toBe(false));
  expect(app.data.opened?.batches).toEqual([]);
});

test('a file without a name of its unit is given one by typing it', async () => {
  const app = await emptyApp();
  const [report] = sampleReports();
  if (report === undefined) throw new Error('no report');
  await app.imports.read([handover('2014年.csv', threeColumns({ ...report, fullName: '我镇' }))]);
  const { screen, button } = await shown(app);
  app.imports.choices.setCounty('示例县');
  await screen.getByLabelText('单位名称').fill('青石镇');
  await button('用这个名称').click();
  await vi.waitFor(() => expect(app.imports.review.files[0]?.units[0]?.name).toBe('青石镇'));
});

test('a roster is shown and used', async () => {
  const app = await emptyApp();
  await app.imports.read([handover('名录.csv', 'county,authority,from\n示例县,青石镇,2014\n')]);
  const { screen, button } = await shown(app);
  await expect.element(screen.getByRole('heading', { name: '名录：名录.csv' })).toBeVisible();
  await button('采用这份名录').click();
  await vi.waitFor(() => expect(app.data.frame?.roster?.entries).toHaveLength(1));
});

test('a long list comes a page at a time', async () => {
  const app = await emptyApp();
  const reports = sampleReports();
  await app.imports.read(
    reports.map((r) => handover(`${r.authority}${r.year}年年报.csv`, threeColumns(r))),
  );
  const { screen, button } = await shown(app);
  expect(document.querySelectorAll('[data-line]')).toHaveLength(50);
  await button('下一页').click();
  await expect.element(screen.getByText(`第 51–${reports.length} 行`)).toBeVisible();
});

test('an answer can be taken back, and its question comes again', async () => {
  const app = await emptyApp();
  await app.imports.read(walk());
  const { screen, button } = await shown(app);
  await button('用“示例县”').click();
  await expect.element(screen.getByText('已回答 1 项')).toBeVisible();
  await screen.getByText('已回答 1 项').click();
  await button('改：县（市、区）：示例县').click();
  await expect.element(button('用“示例县”')).toBeVisible();
  expect(app.imports.choices.decisions.county).toBeNull();
});

describe('the head of the dialog', () => {
  test('counts the files that were not read, and a pasted table has no encoding', async () => {
    const app = await emptyApp();
    const [report] = sampleReports();
    if (report === undefined) throw new Error('no report');
    const table = handover('粘贴的内容 1', threeColumns(report));
    await app.imports.read([{ ...table, origin: 'paste' }, handover('无关.csv', '甲,乙\n丙,丁')]);
    const { screen } = await shown(app);
    await expect.element(screen.getByText(/2 个文件，其中 1 个没有读；1 份年报/)).toBeVisible();
    const line = screen.getByRole('row').filter({ hasText: '粘贴的内容 1' });
    expect(line.element().textContent).not.toContain('UTF-8');
  });

  test('with nothing but a backup there is nothing to import', async () => {
    const app = await emptyApp();
    const saved = await app.data.backup({});
    if (!saved.ok) throw new Error('no backup');
    await app.imports.read([handover('备份.zip', saved.value.bytes)]);
    const { screen, button } = await shown(app);
    await expect.element(screen.getByText(/备份里有 0 个批次、0 份年报、0 个单位/)).toBeVisible();
    expect(button(/可导入的年报/).elements()).toEqual([]);
    await button('恢复这份备份').click();
    await vi.waitFor(() => expect(app.said?.text).toBe('已恢复备份。'));
  });
});

test('a stored cell that could not be read shows what was printed, and each version its file', async () => {
  const app = await emptyApp();
  const report = sampleReports().find((r) => r.authority === '青石镇' && r.year === 2017);
  if (report === undefined) throw new Error('no report');
  const value = report.values['disclosure.total'];
  const good = threeColumns(report);
  const bad = good.replace(`,${String(value)}`, ',叁十?');
  expect(bad).not.toBe(good);
  await app.imports.read([handover('青石镇2017.csv', bad)]);
  app.imports.choices.setCounty('示例县');
  app.imports.choices.confirm([0], 'all');
  expect((await app.imports.commit()).ok).toBe(true);
  await app.imports.read([handover('青石镇2017改.csv', good)]);
  app.imports.choices.confirm(
    app.imports.review.files.map(({ file }) => file),
    'all',
  );
  const { screen, button } = await shown(app);
  await expect.element(screen.getByRole('cell', { name: /叁十\?\s*存疑/ })).toBeVisible();
  await expect
    .element(button(/^保留旧的\s*（青石镇2017.csv，\d{4}-\d\d-\d\d 导入）$/))
    .toBeVisible();
  await expect.element(button(/^用新的\s*（青石镇2017改.csv）$/)).toBeVisible();
});
