import { expect, test } from 'vitest';
import { chineseValue, numeralsIn } from '#ingest/narrative/numerals.ts';

test.each([
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['一百二十三', 123],
  ['一千零五', 1005],
  ['零', 0],
  ['二〇一七', null],
  ['一二三', null],
  ['三千百', null],
  ['百', null],
])('%s is %s', (text, value) => {
  expect(chineseValue(text)).toBe(value);
});

test.each([
  ['18万余', 180000, true],
  ['3万', 30000, false],
  ['10余万', 100000, true],
  ['2.5万', 25000, false],
  ['1,234', 1234, false],
  ['224余', 224, true],
  ['三千', 3000, false],
  ['1万2345', 12345, false],
  ['3万5千', 35000, false],
])('%s is %s', (text, value, more) => {
  expect(numeralsIn(text)).toEqual([expect.objectContaining({ value, more, end: text.length })]);
});

test('万 before 元 belongs to the unit', () => {
  expect(numeralsIn('30万元')[0]).toMatchObject({ value: 30, end: 2 });
});
