import { expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import { cellsOf, codesOf, draftOf, lines, outcomesOf, reportsOf } from './reading.ts';

test('a long table: one row for each unit, year and indicator', async () => {
  const draft = await draftOf(
    lines(
      '县,单位名称,年度,统计指标,单位,统计数',
      '石门县,东岭乡,2017,主动公开政府信息数,条,31',
      '石门县,东岭乡,2017,收到申请数,件,',
      '石门县,西沟镇,2017,主动公开政府信息数,条,5次',
    ),
  );
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2017],
    ['西沟镇', '石门县', 2017],
  ]);
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31, 'request.received': null });
  expect(cellsOf(draft, 1)).toEqual({ 'disclosure.total': 'ambiguous' });
  expect(draft.file).toMatchObject({ layout: 'long', axis: 'grid' });
  expect(draft.table.cellRows?.get('request.received')).toEqual(Int32Array.of(gridPlace(3, 6), 0));
  expect(draft.identity).toBe('stated');
});

test('ids as indicators fix the unit of amounts', async () => {
  const draft = await draftOf(
    lines('authority,year,indicator,value', '东岭乡,2017,org.budget,8040'),
  );
  expect(cellsOf(draft)).toEqual({ 'org.budget': 8040 });
});

test('rows in any order and mixed by unit', async () => {
  const draft = await draftOf(
    lines(
      'year,indicator,township,value',
      '2017,disclosure.total,东岭乡,1',
      '2017,disclosure.total,西沟镇,2',
      '2017,request.received,东岭乡,3',
      '2018,disclosure.total,东岭乡,4',
    ),
  );
  expect(reportsOf(draft).map(([name, , year]) => [name, year])).toEqual([
    ['东岭乡', 2017],
    ['西沟镇', 2017],
    ['东岭乡', 2018],
  ]);
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 1, 'request.received': 3 });
});

test('合计 is neither a unit nor an indicator', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,指标,数值',
      '东岭乡,2017,收到申请数,3',
      '合计,2017,收到申请数,3',
      '东岭乡,2017,合计,3',
    ),
  );
  expect(reportsOf(draft)).toHaveLength(1);
  expect(draft.unplaced).toEqual([]);
});

test('the same cell with two numbers is disputed, with the same number it is not', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,指标,数值',
      '东岭乡,2017,收到申请数,3',
      '东岭乡,2017,收到申请数,4',
      '东岭乡,2017,当面申请数,1',
      '东岭乡,2017,当面申请数,1',
    ),
  );
  expect(cellsOf(draft)).toEqual({
    'request.received': 'disputed',
    'request.received.in_person': 1,
  });
});

test('a label that fits two rows is placed where both parents are printed, else asked', async () => {
  const head = '单位名称,年度,指标,数值';
  const after = await draftOf(
    lines(
      head,
      '东岭乡,2017,行政复议数量,3',
      '东岭乡,2017,维持具体行政行为数,1',
      '东岭乡,2017,被依法纠错数,2',
      '东岭乡,2017,行政诉讼数量,0',
    ),
  );
  expect(cellsOf(after)['reconsideration.corrected']).toBe(2);
  const alone = await draftOf(
    lines(head, '东岭乡,2017,收到申请数,3', '东岭乡,2017,被依法纠错数,2'),
  );
  expect(cellsOf(alone)).toEqual({ 'request.received': 3 });
  expect(alone.unplaced).toMatchObject([{ why: 'several', examples: ['2'] }]);
});

test('reports of several forms in one file are told apart', async () => {
  const outcomes = await outcomesOf(
    lines(
      '单位名称,年度,指标,数值',
      '东岭乡,2018,收到申请数,3',
      '东岭乡,2018,主动公开政府信息数,31',
      '东岭乡,2020,本年新收/总计,4',
      '东岭乡,2020,规范性文件/本年新制作数量,2',
      '西沟镇,2022,本年新收/总计,5',
      '西沟镇,2022,行政规范性文件/现行有效件数,7',
    ),
  );
  const drafts = outcomes.flatMap((o) => (o.kind === 'draft' ? [o.draft] : []));
  expect(Object.fromEntries(drafts.map((d) => [d.table.form, cellsOf(d)]))).toEqual({
    s2014: { 'request.received': 3, 'disclosure.total': 31 },
    m2019: { 'application.new.total': 4, 'normative.made_new': 2 },
    m2021: { 'application.new.total': 5, 'normative.in_force': 7 },
  });
});

const ofForm = (outcomes: Awaited<ReturnType<typeof outcomesOf>>, form: string) =>
  outcomes.flatMap((o) =>
    o.kind === 'draft' && o.draft.table.form === form
      ? reportsOf(o.draft).map(([name, county, year], r) => [
          name,
          county,
          year,
          cellsOf(o.draft, r),
        ])
      : [],
  );

