import { describe, expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { Naming, lexiconOf } from '#ingest/lexicon/formLexicon.ts';
import { labelKey } from '#ingest/lexicon/labelKey.ts';
import { nearestLabels } from '#ingest/lexicon/nearest.ts';
import { editDistance } from '#ingest/plainText.ts';

const rows = forms.s2014.rows.flatMap((row) => (row.heading ? [] : [row]));

/** Indicators of the form of 2014 that a text names in full. */
const named = (text: string): string[] =>
  [...(lexiconOf('s2014').denote(text) ?? [])].flatMap(([id, how]) =>
    (how & Naming.full) !== 0 ? [id] : [],
  );

test.each(rows.map((row) => [row.id, row.label] as const))('%s is %s', (id, label) => {
  expect(named(id)).toEqual([id]);
  expect(named(label)).toContain(id);
});

test.each([
  '（一）收到申请数',
  '(一)收到申请数',
  '( 一) 收到申请数',
  '一、收到申请数',
  '1.收到申请数',
  '1．收到申请数',
  '1、收到申请数',
  '①收到申请数',
  '收 到 申 请 数',
  '收到\n申请数',
  '收到申请数：',
  '收到申请数（件）',
  '《收到申请数》',
  '其中：收到申请数',
])('%j is 收到申请数', (text) => {
  expect(named(text)).toEqual(['request.received']);
});

test.each([
  ['其它方式公开政府信息数', 'disclosure.channel.other'],
  ['网上申请数', 'request.received.online'],
  ['5、其它方式公开政府信息数', 'disclosure.channel.other'],
])('%s is written another way', (text, id) => {
  expect(named(text)).toEqual([id]);
});

test('numbers, notes of the form and units in a label are no part of it', () => {
  expect(labelKey('（一）主动公开政府信息数（不同渠道和方式公开相同信息计 1 条）').key).toBe(
    '主动公开政府信息数',
  );
  expect(labelKey('收到申请数（件）').unit).toBe('件');
});

test('a note of its own behind a label makes it a question', () => {
  expect(named('收到申请数（含信访件）')).toEqual([]);
  expect(nearestLabels('收到申请数（含信访件）', 's2014')).toMatchObject({
    isClose: true,
    ids: ['request.received'],
  });
});

describe('labels that differ by one or two characters', () => {
  const keys = rows.map(({ id, label }) => ({ id, key: labelKey(label).key }));
  const pairs = keys.flatMap((a, i) =>
    keys
      .slice(i + 1)
      .filter((b) => a.key !== b.key && editDistance(a.key, b.key, 2) <= 2)
      .map((b) => [a, b] as const),
  );

  test('are many, and never taken for each other', () => {
    expect(pairs.length).toBeGreaterThan(10);
    for (const [a, b] of pairs) {
      expect(named(a.key)).not.toContain(b.id);
      expect(named(b.key)).not.toContain(a.id);
    }
  });

  test('one character lost, changed or added is never an answer unless it is another label', () => {
    for (const { key } of keys) {
      const near = [...key].flatMap((_, i) => [
        key.slice(0, i) + key.slice(i + 1),
        `${key.slice(0, i)}某${key.slice(i + 1)}`,
        `${key.slice(0, i)}某${key.slice(i)}`,
      ]);
      for (const text of near)
        for (const id of named(text)) {
          const own = rows.find((row) => row.id === id);
          const labels = own === undefined ? [] : [own.label, own.labelEn, ...own.aliases];
          expect(labels.map((label) => labelKey(label).key)).toContain(labelKey(text).key);
        }
    }
  });
});
