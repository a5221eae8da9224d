import { expect, test } from 'vitest';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import { answeredIn, takenBack } from '#state/importAnswered.ts';

const unit = { name: '青石镇', county: '示例县', prefecture: null };
const decisions: Decisions = {
  ...NO_DECISIONS,
  county: '示例县',
  names: new Map([
    ['a', unit],
    ['b', unit],
  ]),
  authorities: { 3: unit },
  years: { '2/1': 2018, 4: 2017 },
  stored: { 5: 'keep' },
};

test('answers are listed with their file', () => {
  expect(answeredIn(NO_DECISIONS)).toEqual([]);
  expect(answeredIn(decisions).map(({ kind, file, values }) => [kind, file, ...values])).toEqual([
    ['county', null, '示例县'],
    ['names', null, '青石镇'],
    ['authorities', 3, '青石镇'],
    ['years', 4, '2017'],
    ['years', 2, '2018'],
    ['stored', 5, ''],
  ]);
});

test('all taken back, one by one, nothing is decided', () => {
  const left = answeredIn(decisions).reduce(takenBack, decisions);
  expect(left).toEqual(NO_DECISIONS);
});
