import { describe, expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { labelKey, labelsOf } from '#ingest/labels.ts';
import { placeLabels } from '#ingest/placeLabels.ts';
import { editDistance } from '#ingest/plainText.ts';
import { labelPath } from '../../scripts/samples/labels.ts';

const { rows } = forms.s2014;
const labels = labelsOf('s2014');

test.each(rows.map((row) => [row.id, row] as const))('%s is read from its id', (id, row) => {
  expect(labels.exact(id)).toMatchObject({ kind: 'one', row, by: 'id' });
});

test('every label in its place on the form is read as its row', () => {
  const placed = placeLabels(
    rows.map((row) => labels.read(row.label)),
    'rows',
    labels,
  );
  expect(placed.map((match) => ('id' in match ? match.id : match))).toEqual(rows.map((r) => r.id));
});

test('every label path is read as its row', () => {
  for (const row of rows.filter(({ heading }) => !heading)) {
    expect(labels.exact(labelPath(row))).toMatchObject({ kind: 'one', row });
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
  expect(labels.read(text)).toMatchObject({ kind: 'one', row: { id: 'request.received' } });
});

test.each([
  ['其它方式公开政府信息数', 'disclosure.channel.other'],
  ['网上申请数', 'request.received.online'],
  ['5、其它方式公开政府信息数', 'disclosure.channel.other'],
])('%s is written another way', (text, id) => {
  expect(labels.read(text)).toMatchObject({ kind: 'one', row: { id } });
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
      const reading = labels.read(text);
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
      const reading = labels.read(text);
      if (reading.kind === 'one')
        expect([reading.row.label, ...reading.row.aliases].map((l) => labelKey(l).key)).toContain(
          labelKey(text).key,
        );
    }
  }
});

test('a note of its own behind a label makes it a question', () => {
  expect(labels.read('收到申请数（含信访件）')).toMatchObject({
    kind: 'similar',
    candidates: ['request.received'],
  });
});

test.each([
  ['m2019', '规章/本年新制作数量', 'rules.made_new'],
  ['m2019', '行政许可本年增/减', 'licence.items_change'],
  ['m2019', '行政许可/本年增/减', 'licence.items_change'],
  ['m2019', '政府集中采购／采购总金额（万元）', 'procurement.amount'],
  ['m2019', '三/（六）其他处理/自然人', 'application.result.other_handling.natural'],
  ['m2021', '行政规范性文件/现行有效件数', 'normative.in_force'],
  ['m2021', '行政许可/处理决定数量', 'licence.decisions'],
  ['m2021', '三/（一）予以公开/自然人', 'application.result.granted.natural'],
  ['m2021', '本年新收政府信息公开申请数量总计', 'application.new.total'],
  ['m2021', '结转下年度继续办理/总计', 'application.carried_out.total'],
  ['m2021', '行政诉讼/复议后起诉/总计', 'lawsuit_after_review.total'],
  ['m2021', '行政复议/结果维持', 'review.upheld'],
  ['m2021', '本年收费金额', 'charge.amount'],
] as const)('on the form %s, %s is %s', (form, text, id) => {
  expect(labelsOf(form).exact(text)).toMatchObject({ kind: 'one', row: { id } });
});

test.each(['m2019', 'm2021'] as const)('every full label of %s is read as its cell', (form) => {
  for (const row of forms[form].indicators)
    expect(labelsOf(form).exact(row.label)).toMatchObject({ kind: 'one', row: { id: row.id } });
});

test('a row of a table of rows and columns alone is a question, its total first', () => {
  const own = labelsOf('m2021');
  const [match] = placeLabels([own.read('本年新收政府信息公开申请数量')], 'columns', own);
  expect(match).toMatchObject({ kind: 'unplaced', why: 'several' });
  expect(match?.kind === 'unplaced' && match.candidates[0]).toBe('application.new.total');
});

describe('a label that fits two rows', () => {
  const place = (among: 'rows' | 'columns' | 'keys', ...texts: string[]) =>
    placeLabels(
      texts.map((text) => labels.read(text)),
      among,
      labels,
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
