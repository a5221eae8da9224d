import { expect, test } from 'vitest';
import { themes } from '#charts/theme.ts';
import { Status } from '#domain/cell.ts';
import { chartText } from '#export/chartText.ts';
import { csvText } from '#export/csv.ts';
import { rosterCsv } from '#export/rosterCsv.ts';
import { tableCsv } from '#export/tableCsv.ts';
import { tsvText } from '#export/tsv.ts';
import { wideCsv } from '#export/wideCsv.ts';
import { wordsOf } from '#i18n/words.ts';
import { frameWith } from '../support/frames.ts';
import { aModel } from '../support/model.ts';

const model = aModel(themes.screen);
const linesOf = (csv: string) => csv.slice(1).split('\r\n');

test.each([
  ['a formula', '=1+1', `"'=1+1"`],
  ['an address', '@unit', `"'@unit"`],
  ['a text with a minus', '-cmd', `"'-cmd"`],
  ['a formula over two lines', '=1+1\n2', `"'=1+1\n2"`],
  ['a formula in full width', '＝1+1', `"'＝1+1"`],
  ['a negative number', -5, '-5'],
  ['a name', '青石镇', '青石镇'],
  ['an absent cell', null, ''],
  ['a comma', '花桥,镇', '"花桥,镇"'],
])('%s is safe in a CSV', (_name, cell, printed) => {
  expect(csvText([[cell, 'x']])).toBe(`\ufeff${printed},x\r\n`);
});

test('the table of a chart: plain numbers, absent cells as words, fuller texts beside', () => {
  const lines = linesOf(tableCsv(model, wordsOf('zh'), '2026-05-01'));
  expect(lines.slice(0, 6)).toEqual([
    '单位,条数,比率,比率（文字）',
    '青石镇,31,0.277,27.7%（41/148）',
    '花桥镇,12,无案例,无案例',
    '石桥镇,0,无案例,无案例',
    '云溪镇,空白,无案例,无案例',
    '',
  ]);
});

test('below an empty line stand title, fictional line, notes and the dated source', () => {
  const lines = linesOf(tableCsv(model, wordsOf('zh'), '2026-05-01'));
  expect(lines.slice(6)).toEqual([
    '数据与说明',
    '青石镇 2018 年网站公开 31 条',
    '虚构示例，不是真实数据',
    '网站公开（条），2018 年',
    '空白：云溪镇。',
    '来源：年度报告 · 2018年 2014年表 · 空白不等于 0 · 数据指纹 0a1b2c3d · 2026-05-01',
    '',
  ]);
});

test('the text of a chart has a sentence for each unit, a blank is said', () => {
  const text = chartText(model, wordsOf('zh'), '2026-05-01');
  expect(text.split('\n').slice(0, 2)).toEqual([model.title, model.fictional]);
  expect(text).toContain('青石镇：条数 31，比率 27.7%（41/148）。');
  expect(text).toContain('云溪镇：条数 空白，比率 无案例。');
  expect(text).toMatch(/数据指纹 0a1b2c3d · 2026-05-01$/);
});

test('copied cells: tabs inside become spaces, formulas are text, numbers stay', () => {
  expect(
    tsvText([
      ['a\tb', '=SUM(A1)'],
      ['-3', '+1.5%'],
      ['−3', '-x'],
    ]),
  ).toBe("a b\t'=SUM(A1)\n-3\t+1.5%\n−3\t'-x");
});

test('a roster: an open end is empty, aliases share a cell', () => {
  const entry = {
    county: '示例县',
    prefecture: null,
    authority: '青石镇',
    from: 2014,
    to: null,
    aliases: ['青石乡', '青石'],
  };
  expect(linesOf(rosterCsv({ entries: [entry, { ...entry, to: 2016, aliases: [] }] }))).toEqual([
    'county,prefecture,authority,from,to,aliases',
    '示例县,,青石镇,2014,,青石乡、青石',
    '示例县,,青石镇,2014,2016,',
    '',
  ]);
});

test('everything: two head rows, a blank is empty, only what has a cell is a column', () => {
  const frame = frameWith([
    [
      { unit: '青石镇', year: 2017, values: { 'disclosure.total': 31 } },
      { unit: '花桥镇', year: 2017, values: { 'disclosure.total': null } },
      { unit: '石桥镇', year: 2017, values: { 'disclosure.total': 0 } },
    ],
  ]);
  const [ids, labels, ...rows] = linesOf(wideCsv(frame, { authority: '单位' }));
  expect(ids).toBe('authority,county,prefecture,province,code,year,form,disclosure.total');
  expect(labels?.startsWith('单位,,,,,,,')).toBe(true);
  expect(rows.map((row) => row.replace(/^([^,]*),.*s2014,/, '$1 '))).toEqual([
    '青石镇 31',
    '花桥镇 ',
    '石桥镇 0',
    '',
  ]);
});

test('everything: what an empty cell cannot say stands in a status column', () => {
  const doubtful = { value: null, status: Status.ambiguous, marks: 0 };
  const frame = frameWith([
    [{ unit: '青石镇', year: 2017, values: { 'disclosure.total': doubtful } }],
  ]);
  const [ids, , row] = linesOf(wideCsv(frame));
  expect(ids?.endsWith(',disclosure.total,status')).toBe(true);
  expect(row).toContain('disclosure.total');
});
