import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Evidence } from '#domain/sourceFile.ts';
import type { CellKey } from '#query/types.ts';
import EvidenceDialog from '#views/evidence/EvidenceDialog.svelte';
import { columnsAround } from '#views/evidence/columnsAround.ts';
import { measureFor } from '#views/evidence/measureFor.ts';
import { columnLetters } from '#views/evidence/placeWords.ts';
import WithApp from '../../support/WithApp.svelte';
import { appWith } from '../../support/app.ts';
import type { AppOptions } from '../../support/app.ts';
import { axeFindings } from '../../support/axe.ts';
import { frameWith, idOf } from '../../support/frames.ts';

const frame = frameWith([
  [
    {
      unit: '青石镇',
      year: 2018,
      values: {
        'request.completed': 40,
        'request.completed.on_time': 38,
        'request.received': null,
      },
    },
  ],
]);
const keyOf = (indicator: CellKey['indicator']): CellKey => ({
  authority: idOf('青石镇'),
  year: 2018,
  form: 's2014',
  indicator,
});
const there: Evidence = {
  batch: 4,
  published: false,
  file: '青石镇2018.csv',
  path: '2018/青石镇2018.csv',
  at: { kind: 'cell', row: 12, column: 3 },
  label: '（二）申请办结数',
  text: '４０件',
  around: ['收到申请数,件,', '申请办结数,件,４０件'],
};
const when = new Date(2026, 0, 2, 9, 30).getTime();

async function asked(
  cells: readonly CellKey[],
  evidence: Evidence | null = there,
  {
    subject = null,
    ...options
  }: AppOptions & { subject?: 'd.on_time_rate' | 'd.completion_rate' | null } = {},
) {
  const { app } = await appWith(frame, {
    ...options,
    answers: { evidence: () => evidence },
    opened: {
      batches: [
        { batch: 4, when, kind: 'own', files: [], reports: 1, authorities: 1, years: [2018, 2018] },
      ],
      ...options.opened,
    },
  });
  const screen = await render(WithApp, { app, of: EvidenceDialog });
  await app.evidence.ask(cells, subject);
  return { app, screen };
}

test('the cited cell is marked among its neighbours, with its sheet named', async () => {
  const rows = [
    { row: 11, cells: ['收到申请数', '件', ''] },
    { row: 12, cells: ['申请办结数', '件', '40'] },
    { row: 13, cells: ['一行正文'] },
  ];
  const { screen } = await asked([keyOf('request.completed')], {
    ...there,
    file: 'book.xlsx',
    part: 'sheet 青石镇',
    text: '40',
    rows,
  });
  await expect
    .element(screen.getByText('book.xlsx · 工作表 青石镇', { exact: true }))
    .toBeVisible();
  const cited = screen.container.querySelectorAll('td.number');
  expect([...cited].map(({ textContent }) => textContent)).toEqual(['40']);
  expect(cited[0]?.closest('tr')?.querySelector('th')?.textContent).toBe('12');
  expect(await axeFindings(screen.container)).toEqual([]);
});

test.each([
  ['全年办结申请40件。', [6, 8], '40'],
  ['全年办结申请41件。', [6, 8], null],
] as const)(
  'in the sentence %s the number is marked only where it is the one that was read',
  async (text, within, marked) => {
    const { screen } = await asked([keyOf('request.completed')], { ...there, text, within });
    await expect.element(screen.getByText('第 12 行第 3 列（C12）')).toBeVisible();
    expect(screen.container.querySelector('mark')?.textContent ?? null).toBe(marked);
  },
);

test.each([
  [4, 3, [1, 2, 3, 4]],
  [40, 20, [1, 2, null, 17, 18, 19, 20, 21, 22, 23, null]],
  [12, 1, [1, 2, 3, 4, null]],
] as const)('of %i columns those around column %i are shown', (count, cited, shown) => {
  expect(columnsAround(count, cited)).toEqual(shown);
});

