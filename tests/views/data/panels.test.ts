import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DataPage from '#views/data/DataPage.svelte';
import type { BatchInfo } from '#state/data.svelte.ts';
import WithApp from '../../support/WithApp.svelte';
import { appWith, openedWith } from '../../support/app.ts';
import type { AppOptions } from '../../support/app.ts';
import { axeFindings } from '../../support/axe.ts';
import { frameWith, rosterLine } from '../../support/frames.ts';

const reports = [{ unit: '青石镇', year: 2018, values: { 'disclosure.total': 31 } }];
const frame = frameWith([reports], [rosterLine('青石镇'), rosterLine('花桥镇', 2016)]);
const bare = frameWith([reports]);

const batch = (number: number, change: Partial<BatchInfo> = {}): BatchInfo => ({
  batch: number,
  when: new Date(2026, 0, number, 9, 30).getTime(),
  kind: 'own',
  files: [
    { name: `第${number}批.csv`, part: null, form: 's2014', size: 2048, sha256: '', kept: true },
  ],
  reports: 1,
  authorities: 1,
  years: [2018, 2018],
  ...change,
});
const batches = [
  batch(1, { kind: 'published', files: [] }),
  batch(2),
  batch(3, {
    reports: 2,
    years: [2017, 2018],
    files: [{ name: '旧.csv', part: null, form: 's2014', size: 9, sha256: '', kept: false }],
  }),
];

/** Files that were saved, by name; nothing is really downloaded. */
function savedFiles() {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  return names;
}

async function shown(part: string, options: AppOptions = {}, of = frame) {
  const { app, calls } = await appWith(of, {
    hash: `#/data?chart=${part}`,
    ...options,
    opened: { batches, ownReports: 3, ...options.opened },
    answers: {
      undo: () => ({
        reappeared: [{ authority: '青石镇', year: 2018 }],
        disputed: [],
        same: 0,
        removed: 2,
        opened: openedWith(of),
      }),
      dropBytes: () => openedWith(of, { batches }),
      setRoster: () => openedWith(bare),
      erase: () => openedWith(bare),
      backup: () => ({ bytes: new Uint8Array(), damage: [] }),
      storage: () => ({ usage: 3 * 1024 * 1024, quota: 1024 ** 3, files: 2048, lasting: true }),
      ...options.answers,
    },
  });
  const screen = await render(WithApp, { app, of: DataPage });
  const asked = (kind: string) => calls.filter((call) => call.kind === kind).map((c) => c.args);
  return { app, asked, screen };
}

describe('batches', () => {
  test('each own batch can be undone, and the page says what shows again', async () => {
    const { app, asked, screen } = await shown('batches');
    await screen.getByRole('button', { name: '撤销这一批（2026-01-02 09:30）' }).click();
    expect(asked('undo')).toEqual([{ batch: 2 }]);
    await vi.waitFor(() =>
      expect(app.said?.text).toContain('改显示另一来源的数：青石镇 2018 年。'),
    );
  });

  test('a published batch has no undo', async () => {
    const { screen } = await shown('batches');
    expect(screen.getByRole('button', { name: /^撤销/ }).elements()).toHaveLength(2);
  });

  test('Ctrl+Z takes back the newest own batch, but not while somebody types', async () => {
    const { asked, screen } = await shown('table');
    await screen.getByLabelText('筛选单位').click();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(asked('undo')).toEqual([]);
    await screen.getByRole('tab', { name: '数据表' }).click();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(asked('undo')).toEqual([{ batch: 3 }]);
  });

  test('files are deleted only after the page has said what is lost', async () => {
    const { asked, screen } = await shown('batches');
    await screen.getByRole('button', { name: '删除原文件，省空间（2026-01-02 09:30）' }).click();
    await expect.element(screen.getByText(/不能再显示原文/)).toBeVisible();
    expect(asked('dropBytes')).toEqual([]);
    await screen.getByRole('button', { name: '删除原文件', exact: true }).click();
    expect(asked('dropBytes')).toEqual([{ batch: 2 }]);
  });
});

