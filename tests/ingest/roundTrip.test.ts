import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { encode } from '../../scripts/samples/encode.ts';
import type { SampleEncoding } from '../../scripts/samples/encode.ts';
import {
  jsonArray,
  jsonReport,
  long,
  rollUp,
  rollUpYears,
  threeColumns,
  wide,
} from '../../scripts/samples/layouts.ts';
import type { Separator } from '../../scripts/samples/layouts.ts';
import type { SampleReport } from '../../scripts/samples/report.ts';
import { cellsOf, codesOf, draftOf, reportsOf } from './reading.ts';

const { indicators } = forms.s2014;
const encodings: readonly SampleEncoding[] = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'];
const separators: readonly Separator[] = [',', ';', '\t'];

const count = fc.oneof(fc.constant(0), fc.nat(20), fc.nat(2_000_000));
const money = fc.oneof(
  fc.constant(0),
  fc.nat(99),
  fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
);
const blankOr = (value: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });

const values = fc
  .tuple(...indicators.map(({ kind }) => blankOr(kind === 'money' ? money : count)))
  .map((cells) => Object.fromEntries(indicators.map(({ id }, i) => [id, cells[i] ?? null])));

const places = { county: '石门县', prefecture: '赤原市', province: '河东省' };
const names = ['东岭乡', '西沟镇', '大峃镇', '包垟乡', '河东街道', '廿三里街道', '茅坪回族乡'];

const report = (authority: string, year: number, cells: SampleReport['values']): SampleReport => ({
  ...places,
  authority,
  fullName: `${places.county}${authority}${authority.endsWith('街道') ? '办事处' : '人民政府'}`,
  year,
  values: cells,
});

const oneReport = fc
  .tuple(fc.constantFrom(...names), fc.integer({ min: 2014, max: 2018 }), values)
  .map((parts) => report(...parts));
const unitsOfYear = fc
  .tuple(
    fc.subarray(names, { minLength: 2 }),
    fc.integer({ min: 2014, max: 2018 }),
    fc.array(values, { minLength: names.length, maxLength: names.length }),
  )
  .map(([some, year, cells]) => some.map((name, i) => report(name, year, cells[i] ?? {})));
const unitsAndYears = fc
  .tuple(
    fc.subarray(names, { minLength: 1, maxLength: 3 }),
    fc.subarray([2014, 2016, 2017], { minLength: 1 }),
    fc.array(values, { minLength: 9, maxLength: 9 }),
  )
  .map(([some, years, cells]) =>
    some.flatMap((name, i) => years.map((year, j) => report(name, year, cells[i * 3 + j] ?? {}))),
  );
const dress = fc.tuple(fc.constantFrom(...encodings), fc.constantFrom(...separators));

type Written = (reports: readonly SampleReport[], separator: Separator) => string;
const tables: readonly (readonly [string, fc.Arbitrary<SampleReport[]>, Written])[] = [
  [
    'three columns',
    oneReport.map((one) => [one]),
    ([one], separator) => (one === undefined ? '' : threeColumns(one, { separator })),
  ],
  ['wide by id', unitsAndYears, (reports, separator) => wide(reports, { separator, heads: 'id' })],
  [
    'wide by label',
    unitsAndYears,
    (reports, separator) => wide(reports, { separator, heads: 'label' }),
  ],
  [
    'wide by path',
    unitsAndYears,
    (reports, separator) => wide(reports, { separator, heads: 'path', title: '石门县各乡镇统计' }),
  ],
  [
    'wide with two head rows',
    unitsAndYears,
    (reports, separator) => wide(reports, { separator, heads: 'twoRows' }),
  ],
  [
    'long by path',
    unitsAndYears,
    (reports, separator) => long(reports, { separator, naming: 'path' }),
  ],
  [
    'long by label',
    unitsAndYears,
    (reports, separator) => long(reports, { separator, naming: 'label' }),
  ],
  ['long by id', unitsAndYears, (reports, separator) => long(reports, { separator, naming: 'id' })],
  ['a roll-up', unitsOfYear, (reports, separator) => rollUp(reports, { separator })],
  [
    'a roll-up in groups',
    unitsOfYear,
    (reports, separator) =>
      rollUp(reports, { separator, groupOf: (name) => (name.endsWith('街道') ? '街道' : '乡镇') }),
  ],
  [
    'a roll-up of years',
    unitsAndYears,
    (reports, separator) => rollUpYears(reports, { separator }),
  ],
];

