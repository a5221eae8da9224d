import { describe, expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { exactReading, labelKey, readLabel } from '#ingest/labels.ts';
import { placeLabels } from '#ingest/placeLabels.ts';
import { editDistance } from '#ingest/plainText.ts';
import { laterFormOf } from '#ingest/otherForms.ts';
import { labelPath } from '../../scripts/samples/labels.ts';

const { rows } = forms.s2014;

test.each(rows.map((row) => [row.id, row] as const))('%s is read from its id', (id, row) => {
  expect(exactReading(id)).toMatchObject({ kind: 'one', row, by: 'id' });
});

test('every label in its place on the form is read as its row', () => {
  const placed = placeLabels(
    rows.map((row) => readLabel(row.label)),
    'rows',
  );
  expect(placed.map((match) => ('id' in match ? match.id : match))).toEqual(rows.map((r) => r.id));
});

test('every label path is read as its row', () => {
  for (const row of rows.filter(({ heading }) => !heading)) {
    expect(exactReading(labelPath(row))).toMatchObject({ kind: 'one', row });
  }
});

test.each([
  ['（一）收到申请数'],
  ['(一)收到申请数'],
  ['( 一) 收到申请数'],
  ['一、收到申请数'],
  ['1.收到申请数'],
  ['1．收到申请数'],
  ['1、收到申请数'],
  ['①收到申请数'],
  ['收 到 申 请 数'],
  ['收到\n申请数'],
  ['收到申请数：'],
  ['收到申请数（件）'],
  ['《收到申请数》'],
  ['其中：收到申请数'],
])('%j is 收到申请数', (text) => {
  expect(readLabel(text)).toMatchObject({ kind: 'one', row: { id: 'request.received' } });
});

test.each([
  ['其它方式公开政府信息数', 'disclosure.channel.other'],
  ['网上申请数', 'request.received.online'],
  ['5、其它方式公开政府信息数', 'disclosure.channel.other'],
])('%s is written another way', (text, id) => {
  expect(readLabel(text)).toMatchObject({ kind: 'one', row: { id } });
});

test('numbers and units in a label are no part of it', () => {
  expect(labelKey('（一）主动公开政府信息数（不同渠道和方式公开相同信息计 1 条）').key).toBe(
    '主动公开政府信息数',
  );
  expect(labelKey('收到申请数（件）').unit).toBe('件');
});

describe('labels that differ by one or two characters', () => {
  const bare = rows
    .filter((row) => !row.heading)
    .map((row) => ({ row, key: labelKey(row.label).key }));
  const pairs = bare.flatMap((a, i) =>
    bare
      .slice(i + 1)
      .filter((b) => a.key !== b.key && editDistance(a.key, b.key, 2) <= 2)
      .map((b) => [a.key, b.key, a.row.id, b.row.id] as const),
  );
  test('are many', () => {
    expect(pairs.length).toBeGreaterThan(10);
  });
  test.each(pairs)('%s and %s are never taken for each other', (one, other, a, b) => {
    const idsOf = (text: string) => {
      const reading = readLabel(text);
      if (reading.kind === 'one') return [reading.row.id];
      return reading.kind === 'several' ? reading.rows.map((row) => row.id) : [];
    };
    expect(idsOf(one)).toContain(a);
    expect(idsOf(one)).not.toContain(b);
    expect(idsOf(other)).toContain(b);
    expect(idsOf(other)).not.toContain(a);
  });
});

test('a label with one character lost, changed or added is never an answer unless it is another label', () => {
  for (const { label } of rows) {
    const { key } = labelKey(label);
    const near = [...key].flatMap((_, i) => [
      key.slice(0, i) + key.slice(i + 1),
      `${key.slice(0, i)}某${key.slice(i + 1)}`,
      `${key.slice(0, i)}某${key.slice(i)}`,
    ]);
    for (const text of near) {
      const reading = readLabel(text);
      if (reading.kind === 'one')
        expect([reading.row.label, ...reading.row.aliases].map((l) => labelKey(l).key)).toContain(
          labelKey(text).key,
        );
    }
  }
});

test('a note of its own behind a label makes it a question', () => {
  expect(readLabel('收到申请数（含信访件）')).toMatchObject({
    kind: 'similar',
    candidates: ['request.received'],
  });
});

test.each([
  ['本年新制作数量', 'm2019'],
  ['采购总金额', 'm2019'],
  ['现行有效件数', 'm2021'],
  ['本年收费金额', 'm2021'],
  ['结转下年度继续办理', 'later'],
  ['rules.issued', 'm2021'],
  ['三/（一）予以公开/自然人', 'later'],
  ['收到申请数', null],
  ['总计', null],
])('%s belongs to %s', (text, form) => {
  expect(laterFormOf(text)).toBe(form);
});

describe('a label that fits two rows', () => {
  const place = (among: 'rows' | 'columns' | 'keys', ...labels: string[]) =>
    placeLabels(
      labels.map((label) => readLabel(label)),
      among,
    ).map((match) => (match.kind === 'unplaced' ? match.why : match.id));

  test('is placed below its printed parent', () => {
    expect(place('rows', '行政复议数量', '被依法纠错数', '行政诉讼数量').slice(1, 2)).toEqual([
      'reconsideration.corrected',
    ]);
    expect(place('columns', '行政复议数量', '行政诉讼数量', '被依法纠错数').slice(2)).toEqual([
      'litigation.corrected',
    ]);
  });

  test('is a question where its parent is not printed, as in tables that leave out zeros', () => {
    expect(place('rows', '维持具体行政行为数', '被依法纠错数').slice(1)).toEqual(['several']);
    expect(place('rows', '收到申请数', '被依法纠错数').slice(1)).toEqual(['several']);
    expect(place('rows', '行政复议数量', '被依法纠错数').slice(1)).toEqual(['several']);
  });

  test('is a question among the keys of JSON, which have no order', () => {
    expect(place('keys', '行政复议数量', '被依法纠错数').slice(1)).toEqual(['several']);
  });
});
