import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import HeardPanel from '#views/data/HeardPanel.svelte';
import type { App } from '#state/app.svelte.ts';
import WithApp from '../../support/WithApp.svelte';
import { emptyApp, handover } from '../imports/page.ts';
import '../../../src/app.css';

const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数';
const SHEET = [
  HEAD,
  '青石镇,示例县,2017,5,2',
  '云溪镇,示例县,甲年,7,3',
  '合计,,,13,5',
  '石桥镇,示例县,2017,未报,',
].join('\n');

/** Imports what is ready; what waits is given up. */
async function stored({ imports }: App, name: string, text: string) {
  await imports.read([handover(name, text)]);
  for (const question of imports.review.questions)
    if (question.kind === 'silent') imports.choices.chooseSilent(question, 'unreported');
  imports.choices.confirm(
    imports.review.files.map(({ file }) => file),
    'agreeing',
  );
  const result = await imports.commit();
  if (!result.ok) throw new Error(result.problem.code);
  await imports.close();
  return result.value.batch;
}

async function shown(language: 'zh' | 'en' = 'zh') {
  const app = await emptyApp(language);
  const batch = await stored(app, '汇总.csv', SHEET);
  return { app, batch, screen: await render(WithApp, { app, of: HeardPanel }) };
}

test('what sheets say of several units: totals beside what is shown, parts not imported by name, who did not report', async () => {
  const { app, batch, screen } = await shown();
  await expect.element(screen.getByRole('heading', { name: '县里的合计' })).toBeVisible();
  await expect.element(screen.getByText(/和它自己的文件相比/)).toBeVisible();
  await expect.element(screen.getByText('汇总.csv 的“合计”里没有导入的：云溪镇。')).toBeVisible();
  const silent = screen.getByText('汇总.csv：石桥镇 2017 年（第 5 行）');
  await expect.element(silent).toBeVisible();
  const later = await stored(app, '补报.csv', `${HEAD}\n石桥镇,示例县,2017,4,1\n`);
  await expect.element(screen.getByRole('heading', { name: '县里的合计' })).toBeVisible();
  await expect.poll(() => silent.elements()).toEqual([]);
  await app.data.undo(later);
  await expect.element(silent).toBeVisible();
  await app.data.undo(batch);
  await expect.poll(() => screen.getByRole('heading').elements()).toEqual([]);
});

test.each(['zh', 'en'] as const)('axe finds nothing in %s', async (language) => {
  const { screen } = await shown(language);
  await expect.element(screen.getByRole('heading').first()).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