test('names that are merged over reports of several forms hold for all of them', async () => {
  const outcomes = await outcomesOf(
    lines(
      '单位名称,年度,指标,数值',
      '东岭乡,2018,收到申请数,3',
      ',,主动公开政府信息数,31',
      ',2020,本年新收/总计,4',
      ',,规范性文件/本年新制作数量,2',
      '西沟镇,2018,收到申请数,5',
      ',,主动公开政府信息数,32',
      ',2020,本年新收/总计,6',
      ',,规范性文件/本年新制作数量,7',
    ),
  );
  expect(ofForm(outcomes, 's2014')).toEqual([
    ['东岭乡', null, 2018, { 'request.received': 3, 'disclosure.total': 31 }],
    ['西沟镇', null, 2018, { 'request.received': 5, 'disclosure.total': 32 }],
  ]);
  expect(ofForm(outcomes, 'm2019')).toEqual([
    ['东岭乡', null, 2020, { 'application.new.total': 4, 'normative.made_new': 2 }],
    ['西沟镇', null, 2020, { 'application.new.total': 6, 'normative.made_new': 7 }],
  ]);
});

test('a county between the rows holds for reports of every form below it', async () => {
  const rows = (year: number, label: string, first: number) => [
    `东岭乡,${year},${label},${first}`,
    `西沟镇,${year},${label},${first + 1}`,
  ];
  const outcomes = await outcomesOf(
    lines(
      '单位名称,年度,指标,数值',
      '石门县,,,',
      ...rows(2018, '收到申请数', 1),
      ...rows(2020, '规范性文件/本年新制作数量', 3),
      '青山县,,,',
      ...rows(2020, '规范性文件/本年新制作数量', 5),
      ...rows(2018, '收到申请数', 7),
    ),
  );
  const numbers = (form: string, id: IndicatorId) =>
    ofForm(outcomes, form).map(([name, county, , cells]) => [
      name,
      county,
      typeof cells === 'object' ? cells?.[id] : cells,
    ]);
  expect(numbers('s2014', 'request.received')).toEqual([
    ['东岭乡', '石门县', 1],
    ['西沟镇', '石门县', 2],
    ['东岭乡', '青山县', 7],
    ['西沟镇', '青山县', 8],
  ]);
  expect(numbers('m2019', 'normative.made_new')).toEqual([
    ['东岭乡', '石门县', 3],
    ['西沟镇', '石门县', 4],
    ['东岭乡', '青山县', 5],
    ['西沟镇', '青山县', 6],
  ]);
});

test('a long file whose later rows are of another form is told apart as well', async () => {
  const names = Array.from(
    { length: 60 },
    (_, i) => `${'甲乙丙丁戊己'[i % 6]}${'子丑寅卯辰巳午未申酉'[Math.floor(i / 6)]}乡`,
  );
  const of = (year: number, labels: readonly string[]) =>
    names.flatMap((name, i) => labels.map((label, l) => `${name},${year},${label},${i * 10 + l}`));
  const labels = [
    '本年新收/总计',
    '三、本年度办理结果/（六）其他处理/其他',
    '行政许可/处理决定数量',
    '规范性文件/本年新制作数量',
  ];
  const old = [
    '收到申请数',
    '当面申请数',
    '主动公开政府信息数',
    '申请办结数',
    '申请答复数',
    '政府公报公开政府信息数',
    '政府网站公开政府信息数',
    '政务微博公开政府信息数',
  ];
  const outcomes = await outcomesOf(
    lines('单位名称,年度,指标,数值', ...of(2018, old), ...of(2020, labels)),
  );
  expect(
    outcomes.flatMap((o) => (o.kind === 'draft' ? o.draft.unplaced : [])).map(({ label }) => label),
  ).toEqual([]);
  expect(ofForm(outcomes, 's2014')).toHaveLength(60);
  expect(ofForm(outcomes, 'm2019')[59]).toEqual([
    names[59],
    null,
    2020,
    {
      'application.new.total': 590,
      'application.result.other_handling.other_org': 591,
      'licence.decisions': 592,
      'normative.made_new': 593,
    },
  ]);
});

test('rows of a quarter are no numbers of the year', async () => {
  const draft = await draftOf(
    lines(
      '单位,年份,季度,指标,数值',
      '东岭乡,2017,三季度,收到申请数,3',
      '东岭乡,2017,全年,主动公开政府信息数,9',
    ),
  );
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 9 });
  expect(codesOf(draft)).toEqual(['row.period']);
});

test('甲, 乙, 丙 below the heads only count them', async () => {
  const draft = await draftOf(
    lines(
      '县区,单位名称,年份,指标名称,计量单位,统计数',
      '甲,乙,丙,丁,戊,1',
      '石门县,东岭乡,2016,收到申请数,件,46',
      '石门县,东岭乡,2017,收到申请数,件,27',
    ),
  );
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2016],
    ['东岭乡', '石门县', 2017],
  ]);
});
