import { describe, expect, test } from 'vitest';
import { sampleReports } from '../../scripts/samples/county.ts';
import { threeColumns } from '../../scripts/samples/layouts.ts';
import { Data } from '#state/data.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import type { DataSource } from '#state/data.svelte.ts';
import { handover, MANIFEST_URL, ok, tab, TestTabs } from '../worker/support.ts';
import { memoryDatabase } from '#store/memory.ts';
import { done } from '#domain/problem.ts';

const text =
  '填报单位：示例县青石镇\n统计指标,单位,统计数\n主动公开政府信息数,条,12\n镇里的指标,条,3\n';
const file = (name = '青石镇2017.csv') => handover(name, text);

const [report] = sampleReports();
if (report === undefined) throw new Error('no report');
const clear = handover(`${report.authority}${report.year}年年报.csv`, threeColumns(report));

/** A page that reads files, over its own store or that of other tabs. */
async function page(client: DataSource = tab().client) {
  const data = new Data(client, MANIFEST_URL);
  await data.open('own');
  return { data, imports: new Imports(data, new Settings(null)) };
}
const noted = (imports: Imports) =>
  imports.entries.map(
    ({ outcome }) =>
      outcome.kind === 'draft' &&
      outcome.draft.problems.some(({ code }) => code === 'file.sameAgain'),
  );

/** Stores a file that asks nothing. */
async function stored(imports: Imports): Promise<void> {
  await imports.read([clear]);
  imports.choices.confirm(
    imports.review.files.map((one) => one.file),
    'agreeing',
  );
  expect(await ok(imports.commit())).toMatchObject({ reports: 1 });
}

describe('a file that came before', () => {
  test('in the same import is noted, also after an answer', async () => {
    const { imports } = await page();
    await imports.read([file(), file('副本.csv')]);
    expect(noted(imports)).toEqual([false, true]);
    for (const question of imports.review.questions)
      if (question.kind === 'label')
        await imports.choices.placeLabels([{ question, target: 'leaveOut' }]);
    expect(noted(imports)).toEqual([false, true]);
  });

  test('and is stored is noted as long as it is stored, whoever takes it back', async () => {
    const memory = memoryDatabase();
    const tabs = new TestTabs();
    const shared = () => tab({ tabs, database: () => Promise.resolve(done(memory)) }).client;
    const { data, imports } = await page(shared());
    const other = await page(shared());
    await stored(imports);
    await imports.read([clear]);
    expect(noted(imports)).toEqual([true]);
    const [batch] = data.opened?.batches ?? [];
    await ok(other.data.undo(batch?.batch ?? 0));
    await expect.poll(() => data.opened?.ownReports).toBe(0);
    expect(noted(imports)).toEqual([false]);
  });
});

describe('a worker that was started anew while files wait', () => {
  test('reads them again with the answers that were given, and then does the step', async () => {
    const first = tab().client;
    let client = first;
    const source: DataSource = {
      onchanged: null,
      onnotice: null,
      endFile: () => undefined,
      call: (kind, args, options) => client.call(kind, args, options),
    };
    const { imports } = await page(source);
    await imports.read([
      file(),
      handover('花桥镇2017.csv', text.replace('青石', '花桥').replace('镇里', '镇上')),
    ]);
    const labels = () => imports.review.questions.filter(({ kind }) => kind === 'label');
    expect(labels()).toHaveLength(2);
    const answer = async () => {
      const [question] = labels();
      if (question?.kind === 'label')
        await imports.choices.placeLabels([{ question, target: 'leaveOut' }]);
    };
    await answer();
    expect(labels()).toHaveLength(1);
    client = tab().client;
    await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
    await answer();
    expect(imports.problem).toBeNull();
    expect(labels()).toHaveLength(0);
  });
});
