import { expect, test } from 'vitest';
import type { SumAgainstParts } from '#ingest/review/againstParts.ts';
import { sumGroups } from '#ingest/review/sumGroups.ts';

const total = (label: string, covers: number[], agrees: boolean | null): SumAgainstParts => ({
  file: 0,
  sum: { label, indicator: 'disclosure.total', text: '9', row: 4, column: 2, covers },
  said: 9,
  added: 8,
  parts: covers.length,
  unknown: 0,
  others: [],
  unnamed: 0,
  agrees,
});

test('totals that differ stand by their row, and tell how many of it they are', () => {
  const groups = sumGroups([
    total('镇小计', [0, 1], false),
    total('合计', [0, 1, 2], true),
    total('镇小计', [0, 1], true),
    total('镇小计', [2, 3], false),
    total('镇小计', [0, 1], null),
  ]);
  expect(groups.map(({ label, wrong, of }) => [label, wrong.length, of])).toEqual([
    ['镇小计', 1, 3],
    ['镇小计', 1, 1],
  ]);
});
