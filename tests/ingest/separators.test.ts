import { describe, expect, test } from 'vitest';
import { guessSeparator } from '#ingest/parse/csv.ts';
import { separatorsOf } from '#ingest/parse/separators.ts';

/** Separator, cells and rows of each reading, likeliest first. */
const readings = (text: string) =>
  separatorsOf(text).map(({ separator, width, rows }) => [separator, width, rows]);

describe('separators of a text', () => {
  test.each([
    ['tabs', 'a\tb\tc\nd\te\tf\n', [['\t', 3, 2]]],
    ['commas', 'a,b,c\nd,e,f\n', [[',', 3, 2]]],
    ['semicolons, commas in quotes', 'a;b;c\n"d,x";e;f\n', [[';', 3, 2]]],
    ['a title without separators', '标题，很长\n指标;单位;数\n甲;条;1,234\n', [[';', 3, 2]]],
    ['one row alone', '东岭乡,2017,31', [[',', 3, 1]]],
    [
      'a tab behind every cell',
      '统计指标,单位,统计数\n甲指标\t,条\t,12\t\n乙指标\t,件\t,3\t\n',
      [[',', 3, 3]],
    ],
    ['a tab behind every comma', '统计指标,\t单位,\t统计数\n甲,\t条,\t12\n', [[',', 3, 2]]],
    [
      'two separators that both give tables: both, the even one first',
      '甲\t条\t1,234\n乙\t件\t1,100\n丙\t次\t5,000\n丁\t条\t6\n',
      [
        ['\t', 3, 4],
        [',', 2, 3],
      ],
    ],
    [
      'a number with a comma in a sentence',
      '2017年我镇主动公开政府信息1234条，其中政府网站1,100条。\n\n统计指标\n单位\n统计数\n收到申请数\n件\n6\n',
      [],
    ],
    [
      'sentences with half-width commas',
      '2017年,我镇主动公开政府信息1234条,其中政府网站1100条。\n全年收到申请6件,均已办结,无收费情况。\n特此报告。\n',
      [],
    ],
    [
      'full-width commas below a title',
      '某县2017年汇总\n单位，收到申请数，备注\n东岭乡，12，\n西沟镇，7，含1,100条\n',
      [['\uff0c', 3, 3]],
    ],
    [
      'sentences with as many full-width commas each',
      '我镇2017年公开信息，共1234条，较好。\n全年收到申请，共6件，办结。\n没有收费，没有复议，没有诉讼。\n',
      [],
    ],
    ['no separator', '统计指标\n单位\n统计数\n', []],
    ['nothing', '', []],
    ['blank rows', ',,,\n,,,\n', []],
  ])('%s', (_name, text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  test('widths are told row by row, for the choice between readings', () => {
    const [comma] = separatorsOf('a,b,c\nd,e,f\ng,h,1,234\n\ni\n');
    expect([...(comma?.widths ?? [])]).toEqual([
      [3, 2],
      [4, 1],
      [1, 1],
    ]);
  });

  test('where there is none the comma is taken', () => {
    expect([guessSeparator('统计指标\n单位\n'), guessSeparator('a;b\nc;d\n')]).toEqual([',', ';']);
  });
});
