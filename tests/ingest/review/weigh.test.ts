import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { dropOf } from './drop.ts';
import type { DroppedFile } from './drop.ts';

const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数';
const file = (name: string, ...rows: string[]): DroppedFile => ({
  name,
  text: `${rows.join('\n')}\n`,
});

async function asked(...files: DroppedFile[]) {
  const frame = frameOf([], { entries: [] });
  const review = reviewOf(await dropOf(files), frame, new KnownUnits(frame), NO_DECISIONS);
  return review.questions;
}

describe('the numbers that depend on an answer', () => {
  test.each<readonly [string, DroppedFile, string, number]>([
    [
      'are those of the reports without a year',
      file('甲.csv', HEAD, '青石镇,示例县,甲年,5,2', '云溪镇,示例县,2017,7,3'),
      'year',
      2,
    ],
    [
      'without the blanks',
      file('甲.csv', HEAD, '青石镇,示例县,甲年,5,', '云溪镇,示例县,2017,7,3'),
      'year',
      1,
    ],
    [
      'are those of the reports without a county',
      file(
        '甲.csv',
        '单位,年度,主动公开政府信息数,政府网站公开政府信息数',
        '青石镇,2017,5,2',
        '云溪镇,2017,7,3',
      ),
      'county',
      4,
    ],
    [
      'are those below a label',
      file(
        '甲.csv',
        `${HEAD},被依法纠错数`,
        '青石镇,示例县,2017,5,2,1',
        '云溪镇,示例县,2017,7,3,',
        '石桥镇,示例县,2017,7,3,4',
      ),
      'label',
      2,
    ],
  ])('%s', async (_name, one, kind, numbers) => {
    const questions = await asked(one);
    expect(questions.map((q) => [q.kind, q.numbers])).toEqual([[kind, numbers]]);
  });

  test('the question on which most of them depend comes first', async () => {
    const few = file('少.csv', HEAD, '青石镇,示例县,甲年,5,2');
    const many = file('多.csv', HEAD, '云溪镇,示例县,乙年,7,3', '石桥镇,示例县,乙年,7,3');
    expect((await asked(few, many)).map(({ numbers }) => numbers)).toEqual([4, 2]);
  });

  test('but for versions of a report of which nothing but a name says whose it is: they come last', async () => {
    const few = file('少.csv', HEAD, '石桥镇,示例县,甲年,5,2');
    const rows = (total: number) => [
      '统计指标,单位,统计数',
      `主动公开政府信息数,条,${String(total)}`,
      '政府网站公开政府信息数,条,3',
    ];
    const proposed = [12, 13].map((total, at) => ({
      ...file(`青石镇2017年年报${String(at)}.csv`, ...rows(total)),
      path: `示例县/${String(at)}.csv`,
    }));
    expect((await asked(...proposed, few)).map(({ kind }) => kind)).toEqual(['year', 'pair']);
    const stated = [12, 13].map((total, at) =>
      file(`${String(at)}.csv`, HEAD, `青石镇,示例县,2017,${String(total)},3`),
    );
    expect((await asked(...stated, few)).map(({ kind }) => kind)).toEqual(['pair', 'year']);
  });
});

test('one label in files of one shape is one question', async () => {
  const county = (name: string, unit: string) =>
    file(name, `${HEAD},被依法纠错数`, `${unit},示例县,2017,5,2,1`);
  const questions = await asked(county('甲.csv', '青石镇'), county('乙.csv', '云溪镇'));
  expect(questions).toMatchObject([{ kind: 'label', files: [0, 1], numbers: 2 }]);
});

test('amounts under different labels are answered apart', async () => {
  const head = (label: string) => `单位,县区,年度,主动公开政府信息数,${label}`;
  const rows = ['青石镇,示例县,2017,5,60000', '云溪镇,示例县,2017,5,70000'];
  const one = file('甲.csv', head('专项经费'), rows[0] ?? '');
  const other = file('乙.csv', head('政府信息公开专项经费'), rows[1] ?? '');
  const money = (await asked(one, other)).filter(({ kind }) => kind === 'money');
  expect(money.map(({ files, numbers }) => [files, numbers])).toEqual([
    [[0], 1],
    [[1], 1],
  ]);
});