const identities = (reports: readonly SampleReport[]) =>
  reports.map((r) => [r.authority, r.county, r.year]);

/** Every cell of the file, blanks as blanks; numbers printed as text come back exactly. */
async function expectBack(content: Uint8Array, reports: readonly SampleReport[], name: string) {
  const draft = await draftOf(content, { name });
  expect(reportsOf(draft)).toEqual(identities(reports));
  reports.forEach((one, r) => expect(cellsOf(draft, r)).toEqual(one.values));
  expect([draft.unplaced, draft.unread, draft.local]).toEqual([[], [], []]);
  expect(codesOf(draft)).toEqual([]);
}

test.each(tables)(
  '%s: any report comes back equal in every encoding and separator',
  async (_name, some, write) => {
    await fc.assert(
      fc.asyncProperty(some, dress, async (reports, [encoding, separator]) => {
        await expectBack(encode(write(reports, separator), encoding), reports, 'a.csv');
      }),
      { numRuns: 25 },
    );
  },
);

test.each(['id', 'path'] as const)('JSON by %s: any report comes back equal', async (naming) => {
  await fc.assert(
    fc.asyncProperty(unitsAndYears, fc.constantFrom(...encodings), async (reports, encoding) => {
      await expectBack(encode(jsonArray(reports, naming), encoding), reports, 'a.json');
      const [first] = reports;
      if (first !== undefined)
        await expectBack(encode(jsonReport(first, naming), encoding), [first], 'a.json');
    }),
    { numRuns: 15 },
  );
});

test.each<[string, IndicatorId[]]>([
  ['the row before', ['reconsideration.upheld', 'litigation.corrected']],
  ['the parent of the others', ['reconsideration.total', 'litigation.other']],
  ['both', ['reconsideration.total', 'reconsideration.upheld', 'litigation.corrected']],
])('a label of two families is asked about where only %s names one', async (_name, kept) => {
  const some = Object.fromEntries(kept.map((id, i) => [id, i + 3]));
  const draft = await draftOf(encode(threeColumns(report('东岭乡', 2017, some)), 'utf-8'));
  const last = kept[kept.length - 1] ?? '';
  expect(cellsOf(draft)).toEqual(Object.fromEntries(kept.slice(0, -1).map((id, i) => [id, i + 3])));
  expect(draft.unplaced).toMatchObject([{ candidates: expect.arrayContaining([last]) as unknown }]);
});

test('rows that a file leaves out are missing, and what remains is right or asked about', async () => {
  await fc.assert(
    fc.asyncProperty(
      values,
      fc.subarray(
        indicators.map(({ id }) => id),
        { minLength: 2 },
      ),
      fc.constantFrom(...encodings),
      async (cells, kept, encoding) => {
        const some: Partial<Record<IndicatorId, number | null>> = Object.fromEntries(
          kept.map((id) => [id, cells[id] ?? null]),
        );
        const draft = await draftOf(encode(threeColumns(report('东岭乡', 2017, some)), encoding));
        const read = Object.entries(cellsOf(draft));
        expect(read).toEqual(Object.entries(some).filter(([id]) => read.some(([r]) => r === id)));
        const asked = draft.unplaced.flatMap(({ candidates }) => candidates);
        for (const id of kept.filter((k) => !read.some(([r]) => r === k))) {
          expect(some[id] === null || asked.includes(id)).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
