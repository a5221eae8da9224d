import { expect, test } from 'vitest';
import { cellsOf, draftOf, reportsOf } from './reading.ts';

const paste = { name: '', origin: 'paste' as const };
const values = { 'disclosure.total': 31, 'disclosure.normative_public': 2 };

test.each([
  [
    'Excel',
    '统计指标\t单位\t统计数\r\n（一）主动公开政府信息数\t条\t31\r\n其中：主动公开规范性文件数\t条\t2\r\n',
  ],
  [
    'a web page',
    '统计指标\t单位\t统计数\n（一）主动公开政府信息数\t条\t31\n其中：主动公开规范性文件数\t条\t2',
  ],
  [
    'Excel with a line break in a cell',
    '统计指标\t单位\t统计数\r\n"（一）主动公开\n政府信息数"\t条\t31\r\n其中：主动公开规范性文件数\t条\t2\r\n',
  ],
  ['only the rows', '（一）主动公开政府信息数\t条\t31\r\n其中：主动公开规范性文件数\t条\t2\r\n'],
  [
    'Word with empty lines',
    '统计指标\t单位\t统计数\n\n一、主动公开情况\t——\t\n（一）主动公开政府信息数\t条\t31\n其中：主动公开规范性文件数\t条\t2\n\n',
  ],
])('a table copied from %s is read', async (_name, text) => {
  const draft = await draftOf(text, paste);
  expect(cellsOf(draft)).toEqual(values);
  expect(draft.file).toMatchObject({ kind: 'paste', separator: '\t', encoding: 'utf-8' });
});

test('a wide table copied from a spreadsheet is read', async () => {
  const draft = await draftOf('单位名称\t年度\t收到申请数\r\n东岭乡\t2017\t1,234\r\n', paste);
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
  expect(cellsOf(draft)).toEqual({ 'request.received': 1234 });
});
