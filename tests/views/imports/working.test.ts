import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from './page.ts';
import '../../../src/app.css';

const csv = (unit: string) => `单位,县区,年度,主动公开政府信息数\n${unit},示例县,2017,5\n`;
const slow = handover('慢.html', '<html><body><table><tr><td>1</td></tr></table></body></html>');

/** A page that takes for ever, until it is ended. */
async function reading() {
  const app = await emptyApp('zh', {
    page: (_bytes, _name, signal) =>
      new Promise((resolve) => {
        const problem = { code: 'cancelled', params: {} } as const;
        signal?.addEventListener('abort', () => resolve({ ok: false, problem }));
      }),
  });
  const read = app.imports.read([
    handover('先.csv', csv('青石镇')),
    slow,
    handover('后.csv', csv('云溪镇')),
  ]);
  const screen = await render(WithApp, { app, of: ImportDialog });
  return { app, screen, read };
}

test('the file that is read can be ended alone: it is refused by name, the others are there', async () => {
  const { app, screen, read } = await reading();
  const end = screen.getByRole('button', { name: '中止这个文件：慢.html' });
  await expect.element(end).toHaveTextContent('中止这个文件');
  expect(app.imports.work).toBe('reading');
  await end.click();
  await read;
  await expect.element(screen.getByText('没有读的（1 个文件）')).toBeVisible();
  await expect.element(screen.getByRole('listitem').getByText('慢.html').first()).toBeVisible();
  expect(app.imports.entries.map(({ outcome }) => outcome.kind)).toEqual([
    'draft',
    'refused',
    'draft',
  ]);
  expect(end.elements()).toEqual([]);
});

test('the cross ends all of the reading and says that it does', async () => {
  const { app, screen, read } = await reading();
  await expect.element(screen.getByRole('button', { name: /^中止这个文件：慢/ })).toBeVisible();
  await screen.getByRole('button', { name: '停止' }).click();
  await read;
  expect([app.imports.entries, app.imports.work]).toEqual([[], null]);
});
