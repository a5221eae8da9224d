import { expect, test } from 'vitest';
import { problemCodes } from '#domain/problem.ts';
import { en } from '#i18n/en.ts';
import { zh } from '#i18n/zh.ts';

const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(problemCodes)('%s has a sentence in both languages with the same facts', (code) => {
  expect(zh.problems[code]).toMatch(/[\u4e00-\u9fff].*[。：]|详情：/);
  expect(en.problems[code]).toMatch(/^["{A-Z].*[.}]$/s);
  expect(names(en.problems[code])).toEqual(names(zh.problems[code]));
  expect(zh.problems[code] + en.problems[code]).not.toMatch(/[!！]/);
});

test('refusals of other kinds of file say what to do now', () => {
  for (const code of [
    'file.kind.office',
    'file.kind.oldOffice',
    'file.kind.pdf',
    'file.kind.picture',
  ] as const) {
    expect(zh.problems[code]).toContain('Ctrl+V');
    expect(en.problems[code]).toContain('Ctrl+V');
  }
});
