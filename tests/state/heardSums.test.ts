import { expect, test } from 'vitest';
import type { HeardSum } from '#domain/heard.ts';
import { missingParts } from '#ingest/review/sumGroups.ts';
import { heardSums } from '#state/heardSums.ts';
import { frameWith, idOf } from '../support/frames.ts';

const frame = frameWith([
  [
    { unit: '青石镇', year: 2018, values: { 'disclosure.total': 31, 'request.received': null } },
    { unit: '花桥镇', year: 2018, values: { 'disclosure.total': 9, 'request.received': 2 } },
  ],
]);
const covers = ['青石镇', '花桥镇'].map((unit) => ({ unit: idOf(unit), year: 2018 }));
const sum = (text: string, change: Partial<HeardSum> = {}): HeardSum => ({
  label: '合计',
  covers,
  parts: 2,
  cells: [{ indicator: 'disclosure.total', text, row: 4, column: 3 }],
  ...change,
});
const ofRequests = [{ indicator: 'request.received', text: '5', row: 4, column: 4 }] as const;

test.each<readonly [string, HeardSum, number | null, boolean | null]>([
  ['agrees with the numbers shown', sum('40'), 40, true],
  ['differs from them', sum('41'), 40, false],
  ['cannot be judged where a part is blank', sum('5', { cells: ofRequests }), 2, null],
  ['cannot be judged where a part was not imported', sum('50', { parts: 3 }), 40, null],
  ['differs where the parts known are more already', sum('30', { parts: 3 }), 40, false],
])('a stored total %s', (_name, heard, added, agrees) => {
  const file = {
    batch: 1,
    file: '汇总.csv',
    part: null,
    sha256: 'a',
    form: 's2014',
    answers: null,
    silent: null,
  };
  const [found] = heardSums([{ ...file, form: 's2014', sums: [heard] }], frame);
  expect([found?.added, found?.agrees]).toEqual([added, agrees]);
});

test('parts that were imported one after the other are those of one total', () => {
  const file = {
    file: '汇总.csv',
    part: null,
    form: 's2014',
    answers: null,
    silent: null,
  } as const;
  const names = ['青石镇', '花桥镇'] as const;
  const parts = covers.map((one, at) =>
    sum('40', { covers: [one], others: [{ name: names[1 - at] ?? '', year: 2018 }] }),
  );
  const halves = parts.map((one, batch) => ({ ...file, sha256: 'a', batch, sums: [one] }));
  expect(heardSums(halves, frame)).toMatchObject([{ file: 0, added: 40, agrees: true }]);
  expect(heardSums(halves, frame)[0]?.others).toEqual([]);
  const others = halves.map((one, at) => ({ ...one, sha256: String(at) }));
  expect(heardSums(others, frame).map(({ agrees }) => agrees)).toEqual([null, null]);
});

test('a total names the parts that were not imported, and counts those whose names nobody kept', () => {
  const [first] = covers;
  const others = [
    { name: '花桥镇', year: 2018 },
    { name: '溪口镇', year: null },
  ];
  const heard = sum('50', { covers: first === undefined ? [] : [first], parts: 4, others });
  const file = {
    file: '汇总.csv',
    part: null,
    form: 's2014',
    answers: null,
    silent: null,
  } as const;
  const found = heardSums([{ ...file, batch: 1, sha256: 'a', sums: [heard] }], frame);
  expect(missingParts(found)).toMatchObject([{ file: 0, label: '合计', others, unnamed: 1 }]);
  expect(found).toMatchObject([{ parts: 4, unknown: 3, agrees: null }]);
});
