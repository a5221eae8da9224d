import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysed } from '#cli/analysed.ts';
import { readOne } from '#cli/readFiles.ts';
import { forms } from '#domain/forms/index.ts';
import { built } from './command.ts';

const analyse = await built('analyse');

interface Printed {
  readonly reports: readonly Record<string, unknown>[];
  readonly refused: readonly Record<string, unknown>[];
  readonly findings: readonly Record<string, unknown>[];
  readonly gaps: readonly Record<string, unknown>[];
  readonly trends: readonly Record<string, unknown>[];
}

const run = (args: readonly string[]) => analyse(args, scratch);

function printed(args: readonly string[], status = 0): Printed {
  const result = run(args);
  expect(result.stderr).toBe('');
  expect(result.status).toBe(status);
  return JSON.parse(result.stdout);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'analyse-'));
function written(name: string, text: string): string {
  writeFileSync(path.join(scratch, name), text);
  return path.join(scratch, name);
}

const { indicators } = forms.s2014;
type Values = Readonly<Record<string, string | number>>;
interface Row {
  readonly unit: string;
  readonly year?: number;
  readonly county?: string;
  readonly prefecture?: string;
  readonly values?: Values;
}

/** A wide table; what is not given is 0. */
function wide(rows: readonly Row[]): string {
  const head = ['authority', 'county', 'prefecture', 'year', ...indicators.map(({ id }) => id)];
  const lines = rows.map(({ unit, year = 2017, county = '甲县', prefecture = '', values = {} }) =>
    [unit, county, prefecture, year, ...indicators.map(({ id }) => values[id] ?? 0)].join(','),
  );
  return `${[head.join(','), ...lines].join('\n')}\n`;
}

/** A count that no rule compares with another. */
const explained = 'response.interpretation';
const six = [0, 20, 22, 24, 26, 28].map((count, i): Row => {
  return { unit: `甲${i + 1}镇`, values: { [explained]: count } };
});

/** What files of these contents come to, read in the order given. */
async function found(files: Readonly<Record<string, string>>, order = Object.keys(files)) {
  const drafts = [];
  for (const name of order) {
    const read = await readOne(written(name, files[name] ?? ''));
    drafts.push(...read.flatMap((one) => (one.kind === 'draft' ? [{ ...one, file: name }] : [])));
  }
  return analysed(drafts, null);
}
const about = (list: readonly object[], ...keys: readonly string[]) =>
  list.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => keys.includes(key))));

