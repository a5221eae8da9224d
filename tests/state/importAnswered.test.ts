import { expect, test } from 'vitest';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import { silentKey } from '#ingest/review/silentUnits.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import { answeredIn, answeredInFiles, takenBack, withoutAnswer } from '#state/importAnswered.ts';

const unit = { name: '青石镇', county: '示例县', prefecture: null };
const listed = { row: 3, name: '云溪镇', county: '示例县', year: 2017 };
const decisions: Decisions = {
  ...NO_DECISIONS,
  county: '示例县',
  names: new Map([
    ['a', unit],
    ['b', unit],
  ]),
  authorities: { 3: unit },
  years: { '2/1': 2018, 4: 2017 },
  stored: { 5: 'keep' },
  silent: { [silentKey([{ ...listed, text: '未报' }])]: 'printed' },
  moneyLeft: { 1: ['专项经费', '收费'], 6: ['专项经费'] },
};

test('answers are listed with their file', () => {
  expect(answeredIn(NO_DECISIONS)).toEqual([]);
  expect(answeredIn(decisions).map(({ kind, files, values }) => [kind, files, ...values])).toEqual([
    ['county', [], '示例县'],
    ['names', [], '青石镇'],
    ['authorities', [3], '青石镇'],
    ['years', [4], '2017'],
    ['years', [2], '2018'],
    ['stored', [5]],
    ['silent', []],
    ['moneyLeft', [1, 6], '专项经费'],
    ['moneyLeft', [1], '收费'],
  ]);
});

test('an answer about units without numbers says which, and of which year', () => {
  const silent = answeredIn(decisions).find(({ kind }) => kind === 'silent');
  const { name, county, year } = listed;
  expect(silent?.said).toEqual({ silent: 'printed', units: [{ name, county, year }] });
});

test('all taken back, one by one, nothing is decided', () => {
  const left = answeredIn(decisions).reduce(takenBack, decisions);
  expect(left).toEqual(NO_DECISIONS);
});

const read: Readonly<Record<number, FileAnswers>> = {
  0: {
    ...NO_ANSWERS,
    places: new Map([['label 留言板', 'local']]),
    columns: new Map([['["本期","累计"]', 1]]),
    gridForm: 'm2019',
    moneyUnits: new Map([
      ['专项经费', '元'],
      ['收费', '万元'],
    ]),
  },
  2: { ...NO_ANSWERS, gridForm: 'm2019', moneyUnits: new Map([['专项经费', '元']]) },
  3: { ...NO_ANSWERS, encoding: 'gbk', moneyUnits: new Map([['专项经费', '万元']]) },
};

test('answers about how files are read are listed, the same one in several files once', () => {
  expect(
    answeredInFiles(read).map(({ kind, files, values, said }) => [kind, files, values, said]),
  ).toEqual([
    ['places', [0], ['留言板'], { target: 'local' }],
    ['columns', [0], ['累计'], undefined],
    ['gridForm', [0, 2], [], { form: 'm2019' }],
    ['moneyUnits', [0, 2], ['专项经费'], { unit: '元' }],
    ['moneyUnits', [0], ['收费'], { unit: '万元' }],
    ['moneyUnits', [3], ['专项经费'], { unit: '万元' }],
  ]);
});

test('each of them is taken back alone, in its files alone', () => {
  for (const one of answeredInFiles(read)) {
    const changed = withoutAnswer(read, one);
    expect(Object.keys(changed).map(Number)).toEqual(one.files);
    const left = answeredInFiles({ ...read, ...changed });
    expect(left).toEqual(
      answeredInFiles(read).filter(({ kind, key, said }) => {
        return JSON.stringify([kind, key, said]) !== JSON.stringify([one.kind, one.key, one.said]);
      }),
    );
  }
});
