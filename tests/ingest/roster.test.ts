import { expect, test } from 'vitest';
import { readRoster } from '#ingest/roster.ts';
import { rosterCsv } from '#export/rosterCsv.ts';
import { sampleRoster } from '../../scripts/samples/county.ts';
import { lines, outcomeOf } from './reading.ts';

const entry = {
  county: '石门县',
  prefecture: null,
  authority: '东岭乡',
  from: 2014,
  to: null,
  aliases: ['东陵乡', '东岭'],
};

test.each([
  ['English heads', 'county,authority,from,to,aliases\n石门县,东岭乡,2014,,东陵乡、东岭\n'],
  ['Chinese heads', '县,单位,起始年,截止年,别名\n石门县,东岭乡,2014年,,东陵乡；东岭\n'],
  [
    'a byte order mark',
    '\ufeffcounty,authority,from,to,aliases\r\n石门县,东岭乡,2014,,东陵乡;东岭\r\n',
  ],
  ['tabs', '县\t单位名称\t起始年\t截止年\t别名\n石门县\t东岭乡\t2014\t至今\t东陵乡,东岭\n'],
  ['semicolons', 'county;authority;from;to;aliases\n石门县;东岭乡;2014;;东陵乡、东岭\n'],
  [
    'another order and a title',
    '石门县单位名录\n别名,起始年,单位,县\n东陵乡、东岭,2014,东岭乡,石门县\n',
  ],
  ['names in full', '单位,起始年,别名\n石门县东岭乡人民政府,2014,东陵乡、东岭\n'],
  [
    'blank lines and a total',
    'county,authority,from,to,aliases\n\n石门县,东岭乡,2014,,东陵乡、东岭\n,,,,\n合计,1,,,\n',
  ],
])('a roster with %s is read', (_name, text) => {
  expect(readRoster(text)).toEqual({ ok: true, value: { entries: [entry] } });
});

test('an end and a prefecture are kept', () => {
  const text = 'prefecture,county,authority,from,to\n赤原市,石门县,东岭乡,2014,2016\n';
  expect(readRoster(text)).toEqual({
    ok: true,
    value: { entries: [{ ...entry, prefecture: '赤原市', to: 2016, aliases: [] }] },
  });
});

test.each([
  ['no year', 'county,authority,from\n石门县,东岭乡,\n', 2],
  ['no county', 'county,authority,from\n石门县,西沟镇,2014\n,东岭乡,2014\n', 3],
  ['an end before its beginning', 'county,authority,from,to\n石门县,东岭乡,2016,2014\n', 2],
  ['a year that is none', 'county,authority,from\n石门县,东岭乡,14\n', 2],
  ['no unit', 'county,authority,from\n石门县,,2014\n', 2],
])('a row with %s is named', (_name, text, row) => {
  expect(readRoster(text)).toMatchObject({
    ok: false,
    problem: { code: 'roster.row', params: { row } },
  });
});

test('a text without such a head is no roster', () => {
  expect(readRoster('甲,乙\n1,2\n')).toEqual({
    ok: false,
    problem: { code: 'roster.head', params: {} },
  });
});

test('the roster that is written comes back equal', () => {
  const entries = sampleRoster();
  expect(readRoster(rosterCsv({ entries }))).toEqual({ ok: true, value: { entries } });
});

test('a dropped roster is recognised and handed over as text', async () => {
  const text = rosterCsv({ entries: sampleRoster() });
  expect(await outcomeOf(text)).toEqual({ kind: 'roster', text: text.slice(1) });
});

test('a wide table of reports is no roster', async () => {
  const text = lines('county,authority,from,year,disclosure.total', '石门县,东岭乡,2014,2017,31');
  expect((await outcomeOf(text)).kind).toBe('draft');
});
