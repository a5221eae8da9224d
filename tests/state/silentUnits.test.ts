import { describe, expect, test } from 'vitest';
import { notReported } from '#query/notReported.ts';
import { Data } from '#state/data.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import { selectionIn } from '../support/frames.ts';
import { MANIFEST_URL, handover, ok, tab } from '../worker/support.ts';

const ROSTER = [
  '县区,单位,起始年,终止年',
  '示例县,青石镇,2014,',
  '示例县,云溪镇,2014,',
  '示例县,石桥镇,2014,',
].join('\n');
const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数';
const sheet = (...rows: string[]) => [HEAD, ...rows].join('\n');
const SILENT = sheet(
  '青石镇,示例县,2017,5,2',
  '云溪镇,示例县,2017,未报,未报',
  '石桥镇,示例县,2017,,',
);

/** A page over the real handler that has a roster and holds a dropped sheet. */
async function dropped(text: string) {
  const data = new Data(tab().client, MANIFEST_URL);
  const imports = new Imports(data, new Settings(null));
  await data.open('own');
  await imports.read([handover('名录.csv', ROSTER), handover('汇总.csv', text)]);
  const entry = imports.entries.find(({ outcome }) => outcome.kind === 'roster');
  if (entry?.outcome.kind !== 'roster') throw new Error('no roster');
  await imports.takeRoster(entry.file, await ok(imports.roster(entry.outcome.text)));
  return { data, imports };
}

function question(imports: Imports) {
  const found = imports.review.questions.find(({ kind }) => kind === 'silent');
  return found?.kind === 'silent' ? found : null;
}

function answer(imports: Imports, said: 'unreported' | 'printed') {
  const asked = question(imports);
  if (asked === null) throw new Error('nothing is asked');
  imports.choices.chooseSilent(asked, said);
}

