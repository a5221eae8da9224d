import { describe, expect, test } from 'vitest';
import { spacedRows } from '#ingest/readers/textColumns.ts';
import { NO_CELL } from '#ingest/readers/types.ts';
import { cellsOf, codesOf, draftOf, outcomeOf, reportsOf } from '../reading.ts';

const TITLE = '示例县2017年度汇总';
const HEAD = '单位      收到申请数  申请办结数  举报投诉数量';
const txt = (...rows: readonly string[]) => rows.join('\n');

/** What a table set by spaces says: name and cells of each report. */
async function read(...rows: readonly string[]) {
  const draft = await draftOf(txt(TITLE, ...rows), { name: 'a.txt' });
  return reportsOf(draft).map(([name], r) => [name, Object.values(cellsOf(draft, r))]);
}

describe('a table set by spaces, with units down the side', () => {
  test('cells that begin below each other', async () => {
    const rows = ['青石镇    12          8           1', '双河乡    1,340       96          20'];
    expect(await read(HEAD, ...rows)).toEqual([
      ['青石镇', [12, 8, 1]],
      ['双河乡', [1340, 96, 20]],
    ]);
  });

  test('cells that end below each other', async () => {
    const rows = [
      '青石镇            12           8             1',
      '云溪街道         340          96            20',
    ];
    expect((await read(HEAD, ...rows))[1]).toEqual(['云溪街道', [340, 96, 20]]);
  });

  test('single blanks part the cells where all lines have as many', async () => {
    const rows = ['单位 收到申请数 申请办结数', '青石镇 12 8', '双河乡 5 4'];
    expect(await read(...rows)).toEqual([
      ['青石镇', [12, 8]],
      ['双河乡', [5, 4]],
    ]);
  });

  test('single full-width blanks part the cells', async () => {
    const rows = ['单位　收到申请数　申请办结数', '青石镇　12　8', '双河乡　5　4'];
    expect(await read(...rows)).toEqual([
      ['青石镇', [12, 8]],
      ['双河乡', [5, 4]],
    ]);
  });

  test('a blank within a line shows by what stands below the same heads', async () => {
    const rows = [
      '青石镇    12          8           1',
      '双河乡    13                      2',
      '云溪镇    15          7           0',
    ];
    expect((await read(HEAD, ...rows))[1]).toEqual(['双河乡', [13, null, 2]]);
  });

  test('sums are no units, and counties lead their townships', async () => {
    const table = (a: string, b: string) =>
      txt(HEAD, `${a}    12          8           1`, `${b}    13          9           2`);
    const sum = '合计      25          17          3';
    const text = txt(
      '2017年汇总',
      '一、东阳县',
      table('太平镇', '青石镇'),
      sum,
      '二、西阳县',
      table('太平镇', '双河乡'),
    );
    const draft = await draftOf(text, { name: 'a.txt' });
    expect(reportsOf(draft).map(([name, county]) => `${county ?? ''}${name}`)).toEqual([
      '东阳县太平镇',
      '东阳县青石镇',
      '西阳县太平镇',
      '西阳县双河乡',
    ]);
    expect(codesOf(draft)).toContain('row.sums');
  });

  test('names that go on below leave most lines a piece short', async () => {
    const years = (unit: string, a: string, b: string) =>
      txt(`${unit}    2016年  ${a}          ${a}`, `          2017年  ${b}          ${b}`);
    const text = txt(
      '示例县汇总',
      '单位      年度    收到申请数  申请办结数',
      years('青石镇', '1', '2'),
      years('双河乡', '3', '4'),
    );
    const draft = await draftOf(text, { name: 'a.txt' });
    expect(reportsOf(draft).map(([unit, , year]) => `${unit}${year}`)).toEqual([
      '青石镇2016',
      '青石镇2017',
      '双河乡2016',
      '双河乡2017',
    ]);
  });

  test.each(['2016年度', '2016'])(
    'years over several units each, as %s, and words spread over their column',
    async (year) => {
      const blank = ' '.repeat(year === '2016' ? 20 : 16);
      const text = txt(
        '示例县两年对比',
        `指标        单位  ${year}${blank}2017年`,
        '                  青石镇  双河乡  合  计  青石镇  双河乡  合  计',
        '收到申请数  件    12      8       20      3       4       7',
        '申请办结数  件    10      7       17      3       4       7',
      );
      const draft = await draftOf(text, { name: 'a.txt' });
      expect(
        reportsOf(draft).map(([unit, , at], r) => [unit, at, ...Object.values(cellsOf(draft, r))]),
      ).toEqual([
        ['青石镇', 2016, 12, 10],
        ['双河乡', 2016, 8, 7],
        ['青石镇', 2017, 3, 3],
        ['双河乡', 2017, 4, 4],
      ]);
    },
  );

  test('indicators down the side and units over the columns', async () => {
    const rows = [
      '指标        单位  青石镇  双河乡',
      '收到申请数  件    12      8',
      '申请办结数  件    10      7',
    ];
    expect(await read(...rows)).toEqual([
      ['青石镇', [12, 10]],
      ['双河乡', [8, 7]],
    ]);
  });
});

describe('where a cell of a table set by spaces stands is certain, or it is asked', () => {
  const others = ['青石镇    12          8           1', '云溪镇    15          7           0'];

  test.each([
    ['a cell and the blanks behind it are gone', '双河乡    4           2'],
    ['the last cell is blank', '双河乡    13          4'],
    ['a number stands between two columns', '双河乡               4            2'],
    ['two numbers stand below one head', '双河乡    1  3'],
    ['only one blank parts name and number', '双河乡 13                      2'],
    ['there is one number too many', '双河乡    13          4           2     7'],
  ])('%s', async (_what, row) => {
    const draft = await draftOf(txt(TITLE, HEAD, ...others, row), { name: 'a.txt' });
    expect(reportsOf(draft).map(([name]) => name)).toEqual(['青石镇', '云溪镇']);
    expect(codesOf(draft)).toContain('row.irregular');
  });

  test('columns that reach into each other say nothing of a row with a blank', () => {
    const rows = spacedRows(
      txt(
        '单位  收到申请数  申请办结数  办结率',
        '青石镇  12  8  66',
        '双河回族乡      13    9   69',
        '云溪镇  5  4',
      ),
    );
    expect(rows?.[3]).toEqual(['云溪镇', NO_CELL, '5', '4']);
    expect(rows?.[2]).toEqual(['双河回族乡', '13', '9', '69']);
  });

  test('a head that lost a cell with its blanks stands over the numbers of its neighbours: nothing is certain', () => {
    expect(spacedRows(txt('单位      收到申请数  举报投诉数量', ...others))).toBeNull();
  });

  test('units of measure side by side are no name that is spread over its column', () => {
    const rows = spacedRows(txt(HEAD, '          次          件          条', ...others));
    expect(rows?.[1]).toEqual(['', '次', '件', '条']);
  });

  test('running text is none', () => {
    expect(spacedRows(txt('我镇  全年公开信息。', '共  12 条。', '其中  3 条。'))).toBeNull();
  });

  test('a report in lines stays one', async () => {
    const outcome = await outcomeOf(
      txt(
        '青石镇2017年政府信息公开情况统计表',
        '统计指标  单位  统计数',
        '收到申请数  件  12',
        '申请办结数  件  10',
      ),
      { name: 'a.txt' },
    );
    expect(outcome).toMatchObject({ kind: 'draft', draft: { file: { layout: 'report' } } });
  });
});
