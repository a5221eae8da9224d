import { expect, test } from 'vitest';
import { spark } from '#charts/spark.ts';
import { wordsOf } from '#i18n/words.ts';

const [zh, en] = [wordsOf('zh'), wordsOf('en')];

test('a series is a line with a gap where there is no value', () => {
  const model = spark(
    { kind: 'series', years: [2014, 2015, 2016, 2017], values: [1, 2, null, 4] },
    String,
    zh,
  );
  expect(model.path.match(/M/g)?.length).toBe(2);
  expect(model.dots.map(({ focus }) => focus)).toEqual([false, false, true]);
  expect(model.label).toBe('2014–2017 年：2014 年 1；2015 年 2；2016 年 无数；2017 年 4');
});

test('peers are strokes, the unit a dot, all inside the box', () => {
  const model = spark({ kind: 'peers', own: 0, peers: [3, 5, 9] }, String, en);
  expect(model.strokes.length).toBe(3);
  for (const { x1 } of model.strokes) {
    expect(x1).toBeGreaterThan(0);
    expect(x1).toBeLessThan(model.width);
  }
  expect(model.dots).toEqual([{ x: 4, y: 14, focus: true }]);
  expect(model.label).toBe('this unit 0; the other 3 peers between 3 and 9');
});

test.each([
  { kind: 'series', years: [], values: [] },
  { kind: 'series', years: [2014], values: [null] },
  { kind: 'series', years: [2014, 2015], values: [0, 0] },
  { kind: 'peers', own: 0, peers: [] },
] as const)('nothing to show is no broken picture: %j', (picture) => {
  expect(JSON.stringify(spark(picture, String, zh))).not.toMatch(/NaN|null|Infinity|\{\w+\}/);
});
