import { describe, expect, test } from 'vitest';
import { sampleReports } from '../../../scripts/samples/county.ts';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { wide } from '../../../scripts/samples/layouts.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import { reconciliationOf } from '#ingest/review/reconcile.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { dropOf } from './drop.ts';
import type { DroppedFile } from './drop.ts';

const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数';
const of = (...rows: string[]) => [HEAD, ...rows].join('\n');
const roster = (...names: string[]) => ({
  entries: names.map((authority) => ({
    county: '示例县',
    prefecture: '示例市',
    authority,
    from: 2014,
    to: null,
    aliases: [],
  })),
});

async function reconciled(text: string, frame = frameOf([], roster())) {
  const drop = await dropOf([{ name: '汇总.csv', text }]);
  const review = reviewOf(drop, frame, new KnownUnits(frame), NO_DECISIONS);
  return reconciliationOf(review, frame);
}
const sums = async (text: string) =>
  (await reconciled(text)).sums.map(({ said, added, agrees }) => [said, added, agrees]);

describe('printed totals', () => {
  test.each([
    [
      'that agree',
      ['青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,7,3', '合计,,2017,12,5'],
      [
        [12, 12, true],
        [5, 5, true],
      ],
    ],
    [
      'of which one differs, in front',
      ['青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,7,3', '合计,,2017,12,9'],
      [
        [9, 5, false],
        [12, 12, true],
      ],
    ],
    [
      'over a blank: more may be right',
      ['青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,,3', '合计,,2017,12,5'],
      [
        [12, 5, null],
        [5, 5, true],
      ],
    ],
    [
      'over a blank: less is wrong',
      ['青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,,3', '合计,,2017,4,5'],
      [
        [4, 5, false],
        [5, 5, true],
      ],
    ],
    [
      'that are no number',
      ['青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,7,3', '合计,,2017,很多,5'],
      [
        [null, 12, null],
        [5, 5, true],
      ],
    ],
  ])('%s', async (_name, rows, expected) => {
    expect(await sums(of(...rows))).toEqual(expected);
  });
});

describe('units', () => {
  const names = (units: readonly { readonly name: string }[]) => units.map(({ name }) => name);

  test('are known or new; who owes a report and has none is named', async () => {
    const stored = sampleReports().filter(
      ({ year, authority }) => year === 2016 && ['青石镇', '云溪镇', '石桥镇'].includes(authority),
    );
    const frame = frameOf(stored, roster(...stored.map(({ authority }) => authority)));
    const found = await reconciled(of('青石镇,示例县,2017,5,2', '远山镇,邻县,2017,7,3'), frame);
    expect(names(found.known)).toEqual(['青石镇']);
    expect(names(found.added)).toEqual(['远山镇']);
    expect(found.absent.map(({ name, year }) => `${name} ${year}`).sort()).toEqual([
      '云溪镇 2017',
      '石桥镇 2017',
    ]);
  });

  test('that are stored already owe nothing', async () => {
    const reports = sampleReports().filter(({ year }) => year === 2017);
    const frame = frameOf(reports, roster(...reports.map(({ authority }) => authority)));
    const text = wide(reports.slice(0, 1));
    expect((await reconciled(text, frame)).absent).toEqual([]);
  });

  test.each<[string, readonly DroppedFile[]]>([
    [
      'which of two versions counts',
      [
        { name: '一.csv', text: of('青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,7,3') },
        { name: '二.csv', text: of('云溪镇,示例县,2017,8,3') },
        { name: '三.csv', text: of('云溪镇,示例县,2017,9,3') },
      ],
    ],
    [
      'which of two versions counts, all of them',
      [
        { name: '一.csv', text: of('青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,7,3') },
        { name: '二.csv', text: of('青石镇,示例县,2017,6,2', '云溪镇,示例县,2017,8,3') },
      ],
    ],
    [
      'its year',
      [
        {
          name: '一.csv',
          text: of('青石镇,示例县,2017,5,2', '云溪镇,示例县,,7,3'),
        },
      ],
    ],
    [
      'whether it is the unit',
      [{ name: '一.csv', text: of('青石镇,示例县,2017,5,2', '云西镇,示例县,2017,7,3') }],
    ],
  ])('whose report waits for an answer owe nothing: %s', async (_name, files) => {
    const stored = sampleReports().filter(
      ({ year, authority }) => year === 2016 && ['青石镇', '云溪镇', '石桥镇'].includes(authority),
    );
    const frame = frameOf(stored, roster(...stored.map(({ authority }) => authority)));
    const review = reviewOf(await dropOf(files), frame, new KnownUnits(frame), NO_DECISIONS);
    expect(review.counts.asks).toBeGreaterThan(0);
    expect(reconciliationOf(review, frame).absent).toEqual([
      { name: '石桥镇', county: '示例县', year: 2017 },
    ]);
  });

  test.each([
    ['all there', ['青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,7,3'], true],
    ['one missing', ['青石镇,示例县,2017,5,2'], false],
    ['one without its year', ['青石镇,示例县,2017,5,2', '云溪镇,示例县,,7,3'], false],
  ])('are all there only while nothing waits: %s', async (_name, rows, isComplete) => {
    const stored = sampleReports().filter(
      ({ year, authority }) => year === 2016 && ['青石镇', '云溪镇'].includes(authority),
    );
    const frame = frameOf(stored, roster(...stored.map(({ authority }) => authority)));
    expect((await reconciled(of(...rows), frame)).isComplete).toBe(isComplete);
  });

  test('that are listed without a number are asked about', async () => {
    const found = await reconciled(of('青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,未报,未报'));
    expect(found.silent).toMatchObject([{ name: '云溪镇' }]);
  });
});

describe('values that can hardly be', () => {
  const unlikely = async (text: string, frame = frameOf([], roster())) =>
    (await reconciled(text, frame)).unlikely.map(({ unit, year, finding }) => [
      unit.name,
      year,
      finding.reason,
      finding.figures['value'],
    ]);

  test('are held against the county in the drop', async () => {
    const others = ['青石镇', '云溪镇', '花桥镇', '柳湾乡', '金沙镇'];
    const rows = others.map((name, i) => `${name},示例县,2017,${5 + i},2`);
    expect(await unlikely(of(...rows.slice(1), '石桥镇,示例县,2017,900,4'))).toEqual([]);
    expect(await unlikely(of(...rows, '石桥镇,示例县,2017,900,4'))).toEqual([
      ['石桥镇', 2017, 'farAboveCounty', 900],
    ]);
  });

  test('are not held against another county or year', async () => {
    const rows = ['青石镇', '云溪镇', '花桥镇', '柳湾乡'].map((name) => `${name},示例县,2017,5,2`);
    rows.push('金沙镇,示例县,2016,7,3', '乌石镇,邻县,2017,7,3', '石桥镇,示例县,2017,900,4');
    expect(await unlikely(of(...rows))).toEqual([]);
  });

  test('are held against what is stored of the county', async () => {
    const stored = sampleReports().filter(
      ({ year, county }) => year === 2017 && county === '示例县',
    );
    const frame = frameOf(stored, roster());
    const found = await unlikely(of('远山镇,示例县,2017,9000000,4'), frame);
    expect(found).toEqual([['远山镇', 2017, 'farAboveCounty', 9_000_000]]);
  });
});
