import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Theme } from '#charts/types.ts';
import ChartFigure from '#components/ChartFigure.svelte';
import { wordsOf } from '#i18n/words.ts';
import { aModel } from '../support/model.ts';

vi.mock('../../src/components/drawing.ts', () => ({
  loadDrawing: () => Promise.reject(new Error('not loaded')),
}));

test('where the drawing part cannot be loaded, the figure says so and gives the table', async () => {
  const screen = await render(ChartFigure, {
    build: (theme: Theme) => aModel(theme),
    words: wordsOf('zh'),
    date: '2026-05-01',
    table: false,
    ontable: vi.fn(),
    fileName: () => 'bars',
    download: vi.fn(),
    copy: () => Promise.resolve(true),
  });
  await expect.element(screen.getByText('画图部分没有读到')).toBeVisible();
  await expect.element(screen.getByRole('table', { name: '网站公开，2018 年' })).toBeVisible();
  await screen.getByRole('button', { name: '更多' }).click();
  await expect.element(screen.getByRole('menuitem', { name: '表格 CSV' })).toBeVisible();
  await expect.element(screen.getByRole('menuitem', { name: '矢量图' })).not.toBeInTheDocument();
});
