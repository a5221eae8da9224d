import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { built, root, runAsIs } from './command.ts';
import type { Ended } from './command.ts';

const run = await built('extract');
const extract = (files: readonly string[], folder?: string) => elementsOf(run(files, folder));

function elementsOf({ status, stdout, stderr }: Ended) {
  const elements: Record<string, unknown>[] = stdout === '' ? [] : JSON.parse(stdout);
  return { status, elements, stderr };
}

const scratch = mkdtempSync(path.join(tmpdir(), 'extract-'));
function written(name: string, text: string): string {
  writeFileSync(path.join(scratch, name), text);
  return name;
}

const zeros = Object.fromEntries(forms.s2014.indicators.map(({ id }) => [id, 0]));
const jiaocha2017 = {
  ...zeros,
  'disclosure.total': 423,
  'disclosure.normative_public': 12,
  'disclosure.normative_issued': 12,
  'disclosure.channel.website': 224,
  'disclosure.channel.weibo': 75,
  'disclosure.channel.wechat': 46,
  'disclosure.channel.other': 78,
  'response.other': 78,
  'org.offices': 1,
  'org.access_points': 1,
  'org.staff': 1,
  'org.staff.full_time': 1,
  'training.meetings': 2,
  'training.courses': 3,
  'training.trainees': 43,
};

describe('the five files of 交岔乡 2017', () => {
  const folder = path.join(root, 'sample-data/交岔乡_2017');
  const files: readonly (readonly [string, string | null])[] = [
    ['彭阳县交岔乡2017年度政府信息公开情况统计表.csv', null],
    ['交岔乡_宽表_2017.csv', 'row 2'],
    ['交岔乡_长表_2017.csv', 'column H'],
    ['交岔乡_汇总表_2017.csv', 'column C'],
    ['交岔乡_2017.json', null],
  ];
  const { status, elements } = extract(
    files.map(([file]) => file),
    folder,
  );
  test('are all read, in their order', () => {
    expect(status).toBe(0);
    expect(elements.map(({ file }) => file)).toEqual(files.map(([file]) => file));
  });
  test.each(files)('%s gives exactly the 58 values', (file, location) => {
    const element = elements.find((one) => one['file'] === file);
    expect(Object.keys(jiaocha2017)).toHaveLength(58);
    expect(element).toMatchObject({
      location,
      authority: '交岔乡',
      county: '彭阳县',
      year: 2017,
      form: 's2014',
      unitUnknown: [],
      local: {},
      narrative: [],
      ambiguous: [],
      findings: [{ rule: 'S02' }, { rule: 'S06' }, { rule: 'S18' }],
    });
    expect(element?.['values']).toEqual(jiaocha2017);
  });
});

test('blanks are null, missing rows have no key, doubts are listed with their place', () => {
  const file = written(
    '东岭乡2017年度统计表.csv',
    '统计指标,统计数\n主动公开政府信息数,\n收到申请数,O\n当面申请数,-2\n政府信息公开专项经费,8040\n抖音条数合并,7\n',
  );
  const { status, elements } = extract([file], scratch);
  expect(status).toBe(0);
  expect(elements).toMatchObject([
    {
      file,
      authority: '东岭乡',
      county: null,
      prefecture: null,
      province: null,
      year: 2017,
      values: {
        'disclosure.total': null,
        'request.received': null,
        'request.received.in_person': null,
        'org.budget': null,
      },
      unitUnknown: ['org.budget'],
      local: { 抖音条数合并: 7 },
      ambiguous: [
        { text: 'O', location: 'B3' },
        { text: '-2', location: 'B4' },
        { text: '抖音条数合并', location: 'row 6' },
      ],
      findings: [
        { rule: 'C01', severity: 'error', indicators: ['request.received.in_person'] },
        { rule: 'C07', severity: 'notice', indicators: [] },
        { rule: 'C04', severity: 'warning', indicators: [] },
      ],
    },
  ]);
  expect(Object.keys(elements[0]?.['values'] ?? {})).toHaveLength(4);
});