describe('units that a sheet lists without numbers', () => {
  test.each([
    ['did not report', 'unreported'],
    ['have numbers in the original', 'printed'],
    ['are not answered about', null],
  ] as const)(
    '%s: nothing is stored of them, and the roster misses them',
    async (_name, answer) => {
      const { data, imports } = await dropped(SILENT);
      const asked = question(imports);
      expect(asked?.units.map(({ name, row }) => [name, row])).toEqual([
        ['云溪镇', 3],
        ['石桥镇', 4],
      ]);
      if (asked !== null && answer !== null) imports.choices.chooseSilent(asked, answer);
      expect(question(imports) === null).toBe(answer !== null);
      expect(imports.reconciliation.silent.map((one) => [one.name, one.answer])).toEqual([
        ['云溪镇', answer],
        ['石桥镇', answer],
      ]);
      imports.choices.confirm(
        imports.review.files.map(({ file }) => file),
        'all',
      );
      expect(imports.review.counts.ready).toBe(1);
      expect((await ok(imports.commit())).reports).toBe(1);
      const { frame } = data;
      if (frame === null) throw new Error('nothing is open');
      expect(notReported(frame, selectionIn(frame), 2017)).toMatchObject({
        names: ['云溪镇', '石桥镇'],
        due: 3,
        roster: true,
      });
    },
  );

  test.each([
    ['units down', sheet('青石镇,示例县,2017,未报,未报', '云溪镇,示例县,2017,,')],
    ['without a year', '单位名称,收到申请数\n青石镇,\n云溪镇,'],
    ['units across', '示例县2017年汇总表\n统计指标,青石镇,云溪镇\n收到申请数,未报,未报'],
  ])('are asked about where the sheet has no others: %s', async (_name, text) => {
    const { imports } = await dropped(text);
    const asked = question(imports);
    expect(asked?.units.map(({ name }) => name)).toEqual(['青石镇', '云溪镇']);
    if (asked !== null) imports.choices.chooseSilent(asked, 'unreported');
    expect(imports.review.questions).toEqual([]);
    expect((await ok(imports.commit())).reports).toBe(0);
  });

  test('are asked about again when the answer is taken back', async () => {
    const { imports } = await dropped(SILENT);
    answer(imports, 'unreported');
    const [answered] = imports.choices.answered;
    expect(answered).toMatchObject({ kind: 'silent', said: { silent: 'unreported' } });
    if (answered !== undefined) await imports.choices.takeBack(answered);
    expect(question(imports)).not.toBeNull();
  });

  test('are asked about anew once their year is known, and what was answered before stands no more', async () => {
    const { imports } = await dropped('单位名称,县区,收到申请数\n青石镇,示例县,5\n云溪镇,示例县,');
    const listed = () => imports.answered.map(({ kind }) => kind);
    answer(imports, 'unreported');
    expect(listed()).toEqual(['silent']);
    const [one] = imports.review.files;
    imports.choices.chooseYear(String(one?.file), 2017);
    expect(question(imports)?.units).toMatchObject([{ name: '云溪镇', year: 2017 }]);
    expect(listed()).toEqual(['years']);
  });

  test('are one question in files that print the same of them, and one answer holds for all', async () => {
    const { data, imports } = await dropped(SILENT);
    const turned = sheet(
      '石桥镇,示例县,2017,,',
      '云溪镇,示例县,2017,未报,未报',
      '青石镇,示例县,2017,5,2',
    );
    await imports.read([handover('定稿.csv', turned)]);
    const asked = () => imports.review.questions.filter(({ kind }) => kind === 'silent');
    expect(asked().map(({ files }) => files)).toEqual([[1, 2]]);
    answer(imports, 'unreported');
    expect(asked()).toEqual([]);
    expect(imports.review.files.map(({ silent }) => silent)).toEqual(['unreported', 'unreported']);
    await imports.read([handover('又一份.csv', `${SILENT}\n`)]);
    expect(asked()).toEqual([]);
    const all = imports.review.files.map(({ file }) => file);
    imports.choices.confirm(all, 'all');
    await ok(imports.commit());
    const heard = await ok(data.heard());
    expect(heard.map(({ silent }) => silent?.answer)).toEqual(Array(3).fill('unreported'));
    expect(heard[0]?.silent?.units[0]).toEqual({
      row: 3,
      name: '云溪镇',
      county: '示例县',
      year: 2017,
    });
  });

  test.each([
    ['one unit more', [...SILENT.split('\n'), '花桥乡,示例县,2017,,'].join('\n')],
    ['blanks for 未报', SILENT.replaceAll('未报', '')],
    ['another year', SILENT.replaceAll('2017', '2018')],
    ['another county', SILENT.replaceAll('示例县', '邻县')],
  ])('are a question of their own where a file prints %s', async (_name, text) => {
    const { imports } = await dropped(SILENT);
    await imports.read([handover('另.csv', text)]);
    answer(imports, 'unreported');
    const open = imports.review.questions.filter(({ kind }) => kind === 'silent');
    expect(open.map(({ files }) => files.length)).toEqual([1]);
  });

  test('are not asked about in a file that is left out, or where all have numbers', async () => {
    const { imports } = await dropped(SILENT);
    imports.choices.leaveOut(question(imports)?.files[0] ?? -1, true);
    expect(question(imports)).toBeNull();
    const all = await dropped(sheet('青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,0,0'));
    expect(question(all.imports)).toBeNull();
  });
});

test('of units whose own report is in the drop, or stored, nothing is asked; the year is that of the sheet', async () => {
  const titled = [
    '示例县2017年政府信息公开情况汇总表',
    '单位,主动公开政府信息数,政府网站公开政府信息数',
    '青石镇,5,2',
    '云溪镇,未报,',
    '石桥镇,未报,',
    '远山镇,未报,',
  ].join('\n');
  const data = new Data(tab().client, MANIFEST_URL);
  const imports = new Imports(data, new Settings(null));
  await data.open('own');
  await imports.read([handover('石桥.csv', sheet('石桥镇,示例县,2017,3,1'))]);
  await ok(imports.commit());
  const other = handover('云溪.csv', sheet('云溪镇,示例县,2017,4,1', '远山镇,示例县,2016,4,1'));
  await imports.read([handover('汇总.csv', titled), other]);
  expect(question(imports)?.units.map(({ name, year }) => [name, year])).toEqual([
    ['远山镇', 2017],
  ]);
  imports.choices.leaveOut(imports.review.files[1]?.file ?? -1, true);
  expect(question(imports)?.units.map(({ name }) => name)).toEqual(['云溪镇', '远山镇']);
});
