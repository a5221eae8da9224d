import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLines } from '#export/textLines.ts';
import { estimate } from '../support/model.ts';

const lines = (text: string, em: number) => textLines(text, em * 10, 10, estimate);

test.each([
  ['Chinese breaks anywhere', '青石镇花桥镇', 4, ['青石镇', '花桥镇']],
  ['a comma stays with its word', '青石镇，花桥镇', 3.2, ['青石', '镇，花', '桥镇']],
  ['a bracket opens on the next line', '青石（花桥）', 3.2, ['青石', '（花', '桥）']],
  ['a number stays with its unit', '中位数 275 条', 6.4, ['中位数', '275 条']],
  ['words stay whole', 'one two three', 5, ['one two', 'three']],
  ['a word wider than the line is cut', 'abcdefghij', 3, ['abcde', 'fghij']],
  ['what fits is one line', '青石镇 2018', 40, ['青石镇 2018']],
  ['an empty text is one empty line', '', 10, ['']],
])('%s', (_name, text, em, expected) => {
  expect(lines(text, em)).toEqual(expected);
});

test('no sign is lost, and no line is wider than a line unless signs cling to each other', () => {
  const chars = fc.constantFrom('青', '镇', '，', '（', '）', 'a', 'W', '3', '%', ' ', '。');
  fc.assert(
    fc.property(fc.array(chars, { maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (text, em) => {
      const broken = lines(text.join(''), em);
      const packed = (value: string) => value.replace(/\s/g, '');
      expect(packed(broken.join(''))).toBe(packed(text.join('')));
      for (const line of broken) expect(estimate(line, 10)).toBeLessThanOrEqual(em * 10);
    }),
  );
});
