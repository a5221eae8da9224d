import { describe, expect, test } from 'vitest';
import { sampleReports } from '../../../scripts/samples/county.ts';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { jsonArray, long, rollUp, threeColumns, wide } from '../../../scripts/samples/layouts.ts';
import type { SampleReport } from '../../../scripts/samples/report.ts';
import { differenceRows } from '#ingest/review/compare.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { dropOf } from './drop.ts';

const nothing = new KnownUnits(null);
const all = sampleReports();
const of2017 = all.filter(({ year }) => year === 2017);
const report = (authority: string, year: number): SampleReport => {
  const found = all.find((r) => r.authority === authority && r.year === year);
  if (found === undefined) throw new Error(`${authority} ${year}`);
  return found;
};
describe('tables that say unit, county and year in their cells', () => {
  test.each([
    ['wide', 'a.csv', wide(all), all.length],
    ['long', 'a.csv', long(of2017), of2017.length],
    ['JSON', 'a.json', jsonArray(all), all.length],
  ])('%s needs no click', async (_name, name, text, count) => {
    const { questions, counts } = reviewOf(
      await dropOf([{ name, text }]),
      null,
      nothing,
      NO_DECISIONS,
    );
    expect(questions).toEqual([]);
    expect(counts.ready).toBe(count);
  });

  test('a roll-up needs its proposals confirmed, once for all columns', async () => {
    const drop = await dropOf([{ name: '汇总表.csv', text: rollUp(of2017) }]);
    const before = reviewOf(drop, null, nothing, NO_DECISIONS);
    expect(before.questions).toEqual([]);
    expect(before.counts.agrees + before.counts.single + before.counts.ready).toBe(of2017.length);
    const confirmed = { 0: 'all' as const };
    const after = reviewOf(drop, null, nothing, { ...NO_DECISIONS, confirmed });
    expect(after.counts.ready).toBe(of2017.length);
  });

  test('the same numbers in two layouts are taken once without a question', async () => {
    const files = [
      { name: 'a.csv', text: wide(of2017) },
      { name: 'b.csv', text: long(of2017) },
    ];
    const { questions, counts } = reviewOf(await dropOf(files), null, nothing, NO_DECISIONS);
    expect(questions).toEqual([]);
    expect(counts).toMatchObject({ ready: of2017.length, duplicate: of2017.length });
  });

  test('two tables that differ in many reports are one question', async () => {
    const changed = of2017.map((r) => ({ ...r, values: { ...r.values, 'training.meetings': 99 } }));
    const drop = await dropOf([
      { name: 'a.csv', text: wide(of2017) },
      { name: 'b.csv', text: wide(changed) },
    ]);
    const { questions } = reviewOf(drop, null, nothing, NO_DECISIONS);
    expect(questions).toHaveLength(1);
    const [pair] = questions;
    expect(pair).toMatchObject({ kind: 'pair', reports: 2 * of2017.length });
    const pairs = { [pair?.key ?? '']: 1 };
    const after = reviewOf(drop, null, nothing, { ...NO_DECISIONS, pairs });
    expect(after.files.map(({ counts }) => [counts.ready, counts.notChosen])).toEqual([
      [0, of2017.length],
      [of2017.length, 0],
    ]);
  });

  test('one report twice in a table is one report, its differing numbers disputed and told', async () => {
    const [first] = of2017;
    if (first === undefined) throw new Error('no report');
    const again = { ...first, values: { ...first.values, 'disclosure.total': 7 } };
    const [one] = await dropOf([{ name: 'a.csv', text: wide([...of2017, again]) }]);
    if (one === undefined) throw new Error('no draft');
    const { table, unread, problems } = one.draft;
    expect(table.year).toHaveLength(of2017.length);
    expect(unread).toMatchObject([
      { indicator: 'disclosure.total', problem: { code: 'row.duplicate' } },
    ]);
    expect(problems).toMatchObject([
      { code: 'report.twice', params: { authority: first.authority, year: 2017 } },
    ]);
    expect(reviewOf([one], null, nothing, NO_DECISIONS).questions).toEqual([]);
  });
});

describe('what a single file says', () => {
  const qingshi = report('青石镇', 2017);
  const bare = { ...qingshi, fullName: '青石镇人民政府' };

  test.each([
    ['nothing but the title', '表.csv', qingshi, [], 'single'],
    ['title and file name alike', '青石镇2017年年报.csv', qingshi, [], 'agrees'],
    ['no county', '青石镇2017年年报.csv', bare, ['county'], 'asks'],
    ['another unit in the file name', '柳河乡2017年年报.csv', qingshi, ['authority'], 'asks'],
    ['another year in the file name', '青石镇2016年年报.csv', qingshi, ['year'], 'asks'],
    ['我镇 instead of a name', '2017年.csv', { ...bare, fullName: '我镇' }, ['authority'], 'asks'],
  ] as const)('%s', async (_name, name, from, kinds, state) => {
    const drop = await dropOf([{ name, text: threeColumns(from) }]);
    const review = reviewOf(drop, null, nothing, NO_DECISIONS);
    expect(review.questions.map(({ kind }) => kind)).toEqual(kinds);
    expect(review.counts[state]).toBe(1);
  });

  test('a folder named like a county is a proposal to be confirmed, and the title goes before it', async () => {
    const name = '青石镇2017年年报.csv';
    const folder = [{ name, path: `彭阳县/${name}`, text: threeColumns(bare) }];
    const proposed = reviewOf(await dropOf(folder), null, nothing, NO_DECISIONS);
    expect(proposed.files[0]?.claims[0]).toMatchObject({
      county: '彭阳县',
      countySource: 'folder',
    });
    expect(proposed.counts.ready).toBe(0);
    const titled = [{ name, path: `彭阳县/${name}`, text: threeColumns(qingshi) }];
    const trusted = reviewOf(await dropOf(titled), null, nothing, NO_DECISIONS);
    expect(trusted.files[0]?.claims[0]).toMatchObject({
      county: '示例县',
      countySource: 'printed',
    });
  });

  test('a file that is left out asks nothing', async () => {
    const drop = await dropOf([{ name: '青石镇2016年年报.csv', text: threeColumns(bare) }]);
    const leftOut = { 0: true };
    const { questions, counts } = reviewOf(drop, null, nothing, { ...NO_DECISIONS, leftOut });
    expect(questions).toEqual([]);
    expect(counts.leftOut).toBe(1);
  });

  test('an answered year confirms what the other places agree on', async () => {
    const drop = await dropOf([{ name: '青石镇2016年年报.csv', text: threeColumns(qingshi) }]);
    const years = { 0: 2017 };
    expect(reviewOf(drop, null, nothing, { ...NO_DECISIONS, years }).counts.ready).toBe(1);
  });
});