describe('roster and blank forms', () => {
  test('without a roster the page says that only loaded units are known', async () => {
    const { screen } = await shown('roster', {}, bare);
    await expect.element(screen.getByText(/没有单位名录，只能显示已导入的单位/)).toBeVisible();
  });

  test('the roster is listed with its years and can be removed and brought back', async () => {
    const ownRoster = { entries: [rosterLine('青石镇')] };
    const { app, asked, screen } = await shown('roster', { opened: { ownRoster } });
    await expect.element(screen.getByRole('row', { name: '花桥镇 2016 至今' })).toBeVisible();
    await screen.getByRole('button', { name: '移除名录' }).click();
    expect(asked('setRoster')).toEqual([{ roster: null }]);
    await vi.waitFor(() => expect(app.said?.action?.label).toBe('恢复'));
    app.said?.action?.run();
    expect(asked('setRoster')[1]).toEqual({ roster: ownRoster });
  });

  test('a published roster cannot be removed, and shows again below an own one', async () => {
    const { screen } = await shown('roster');
    await expect.element(screen.getByRole('button', { name: '导出名录 CSV' })).toBeVisible();
    expect(screen.getByRole('button', { name: '移除名录' }).elements()).toEqual([]);
    const ownRoster = { entries: [rosterLine('青石镇')] };
    const answers = { setRoster: () => openedWith(frame) };
    const over = await shown('roster', { opened: { ownRoster }, answers });
    await over.screen.getByRole('button', { name: '移除名录' }).click();
    await vi.waitFor(() => expect(over.app.said?.text).toContain('已发布的名录'));
  });

  test('a pasted roster goes the way of every import', async () => {
    const { app, screen } = await shown('roster', {}, bare);
    const add = vi.spyOn(app.imports, 'add').mockReturnValue();
    await screen.getByRole('button', { name: '粘贴名录' }).click();
    await screen.getByLabelText(/^名录（/).fill('county,authority,from\n示例县,青石镇,2014');
    await screen.getByRole('button', { name: '读取' }).click();
    const handover = add.mock.lastCall?.[0][0];
    expect(handover?.origin).toBe('paste');
    expect(await handover?.blob.text()).toContain('青石镇');
  });

  test('forms are offered to those who owe the year and saved one by one', async () => {
    const names = savedFiles();
    const { screen } = await shown('blank');
    await screen.getByLabelText('年份').selectOptions('2015');
    expect(screen.getByRole('checkbox').elements()).toHaveLength(2);
    await screen.getByLabelText('年份').selectOptions('2017');
    await screen.getByLabelText('全选').click();
    await screen.getByRole('button', { name: '下载 2 份空表' }).click();
    expect(names).toEqual(['青石镇_2017年_空表.csv', '花桥镇_2017年_空表.csv']);
    vi.restoreAllMocks();
  });
});

describe('backup, export, erase', () => {
  test('a backup takes the settings along', async () => {
    const names = savedFiles();
    const { asked, screen } = await shown('keep');
    await screen.getByRole('button', { name: '保存备份' }).click();
    expect(asked('backup')).toEqual([{ settings: { language: 'zh' } }]);
    await vi.waitFor(() => expect(names[0]).toMatch(/^公开镜备份_\d{4}-\d\d-\d\d\.zip$/));
    vi.restoreAllMocks();
  });

  test('fictional numbers say so in the name of their file', async () => {
    const names = savedFiles();
    const text = { zh: '示例县', en: 'Example' };
    const dataSet = {
      id: 'sample',
      label: text,
      source: text,
      fictional: true,
      date: '2026-01-01',
      files: [],
      roster: null,
      fingerprint: '00',
    };
    const { screen } = await shown('keep', { opened: { dataSet } });
    await screen.getByRole('button', { name: '导出 CSV' }).click();
    expect(names[0]).toMatch(/^虚构示例_政府信息公开年报_示例县_2018-2018_[0-9a-f]{8}\.csv$/);
    vi.restoreAllMocks();
  });

  test('erasing asks first and offers a backup', async () => {
    const names = savedFiles();
    const { asked, screen } = await shown('settings');
    await screen.getByRole('button', { name: '清空…' }).click();
    await expect.element(screen.getByText(/1 份本机导入的年报/)).toBeVisible();
    expect(asked('erase')).toEqual([]);
    await screen.getByRole('button', { name: '先保存备份' }).click();
    expect(asked('backup')).toHaveLength(1);
    await screen.getByRole('button', { name: '全部清空' }).click();
    expect(asked('erase')).toHaveLength(1);
    expect(names).toHaveLength(1);
    vi.restoreAllMocks();
  });

  test('single keys can be switched off, and space used is told', async () => {
    const { app, screen } = await shown('settings');
    await screen.getByLabelText(/单键快捷键/).click();
    expect(app.settings.keys).toBe(false);
    await expect.element(screen.getByText(/已用 3\.0 MB/)).toBeVisible();
  });
});

test('the parts of the page are walked with arrow keys and stand in the address', async () => {
  const { app, screen } = await shown('table');
  await screen.getByRole('tab', { name: '数据表' }).click();
  await userEvent.keyboard('{ArrowRight}');
  expect(app.view.hash()).toContain('chart=batches');
  await expect.element(screen.getByRole('tab', { name: '批次与文件' })).toHaveFocus();
});

test.each(['batches', 'roster', 'keep', 'settings'])('axe finds nothing in %s', async (part) => {
  for (const language of ['zh', 'en'] as const) {
    const { screen } = await shown(part, { language });
    expect(await axeFindings(screen.container)).toEqual([]);
    await screen.unmount();
  }
});

test('nothing is wider than a narrow screen', async () => {
  await page.viewport(390, 844);
  for (const part of ['table', 'batches', 'roster', 'keep', 'settings']) {
    const { screen } = await shown(part);
    expect(screen.container.scrollWidth).toBeLessThanOrEqual(390);
    await screen.unmount();
  }
  await page.viewport(1366, 768);
});
