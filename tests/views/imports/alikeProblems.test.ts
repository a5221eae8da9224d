import { expect, test } from 'vitest';
import { alikeProblems } from '#views/imports/alikeProblems.ts';

test('what is said of several cells of one row, or of several rows, is told once', () => {
  const ofCell = (label: string, text: string, row: number) =>
    ({ code: 'cell.unit', params: { label, text, row, column: 2, place: `B${row}` } }) as const;
  const ofRow = (text: string, place: number) =>
    ({ code: 'row.period', params: { text, place } }) as const;
  const problems = [
    ofCell('公开数', '4', 3),
    ofRow('一季度', 3),
    ofCell('公开数', '9', 4),
    ofCell('申请数', '4', 3),
    ofRow('二季度', 4),
    ofRow('一季度', 7),
  ];
  expect(alikeProblems(problems).map(({ first, more }) => [first, more])).toEqual([
    [problems[0], 1],
    [problems[1], 1],
    [problems[3], 0],
    [problems[4], 0],
  ]);
});
