import { describe, expect, test } from 'vitest';
import { Data } from '#state/data.svelte.ts';
import { stillSilent } from '#state/heardSilent.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import { handover, MANIFEST_URL, ok, tab } from '../worker/support.ts';

async function page() {
  const data = new Data(tab().client, MANIFEST_URL);
  await data.open('own');
  return { data, imports: new Imports(data, new Settings(null)) };
}

/** 花桥镇 waits for its year. */
const half =
  '单位名称,县区,年度,主动公开政府信息数,举办各类培训班数\n青石镇,示例县,2017,31,2\n花桥镇,示例县,甲年,9,1\n';
const halfFile = handover('汇总.csv', half);
const one = (name: string, head: string, values: string) =>
  handover(name, `单位名称,县区,年度,${head}\n青石镇,示例县,2017,${values}\n`);

const confirmed = (imports: Imports) =>
  imports.choices.confirm(
    imports.review.files.map(({ file }) => file),
    'all',
  );
async function stored(imports: Imports, file = halfFile) {
  await imports.read([file]);
  confirmed(imports);
  const result = await ok(imports.commit());
  await imports.checked();
  return result;
}

describe('a file of which one report waits, after the other was imported', () => {
  test.each([
    ['nothing else', null],
    ['a file that adds a number', one('补充.csv', '接受培训人员数', '40')],
    ['a file that says the same', one('同样.csv', '主动公开政府信息数,举办各类培训班数', '31,2')],
  ])('offers only the one that waits, over %s', async (_name, other) => {
    const { data, imports } = await page();
    if (other !== null) await stored(imports, other);
    expect(await stored(imports)).toMatchObject({ waiting: 1 });
    expect(imports.review.counts).toMatchObject({ identical: 1, asks: 1, ready: 0, same: 0 });
    const [question] = imports.review.questions;
    if (question?.kind !== 'year') throw new Error('no question of the year');
    imports.choices.chooseYear(question.subject, 2017);
    await imports.checked();
    expect(await ok(imports.commit())).toMatchObject({ reports: 1, sources: 0, waiting: 0 });
    expect(data.opened?.batches.map(({ reports }) => reports).at(-1)).toBe(1);
  });

  test.each(['keep', 'take'] as const)(
    'does not ask again about the one that was decided: %s',
    async (answer) => {
      const { imports } = await page();
      await stored(imports, one('别的.csv', '主动公开政府信息数,举办各类培训班数', '30,2'));
      await imports.read([halfFile]);
      confirmed(imports);
      const [question] = imports.review.questions.filter(({ kind }) => kind === 'stored');
      if (question?.kind !== 'stored') throw new Error('no question');
      imports.choices.chooseStored(question.file, answer);
      await ok(imports.commit());
      await imports.checked();
      expect(imports.review.counts).toMatchObject({ identical: 1, asks: 1, kept: 0, ready: 0 });
    },
  );

  test('the stored one is a source that others equal, the waiting one is none', async () => {
    const { imports } = await page();
    await stored(imports);
    const equal = handover('另一份.csv', `${half.replace('甲年', '2016')}\n`);
    await imports.read([equal]);
    confirmed(imports);
    const [, other] = imports.review.files;
    expect(other?.counts).toMatchObject({ same: 1, ready: 1 });
    const [question] = imports.review.questions;
    if (question?.kind !== 'year') throw new Error('no question of the year');
    imports.choices.chooseYear(question.subject, 2016);
    await imports.checked();
    expect(imports.review.files.map(({ counts }) => counts.identical)).toEqual([1, 0]);
    expect(await ok(imports.commit())).toMatchObject({ reports: 1, sources: 2, waiting: 0 });
  });

  test('what is read differently is no longer what is stored', async () => {
    const { imports } = await page();
    await imports.read([handover('表.csv', half.replace('举办各类培训班数', '培训班数量'))]);
    const [question] = imports.review.questions.filter(({ kind }) => kind === 'label');
    if (question?.kind !== 'label') throw new Error('no question of the label');
    await imports.choices.placeLabels([{ question, target: 'leaveOut' }]);
    confirmed(imports);
    await ok(imports.commit());
    await imports.checked();
    expect(imports.review.counts).toMatchObject({ identical: 1, ready: 0 });
    await imports.choices.placeLabels([{ question, target: 'training.courses' }]);
    await imports.checked();
    expect(imports.review.counts).toMatchObject({ identical: 0, ready: 1 });
  });
});

test('units without numbers are asked about and stored once', async () => {
  const { data, imports } = await page();
  const file = handover('汇总.csv', `${half}溪口镇,示例县,2017,未报,未报\n`);
  await imports.read([file]);
  const silent = () => imports.review.questions.filter(({ kind }) => kind === 'silent');
  const [question] = silent();
  if (question?.kind !== 'silent') throw new Error('no question');
  imports.choices.chooseSilent(question, 'unreported');
  confirmed(imports);
  await ok(imports.commit());
  await imports.checked();
  const [year] = imports.review.questions;
  if (year?.kind !== 'year') throw new Error('no question of the year');
  imports.choices.chooseYear(year.subject, 2017);
  await ok(imports.commit());
  const heard = await ok(data.heard());
  expect(heard.filter((one) => one.silent !== null)).toHaveLength(1);
  await imports.read([file]);
  expect([silent(), imports.review.counts.identical]).toEqual([[], 1]);
  await imports.close();
  const named = async () => {
    if (data.frame === null) throw new Error('no frame');
    const still = stillSilent(await ok(data.heard()), data.frame);
    return still.flatMap(({ units, answer }) => units.map(({ name }) => `${name} ${answer}`));
  };
  expect(await named()).toEqual(['溪口镇 unreported']);
  const later = '单位名称,县区,年度,主动公开政府信息数\n溪口镇,示例县,2017,4\n';
  const { batch } = await stored(imports, handover('补报.csv', later));
  expect(await named()).toEqual([]);
  await ok(data.undo(batch));
  expect(await named()).toEqual(['溪口镇 unreported']);
});
