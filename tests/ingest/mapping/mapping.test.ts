import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Mapping, Saying } from '#ingest/mapping/mapping.ts';
import { mappingIn, withSaying, withoutSaying } from '#ingest/mapping/mapping.ts';
import { cellsOf, outcomesOf, reportsOf } from '../reading.ts';

const HEAD = ['来源', '甲类数', '乙类数', '收到数'];
const column = (
  path: string,
  said: Extract<Saying, { at: 'column' }>['said'],
  head = HEAD,
): Saying => ({ at: 'column', path: [path], nth: 0, head, said });
const values = (id: IndicatorId) => ({ is: 'values', id }) as const;

const TABLE: Mapping = [
  column('来源', { is: 'role', role: 'authority' }),
  column('甲类数', values('disclosure.total')),
  column('乙类数', { is: 'ignore' }),
  column('收到数', values('request.received')),
];

const csv = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join(',')).join('\n');
const ROWS = [
  ['示例县2017年情况'],
  HEAD,
  ['青石', '12', '7', '3'],
  ['云溪', '15', '8', ''],
  ['全部加起来', '27', '15', '3'],
];

/** Every report of a text with its numbers, by name and year. */
async function read(text: string, mapping: Mapping) {
  const outcomes = await outcomesOf(new TextEncoder().encode(text), {
    name: 'table.csv',
    answers: { ...NO_ANSWERS, mapping },
  });
  return outcomes.flatMap((outcome) =>
    outcome.kind !== 'draft'
      ? []
      : reportsOf(outcome.draft).map(([name, county, year], r) => ({
          name,
          county,
          year,
          cells: cellsOf(outcome.draft, r),
        })),
  );
}

describe('a table whose heads no rule knows', () => {
  test('gives no number by itself', async () => {
    expect((await read(csv(...ROWS), [])).flatMap(({ cells }) => Object.values(cells))).toEqual([]);
  });

  test('is read as the user says, a blank stays a blank', async () => {
    const sum: Saying = { at: 'row', path: ['全部加起来'], said: { is: 'sum' } };
    expect(await read(csv(...ROWS), [...TABLE, sum])).toMatchObject([
      { name: '青石', year: 2017, cells: { 'disclosure.total': 12, 'request.received': 3 } },
      { name: '云溪', year: 2017, cells: { 'disclosure.total': 15, 'request.received': null } },
    ]);
  });

  test('reaches no column whose text differs', async () => {
    const other = ROWS.map((row) => row.map((text) => (text === '甲类数' ? '丙类数' : text)));
    const reports = await read(csv(...other), TABLE);
    expect(reports.flatMap(({ cells }) => Object.keys(cells))).not.toContain('disclosure.total');
  });

  test('reads new rows of the next year with what was said before', async () => {
    const next = [['示例县2018年情况'], HEAD, ['红岩', '1', '2', '4'], ['青石', '5', '6', '7']];
    expect(await read(csv(...next), TABLE)).toMatchObject([
      { name: '红岩', year: 2018, cells: { 'disclosure.total': 1, 'request.received': 4 } },
      { name: '青石', year: 2018, cells: { 'disclosure.total': 5, 'request.received': 7 } },
    ]);
  });
});

test('a table on its side is read by what is said of its rows', async () => {
  const turned = [
    ['示例县2017年情况'],
    ['来源', '青石', '云溪'],
    ['甲类数', '12', '15'],
    ['收到数', '3', '4'],
  ];
  const mapping: Mapping = [
    column('来源', { is: 'role', role: 'indicator' }, ['来源', '青石', '云溪']),
    { at: 'row', path: ['来源'], said: { is: 'role', role: 'authority' } },
    { at: 'row', path: ['甲类数'], said: values('disclosure.total') },
    { at: 'row', path: ['收到数'], said: values('request.received') },
  ];
  expect(await read(csv(...turned), mapping)).toMatchObject([
    { name: '青石', cells: { 'disclosure.total': 12, 'request.received': 3 } },
    { name: '云溪', cells: { 'disclosure.total': 15, 'request.received': 4 } },
  ]);
});

