import { expect, test } from 'vitest';
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

test.fails('reports of several forms in one file are told apart', async () => {
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