describe('the call', () => {
  test.each([
    ['without files', []],
    ['with a wrong option', ['--years', '2017', 'a.csv']],
    ['with a roster that is not there', ['--roster', 'none.csv', 'a.csv']],
    ['with a roster that is none', ['--roster', written('no-roster.csv', 'a,b\n1,2\n'), 'a.csv']],
  ])('%s is wrong', (_, args) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });

  test('of which a file is refused prints the rest', () => {
    const good = written('good.csv', wide(six));
    const { reports, refused, gaps } = printed([good, 'missing.csv', written('empty.csv', '')], 1);
    expect(reports).toHaveLength(6);
    expect(refused.map(({ file }) => file)).toEqual([
      'missing.csv',
      path.join(scratch, 'empty.csv'),
    ]);
    for (const one of refused)
      expect(one).toEqual({ file: one['file'], reason: expect.any(String) });
    expect(gaps).toHaveLength(1);
  });

  test('of refused files alone prints empty lists', () => {
    const { reports, findings, gaps, trends } = printed(['missing.csv'], 1);
    expect({ reports, findings, gaps, trends }).toEqual({
      reports: [],
      findings: [],
      gaps: [],
      trends: [],
    });
  });

  test('with a roster tells the reports that it asks for', () => {
    const roster = written(
      'roster.csv',
      'county,authority,from,to\n甲县,甲1镇,2016,\n甲县,乙镇,2017,2017\n',
    );
    const years = [2016, 2017].map((year): Row => ({ unit: '甲2镇', year }));
    const { gaps } = printed(['--roster', roster, written('two.csv', wide(years))]);
    expect(about(gaps, 'kind', 'authority', 'year')).toEqual([
      { kind: 'report', authority: '甲1镇', year: 2016 },
      { kind: 'report', authority: '甲1镇', year: 2017 },
      { kind: 'report', authority: '乙镇', year: 2017 },
    ]);
  });

  test('with a roster no other unit owes a report, also in a county that it does not name', () => {
    const roster = written('one.csv', 'county,authority,from,to\n甲县,甲1镇,2016,2016\n');
    const rows = [2014, 2016].map((year): Row => ({ unit: '丙镇', county: '乙县', year }));
    const file = written('other.csv', wide([...rows, { unit: '甲1镇', year: 2016 }]));
    expect(printed(['--roster', roster, file]).gaps).toEqual([]);
    expect(about(printed([file]).gaps, 'kind', 'authority', 'year')).toEqual([
      { kind: 'report', authority: '丙镇', year: 2015 },
    ]);
  });

  test('gives the keys of each list as agreed, and nothing else', () => {
    const years = [2014, 2015, 2016].map((year): Row => ({
      unit: '乙街道',
      year,
      values: { [explained]: year },
    }));
    const { reports, findings, gaps, trends, ...rest } = printed([
      written('a.csv', wide([...six, ...years])),
      written('b.csv', wide([{ unit: '甲2镇', values: { [explained]: 21 } }])),
    ]);
    expect(rest).toEqual({ refused: [] });
    expect(reports[0]).toEqual({
      ...{ county: '甲县', authority: '甲1镇', year: 2017, form: 's2014' },
      file: path.join(scratch, 'a.csv'),
    });
    expect(findings).toEqual([
      {
        ...{ rule: 'C03', severity: 'error', county: '甲县', authority: '甲2镇', year: 2017 },
        indicators: [explained],
        message: { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
      },
    ]);
    expect(gaps).toEqual([]);
    expect(trends.find(({ measure }) => measure === explained)).toEqual({
      ...{ county: '甲县', authority: '乙街道', measure: explained, form: 's2014' },
      ...{ years: [2014, 2015, 2016], s: 3, p: 1 / 3, slope: 1, verdict: 'roseEveryYear' },
    });
    expect(
      trends.every((one) => Object.keys(one).join() === Object.keys(trends[0] ?? {}).join()),
    ).toBe(true);
  });

  test('gives every number of a gap', () => {
    const { gaps } = printed([written('six.csv', wide(six))]);
    expect(gaps).toEqual([
      {
        ...{ kind: 'zero', county: '甲县', authority: '甲1镇', year: 2017, measure: explained },
        ...{ value: 0, side: 'low', low: 22, high: null, peers: 5, n: null },
      },
    ]);
  });
});

describe('two records of one report', () => {
  const again = (values: Values, rest: Partial<Row> = {}) =>
    found({ 'a.csv': wide(six), 'b.csv': wide([{ unit: '甲2镇', values, ...rest }]) });

  test('that agree are one', async () => {
    const { findings, gaps, reports } = await again({ [explained]: 20 });
    expect(findings).toEqual([]);
    expect(about(gaps, 'authority', 'peers')).toEqual([{ authority: '甲1镇', peers: 5 }]);
    expect(reports).toHaveLength(7);
  });

  test.each([
    ['another number', 21],
    ['a blank against a number', ''],
    ['a number below 0', -20],
    ['something unreadable', 'O'],
  ])('that disagree are a finding, and the cell takes no part: %s', async (_, value) => {
    const { findings, gaps } = await again({ [explained]: value });
    expect(about(findings, 'rule', 'authority', 'indicators')).toContainEqual({
      ...{ rule: 'C03', authority: '甲2镇', indicators: [explained] },
    });
    expect(gaps).toEqual([]);
  });

  test('of two counties or years are two reports', async () => {
    expect((await again({ [explained]: 21 }, { county: '乙县' })).findings).toEqual([]);
    expect((await again({ [explained]: 21 }, { year: 2016 })).findings).toEqual([]);
  });

  test('are of one county where one file alone names its prefecture', async () => {
    const { findings } = await again({ [explained]: 21 }, { prefecture: '某市' });
    expect(findings).toHaveLength(1);
  });

  test('are one finding, with the rows that differ', async () => {
    const files = {
      'a.csv': wide([{ unit: '甲镇', values: { [explained]: 1 } }]),
      'b.csv': wide([{ unit: '甲镇', values: { [explained]: 2 } }]),
      'c.csv': wide([{ unit: '甲镇', values: { [explained]: 2, 'org.access_points': 3 } }]),
    };
    expect(about((await found(files)).findings, 'rule', 'indicators')).toEqual([
      { rule: 'C03', indicators: [explained, 'org.access_points'] },
    ]);
  });
});