describe('the evidence of a number', () => {
  test('printed text stands beside the reading, with file, place and batch', async () => {
    const { screen } = await asked([keyOf('request.completed')]);
    const dialog = screen.getByRole('dialog', { name: '青石镇 2018 年 · 申请办结件数' });
    await expect.element(dialog.getByText('４０件', { exact: true })).toBeVisible();
    for (const text of [
      '2018/青石镇2018.csv',
      '第 12 行第 3 列（C12）',
      '2014年表',
      '本机导入，2026-01-02 09:30',
    ]) {
      await expect.element(dialog.getByText(text, { exact: true })).toBeVisible();
    }
    await expect.element(dialog.getByText('40 件', { exact: true }).first()).toBeVisible();
    await expect.element(dialog.getByText(/收到申请数,件,/)).toBeVisible();
  });

  test('a blank is told as blank', async () => {
    const { screen } = await asked([keyOf('request.received')], { ...there, text: '' });
    await expect.element(screen.getByText('（空）')).toBeVisible();
    await expect.element(screen.getByText('空白', { exact: true }).first()).toBeVisible();
  });

  test('when the file is deleted the place stays and the page says so', async () => {
    const { screen } = await asked([keyOf('request.completed')], {
      ...there,
      text: null,
      around: [],
    });
    await expect.element(screen.getByText(/原文件已删除以节省空间/)).toBeVisible();
    await expect.element(screen.getByText('第 12 行第 3 列（C12）')).toBeVisible();
  });

  test('JSON is told by its pointer, and a number without a file is admitted', async () => {
    const { app, screen } = await asked([keyOf('request.completed')], {
      ...there,
      at: { kind: 'json', pointer: '/0/values/3' },
    });
    await expect.element(screen.getByText('JSON 位置 /0/values/3')).toBeVisible();
    app.evidence.close();
    const none = await asked([keyOf('request.completed')], null);
    await expect.element(none.screen.getByText('没有文件写这个数。')).toBeVisible();
  });

  test('a measure shows how it is worked out and is walked part by part', async () => {
    const { screen } = await asked(
      [keyOf('request.completed.on_time'), keyOf('request.completed')],
      there,
      { subject: 'd.on_time_rate' },
    );
    await expect.element(screen.getByText('按时办结数 ÷ 申请办结数')).toBeVisible();
    await expect.element(screen.getByText('1/2')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(screen.getByText('2/2')).toBeVisible();
    await expect
      .element(screen.getByRole('dialog', { name: '青石镇 2018 年 · 申请办结件数' }))
      .toBeVisible();
  });

  test('it is copied as lines of text', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { screen } = await asked([keyOf('request.completed')]);
    await screen.getByRole('button', { name: '复制文字' }).click();
    await vi.waitFor(() => expect(written).toHaveBeenCalled());
    expect(written.mock.lastCall?.[0]?.split('\n')).toEqual(
      expect.arrayContaining(['青石镇 2018 年 · 申请办结件数', '数值：40 件', '原文：４０件']),
    );
    written.mockRestore();
  });

  test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
    const { screen } = await asked(
      [keyOf('request.completed.on_time'), keyOf('request.completed')],
      there,
      { language, subject: 'd.on_time_rate' },
    );
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    expect(await axeFindings(document.body)).toEqual([]);
  });
});

describe('a derived number', () => {
  const on = keyOf('request.completed.on_time');
  const all = keyOf('request.completed');

  test('shows its formula with the numbers, and each leads to its cell', async () => {
    const { screen } = await asked([on, all], there, { subject: 'd.on_time_rate' });
    await expect.element(screen.getByText(/^38 ÷ 40 = 95.0% \(38\/40\)$/)).toBeVisible();
    await screen.getByRole('button', { name: '40', exact: true }).click();
    const current = screen.container.querySelector('[aria-current="true"]');
    expect(current?.textContent).toContain('申请办结件数');
  });

  test('is copied with its formula', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { screen } = await asked([on, all], there, { subject: 'd.on_time_rate' });
    await screen.getByRole('button', { name: '复制文字' }).click();
    await vi.waitFor(() => expect(written).toHaveBeenCalled());
    expect(written.mock.lastCall?.[0]).toContain('按时办结率 = 38 ÷ 40 = 95.0% (38/40)');
    written.mockRestore();
  });

  test('says in the formula that an input is blank, and gives no result', async () => {
    const { screen } = await asked([all, keyOf('request.received')], there, {
      subject: 'd.completion_rate' as const,
    });
    await expect.element(screen.getByText(/^40 ÷ 空白 = 空白$/)).toBeVisible();
  });
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

describe('the measure that cells make up', () => {
  const keysOf = (...ids: readonly CellKey['indicator'][]) => ids.map(keyOf);
  const channels = ['gazette', 'website', 'weibo', 'wechat', 'other'] as const;

  test('is told from its parts where they are those of one measure only', () => {
    const found = measureFor(keysOf('request.completed', 'request.received'), null);
    expect(found?.id).toBe('d.completion_rate');
  });

  test('is left open where several measures have these parts', () => {
    const cells = keysOf(...channels.map((name) => `disclosure.channel.${name}` as const));
    expect(measureFor(cells, null)).toBeNull();
    expect(measureFor(cells, 'd.hhi')?.id).toBe('d.hhi');
  });

  test('is none for cells of several reports', () => {
    const [a, b] = keysOf('request.completed', 'request.received');
    expect(a !== undefined && b !== undefined && measureFor([a, { ...b, year: 2017 }], null)).toBe(
      null,
    );
  });
});
