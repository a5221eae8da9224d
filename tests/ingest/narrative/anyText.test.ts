import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '#ingest/narrative/figures.ts';

const pieces = [
  '公开信息', '12', '条', '件', '（', '）', '【', '】', '包括', '在内', '——', '个村', '户', '浏览次数', '共', '其中', '，', '。', '、', '：', '\n', ' ', '\t', '|', '余', '万', '三', '第', '“', '”', '《',
  '未收到', '申请', '占', '%', '2017年', '截至', '开通以来', '1,234', '4.5', '\u{20000}', '\u2063', 'é', '０', '條', '零', '百分之',
]; // prettier-ignore
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join('')),
);
const year = fc.option(fc.integer({ min: 2008, max: 2030 }), { nil: null });

test('any text is read without an error, and offsets point at what is printed', () => {
  fc.assert(
    fc.property(text, year, (given, of) => {
      for (const figure of figuresOf(given, { year: of })) {
        const printed = given.slice(figure.start, figure.end);
        expect(printed).toMatch(figure.inWords ? /\S/ : /^(?:百分之)?[\s\u2063]*[\d０-９]/);
        // a number is one stretch of the text: nothing is joined over what was taken out
        if (!figure.inWords) expect(printed).not.toMatch(/[（）【】：。]/);
        expect(figure.end).toBeLessThanOrEqual(given.length);
        expect(Number.isFinite(figure.value)).toBe(true);
        expect(figure.label).not.toBe('');
        expect(figure.label).not.toMatch(/\s/);
      }
    }),
    { numRuns: 1000 },
  );
});

test('exact Arabic figures have the value that is printed', () => {
  const count = fc.integer({ min: 0, max: 999_999 });
  fc.assert(
    fc.property(count, fc.constantFrom('条', '件', '次', '人次'), (value, unit) => {
      const given = `全年共发布各类信息 ${value} ${unit}。`;
      const [figure] = figuresOf(given, { year: 2017 });
      expect(figure).toMatchObject({ value, unit, approx: null, inWords: false });
      expect(given.slice(figure?.start, figure?.end)).toBe(String(value));
    }),
  );
});

test('a date is never a figure', () => {
  const date = fc.tuple(
    fc.integer({ min: 2008, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  );
  const forms = [
    (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
    (y: number, m: number, d: number) => `${y} 年 ${m} 月 ${d} 日`,
    (y: number, m: number, d: number) => `${y}-${m}-${d}`,
    (y: number, m: number, d: number) => `${y}.${m}.${d}`,
    (y: number, m: number, d: number) => `${y}${m}${d}日`,
    (y: number, m: number) => `${y}年${m}月底`,
  ];
  fc.assert(
    fc.property(date, fc.constantFrom(...forms), ([y, m, d], form) => {
      expect(figuresOf(`自${form(y, m, d)}起公开信息。`, { year: 2017 })).toEqual([]);
      expect(figuresOf(`截至${form(y, m, d)}，信息已公开。`, { year: null })).toEqual([]);
    }),
  );
});

test('a line of a table that nobody could read tells no figure', () => {
  const row = '一、本年新收政府信息公开申请数量,1件,242,27147,729件,88091';
  expect(figuresOf(row, { year: 2024 })).toEqual([]);
});