test('two reports of one unit and year with other values are C03 on both, in both languages', () => {
  const head = '单位名称,县,年度,收到申请数,当面申请数\n';
  const a = written('a.csv', `${head}东岭乡,石门县,2017,3,1\n`);
  const b = written('b.csv', `${head}东岭乡,石门县,2017,3,2\n东岭乡,江北县,2017,9,9\n`);
  const { elements } = extract([a, b], scratch);
  const findings = elements.map((one) => {
    const { findings: all } = one as { readonly findings: readonly { readonly rule: string }[] };
    return all.filter(({ rule }) => rule === 'C03');
  });
  const finding = (other: string) => ({
    rule: 'C03',
    severity: 'error',
    indicators: ['request.received.in_person'],
    message: { zh: expect.stringContaining(other), en: expect.stringContaining(other) },
  });
  expect(findings).toEqual([[finding('b.csv row 2')], [finding('a.csv row 2')], []]);
});

test('what cannot be read is named, the rest is printed, and the status is 1', () => {
  const good = written('c.csv', '单位名称,年度,收到申请数\n东岭乡,2017,3\n');
  const empty = written('d.csv', '单位名称,年度,收到申请数\n');
  const later = written('e.csv', '单位名称,年度,现行有效件数,本年制发件数\n东岭乡,2021,1,2\n');
  const { status, elements } = extract([empty, 'missing.csv', good, later, '.'], scratch);
  expect(status).toBe(1);
  expect(elements.map(({ file, refused }) => [file, typeof refused])).toEqual([
    [empty, 'string'],
    ['missing.csv', 'string'],
    [good, 'undefined'],
    [later, 'undefined'],
    ['.', 'string'],
  ]);
  expect(elements[3]).toMatchObject({
    form: 'm2021',
    values: {},
    ambiguous: [{ text: '现行有效件数' }, { text: '本年制发件数' }],
  });
});

test('a text without a table is a report of no form, not a refusal', () => {
  const file = written('f.txt', '一、概述\n本乡全年公开信息若干条。\n');
  const { status, elements } = extract([file], scratch);
  expect(status).toBe(0);
  expect(elements).toMatchObject([{ file, form: 'none', values: {} }]);
});

test.each([[[]], [['--help']]])('called with %j it says how and ends with 2', (files) => {
  const { status, elements, stderr } = elementsOf(runAsIs('extract', files));
  expect(status).toBe(2);
  expect(elements).toEqual([]);
  expect(stderr).toContain('extract');
});

test('what was left out or passed over is said on standard error', () => {
  const file = written(
    'notices.csv',
    '乡镇,年度,收到申请数\n东岭乡,2017,3\n西沟镇,2017,4,5\n双河镇,17,6\n',
  );
  const { status, elements, stderr } = extract([file], scratch);
  expect(status).toBe(0);
  expect(elements.map(({ authority, year }) => [authority, year])).toEqual([
    ['东岭乡', 2017],
    ['双河镇', null],
  ]);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^notices\.csv: Row 3 /),
    expect.stringMatching(/^notices\.csv: .*17/),
  ]);
});

describe('what was pointed out by hand on the page', () => {
  const head = ['来源', '甲类数'];
  const column = (at: number, said: unknown) => ({
    at: 'column',
    path: [head[at]],
    nth: 0,
    head,
    said,
  });
  const mapping = [
    column(0, { is: 'role', role: 'authority' }),
    column(1, { is: 'values', id: 'disclosure.total' }),
  ];
  const table = written('情况.csv', `示例县2017年情况\n${head.join(',')}\n青石镇,12\n`);
  const other = written('别的.csv', '示例县2017年情况\n来源,乙类数\n青石镇,12\n');
  const byHand = written('手工对应.json', JSON.stringify(mapping));

  test('reads a table that no rule knows, and none with other heads', () => {
    const files = ['--mapping', byHand, table, other];
    expect(extract(files, scratch).elements).toMatchObject([
      { file: table, authority: '青石镇', year: 2017, values: { 'disclosure.total': 12 } },
      { file: other, refused: expect.any(String) },
    ]);
    expect(extract([table], scratch).elements).toMatchObject([{ refused: expect.any(String) }]);
  });

  test.each([
    ['is no file', 'nowhere.json'],
    ['is no mapping', written('leer.json', '[{"at":"nowhere"}]')],
  ])('is told when it %s', (_what, file) => {
    const { status, stdout, stderr } = run(['--mapping', file, table], scratch);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('mapping');
  });
});
