import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ImportDialog from '#views/imports/ImportDialog.svelte';
import { decisive, matrixPiece, reportText } from '../../ingest/guessedForm.ts';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from './page.ts';
import '../../../src/app.css';

async function shown(files: Parameters<typeof handover>[], language: 'zh' | 'en' = 'zh') {
  const app = await emptyApp(language);
  await app.imports.read(files.map((given) => handover(...given)));
  const screen = await render(WithApp, { app, of: ImportDialog });
  return { app, screen, button: (name: string | RegExp) => screen.getByRole('button', { name }) };
}
const texts = (units: readonly string[], year: number) =>
  units.map((unit): Parameters<typeof handover> => [
    `示例县${unit}${String(year)}年年报.txt`,
    reportText(year, matrixPiece, unit),
  ]);

describe('tables whose form no label tells', () => {
  test('are one question for all files: which tables, why, and what each answer means', async () => {
    const { screen, button, app } = await shown(texts(['青石镇', '花桥镇'], 2022));
    await expect
      .element(screen.getByRole('heading', { name: /^这里只有申请办理情况表.*哪一种表式？$/ }))
      .toBeVisible();
    await expect.element(screen.getByText(/按年份应是2021 年起表式/)).toBeVisible();
    await expect.element(button(/^2021 年起表式/)).toBeVisible();
    expect(app.imports.review.counts).toMatchObject({ asks: 2, ready: 0 });
    await button(/^2019–2020 年表式/).click();
    await vi.waitFor(() => expect(app.imports.review.counts.asks).toBe(0));
    expect(app.imports.review.files.map(({ draft }) => draft.table.form)).toEqual([
      'm2019',
      'm2019',
    ]);
  });

  test('without a year say that the year does not help', async () => {
    const { screen } = await shown([['年报.txt', reportText(null, matrixPiece)]]);
    await expect.element(screen.getByText('从年份也看不出，请对照原文。')).toBeVisible();
  });

  test('keep every report of a file that has others, after the answer too', async () => {
    const text = [
      reportText(2020, [...decisive.m2019, ...matrixPiece], '花桥镇'),
      reportText(2022, matrixPiece, '青石镇'),
      reportText(2023, [...decisive.m2021, ...matrixPiece], '柳溪乡'),
    ].join('\n');
    const { app, button } = await shown([['三份.txt', text]]);
    const names = () =>
      app.imports.review.files
        .flatMap(({ draft }) => draft.table.authorities.map(({ name }) => name))
        .filter((name, i, all) => all.indexOf(name) === i);
    const before = names();
    expect(app.imports.review.reports).toBe(3);
    await button(/^2019–2020 年表式/).click();
    await vi.waitFor(() =>
      expect(app.imports.review.questions.map(({ kind }) => kind)).not.toContain('form'),
    );
    expect(app.imports.review.reports).toBe(3);
    expect(names()).toEqual(before);
  });

  test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
    await shown(texts(['青石镇'], 2022), language);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