describe('findings of one report', () => {
  test('what the reading of one file found says nothing of the number of another', async () => {
    const report = (value: number) => wide([{ unit: '甲1镇', values: { [explained]: value } }]);
    const sheet = (value: number) =>
      wide([{ unit: '甲1镇', values: { [explained]: value } }, { unit: '甲2镇' }]);
    const rulesOf = async (files: Readonly<Record<string, string>>) =>
      (await found(files)).findings.map(({ rule }) => rule).sort();
    expect(await rulesOf({ 'a.csv': report(5), 'b.csv': sheet(-5) })).toEqual(['C03']);
    expect(await rulesOf({ 'a.csv': report(-5), 'b.csv': sheet(5) })).toEqual(['C01', 'C03']);
    expect(await rulesOf({ 'a.csv': report(-5), 'b.csv': sheet(-5) })).toEqual(['C01']);
  });

  test.each([
    ['below 0', -5],
    ['a fraction', 2.5],
  ])('a count that is %s breaks C01, takes no part and is no data gap', async (_, value) => {
    const rows = [...six.slice(0, 5), { unit: '甲6镇', values: { [explained]: value } }];
    const { findings, gaps } = await found({ 'a.csv': wide(rows) });
    expect(about(findings, 'rule', 'severity', 'authority', 'year', 'indicators')).toEqual([
      { rule: 'C01', severity: 'error', authority: '甲6镇', year: 2017, indicators: [explained] },
    ]);
    expect(gaps).toEqual([]);
  });

  test('a report that is mostly empty breaks C04 and is one gap', async () => {
    const blank = Object.fromEntries(indicators.slice(0, 30).map(({ id }) => [id, '']));
    const { findings, gaps } = await found({
      'a.csv': wide([...six, { unit: '乙镇', values: blank }]),
    });
    expect(about(findings, 'rule', 'severity', 'authority')).toEqual([
      { rule: 'C04', severity: 'warning', authority: '乙镇' },
    ]);
    expect(about(gaps, 'kind', 'authority', 'measure')).toContainEqual({
      ...{ kind: 'data', authority: '乙镇', measure: null },
    });
    expect(gaps).toHaveLength(2);
  });
});

test('the order of files does not change what is found', async () => {
  const files = {
    'a.csv': wide(six),
    'b.csv': wide([
      { unit: '甲2镇', values: { [explained]: 21 } },
      { unit: '乙镇', values: { 'org.staff': '', 'org.budget': 'O' } },
    ]),
    'c.csv': wide([{ unit: '乙镇', values: { 'org.staff': 'O', 'org.budget': '' } }]),
    'd.csv': wide([2014, 2015, 2016, 2018].map((year) => ({ unit: '甲3镇', year }))),
    'e.csv': wide([
      { unit: '甲3镇', year: 2018, prefecture: '某市', values: { 'org.offices': -4 } },
    ]),
    'f.csv': wide([
      { unit: '乙镇', values: { 'org.offices': -4 } },
      { unit: '甲5镇', values: { [explained]: 26 } },
    ]),
  };
  const sorted = ({ reports, ...lists }: Awaited<ReturnType<typeof found>>) => [
    reports.length,
    ...Object.values(lists).map((list: readonly object[]) =>
      list.map((one) => JSON.stringify(one)).sort(),
    ),
  ];
  const first = sorted(await found(files));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(Object.keys(files), { minLength: 6 }), async (order) => {
      expect(sorted(await found(files, order))).toEqual(first);
    }),
    { numRuns: 25 },
  );
});
