import { describe, expect, test } from 'vitest';
import { cellsOf, codesOf, draftOf, lines, reportsOf } from './reading.ts';

const name = '示例县2022年汇总表.csv';
const units = [
  ['青石镇', '示例县', 2022],
  ['花桥镇', '示例县', 2022],
];

describe('a county’s roll-up on the form of 2021', () => {
  test('may print row and column in columns of their own', async () => {
    const draft = await draftOf(
      lines(
        '2022年度政府信息公开汇总表,,,,',
        '指标,申请人,青石镇,花桥镇,合计',
        '一、本年新收政府信息公开申请数量,自然人,1,2,3',
        ',商业企业,0,1,1',
        ',总计,1,3,4',
        '二、上年结转政府信息公开申请数量,自然人,0,0,0',
        ',总计,0,0,0',
        '（一）予以公开,总计,1,2,3',
      ),
      { name },
    );
    expect(reportsOf(draft)).toEqual(units);
    expect(draft.unplaced).toEqual([]);
    expect(cellsOf(draft, 1)).toEqual({
      'application.new.natural': 2,
      'application.new.company': 1,
      'application.new.total': 3,
      'application.carried_in.natural': 0,
      'application.carried_in.total': 0,
      'application.result.granted.total': 2,
    });
  });

  test('may print them as one path', async () => {
    const draft = await draftOf(
      lines(
        '指标,青石镇,花桥镇,合计',
        '行政许可/处理决定数量,10,20,30',
        '本年新收/自然人,1,2,3',
        '行政复议/总计,0,1,1',
      ),
      { name },
    );
    expect(cellsOf(draft)).toEqual({
      'licence.decisions': 10,
      'application.new.natural': 1,
      'review.total': 0,
    });
  });

  test('that prints rows of requests alone means their total; rows of acts are asked about', async () => {
    const draft = await draftOf(
      lines('指标,青石镇,花桥镇', '行政许可,10,20', '本年新收,1,2', '结转下年度继续办理,0,1'),
      { name },
    );
    expect(cellsOf(draft, 1)).toEqual({
      'application.new.total': 2,
      'application.carried_out.total': 1,
    });
    expect(draft.unplaced).toMatchObject([
      { label: '行政许可', why: 'several', candidates: ['licence.decisions'] },
    ]);
  });

  test('that prints an applicant somewhere asks which column a row alone is', async () => {
    const draft = await draftOf(
      lines('指标,青石镇,花桥镇', '本年新收/自然人,1,2', '本年新收,1,2', '结转下年度继续办理,0,1'),
      { name },
    );
    expect(cellsOf(draft)).toEqual({ 'application.new.natural': 1 });
    expect(
      draft.unplaced.map(({ label, why, candidates: [first] }) => [label, why, first]),
    ).toEqual([
      ['本年新收', 'several', 'application.new.total'],
      ['结转下年度继续办理', 'several', 'application.carried_out.total'],
    ]);
  });

  test('may have units down and rows across; rows of sums are said, and are no units', async () => {
    const draft = await draftOf(
      lines(
        '序号,乡镇,规章本年制发件数,规范性文件现行有效件数,本年新收总计',
        '一,乡镇,,,',
        '1,青石镇,0,5,1',
        '2,花桥镇,0,4,2',
        ',小计,0,9,3',
        ',全县平均,0,4.5,1.5',
      ),
      { name },
    );
    expect(reportsOf(draft)).toEqual(units);
    expect(cellsOf(draft, 1)).toEqual({
      'rules.issued': 0,
      'normative.in_force': 4,
      'application.new.total': 2,
    });
    expect(codesOf(draft)).toEqual(['row.sums']);
    expect(draft.problems[0]?.params).toEqual({ rows: 2, labels: '小计、全县平均' });
  });
});

test('totals of groups are printed on each form: a group that is a row of the older one is no proof of it', async () => {
  const draft = await draftOf(
    lines(
      '2021年各乡镇收到和处理政府信息公开申请情况',
      '单位,本年新收政府信息公开申请数量,予以公开,不予公开,无法提供,不予处理,其他处理,总计',
      '青石镇,3,2,1,0,0,0,3',
      '云溪镇,0,0,0,0,0,0,0',
    ),
  );
  expect(draft.table.form).toBe('m2021');
  expect(draft.formGuess).toMatchObject({ alike: ['m2019', 'm2021'], isAnswered: false });
  expect(draft.table.columns.has('application.result.other_handling.total')).toBe(false);
});
