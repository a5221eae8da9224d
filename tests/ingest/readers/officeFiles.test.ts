import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '#ingest/readers/page.ts';
import { COVERED } from '#ingest/readers/types.ts';
import { readWord } from '#ingest/readers/word.ts';

/** Files that LibreOffice wrote (scripts/office/make.mjs), read back cell for cell. */
const folder = new URL('../files/', import.meta.url);

interface Expected {
  readonly text: readonly (string | readonly (readonly string[])[])[];
}
const isExpected = (value: unknown): value is Expected =>
  typeof value === 'object' && value !== null && 'text' in value && Array.isArray(value.text);

/** A text over the whole width of a table is a row of one cell. */
const asRead = (row: readonly string[]) => {
  const [first = '', ...rest] = row;
  return rest.every((cell) => cell === '') ? [first] : row;
};

test.each([
  'qingshi-2017.docx',
  'qingshi-2017.doc',
  'qingshi-2017.html',
  'huaqiao-2020.docx',
  'huaqiao-2020.doc',
  'huaqiao-2020.html',
  'liuxi-2022.docx',
  'liuxi-2022.doc',
])('%s', async (file) => {
  const [name = ''] = file.split('.');
  const expected: unknown = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'),
  );
  if (!isExpected(expected)) throw new Error(`no text in ${name}.expected.json`);
  const reader = file.endsWith('.html') ? readPage : readWord;
  const outcome = await reader(new Uint8Array(readFileSync(new URL(file, folder))), file);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const rows = outcome.parts.flatMap((part) => part.rows);
  expect(rows.map((row) => row.map((cell) => (cell.startsWith(COVERED) ? '' : cell)))).toEqual(
    expected.text.flatMap((part) => (typeof part === 'string' ? [[part]] : part.map(asRead))),
  );
});