describe('labels and amounts', () => {
  test('the same strange label in many files is asked once', async () => {
    const files = ['青石镇', '柳河乡'].map((name) => {
      const one = report(name, 2017);
      const lines = threeColumns(one).split('\r\n');
      lines.splice(lines.length - 4, 0, '（三）本县自设的一行,件,3');
      return { name: `${name}2017年年报.csv`, text: lines.join('\r\n') };
    });
    const drop = await dropOf(files);
    const labels = reviewOf(drop, null, nothing, NO_DECISIONS).questions.filter(
      (q) => q.kind === 'label',
    );
    const waiting = drop.filter(({ draft }) => draft.unplaced.length > 0);
    expect(labels.length).toBe(waiting.length > 0 ? 1 : 0);
    expect(labels[0]?.places.length ?? 0).toBe(waiting.length);
  });
});

describe('comparing versions', () => {
  test('a blank is never the same as 0; a row that one of them does not have contradicts nothing', async () => {
    const qingshi = report('青石镇', 2017);
    const { 'training.courses': _courses, ...others } = qingshi.values;
    const values = { ...others, 'training.meetings': null };
    const zero = { ...qingshi, values: { ...qingshi.values, 'training.meetings': 0 } };
    const [a, b] = await dropOf([
      { name: '青石镇2017年.csv', text: threeColumns({ ...qingshi, values }) },
      { name: '青石镇2017年(1).csv', text: threeColumns(zero) },
    ]);
    if (a === undefined || b === undefined) throw new Error('no drafts');
    const versions = [a, b].map(({ draft }) => ({ columns: draft.table.columns, at: 0 }));
    expect(differenceRows('s2014', versions).map(({ indicator }) => indicator)).toEqual([
      'training.meetings',
    ]);
  });
});

test('a province over the same stored numbers is a further source throughout', async () => {
  const many = Array.from({ length: 40 }, (_, county) =>
    of2017.slice(0, 6).map((r) => ({ ...r, county: `第${county}县`, prefecture: '某市' })),
  ).flat();
  const rows = Array.from({ length: 3 }, (_, i) => many.map((r) => ({ ...r, year: 2012 + i })));
  const reports = rows.flat();
  const frame = frameOf(reports, null);
  const drop = await dropOf([{ name: '全省.csv', text: wide(reports) }]);
  const { counts, questions } = reviewOf(drop, frame, new KnownUnits(frame), NO_DECISIONS);
  expect(questions).toEqual([]);
  expect(counts.same).toBe(reports.length);
});

describe('names that resemble each other', () => {
  const under = (authority: string, year: number) => ({
    ...report('青石镇', 2017),
    authority,
    fullName: `示例县${authority}`,
    year,
  });
  const questionsOf = async (files: readonly SampleReport[][]) => {
    const drop = files.map((reports, i) => ({ name: `${i}.csv`, text: wide(reports) }));
    const { questions } = reviewOf(await dropOf(drop), null, nothing, NO_DECISIONS);
    return questions.map(({ kind }) => kind);
  };

  test.each([
    ['half a name is another name', [[under('花桥镇', 2017)], [under('石桥镇', 2018)]], []],
    [
      'a variant in another file is asked',
      [[under('青石镇', 2017)], [under('清石镇', 2018)]],
      ['name'],
    ],
    [
      'side by side in one file for one year they are two',
      [[under('青石镇', 2017), under('清石镇', 2017)]],
      [],
    ],
    [
      'in one file for two years they are asked',
      [[under('青石镇', 2017), under('清石镇', 2018)]],
      ['name'],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await questionsOf(files)).toEqual(expected);
  });

  test('a known unit whose own name stands beside it is another unit', async () => {
    const known = new KnownUnits(frameOf([report('青石镇', 2016)], null));
    const ask = async (reports: readonly SampleReport[]) =>
      reviewOf(await dropOf([{ name: 'a.csv', text: wide(reports) }]), null, known, NO_DECISIONS)
        .questions.length;
    expect(await ask([under('清石镇', 2017)])).toBe(1);
    expect(await ask([under('清石镇', 2017), under('青石镇', 2017)])).toBe(0);
  });
});
