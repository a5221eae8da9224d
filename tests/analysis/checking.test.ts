import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { check, checking } from '#analysis/checking.ts';
import { entriesOf } from '#analysis/entries.ts';
import { entryFacts } from '#analysis/entryFacts.ts';
import { NOTHING_SAID } from '#analysis/said.ts';
import { gapNotes } from '#charts/gaps/gapNotes.ts';
import { gapSentence } from '#charts/gaps/gapSentence.ts';
import { zh } from '#i18n/zh.ts';
import { frameWith, idOf, rosterLine } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';

const staff = { 'org.staff': 5, 'org.staff.full_time': 1, 'org.staff.part_time': 1 } as const;
const report = (unit: string, values: SmallReport['values'] = {}, year = 2017): SmallReport => {
  return { unit, year, values: { 'response.hotspot': 1, ...values } };
};

describe('contradictions in the list', () => {
  const frame = frameWith([[report('甲镇', staff), report('乙镇', { 'response.other': 3 })]]);
  const { counties } = check(frame);
  const entries = entriesOf(analyse(frame).counties, 2017, counties).filter(
    ({ kind }) => kind === 'contradiction',
  );

  test('are errors and warnings, errors first; blank reports are told by the data gap', () => {
    const rules = entries
      .flatMap((one) => (one.kind === 'trend' ? [] : one.gaps))
      .map(({ finding }) => finding?.check);
    expect(rules).toEqual(['S15']);
    expect(counties.flatMap((one) => one.findings).map(({ finding }) => finding.check)).toContain(
      'C04',
    );
  });

  test('say what contradicts what, by which rule, and lead to its cells', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('no entry');
    const facts = entryFacts(frame, first);
    expect(gapSentence(facts, zh)).toMatch(/^甲镇 2017 年：.*5.*2/);
    expect(gapNotes(facts, zh)[1]).toContain('S15');
    expect(facts.cells.map(({ indicator }) => indicator)).toEqual(Object.keys(staff));
  });
});

test('a number that contradicts its parts leads no gap', () => {
  const six = [20, 22, 24, 26, 28, 30].map((total, i) =>
    report(`甲${i}镇`, {
      'org.staff': total,
      'org.staff.full_time': total,
      'org.staff.part_time': 0,
    }),
  );
  const far = { 'org.staff': 9000, 'org.staff.full_time': 9000 };
  const gapsWith = (partTime: number) =>
    analyse(frameWith([[...six, report('乙镇', { ...far, 'org.staff.part_time': partTime })]]))
      .counties.flatMap(({ gaps }) => gaps)
      .filter(({ kind, measure }) => kind === 'level' && measure === 'org.staff')
      .map(({ authority }) => authority);
  expect(gapsWith(0)).toEqual([idOf('乙镇')]);
  expect(gapsWith(1)).toEqual([]);
});

test('a county that did not change is taken over, and what its files say counts as a change', () => {
  const frame = frameWith([[report('甲镇'), { ...report('丁镇'), county: '乙县' }]]);
  const before = check(frame);
  const run = (said = NOTHING_SAID) => {
    const steps = checking(frame, before, said);
    for (;;) {
      const step = steps.next();
      if (step.done === true)
        return step.value.counties.map((one, i) => one === before.counties[i]);
    }
  };
  expect(run()).toEqual([true, true]);
  expect(run({ ...NOTHING_SAID, print: (at) => (at === 1 ? 'words' : '') })).toEqual([true, false]);
});

test('rules that need the roster or the county itself', () => {
  const county = { unit: '示例县', year: 2017, values: { 'disclosure.total': 3 } };
  const frame = frameWith(
    [
      [
        report('甲镇', { 'disclosure.total': 2 }),
        report('乙镇', { 'disclosure.total': 2 }),
        county,
      ],
    ],
    [rosterLine('甲镇'), rosterLine('丙镇')],
  );
  const sums = [
    {
      ...({
        label: '合计',
        form: 's2014',
        indicator: 'disclosure.total',
        value: 5,
        parts: 2,
      } as const),
      covers: [
        { at: 0, year: 2017 },
        { at: 2, year: 2017 },
      ],
    },
  ];
  const found = check(frame, { ...NOTHING_SAID, sums })
    .counties.flatMap(({ findings }) => findings)
    .filter(({ finding: { check: rule } }) => /^(?:C08|K)/.test(rule))
    .map(({ authority, finding }) => [finding.check, authority, finding.figures['sum']]);
  expect(found).toEqual([
    ['C08', idOf('乙镇'), undefined],
    ['C08', idOf('示例县'), undefined],
    ['K01', null, 4],
    ['K02', null, 4],
    ['K03', null, undefined],
  ]);
});

describe('a county that reports of itself without naming a county', () => {
  const disclosed = (unit: string, total: number, prefecture: string | null, county = '示例县') => {
    return { ...report(unit, { 'disclosure.total': total }), county, prefecture };
  };
  const town = (prefecture: string | null) => disclosed('甲镇', 4, prefecture);
  const ofRollUps = ({ counties }: ReturnType<typeof check>) =>
    counties
      .filter(({ findings }) => findings.some(({ finding }) => finding.check === 'K01'))
      .map(({ county }) => county);
  const itself = (total: number, prefecture: string | null = null) =>
    disclosed('示例县', total, prefecture, '');

  test('is asked anew when its own numbers change', () => {
    const before = check(frameWith([[town(null), itself(9)]]));
    const steps = checking(frameWith([[town(null), itself(3)]]), before);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(ofRollUps(before)).toEqual([]);
    expect(ofRollUps(step.value)).toEqual(['示例县']);
  });

  test.each([
    [null, ['甲市'], ['甲市/示例县']],
    [null, ['甲市', '乙市'], []],
    ['乙市', ['甲市', '乙市'], ['乙市/示例县']],
    ['丙市', ['甲市'], []],
    ['甲市', [null], ['示例县']],
  ])('of prefecture %s, beside counties of its name in %j', (own, others, found) => {
    const all = check(frameWith([[...others.map(town), itself(3, own)]]));
    expect(ofRollUps(all)).toEqual(found);
  });
});
