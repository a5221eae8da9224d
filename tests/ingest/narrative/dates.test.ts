import { describe, expect, test } from 'vitest';
import { datesOf, dayIn } from '#ingest/narrative/dates.ts';

describe('a day', () => {
  test.each([
    ['2018年1月12日', '2018-01-12'],
    ['2018 年 1 月 12 日', '2018-01-12'],
    ['2018-01-12 09:16', '2018-01-12'],
    ['2018/1/2', '2018-01-02'],
    ['2018.1.12', '2018-01-12'],
    ['２０１８年１月１２日'.normalize('NFKC'), '2018-01-12'],
    ['二〇一八年一月十二日', '2018-01-12'],
    ['二○一八年十二月三十一日', '2018-12-31'],
    ['二零二零年二月二十九日', '2020-02-29'],
    ['2018年2月30日', null],
    ['2018年13月1日', null],
    ['2018年1月', null],
    ['1-2-3', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

/** Lines of a report; what begins with 一、 is its first heading. */
function days(lines: readonly string[], isOnly = true): readonly string[] {
  const rows = lines.map((text, i) => ({ row: i + 1, pieces: [text], isText: true }));
  const heading = lines.findIndex((text) => text.startsWith('一、'));
  return datesOf(rows, heading < 0 ? null : heading + 1, isOnly).flatMap((note) =>
    note.is === 'day' ? [`${note.says} ${note.row} ${note.day}`] : [],
  );
}
const BODY = [
  '一、概述',
  '2018年5月6日，本乡开了会。',
  ...Array.from({ length: 20 }, () => '全年平稳。'),
];

describe('days that a report names of itself', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'of publication, in its head',
      ['东岭乡报告', '发布时间：2018-01-12 10:20 来源：东岭乡'],
      ['published 2 2018-01-12'],
    ],
    ['in traditional characters', ['發佈時間：2018-01-12'], ['published 1 2018-01-12']],
    ['of its making', ['成文日期： 2018年1月9日'], ['signed 1 2018-01-09']],
    ['none behind the word', ['发布日期：'], []],
    ['a day of something else', ['2018年1月12日，东岭乡发布本报告。'], []],
  ])('%s', (_, head, found) => {
    expect(days([...head, ...BODY])).toEqual(found);
  });

  test('the signature stands alone at the end', () => {
    expect(days([...BODY, '东岭乡人民政府', '2018年1月12日'])).toEqual(['signed 24 2018-01-12']);
    expect(days([...BODY, '（2018年1月12日）'])).toEqual(['signed 23 2018-01-12']);
    expect(days(['2018年1月12日', ...BODY])).toEqual([]);
  });

  test('what stands below one report of several may be of the next one', () => {
    const below = [...BODY, '发布日期：2018-01-12'];
    expect(days(below)).toEqual(['published 23 2018-01-12']);
    expect(days(below, false)).toEqual([]);
  });

  test('a cell of a table is none', () => {
    const rows = [{ row: 1, pieces: ['发布日期：2018-01-12'], isText: false }];
    expect(datesOf(rows, null, true)).toEqual([]);
  });
});
