import { describe, expect, test } from 'vitest';
import { bestOf } from '#ingest/proposals.ts';
import { reportsIn } from '#ingest/report/report.ts';

function identityOf(...lines: string[]) {
  const [report] = reportsIn(lines.map((line) => [line]));
  if (report === undefined) throw new Error('no report');
  const { authority, county, prefecture, year } = report.identity;
  return {
    authority: bestOf(authority),
    county: bestOf(county),
    prefecture: bestOf(prefecture),
    year: bestOf(year),
  };
}
const TEXT = ['一、总体情况', '工作有序推进。', '五、存在的主要问题及改进情况', '还有不足。'];

describe('who reports for which year', () => {
  test.each([
    ['青石镇2019年政府信息公开工作年度报告', '青石镇', null, 2019],
    ['示例县青石镇人民政府2021年政府信息公开工作年度报告', '青石镇', '示例县', 2021],
    ['2020年花桥乡政府信息公开年度报告', '花桥乡', null, 2020],
    ['附件：示例县花桥乡 2017 年度政府信息公开情况统计表', '花桥乡', '示例县', 2017],
    ['示例市甲区人民政府北园街道办事处2020年政府信息公开工作年度报告', '北园街道', '甲区', 2020],
    ['示例市2023年政府信息公开工作年度报告', '示例市', null, 2023],
  ])('%s', (title, authority, county, year) => {
    expect(identityOf(title, ...TEXT)).toMatchObject({ authority, county, year });
  });

  test('title over two lines', () => {
    expect(identityOf('花桥镇2022年政府信息公开工作', '年度报告', ...TEXT)).toMatchObject({
      authority: '花桥镇',
      year: 2022,
    });
  });

  test('the name on a line of its own beside the title', () => {
    expect(
      identityOf('示例县花桥镇人民政府', '2022年政府信息公开工作年度报告', ...TEXT),
    ).toMatchObject({ authority: '花桥镇', county: '示例县', year: 2022 });
  });

  test('the name in the signature, not the year of its date', () => {
    expect(
      identityOf('2014年我镇主动公开政府信息160条。', ...TEXT, '花桥镇人民政府', '2015年1月10日'),
    ).toMatchObject({ authority: '花桥镇', year: 2014 });
  });

  test('the period of the numbers', () => {
    expect(
      identityOf('本报告所列数据的统计期限自2016年1月1日起至2016年12月31日止。', ...TEXT),
    ).toMatchObject({ authority: null, year: 2016 });
  });

  test.each([
    ['a plan for the next year', '2023年，我镇将继续做好公开工作。'],
    ['a year that is looked back on', '我镇2021年度存在的问题已整改。'],
    ['a comparison', '与2021年度政府信息公开工作年度报告相比，工作有新进展。'],
    ['a period over two years', '统计期限自2021年1月1日起至2022年12月31日止。'],
  ])('%s says no year', (_name, line) => {
    expect(identityOf(line, ...TEXT).year).toBeNull();
  });

  test('a report that is only cited names nobody', () => {
    const line = '本报告参照《白石镇2022年度政府信息公开工作年度报告》编写。';
    expect(identityOf(line, ...TEXT).authority).toBeNull();
  });

  test('a title inside a sentence', () => {
    expect(
      identityOf('根据条例要求，现公布花桥乡2017年政府信息公开工作年度报告。', ...TEXT),
    ).toMatchObject({ authority: '花桥乡', year: 2017 });
  });

  test('traditional script keeps its name', () => {
    expect(
      identityOf('信息來源:青塘鎮人民政府', '2016年鎮政府發布信息9條。', ...TEXT),
    ).toMatchObject({ authority: '青塘鎮' });
  });

  test.each(['2021年，我镇认真落实条例。', '一年来，本街道有序推进工作。'])(
    'no name where only the own unit is meant: %s',
    (line) => {
      expect(identityOf(line, ...TEXT).authority).toBeNull();
    },
  );

  test('a period without its year, month and day is no year', () => {
    expect(identityOf('统计期限自201911日起至20191231日止。', ...TEXT).year).toBeNull();
  });

  test('contradicting years are both proposed', () => {
    const [report] = reportsIn(
      ['花桥镇2020年政府信息公开工作年度报告', '花桥镇2021年政府信息公开工作年度报告', ...TEXT].map(
        (line) => [line],
      ),
    );
    expect(report?.identity.year.map(({ value }) => value)).toEqual([2020, 2021]);
    expect(bestOf(report?.identity.year ?? [])).toBeNull();
  });
});