test('what was read by hand says so', async () => {
  const [outcome] = await outcomesOf(csv(...ROWS), { answers: { mapping: TABLE } });
  if (outcome?.kind !== 'draft') throw new Error('no draft');
  expect(outcome.draft.problems).toContainEqual({
    code: 'table.byHand',
    params: { n: TABLE.length },
  });
});

describe('roles and corrections', () => {
  const known = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
    csv(head, ...rows);

  test('a column of years and one of counties', async () => {
    const head = ['乡镇', '何地', '届', '主动公开政府信息数'];
    const mapping = [
      column('何地', { is: 'role', role: 'county' }, head),
      column('届', { is: 'role', role: 'year' }, head),
    ];
    const text = known(head, ['青石镇', '示例县', '2016', '4'], ['云溪镇', '示例县', '2017', '5']);
    expect(await read(text, mapping)).toMatchObject([
      { name: '青石镇', county: '示例县', year: 2016, cells: { 'disclosure.total': 4 } },
      { name: '云溪镇', county: '示例县', year: 2017, cells: { 'disclosure.total': 5 } },
    ]);
  });

  test('a column that was read is read as something else', async () => {
    const head = ['乡镇', '主动公开政府信息数', '收到申请数'];
    const text = `2017年\n${known(head, ['青石镇', '4', '9'], ['云溪镇', '5', '8'])}`;
    const said = [column('主动公开政府信息数', { is: 'ignore' }, head)];
    const before = await read(text, []);
    expect(before[0]?.cells).toMatchObject({ 'disclosure.total': 4, 'request.received': 9 });
    const after = await read(text, said);
    expect(after.map(({ cells }) => cells)).toEqual([
      { 'request.received': 9 },
      { 'request.received': 8 },
    ]);
  });

  test('a column of sums is no unit', async () => {
    const head = ['统计指标', '青石镇', '云溪镇', '两地'];
    const text = `示例县2017年\n${known(head, ['主动公开政府信息数', '4', '5', '9'], ['收到申请数', '1', '2', '3'])}`;
    const reports = await read(text, [column('两地', { is: 'sum' }, head)]);
    expect(reports.map(({ name }) => name)).toEqual(['青石镇', '云溪镇']);
  });

  test('a line says the year of the block below it', async () => {
    const head = ['乡镇', '主动公开政府信息数', '收到申请数'];
    const text = `丁酉报送\n${known(head, ['青石镇', '4', '9'], ['云溪镇', '5', '8'])}`;
    const line: Saying = { at: 'line', text: '丁酉报送', said: { is: 'year', year: 2017 } };
    expect((await read(text, [line])).map(({ year }) => year)).toEqual([2017, 2017]);
  });

  test('an amount without a unit stays a question', async () => {
    const head = ['乡镇', '主动公开政府信息数', '花了'];
    const text = `2017年\n${known(head, ['青石镇', '4', '8040'], ['云溪镇', '5', '6000'])}`;
    const reports = await read(text, [column('花了', values('org.budget'), head)]);
    expect(reports.map(({ cells }) => typeof cells['org.budget'])).not.toContain('number');
  });
});

describe('what is kept of a mapping', () => {
  test('comes back as it was, and nothing else is taken for one', () => {
    expect(mappingIn(JSON.parse(JSON.stringify(TABLE)))).toEqual(TABLE);
    for (const wrong of [
      null,
      {},
      [{ at: 'column' }],
      [{ ...TABLE[1], said: { is: 'values', id: 'no' } }],
    ])
      expect(mappingIn(wrong)).toBeNull();
  });

  test('says one thing of one text, and nothing once it is taken back', () => {
    const [, second] = TABLE;
    if (second?.at !== 'column') throw new Error('a column');
    const other: Saying = { ...second, said: { is: 'sum' } };
    expect(withSaying(TABLE, other)).toHaveLength(TABLE.length);
    expect(withoutSaying(TABLE, other)).toHaveLength(TABLE.length - 1);
  });
});
