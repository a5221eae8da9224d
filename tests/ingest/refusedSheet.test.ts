import { expect, test } from 'vitest';
import { readers } from '#cli/readers.ts';
import { zh } from '#i18n/zh.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { entryName } from '#views/imports/entryName.ts';
import { bookOf } from '../support/countySheets/officeFiles.ts';
import { QUIET } from './reading.ts';

test('sheets of a book that are refused are told apart by their names', async () => {
  const rows = [
    ['统计指标', '单位', '统计数'],
    ['主动公开政府信息数', '条', 5],
    ['收到申请数', '件', 1],
  ];
  const name = '青石镇2017按季.xlsx';
  const book = bookOf(['一季度', '二季度', '全年'].map((sheet) => ({ name: sheet, rows })));
  const outcomes = await ingest(rawFileOf(name, book, name), NO_ANSWERS, QUIET, readers);
  const handover = { name, path: name, origin: 'file', blob: new Blob([]) } as const;
  const names = outcomes.map((outcome) => entryName({ file: 0, source: 0, handover, outcome }, zh));
  expect(names).toEqual([
    '青石镇2017按季.xlsx · 工作表 一季度',
    '青石镇2017按季.xlsx · 工作表 二季度',
    '青石镇2017按季.xlsx · 工作表 全年',
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'draft']);
});
