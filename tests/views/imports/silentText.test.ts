import { expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { zh } from '#i18n/zh.ts';
import { silentQuestion, unitsWithYears } from '#views/imports/silentText.ts';

const listed = (...rows: readonly (readonly [string, number | null, string?, string?])[]) =>
  rows.map(([name, year, text = '', county = '示例县'], at) => {
    return { row: at + 3, name, county, year, text };
  });

test.each([
  [
    'one unit in two years, printed as 未报',
    listed(['云溪镇', 2018, '未报'], ['云溪镇', 2017, '未报']),
    '以下 1 个单位（2017、2018 年）没有报？表里没有数，写着“未报”。',
    'Did the following 1 unit (2017, 2018) not report? The table prints "未报" in place of their numbers.',
    ['云溪镇 2017、2018 年'],
  ],
  [
    'two units of one year, blank',
    listed(['云溪镇', 2017], ['石桥镇', 2017]),
    '以下 2 个单位（2017 年）没有报？表里只列了名称，没有数。',
    'Did the following 2 units (2017) not report? The table lists them without numbers.',
    ['云溪镇 2017 年', '石桥镇 2017 年'],
  ],
  [
    'two units, not both in both years, one blank',
    listed(['云溪镇', 2017], ['石桥镇', 2017, '未报'], ['石桥镇', 2018, '未报']),
    '以下 2 个单位（2017、2018 年，共 3 处）没有报？表里没有数：只列了名称，或写着“未报”。',
    'Did the following 2 units (2017, 2018; 3 rows in all) not report? The table lists them without numbers, or prints "未报".',
    ['云溪镇 2017 年', '石桥镇 2017、2018 年'],
  ],
  [
    'a unit twice in one year is one, without a year too',
    listed(['云溪镇', null], ['云溪镇', null]),
    '以下 1 个单位没有报？表里只列了名称，没有数。',
    'Did the following 1 unit not report? The table lists them without numbers.',
    ['云溪镇'],
  ],
  [
    'one name in two counties is two units',
    listed(['云溪镇', 2017], ['云溪镇', 2017, '', '邻县']),
    '以下 2 个单位（2017 年）没有报？表里只列了名称，没有数。',
    'Did the following 2 units (2017) not report? The table lists them without numbers.',
    ['云溪镇（示例县） 2017 年', '云溪镇（邻县） 2017 年'],
  ],
])('%s', (_name, units, chinese, english, named) => {
  expect(silentQuestion(units, zh.imports)).toBe(chinese);
  expect(silentQuestion(units, en.imports)).toBe(english);
  expect(unitsWithYears(units, zh.imports)).toEqual(named);
});
