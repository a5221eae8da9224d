import { describe, expect, test } from 'vitest';
import { toldIn } from '#ingest/narrative/figures.ts';
import { notesOf } from '#ingest/narrative/notes.ts';
import { unitsNamed } from '#ingest/narrative/unitsNamed.ts';

const said = (...pieces: readonly string[]) =>
  notesOf([{ row: 4, pieces, isText: true }]).flatMap((note): (string | number)[] =>
    note.is === 'section' ? [note.number] : note.is === 'template' ? [note.text] : [],
  );

describe('headings and words left over', () => {
  test.each<[string, readonly (string | number)[]]>([
    ['一、总体情况', [1]],
    ['十二、其他', [12]],
    ['第三部分 办理情况', [3]],
    ['（一）主动公开', []],
    ['1. 加强领导', []],
    ['一是加强领导', []],
    ['全年收到申请××件', ['××']],
    ['公开信息X条', ['X']],
    ['（该部分以表格形式报告）', ['该部分以表格形式报告']],
    ['对本年度工作情况进行介绍。', ['对本年度工作情况进行介绍']],
    ['宽3××4的公开栏', []],
    ['网址 http://www.xx.gov.cn', []],
  ])('%s', (line, notes) => {
    expect(said(line)).toEqual(notes);
  });

  test('a heading in a row of a table is none of the text', () => {
    expect(notesOf([{ row: 1, pieces: ['一、主动公开情况'], isText: false }])).toEqual([]);
  });
});

describe('words that end like the name of a unit', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['新河市红山镇人民政府办公室'], ['红山镇!']],
    [['我们到红山镇学习'], ['我们到红山镇']],
    [['各乡镇、城镇和乡村'], []],
    [['全镇下乡'], []],
    [['3', '红山镇', '已发布'], ['红山镇!']],
    [['12', '2017-008 红山镇扶贫规划', '已发布'], ['红山镇!']],
    [['加强镇村管理'], []],
  ])('%s', (cells, names) => {
    const found = unitsNamed(cells).map(({ text, isName }) => (isName ? `${text}!` : text));
    expect(found).toEqual(names);
  });
});

test('what a cell counts, told of another year, is kept apart', () => {
  const text = '2016年，我镇主动公开政府信息30条。2017年培训公开信息员4人次。';
  const { ofOtherYears } = toldIn(text, { year: 2017 });
  expect(ofOtherYears.map(({ year, topic }) => [year, topic])).toEqual([[2016, 'total']]);
});
