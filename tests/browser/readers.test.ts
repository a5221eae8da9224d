import { expect, test, vi } from 'vitest';
import { nestedReaders } from '#worker/readers/nested.ts';
import doc from '../ingest/files/liuxi-2022.doc?url';
import docx from '../ingest/files/liuxi-2022.docx?url';
import plain from '../ingest/files/liuxi-2022.plain.pdf?url';
import xls from '../ingest/files/liuxi-2022.xls?url';
import xlsx from '../ingest/files/liuxi-2022.xlsx?url';

// four libraries are made ready for the browser while the first test waits, on a machine that does other work too
vi.setConfig({ testTimeout: 180_000 });
const readers = nestedReaders();

test.each([
  ['sheets', xlsx],
  ['sheets', xls],
  ['word', docx],
  ['word', doc],
  ['pdf', plain],
] as const)('the worker of %s reads in a real browser: %s', async (kind, url) => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const outcome = await readers[kind](bytes, url);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const rows = outcome.parts[0]?.rows ?? [];
  expect(rows[0]?.[0]).toBe('示例县柳溪镇2022年政府信息公开工作年度报告');
  expect(rows.find((row) => row[0] === '规章')?.slice(0, 4)).toEqual(['规章', '0', '0', '0']);
});

test.each([
  ['a page', '<p>青石镇</p><table><tr><td>规章<td>0</table>'],
  [
    'a page in one file with its pictures',
    'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>青石镇</p><table><tr><td>规章<td>0</table>',
  ],
])('the worker of pages reads in a real browser: %s', async (_name, text) => {
  const outcome = await readers.page(new TextEncoder().encode(text), '示例');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  expect(outcome.parts[0]?.rows).toEqual([['青石镇'], ['规章', '0']]);
});

test('three hundred books are read by one worker', async () => {
  const bytes = new Uint8Array(await (await fetch(xlsx)).arrayBuffer());
  for (let i = 0; i < 300; i++) expect((await readers.sheets(bytes, 'x.xlsx')).ok).toBe(true);
});
