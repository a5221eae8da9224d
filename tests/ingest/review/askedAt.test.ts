import { describe, expect, test } from 'vitest';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { gridsOf } from '#ingest/gridsOf.ts';
import { cropOf, excerptOf } from '#ingest/mapping/crop.ts';
import type { Crop } from '#ingest/mapping/crop.ts';
import { columnsAbout } from '#ingest/mapping/excerpt.ts';
import type { About } from '#ingest/mapping/excerpt.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { QUIET, lines } from '../reading.ts';
import { dropOf } from './drop.ts';

const HEAD = '单位,县区,年度,主动公开政府信息数,收到申请数';

/** The rows that a text shows for a question. */
const excerpt = (text: string, about: About) => shown(text, about, excerptOf);

async function shown(text: string, about: About, cut: typeof excerptOf): Promise<Crop> {
  const raw = rawFileOf('汇总.csv', new TextEncoder().encode(text), '汇总.csv');
  const [file] = await gridsOf(raw, null, QUIET, readers);
  const grid = file?.grids[0];
  const crop = grid === undefined ? null : cut(grid, NO_ANSWERS, about);
  if (crop === null) throw new Error('nothing to show');
  return crop;
}

async function asked(text: string) {
  const drop = await dropOf([{ name: '汇总.csv', text }]);
  return reviewOf(drop, null, new KnownUnits(null), NO_DECISIONS).questions;
}

test.each<readonly [string, string, string, Partial<About>]>([
  [
    'reports without a year',
    lines(HEAD, '青石镇,示例县,2017,5,2', '云溪镇,示例县,甲年,7,3'),
    'year',
    { rows: [3], columns: [] },
  ],
  [
    'units without numbers',
    lines(HEAD, '青石镇,示例县,2017,5,2', '云溪镇,示例县,2017,未报,'),
    'silent',
    { rows: [3], columns: [] },
  ],
  [
    'a label over a column',
    lines(`${HEAD},被依法纠错数`, '青石镇,示例县,2017,5,2,1'),
    'label',
    { rows: [], columns: [6] },
  ],
  [
    'an amount without a unit',
    lines(`${HEAD},专项经费`, '青石镇,示例县,2017,5,2,', '云溪镇,示例县,2017,7,3,60000'),
    'money',
    { rows: [3], columns: [6] },
  ],
  [
    'reports without a county, one a column',
    lines('统计指标,青石镇,云溪镇', '主动公开政府信息数,5,7', '收到申请数,2,3'),
    'county',
    { rows: [], columns: [2, 3] },
  ],
  [
    'the only report of a file',
    lines('统计指标,青石镇', '主动公开政府信息数,5', '收到申请数,2'),
    'county',
    { rows: [], columns: [] },
  ],
])('a question about %s says where they are printed', async (_name, text, kind, about) => {
  const question = (await asked(text)).find((one) => one.kind === kind);
  expect(question?.at).toEqual({ file: 0, ...about });
});

describe('the rows of an excerpt', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `第${i + 1}镇,示例县,2017,${i + 1},0`);
  const shown = (crop: Crop) => crop.rows.map(({ row, kind }) => `${row} ${kind}`);

  test('are those in question below their heads and title', async () => {
    const text = lines('示例县2017年汇总', ',,,公开,申请', HEAD, ...rows(20));
    const crop = await excerpt(text, { rows: [17], columns: [] });
    expect(shown(crop)).toEqual(['1 line', '2 head', '3 head', '17 body']);
  });

  test('have the heads of a table that goes on far below', async () => {
    const crop = await excerpt(lines(HEAD, ...rows(700)), { rows: [650], columns: [] });
    expect(shown(crop)).toEqual(['1 head', '650 body']);
    expect(crop.rows[1]?.texts).toEqual(['第649镇', '示例县', '2017', '649', '0']);
  });

  test('of a column are the first of its table', async () => {
    const crop = await excerpt(lines(HEAD, ...rows(9)), { rows: [], columns: [4] });
    expect(shown(crop)).toEqual(['1 head', '2 body', '3 body', '4 body']);
  });

  test('of a stacked table have its own heads', async () => {
    const second = lines('', '示例县2018年', '单位,政府网站公开政府信息数', '青石镇,8', '云溪镇,9');
    const crop = await excerpt(lines(HEAD, ...rows(3)) + second, { rows: [9], columns: [] });
    expect(shown(crop)).toEqual(['6 line', '7 head', '9 body']);
  });

  test('of a wide table keep the columns that name them and those in question', async () => {
    const many = Array.from({ length: 20 }, (_, i) => `第${i + 1}项`);
    const head = `单位,年度,主动公开政府信息数,${many.join(',')}`;
    const row = `青石镇,2017,${many.map((_, i) => i).join(',')},7`;
    const about = { rows: [], columns: [19] };
    const columns = columnsAbout(await excerpt(lines(head, row, row), about), about);
    expect(columns).toEqual(expect.arrayContaining([0, 1, 17, 18, 19]));
    expect(columns.length).toBeLessThanOrEqual(10);
  });
});

test('a table shows its first rows and, further down, those in question with their neighbours', async () => {
  const rows = Array.from({ length: 700 }, (_, i) => `青石镇,示例县,${String(2014 + i)},5,2`);
  const { rows: crop } = await shown(
    lines(HEAD, ...rows),
    { rows: [3, 121, 600], columns: [] },
    cropOf,
  );
  expect(crop.map(({ row }) => row)).toEqual([
    ...Array.from({ length: 123 }, (_, i) => i + 1),
    ...[598, 599, 600, 601, 602],
  ]);
  expect(crop.every(({ table }) => table === 0)).toBe(true);
});

test('the heads of the second table are shown with the question about its columns', async () => {
  const tableOf = (year: number, ...heads: string[]) => [
    `示例县青石镇${String(year)}年统计表`,
    ['统计指标', ...heads].join(','),
    ['主动公开政府信息数', ...heads.map((_, i) => i + 1)].join(','),
  ];
  const text = lines(...tableOf(2016, '部门数', '社区数'), ...tableOf(2017, '部门数', '镇直数'));
  const columns = (await asked(text)).filter(({ kind }) => kind === 'column');
  expect(columns.map(({ at }) => at?.rows)).toEqual([[3], [6]]);
  const [, second] = columns;
  if (second?.at == null) throw new Error('no place');
  const { rows } = await excerpt(text, second.at);
  expect(rows.map(({ texts }) => texts[0])).toEqual([
    '示例县青石镇2017年统计表',
    '统计指标',
    '主动公开政府信息数',
  ]);
});
