import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { manifestIn } from '#store/dataset.ts';
import { draftOf, reportsOf } from '../ingest/reading.ts';
import { built, root } from './command.ts';

const prepare = await built('prepare-data');

function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = prepare(args, folder);
  return { status, stderr, said: stdout === '' ? null : JSON.parse(stdout) };
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prepare-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const head = '单位名称,县,年度,收到申请数,当面申请数\n';

test('files and folders become one set that the page can open', async () => {
  const folder = folderWith({
    'in/a.csv': `${head}东岭乡,石门县,2016,3,\n`,
    'in/more/b.csv': `${head}西沟镇,石门县,2018,4,1\n东岭乡,石门县,2016,3,\n`,
    'roster.csv':
      'county,authority,from,to,aliases\n石门县,东岭乡,2014,,\n石门县,西沟镇,2014,,\n石门县,南坪镇,2014,,\n',
  });
  const { status, said } = run(folder, '--roster', 'roster.csv', '--out', 'data', 'in');
  expect(status).toBe(0);
  expect(said).toMatchObject({
    out: 'data',
    reports: 2,
    authorities: 3,
    years: [2016, 2018],
    refused: [],
  });
  const manifest = manifestIn(readFileSync(path.join(folder, 'data/manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    ok: true,
    value: {
      manifest: {
        dataSets: [{ id: 'published', fictional: false, label: { zh: '石门县 2016—2018' } }],
      },
    },
  });
  const draft = await draftOf(readFileSync(path.join(folder, 'data/published/reports.csv')));
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2016],
    ['西沟镇', '石门县', 2018],
  ]);
});

test('what only a person can settle is left out and named', () => {
  const folder = folderWith({
    'a.csv': `${head}东岭乡,石门县,2017,3,1\n西沟镇,石门县,2017,1,1\n`,
    'b.csv': `${head}东岭乡,石门县,2017,4,1\n`,
    '南坪镇2018年.csv': '石门县南坪镇2017年度统计表\n统计指标,统计数\n收到申请数,3\n当面申请数,1\n',
    'c.csv': '单位名称,年度,收到申请数\n北山乡,2017,3\n',
    'roster.csv': 'county,authority,from,to\n石门县,西沟镇,2014,\n石门县,青石镇,2014,\n',
    'd.csv': `${head}清石镇,石门县,2017,1,1\n`,
  });
  const files = ['a.csv', 'b.csv', '南坪镇2018年.csv', 'c.csv', 'd.csv'];
  const { status, said } = run(folder, '--out', 'data', '--roster', 'roster.csv', ...files);
  expect(status).toBe(1);
  expect(said.reports).toBe(1);
  expect(said.refused.map(({ file }: { file: string }) => file).sort()).toEqual([...files].sort());
});

test('a set made again replaces the one before', () => {
  const folder = folderWith({ 'a.csv': `${head}东岭乡,石门县,2017,3,1\n` });
  run(folder, '--out', 'data', 'a.csv');
  run(folder, '--fictional', '--out', 'data', 'a.csv');
  const manifest = manifestIn(readFileSync(path.join(folder, 'data/manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    ok: true,
    value: { manifest: { dataSets: [{ fictional: true }] } },
  });
});

test.each([[[]], [['--out', 'x']], [['a.csv']], [['--what', '--out', 'x', 'a.csv']]])(
  'called with %j it says how and ends with 2',
  (args) => {
    const { status, said, stderr } = run(root, ...args);
    expect([status, said]).toEqual([2, null]);
    expect(stderr).toContain('prepare-data');
  },
);

test('a row that one of the files lacks for all its reports is no blank of theirs in the set', async () => {
  const folder = folderWith({
    'a.csv': `${head}东岭乡,石门县,2017,3,1\n西沟镇,石门县,2017,1,\n`,
    'b.csv': '单位名称,县,年度,收到申请数\n北山乡,石门县,2017,3\n南坪镇,石门县,2017,2\n',
  });
  const { status, said } = run(folder, '--out', 'data', 'a.csv', 'b.csv');
  expect([status, said.reports]).toEqual([0, 4]);
  const draftsOf = (name: string) =>
    draftOf(readFileSync(path.join(folder, 'data/published', name)));
  const [whole, lacking] = [await draftsOf('reports.csv'), await draftsOf('reports-2.csv')];
  expect(reportsOf(whole).map(([unit]) => unit)).toEqual(['东岭乡', '西沟镇']);
  expect(reportsOf(lacking).map(([unit]) => unit)).toEqual(['北山乡', '南坪镇']);
  expect(whole.table.columns.has('request.received.in_person')).toBe(true);
  expect(lacking.table.columns.has('request.received.in_person')).toBe(false);
});

test('a report whose form no label tells is left out and named', () => {
  const zeros = '<td>0</td>'.repeat(7);
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const folder = folderWith({
    'a.html': `<h1>石门县东岭乡2021年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table><tr><td>申请人情况</td>${heads.map((h) => `<td>${h}</td>`).join('')}</tr><tr><td>一、本年新收政府信息公开申请数量</td>${zeros}</tr><tr><td>二、上年结转政府信息公开申请数量</td>${zeros}</tr></table>`,
    'b.csv': `${head}西沟镇,石门县,2017,1,1\n`,
  });
  const { status, said } = run(folder, '--out', 'data', 'a.html', 'b.csv');
  expect(status).toBe(1);
  expect(said.reports).toBe(1);
  expect(said.refused[0].reason).toMatch(/no label tells which form/);
});
