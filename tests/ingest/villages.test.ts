import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, codesOf, outcomesOf, reportsOf } from './reading.ts';

const villages = ['上湾村', '柳沟村民委员会', '东关社区', '河口居委会', '桥头村委会', '沙井嘎查'];
const levels = [
  '镇本级',
  '乡本级',
  '街道本级',
  '本级',
  '镇机关',
  '青石镇本级',
  '镇直部门',
  '乡政府',
];
const LABELS = ['主动公开政府信息数', '收到申请数'];
/** Numbers of parts are below 100, those of whole townships above. */
const number = fc.nat({ max: 99 }).map(String);
const whole = fc.integer({ min: 100, max: 999 }).map(String);

interface Township {
  readonly name: string;
  readonly own: string;
  readonly parts: readonly (readonly [string, string, string])[];
  readonly total: readonly [string, string];
}

const township = (name: string): fc.Arbitrary<Township> =>
  fc.record({
    name: fc.constant(name),
    own: fc.constantFrom(...levels),
    parts: fc
      .tuple(
        fc.shuffledSubarray(villages, { minLength: 2 }),
        fc.array(fc.tuple(number, number), { minLength: 8, maxLength: 8 }),
      )
      .map(([names, numbers]) =>
        names.map((one, i): [string, string, string] => [one, ...(numbers[i] ?? ['0', '0'])]),
      ),
    total: fc.tuple(whole, whole),
  });

type Grid = readonly (readonly string[])[];
const turned = (grid: Grid): Grid => (grid[0] ?? []).map((_, c) => grid.map((row) => row[c] ?? ''));

/** A township's own level among its villages, wherever a clerk puts it. */
const partsOf = ({ own, parts }: Township, isLast: boolean): Grid => {
  const level = [own, '41', '7'];
  return isLast ? [...parts, level] : [level, ...parts];
};

const arrangements: Readonly<Record<string, (two: readonly Township[], isLast: boolean) => Grid>> =
  {
    'of one township, in a list': ([one], isLast) =>
      one === undefined ? [] : [['单位', ...LABELS], ...partsOf(one, isLast)],
    'of one township, in a list with their sum': ([one], isLast) =>
      one === undefined
        ? []
        : [['村名', ...LABELS], ...partsOf(one, isLast), ['合计', ...one.total]],
    'in a lane beside the township': (two, isLast) => [
      ['乡镇', '村（社区）', ...LABELS],
      ...two.flatMap((one) =>
        partsOf(one, isLast).map((row, i) => [i === 0 ? one.name : '', ...row]),
      ),
    ],
    'below the township, which has no number': (two, isLast) => [
      ['单位', ...LABELS],
      ...two.flatMap((one) => [[one.name, '', ''], ...partsOf(one, isLast)]),
    ],
    'below the township, whose number may be its own': (two) => [
      ['单位', ...LABELS],
      ...two.flatMap((one) => [[one.name, '52', '9'], ...one.parts]),
    ],
    'with the township in front of each name': (two, isLast) => [
      ['单位', ...LABELS],
      ...two.flatMap((one) =>
        partsOf(one, isLast).map(([name = '', ...row]) => [
          name.startsWith(one.name) ? name : `${one.name}${name}`,
          ...row,
        ]),
      ),
    ],
  };

const TITLE = '青石镇2017年度政府信息公开情况统计表';

async function read(grid: Grid) {
  const text = [TITLE, ...grid.map((row) => row.join(','))].join('\n');
  const outcomes = await outcomesOf(text);
  const drafts = outcomes.flatMap((one) => (one.kind === 'draft' ? [one.draft] : []));
  return {
    units: drafts.flatMap((draft) => reportsOf(draft).map(([name]) => name)),
    numbers: drafts.flatMap((draft) =>
      reportsOf(draft).flatMap((_, i) =>
        Object.values(cellsOf(draft, i)).filter((value) => typeof value === 'number'),
      ),
    ),
    told: [
      ...outcomes.flatMap((one) => (one.kind === 'refused' ? [one.problem.code] : [])),
      ...drafts.flatMap((draft) => [
        ...codesOf(draft),
        ...draft.columnChoices.flatMap(({ columns }) => columns.map(({ label }) => label)),
        ...draft.unplaced.map(({ label }) => label),
      ]),
    ],
  };
}

