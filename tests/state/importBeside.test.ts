import { afterEach, describe, expect, test, vi } from 'vitest';
import { Data } from '#state/data.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import { MANIFEST_URL, tab } from '../worker/support.ts';

const title = (n: number) => `粘贴的内容${n}`;
const text = (unit: string, total: number) =>
  `示例县${unit}2022年政府信息公开工作年度报告\n2022年，我镇主动公开政府信息${total}条。\n`;

async function page() {
  const { client } = tab();
  const data = new Data(client, MANIFEST_URL);
  const imports = new Imports(data, new Settings(null));
  await data.open(null);
  return imports;
}

const figuresOf = ({ beside }: Imports) =>
  beside.entries.flatMap(({ outcome }) =>
    outcome.kind === 'draft' ? outcome.draft.figures.map(({ value }) => value) : [],
  );

afterEach(() => {
  vi.useRealTimers();
});

describe('the paste box', () => {
  test('opens empty, and closes without a trace', async () => {
    const imports = await page();
    imports.beside.begin(title);
    expect([imports.open, imports.beside.pasting, imports.beside.editing]).toEqual([
      true,
      true,
      true,
    ]);
    imports.dropPasted();
    expect(imports.open).toBe(false);
  });

  test('shows what was read from a pasted text', async () => {
    const imports = await page();
    await imports.beside.paste({ text: text('花桥镇', 236), html: null }, title);
    expect(imports.beside.editing).toBe(false);
    expect(figuresOf(imports)).toEqual([236]);
    const [entry] = imports.beside.entries;
    const comparison = entry === undefined ? null : await imports.beside.compare(entry, 0);
    expect(comparison?.marks).toMatchObject([{ row: 2, kind: 'figure' }]);
  });

  test('reads an edited text again once typing pauses, and only then', async () => {
    const imports = await page();
    await imports.beside.paste({ text: text('花桥镇', 236), html: null }, title);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    imports.beside.type(text('花桥镇', 237));
    imports.beside.type(text('花桥镇', 238));
    expect(figuresOf(imports)).toEqual([236]);
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
    await vi.waitFor(() => expect(figuresOf(imports)).toEqual([238]));
    expect(imports.entries).toHaveLength(1);
  });

  test('forgets what was answered about the text before', async () => {
    const imports = await page();
    await imports.beside.paste({ text: text('花桥镇', 236), html: null }, title);
    const before = imports.entries[0]?.file ?? -1;
    imports.choices.confirm([before], 'all');
    imports.beside.type(text('青石镇', 90));
    await imports.beside.settle();
    expect(imports.entries[0]?.file).not.toBe(before);
    expect(imports.review.counts.ready).toBe(0);
    expect(imports.entries[0]?.handover.name).toBe('粘贴的内容1');
  });

  test('an emptied text leaves nothing in the import', async () => {
    const imports = await page();
    await imports.beside.paste({ text: text('花桥镇', 236), html: null }, title);
    imports.beside.type(' ');
    await imports.beside.settle();
    expect(imports.entries).toEqual([]);
    expect(imports.open).toBe(true);
  });

  test('a second paste stands beside the first in the list', async () => {
    const imports = await page();
    await imports.beside.paste({ text: text('花桥镇', 236), html: null }, title);
    imports.beside.leave();
    await imports.beside.paste({ text: text('青石镇', 90), html: null }, title);
    expect(imports.entries.map(({ handover }) => handover.name)).toEqual([
      '粘贴的内容1',
      '粘贴的内容2',
    ]);
    expect(figuresOf(imports)).toEqual([90]);
  });

  test('a table of a web page is read with its cells, and nothing in it runs', async () => {
    const imports = await page();
    const html =
      '<script>alert(1)</script><p>示例县花桥镇2022年政府信息公开工作年度报告</p><table>' +
      '<tr><td colspan="4">第二十条第（一）项</td></tr>' +
      '<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>' +
      '<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>' +
      '<tr><td>行政规范性文件</td><td>2</td><td>1</td><td>7</td></tr></table>';
    await imports.beside.paste({ text: '规章 0 0 0', html }, title);
    expect(imports.beside.fromTable).toBe(true);
    const [entry] = imports.beside.entries;
    const comparison = entry === undefined ? null : await imports.beside.compare(entry, 0);
    expect(comparison?.rows.flat().join()).not.toContain('alert');
    expect(comparison?.readings.filter(({ kind }) => kind === 'cell')).toHaveLength(6);
  });
});

test('a file of the list is shown beside its text, and the list comes back', async () => {
  const imports = await page();
  const blob = new Blob([text('花桥镇', 236)]);
  await imports.read([{ name: 'a.txt', path: 'a.txt', origin: 'file', blob }]);
  imports.beside.show(imports.entries[0]?.file ?? -1);
  expect([imports.beside.open, imports.beside.pasting]).toEqual([true, false]);
  expect(figuresOf(imports)).toEqual([236]);
  imports.beside.leave();
  expect(imports.entries).toHaveLength(1);
});
