import { describe, expect, test } from 'vitest';
import { Data } from '#state/data.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import { cellsOf, lines } from '../ingest/reading.ts';
import { matrixPiece, reportText } from '../ingest/guessedForm.ts';
import { MANIFEST_URL, handover, ok, tab } from '../worker/support.ts';

/** Answers about how files are read: listed, taken back, and listed again with a file that was imported with them. */

async function page() {
  const { client } = tab();
  const data = new Data(client, MANIFEST_URL);
  await data.open('own');
  return { client, data, imports: new Imports(data, new Settings(null)) };
}
type Page = Awaited<ReturnType<typeof page>>['imports'];

async function answer(imports: Page) {
  for (const question of imports.review.questions) {
    if (question.kind === 'money') await imports.choices.chooseMoney(question, '元');
    if (question.kind === 'column') await imports.choices.chooseColumn(question, 1);
    const [form] = question.kind === 'form' ? question.options : [];
    if (question.kind === 'form' && form !== undefined)
      await imports.choices.chooseForm(question, form);
  }
}
const read = (imports: Page) => imports.review.files.map(({ draft }) => cellsOf(draft));
const kinds = (imports: Page) => imports.review.questions.map(({ kind }) => kind);

const CASES = [
  [
    'money',
    'moneyUnits',
    handover('经费.csv', lines('单位,县区,年度,收到申请数,专项经费', '青石镇,示例县,2017,1,80400')),
  ],
  [
    'column',
    'columns',
    handover(
      '示例县青石镇2017年统计表.csv',
      lines('示例县青石镇2017年统计表', '统计指标,部门统计数,镇直统计数', '收到申请数,1,2'),
    ),
  ],
  [
    'form',
    'gridForm',
    handover('示例县青石镇2020年年报.txt', reportText(2020, matrixPiece, '青石镇')),
  ],
] as const;

describe.each(CASES)('an answer about %s', (kind, listed, file) => {
  test('is listed and can be taken back; the reading follows', async () => {
    const { imports } = await page();
    await imports.read([file]);
    const before = read(imports);
    expect(kinds(imports)).toContain(kind);
    await answer(imports);
    expect(kinds(imports)).not.toContain(kind);
    const [given, ...others] = imports.choices.answered;
    expect([given?.kind, others]).toEqual([listed, []]);
    if (given !== undefined) await imports.choices.takeBack(given);
    expect(imports.choices.answered).toEqual([]);
    expect(kinds(imports)).toContain(kind);
    expect(read(imports)).toEqual(before);
  });

  test('is taken back with all answers about its file', async () => {
    const { imports } = await page();
    await imports.read([file]);
    await answer(imports);
    const [own] = imports.review.files;
    if (own !== undefined) await imports.choices.reconsider(own);
    expect(imports.choices.answered).toEqual([]);
    expect(kinds(imports)).toContain(kind);
  });

  test('is listed with the kept file that is read again', async () => {
    const { client, data, imports } = await page();
    await imports.read([file]);
    await answer(imports);
    imports.choices.confirm(
      imports.review.files.map((one) => one.file),
      'all',
    );
    const { batch } = await ok(imports.commit());
    const kept = await ok(client.call('keptFiles', { workspace: 'own', batch }));
    await data.undo(batch);
    await imports.read(
      kept.map(({ name, bytes, answers }) => ({
        ...handover(name, bytes),
        ...(answers === null ? {} : { answers }),
      })),
    );
    expect(imports.choices.answered.map((one) => one.kind)).toEqual([listed]);
    for (const one of imports.choices.answered) await imports.choices.takeBack(one);
    expect(kinds(imports)).toContain(kind);
  });
});

test('amounts that are left open are listed, and asked about again when that is taken back', async () => {
  const { imports } = await page();
  await imports.read([CASES[0][2]]);
  const [question] = imports.review.questions;
  if (question?.kind !== 'money') throw new Error('nothing is asked');
  await imports.choices.chooseMoney(question, null);
  expect(kinds(imports)).toEqual([]);
  const [given] = imports.choices.answered;
  expect(given).toMatchObject({ kind: 'moneyLeft', values: ['专项经费'], said: { unit: null } });
  if (given !== undefined) await imports.choices.takeBack(given);
  expect(kinds(imports)).toEqual(['money']);
});