describe.each(Object.keys(arrangements))('villages %s', (name) => {
  test.each([
    ['down', (grid: Grid) => grid],
    ['across', turned],
  ])('give no unit and no number, and are told: %s', async (_, turn) => {
    const arrange = arrangements[name];
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(township('青石镇'), township('白杨镇')),
        fc.boolean(),
        async (two, isLast) => {
          const { units, numbers, told } = await read(turn(arrange?.(two, isLast) ?? []));
          expect(units.filter((unit) => !['青石镇', '白杨镇', ''].includes(unit))).toEqual([]);
          expect(numbers).toEqual([]);
          expect(told).not.toEqual([]);
        },
      ),
      { numRuns: 25, seed: 20_170_731 },
    );
  });
});

test('a township whose own level is printed behind it is read: its number is that of all', async () => {
  const list = [
    ['单位', ...LABELS],
    ['青石镇', '190', '30'],
    ['镇本级', '120', '30'],
    ['上湾村', '70', '0'],
    ['白杨镇', '33', '2'],
    ['镇本级', '30', '2'],
    ['东关社区', '3', '0'],
  ];
  for (const grid of [list, turned(list)]) {
    const text = ['示例县2017年汇总表', ...grid.map((row) => row.join(','))].join('\n');
    const [outcome] = await outcomesOf(text);
    const draft = outcome?.kind === 'draft' ? outcome.draft : null;
    expect(draft === null ? [] : reportsOf(draft).map(([name]) => name)).toEqual([
      '青石镇',
      '白杨镇',
    ]);
    expect(draft === null ? null : cellsOf(draft, 0)).toEqual({
      'disclosure.total': 190,
      'request.received': 30,
    });
  }
});

test('the sum of villages under a label is asked about, and counts once the user has said so', async () => {
  const text = [
    '示例县2018年政府信息公开统计表',
    '单位,主动公开政府信息数,,,收到申请数,,',
    ',镇本级,村级,合计,镇本级,村级,合计',
    '青石镇,12,3,15,1,0,1',
    '白杨镇,7,0,7,0,0,0',
  ].join('\n');
  const [asked] = await outcomesOf(text);
  const draft = asked?.kind === 'draft' ? asked.draft : null;
  expect(draft?.unplaced.map(({ key, candidates }) => [key, candidates])).toEqual([
    ['label 主动公开政府信息数/合计', ['disclosure.total']],
    ['label 收到申请数/合计', ['request.received']],
  ]);
  const places = new Map([['label 主动公开政府信息数/合计', 'disclosure.total' as const]]);
  const [answered] = await outcomesOf(text, { answers: { places } });
  expect(answered?.kind === 'draft' ? cellsOf(answered.draft) : null).toEqual({
    'disclosure.total': 15,
  });
});

test('a name with 村 among names that are written without their kinds is a township', async () => {
  const text = ['2017年汇总', '乡镇,主动公开政府信息数', '白羊,3', '杨村,4', '云溪,5'].join('\n');
  const [outcome] = await outcomesOf(text);
  const draft = outcome?.kind === 'draft' ? outcome.draft : null;
  expect(draft === null ? [] : reportsOf(draft).map(([name]) => name)).toEqual([
    '白羊',
    '杨村',
    '云溪',
  ]);
});

test('names without a kind in the table of a township are its villages, as far as anybody can tell', async () => {
  const list = [
    ['单位', ...LABELS],
    ['东沟', '3', '1'],
    ['西沟', '4', '2'],
  ];
  for (const grid of [list, turned(list)]) {
    const { units, numbers, told } = await read([['填报单位：青石镇'], ...grid]);
    expect(units.filter((unit) => unit !== '青石镇')).toEqual([]);
    expect(numbers).toEqual([]);
    expect(told).not.toEqual([]);
  }
});
