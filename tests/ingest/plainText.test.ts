import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlankText, squeezed, trimmed } from '#ingest/plainText.ts';

test.each([
  [' 东岭 乡\u3000', '东岭乡', '东岭 乡'],
  ['（一）收到申请数', '(一)收到申请数', '（一）收到申请数'],
  ['ＡＢ１２', 'ab12', 'ＡＢ１２'],
  ['\ufeff12\u200b', '12', '12'],
  ['&nbsp;12&nbsp;', '&nbsp;12&nbsp;', '12'],
  ["'12", "'12", '12'],
  ['="12"', '="12"', '12'],
  ['=A1', '=a1', '=A1'],
  ['', '', ''],
])('%j is %j to compare and %j to read', (text, toCompare, toRead) => {
  expect([squeezed(text), trimmed(text)]).toEqual([toCompare, toRead]);
});

test('the short ways give what the long ones do', () => {
  const unit = fc.constantFrom(
    ...['a', 'A', '&', '=', '"', "'", ' ', '\u3000', '\u200b', '\u00a0', '中', '（', '，', '１'],
    ...['1', '\ufeff', 'é', '。', '🙂', '豈', '&nbsp;', '\n'],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
      expect(squeezed(text)).toBe(squeezed(`\ufeff${text}`));
      expect(trimmed(text)).toBe(trimmed(`\ufeff${text}\ufeff`));
      expect(isBlankText(text)).toBe(trimmed(text) === '');
    }),
    { numRuns: 3000 },
  );
});
