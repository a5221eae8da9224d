import { describe, expect, test } from 'vitest';
import { documentOf, numbersIn } from './documents.ts';

const places = ['双河镇', '花桥镇', '柳河乡', '金沙镇', '廿里乡', '水口镇'];
const years = ['2016年', '2017年', '2018年', '2019年', '2020年', '2021年', '2022年'];
const numbers = ['499', '3604', '0', '6', '0', '675', '6533'];
const applicants = [
  '申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
  '（一）予以公开 | 1 | 2 | 0 | 0 | 0 | 0 | 3',
];

const rowOf = (label: string, cells: readonly string[]) => [label, ...cells].join(' | ');
const read = (...lines: readonly string[]) => documentOf(lines.join('\n'));

describe.each(['    ', '\n'])('numbers in lines of text, set apart by %j', (between) => {
  const lines = (...rows: readonly string[]) => rows.map((row) => row.split(' | ').join(between));

  test.each([
    ['seven units', [...places, '石桥乡']],
    ['six units and their sum', [...places, '合计']],
    ['seven years', years],
  ])('below the names of %s are no applicants', (_, heads) => {
    const table = lines(
      rowOf('统计指标', heads),
      rowOf('四、结转下年度继续办理', numbers),
      rowOf('（七）总计', numbers),
    );
    const draft = read('宁川市2021年度政府信息公开工作情况汇总表', ...table);
    expect(numbersIn([draft])).toEqual(new Map());
    expect(draft.unreadCount).toBeGreaterThan(0);
  });

  test('below the heads of the form are the applicants, whatever names stand further up', () => {
    const draft = read(...places, '青石镇2021年政府信息公开工作年度报告', ...lines(...applicants));
    expect(numbersIn([draft]).size).toBe(7);
  });

  test('of one unit in a list of labels are its own, whatever names stand further up', () => {
    const list = lines(
      '统计指标 | 单位 | 统计数',
      '主动公开政府信息数 | 条 | 12',
      '通过不同渠道和方式公开政府信息的情况',
      '1.政府公报公开政府信息数 | 条 | 4',
      '2.政府网站公开政府信息数 | 条 | 5',
      '3.政务微博公开政府信息数 | 条 | 1',
      '4.政务微信公开政府信息数 | 条 | 2',
    );
    const draft = read(...places, '青石镇2017年政府信息公开情况统计表', ...list);
    expect(numbersIn([draft]).size).toBeGreaterThan(1);
  });
});
