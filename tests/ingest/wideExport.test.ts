import { expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import { cellOf, emptyColumn, setCell } from '#domain/reportTable.ts';
import { buildFrame } from '#domain/buildFrame.ts';
import { authorityId } from '#domain/authority.ts';
import { wideCsv } from '#export/wideCsv.ts';
import { sampleReports } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { frameWith } from '../support/frames.ts';
import { cellsOf, codesOf, draftOf, outcomesOf } from './reading.ts';

const { indicators } = forms.s2014;

test('the wide export of everything reads back equal, cell by cell', async () => {
  const frame = frameOf(sampleReports(), null);
  const block = frame.blocks.get('s2014');
  const draft = await draftOf(wideCsv(frame));
  expect(draft).toMatchObject({ identity: 'stated', unplaced: [], unreadCount: 0 });
  expect(codesOf(draft)).toEqual([]);
  draft.table.authority.forEach((at, r) => {
    const unit = frame.authorities.findIndex(
      ({ name }) => name === draft.table.authorities[at]?.name,
    );
    for (const { id } of indicators) {
      const column = draft.table.columns.get(id);
      const read = column === undefined ? null : cellOf(column, r);
      const there = block === undefined ? null : cellAt(block, unit, draft.table.year[r] ?? 0, id);
      expect([id, read]).toEqual([id, there]);
    }
  });
});

const odd: readonly (readonly [IndicatorId, Cell])[] = [
  ['disclosure.total', { status: Status.value, value: 224, marks: Mark.approximate }],
  ['disclosure.normative_public', { status: Status.ambiguous, value: null, marks: 0 }],
  ['disclosure.normative_issued', { status: Status.disputed, value: null, marks: 0 }],
  ['disclosure.channel.gazette', { status: Status.rowMissing, value: null, marks: 0 }],
  ['disclosure.channel.website', { status: Status.blank, value: null, marks: 0 }],
  ['disclosure.channel.weibo', { status: Status.blank, value: null, marks: Mark.inWords }],
  ['org.budget', { status: Status.unitUnknown, value: null, marks: 0 }],
  ['fee.collected', { status: Status.value, value: 15.279, marks: Mark.converted }],
];

test('statuses and marks come back from the status column', async () => {
  const unit = {
    id: authorityId('东岭乡', '石门县', null),
    name: '东岭乡',
    kind: 'township' as const,
    county: '石门县',
    prefecture: null,
    province: null,
    code: '640425201000',
    aliases: [],
  };
  const columns = new Map(
    odd.map(([id, cell]) => {
      const column = emptyColumn(
        id === 'org.budget' || id === 'fee.collected' ? 'float' : 'int',
        2,
      );
      setCell(column, 0, cell);
      setCell(column, 1, { status: Status.value, value: 1, marks: 0 });
      return [id, column] as const;
    }),
  );
  const table = {
    form: 's2014' as const,
    authorities: [unit],
    authority: Int32Array.of(0, 0),
    year: Int32Array.of(2016, 2017),
    file: new Int32Array(2),
    place: Int32Array.of(1, 2),
    choice: new Uint8Array(2),
    columns,
    cellRows: null,
  };
  const layer = { batch: 1, published: false, tables: [{ table, ids: [unit.id] }] };
  const draft = await draftOf(wideCsv(buildFrame([layer], [unit], null, [])));
  expect(draft.table.authorities).toMatchObject([{ name: '东岭乡', code: '640425201000' }]);
  for (const [id, cell] of odd) {
    const column = draft.table.columns.get(id);
    expect([id, column === undefined ? null : cellOf(column, 0)]).toEqual([id, cell]);
  }
});

test.each([
  ['花桥,镇', '示例县', null],
  ['=1+1镇', '=示例县', null],
  ['=1+1镇', '示例县', '-示例市'],
  ['花"桥镇', '示例县', '示例市'],
  ['@镇', '示例县', null],
  ['青石镇', '', null],
  ['开发区林场', '示例县', null],
  ['市中街道', '市中区', '济南市'],
  ['2017镇', '示例县（区）', null],
])('%j of %j, %j comes back as itself, years with a gap too', async (unit, county, prefecture) => {
  const report = { unit, county, prefecture, values: { 'disclosure.total': 3, 'org.staff': null } };
  const frame = frameWith([[2014, 2018].map((year) => ({ ...report, year }))]);
  const draft = await draftOf(wideCsv(frame));
  expect(draft.table.authorities).toMatchObject([
    { name: unit, county: county === '' ? null : county, prefecture },
  ]);
  expect([...draft.table.year]).toEqual([2014, 2018]);
  expect(draft).toMatchObject({ identity: 'stated', unplaced: [] });
});

test('units of one name in several counties stay apart', async () => {
  const where = [
    ['甲县', null],
    ['乙县', null],
    ['甲县', '甲市'],
    ['甲县', '乙市'],
  ] as const;
  const reports = where.map(([county, prefecture], i) => {
    return { unit: '青石镇', county, prefecture, year: 2017, values: { 'disclosure.total': i } };
  });
  const draft = await draftOf(wideCsv(frameWith([reports])));
  expect(draft.table.authorities.map(({ county, prefecture }) => [county, prefecture])).toEqual(
    where,
  );
  expect(codesOf(draft)).toEqual([]);
});

test('a county in front of a name that is not the one of its row is no silent change of county', async () => {
  const csv = wideCsv(
    frameWith([
      [{ unit: '青石镇', county: '甲县', year: 2017, values: { 'disclosure.total': 1 } }],
    ]),
  ).replace('青石镇', '乙县青石镇');
  expect((await draftOf(csv)).table.authorities).toMatchObject([
    { name: '乙县青石镇', county: '甲县' },
  ]);
});

test('reports of several forms, and figures of the text, come back each on its own', async () => {
  const source = await outcomesOf(
    JSON.stringify([
      { authority: '东岭乡', county: '石门县', year: 2018, values: { 'disclosure.total': 31 } },
      {
        authority: '东岭乡',
        county: '石门县',
        year: 2020,
        values: { 'licence.items_change': -8, 'review.total': 0 },
      },
      {
        authority: '东岭乡',
        county: '石门县',
        year: 2022,
        values: { 'rules.in_force': null, 'application.new.total': 4 },
      },
      {
        authority: '东岭乡',
        county: '石门县',
        year: 2022,
        form: 'none',
        values: { 'narrative.total': 90 },
      },
    ]),
    { name: 'a.json' },
  );
  const drafts = (outcomes: typeof source) =>
    outcomes.flatMap((o) => (o.kind === 'draft' ? [o.draft] : []));
  const tables = drafts(source).map(({ table }) => table);
  expect(tables.map(({ form }) => form).sort()).toEqual(['m2019', 'm2021', 'none', 's2014']);
  const unit = {
    id: authorityId('东岭乡', '石门县', null),
    name: '东岭乡',
    kind: 'township' as const,
    county: '石门县',
    prefecture: null,
    province: null,
    code: null,
    aliases: [],
  };
  const frame = buildFrame(
    [{ batch: 1, published: false, tables: tables.map((table) => ({ table, ids: [unit.id] })) }],
    [unit],
    null,
    [],
  );
  const again = drafts(await outcomesOf(wideCsv(frame)));
  expect(again.map((d) => [d.table.form, cellsOf(d)]).sort()).toEqual(
    drafts(source)
      .map((d) => [d.table.form, cellsOf(d)])
      .sort(),
  );
});
