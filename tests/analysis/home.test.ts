import { describe, expect, test } from 'vitest';
import { findingPrint, findingText } from '#charts/findingText.ts';
import { wordsOf } from '#i18n/words.ts';
import { findings } from '#analysis/home/findings.ts';
import { changes } from '#analysis/home/change.ts';
import { farMixes } from '#analysis/home/mix.ts';
import { blankCells, missingReports } from '#analysis/home/reports.ts';
import type { Finding } from '#analysis/home/types.ts';
import { zeroGaps } from '#analysis/home/zero.ts';
import { forms } from '#domain/forms/index.ts';
import {
  frameWith,
  idOf,
  oneYear,
  rosterLine,
  sampleFrame,
  selectionIn,
} from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { filled } from './support.ts';

/** Two years of one indicator: pairs of before and after. */
function twoYears(
  indicator: Parameters<typeof oneYear>[0],
  pairs: readonly (readonly [number | null, number | null])[],
): SmallReport[] {
  return [
    ...oneYear(
      indicator,
      pairs.map(([before]) => before),
      2016,
    ),
    ...oneYear(
      indicator,
      pairs.map(([, after]) => after),
      2017,
    ),
  ];
}

function found(look: typeof changes, reports: readonly SmallReport[]) {
  const frame = frameWith([reports]);
  const { findings: list, tests } = look(frame, selectionIn(frame));
  return { units: list.map((finding) => ('name' in finding ? finding.name : null)), tests };
}

const sayings = (list: readonly Finding[], language: 'zh' | 'en') =>
  list.map((finding) => findingText(finding, wordsOf(language)));

describe('findings of the fictional county', () => {
  const frame = sampleFrame();

  test.each([
    [
      2014,
      [
        '金沙镇 2014 年 71.8% 的发布记在“其他方式”，同类乡镇（9 个能比）合计 18.0%',
        '2014 年缺 1 份年报：红岩乡',
      ],
    ],
    [
      2017,
      [
        '红岩乡 2017 年政府网站公开条数填 0；同类乡镇（10 个有数）中 9 个大于 0',
        '石桥镇微博公开条数 2017 年突变，比 2016 年少 35 条（35 条 → 0 条）',
        '金沙镇 2017 年 77.7% 的发布记在“其他方式”，同类乡镇（10 个能比）合计 18.4%',
      ],
    ],
    [
      2018,
      [
        '2018 年缺 3 份年报：柳河乡、梅岭乡、双塔街道',
        '红岩乡政府网站公开条数 2018 年突变，比 2017 年多 95 条（0 条 → 95 条）',
        '大坪镇 2018 年接受培训人次填 0；同类乡镇（7 个有数）中 6 个大于 0',
        '金沙镇 2018 年 72.0% 的发布记在“其他方式”，同类乡镇（8 个能比）合计 17.9%',
      ],
    ],
  ])('in %i', (year, said) => {
    expect(sayings(findings(frame, selectionIn(frame, { year })).findings, 'zh')).toEqual(said);
  });

  test('name the unit that left a section blank first, and lead to its cells', () => {
    const [first] = findings(frame, selectionIn(frame, { year: 2016 })).findings;
    expect(first).toMatchObject({
      template: 'T5blank',
      name: '大坪镇',
      blanks: 23,
      of: 58,
      opens: { page: 'profile' },
      picture: { kind: 'peers', own: 23 },
    });
    expect(first?.cells).toHaveLength(23);
  });

  test('say the same in English, one or many', () => {
    const say = (year: number) =>
      sayings(findings(frame, selectionIn(frame, { year })).findings, 'en').join('\n');
    expect(say(2014)).toContain('1 report missing for 2014: 红岩乡');
    expect(say(2018)).toContain('3 reports missing for 2018: 柳河乡, 梅岭乡, 双塔街道');
    expect(say(2017)).toContain(
      'Items on Weibo, 石桥镇: jump, down by 35 items from 2016 to 2017 (35 items → 0 items)',
    );
  });

  test('are at most four, one a unit, two of a kind, the heaviest first, and count the tests', () => {
    for (const year of [2014, 2015, 2016, 2017, 2018]) {
      const { findings: list, others, tests } = findings(frame, selectionIn(frame, { year }));
      expect(others.filter((one) => list.includes(one))).toEqual([]);
      const units = list.flatMap(({ authority }) => authority ?? []);
      expect(list.length).toBeLessThanOrEqual(4);
      expect(new Set(units).size).toBe(units.length);
      expect(list.map(({ weight }) => weight)).toEqual(
        [...list.map(({ weight }) => weight)].sort((a, b) => b - a),
      );
      expect(tests).toBeGreaterThan(150);
    }
  });

  test('leave out what the page tells elsewhere, and take another in its place', () => {
    const selection = selectionIn(frame, { year: 2014 });
    const templates = findings(frame, selection, ['T5missing']).findings.map((one) => one.template);
    expect(templates).not.toContain('T5missing');
    expect(findings(frame, selection).findings[1]?.template).toBe('T5missing');
  });

  test('say the same of a unit whatever else is shown', () => {
    const all = findings(frame, selectionIn(frame, { year: 2017 }));
    const five = frame.authorities.slice(0, 5).map((unit) => unit.id);
    const few = findings(frame, selectionIn(frame, { year: 2017, group: five }));
    const told = [...all.findings, ...all.others];
    const isShown = ({ authority }: Finding) => authority !== null && five.includes(authority);
    const isOfUnit = ({ authority }: Finding) => authority !== null;
    expect([...few.findings, ...few.others].filter(isOfUnit)).toEqual(told.filter(isShown));
  });

  test('among streets alone claim nothing but jumps', () => {
    const { findings: list } = findings(frame, selectionIn(frame, { year: 2017, group: 'street' }));
    expect(list.filter(({ template }) => !['T5missing', 'T7x'].includes(template))).toEqual([]);
  });

  test('print the numbers of their pictures in the unit of the sentence', () => {
    const list = findings(frame, selectionIn(frame, { year: 2018 })).findings;
    expect(list.map((finding) => findingPrint(finding, wordsOf('zh'))(1))).toEqual([
      '1 份年报',
      '1 条',
      '1 人次',
      '100%',
    ]);
  });
});

describe('a zero', () => {
  test.each([
    ['among clear counts', [0, 20, 25, 30, 22, 28], ['甲1镇']],
    ['among small counts is chance', [0, 2, 3, 2, 3, 2], []],
    ['of one in five', [0, 0, 25, 30, 22, 28, 21, 24, 26, 23], []],
    [
      'beside one other in twelve',
      [0, 0, 25, 30, 22, 28, 21, 24, 26, 23, 27, 29],
      ['甲1镇', '甲2镇'],
    ],
    ['with four peers', [0, 20, 25, 30, 22], []],
    ['that is a blank is none', [null, 20, 25, 30, 22, 28], []],
    ['among very uneven counts', [0, 4, 9, 60, 300, 2000], []],
  ])('%s', (_name, values, units) => {
    expect(found(zeroGaps, oneYear('disclosure.channel.website', values)).units).toEqual(units);
  });

  test('of money goes by the share of peers alone', () => {
    expect(found(zeroGaps, oneYear('org.budget', [0, 0.5, 1, 2, 0.1, 3])).units).toEqual(['甲1镇']);
    expect(found(zeroGaps, oneYear('org.budget', [0, 0, 1, 2, 0.1, 3])).units).toEqual([]);
  });

  test('of what is no main count is not told', () => {
    expect(found(zeroGaps, oneYear('request.completed', [0, 20, 25, 30, 22, 28])).tests).toBe(0);
  });
});

describe('a change from the year before', () => {
  const still = [
    [20, 21],
    [30, 29],
    [25, 25],
    [40, 42],
    [22, 20],
  ] as const;

  test.each([
    ['beyond chance', [[100, 10], ...still], ['甲1镇']],
    ['up and beyond chance', [[0, 30], ...still], ['甲1镇']],
    ['within chance', [[20, 40], ...still], []],
    ['that starts from a blank', [[null, 100], ...still, [5, 5]], []],
    ['that ends in a blank', [[100, null], ...still, [5, 5]], []],
    ['with four peers', [[100, 10], ...still.slice(1)], []],
    [
      'that all make',
      [
        [20, 60],
        [30, 90],
        [25, 70],
        [40, 110],
        [22, 70],
        [31, 88],
        [35, 99],
        [28, 85],
      ],
      [],
    ],
  ] as const)('%s', (_name, pairs, units) => {
    expect(found(changes, twoYears('disclosure.total', pairs)).units).toEqual(units);
  });

  test('of money is none: it is decided, not drawn by chance', () => {
    const pairs = [[1, 30], ...still] as const;
    expect(found(changes, twoYears('org.budget', pairs))).toEqual({ units: [], tests: 0 });
  });
});

describe('a channel mix', () => {
  const mixOf = (unit: string, counts: readonly (number | null)[]): SmallReport => ({
    unit,
    year: 2017,
    values: Object.fromEntries(
      ['website', 'wechat', 'weibo', 'gazette', 'other'].map((channel, k) => [
        `disclosure.channel.${channel}`,
        counts[k] ?? null,
      ]),
    ),
  });
  const usual = Array.from({ length: 8 }, (_, i) =>
    mixOf(`乙${i + 1}镇`, [60 + i, 20, 10 + i, 0, 10]),
  );

  test.each([
    ['far from the others', [10, 10, 10, 0, 70], ['甲镇']],
    ['like the others', [61, 21, 9, 0, 11], []],
    ['of fewer than 30 items', [2, 2, 2, 0, 20], []],
    ['with a blank channel', [10, 10, 10, null, 70], []],
  ])('%s', (_name, counts, units) => {
    expect(found(farMixes, [mixOf('甲镇', counts), ...usual]).units).toEqual(units);
  });

  test('is told against the share of its own peers, streets left aside', () => {
    const street = mixOf('丙街道', [0, 0, 0, 0, 2500]);
    const reports = [mixOf('甲镇', [10, 10, 10, 0, 70]), ...usual];
    const said = (all: readonly SmallReport[]) => {
      const frame = frameWith([all]);
      return sayings(farMixes(frame, selectionIn(frame)).findings, 'zh');
    };
    expect(said([...reports, street])).toEqual(said(reports));
    expect(said(reports)).toEqual([
      '甲镇 2017 年 70.0% 的发布记在“其他方式”，同类乡镇（9 个能比）合计 15.7%',
    ]);
  });

  test('is not compared among fewer than eight units', () => {
    const few = [mixOf('甲镇', [10, 10, 10, 0, 70]), ...usual.slice(0, 6)];
    expect(found(farMixes, few)).toEqual({ units: [], tests: 0 });
  });
});

describe('missing reports and blanks', () => {
  test('missing reports are named also among few units', () => {
    const frame = frameWith(
      [[{ unit: '甲镇', year: 2017, values: {} }]],
      [rosterLine('甲镇', 2017), rosterLine('乙镇', 2017), rosterLine('丙镇', 2018)],
    );
    expect(missingReports(frame, selectionIn(frame)).findings).toMatchObject([
      { names: ['乙镇'], due: 2, picture: { years: [2017], values: [1] } },
    ]);
  });

  test('a section that all leave blank is not the finding of one', () => {
    const blank = (unit: string): SmallReport => ({ unit, year: 2017, values: {} });
    const frame = frameWith([
      ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => blank(`${name}镇`)),
    ]);
    expect(blankCells(frame, selectionIn(frame)).findings).toEqual([]);
  });

  test('blanks are told of the rows that the file has', () => {
    const rows = forms.s2014.indicators.slice(0, 20).map(({ id }) => id);
    const part = (unit: string, n: number): SmallReport => ({
      ...{ unit, year: 2017 },
      values: Object.fromEntries(rows.map((id, i) => [id, i < n ? null : 1])),
    });
    const frame = frameWith([
      [part('甲镇', 2), ...['乙', '丙', '丁', '戊', '己'].map((name) => part(`${name}镇`, 0))],
    ]);
    expect(blankCells(frame, selectionIn(frame)).findings).toMatchObject([
      { name: '甲镇', blanks: 2, absent: 0, of: 20 },
    ]);
  });

  test('blanks are held against those of units of one kind on one form', () => {
    const rows = forms.s2014.indicators.map(({ id }) => id);
    const blank = (unit: string, n: number) =>
      filled(unit, 2017, Object.fromEntries(rows.slice(0, n).map((id) => [id, null])));
    const reports = [
      blank('甲镇', 6),
      ...['乙', '丙', '丁', '戊', '己'].map((name) => filled(`${name}镇`, 2017)),
      ...['东', '西', '南'].map((name) => blank(`${name}街道`, 20)),
    ];
    const frame = frameWith([reports]);
    const named = (chosen = {}) =>
      blankCells(frame, selectionIn(frame, chosen)).findings.map((one) =>
        one.template === 'T5blank' ? [one.name, one.blanks, one.cells.length] : one.template,
      );
    expect(named()).toEqual([['甲镇', 6, 6]]);
    expect(named({ group: 'street' })).toEqual([]);
    const newer = filled('甲镇', 2017, {}, 'm2019');
    const withNewer = frameWith([[...reports, newer]]);
    expect(blankCells(withNewer, selectionIn(withNewer)).findings).toEqual([]);
  });

  test('of data without a report there is nothing to find', () => {
    const frame = frameWith([]);
    expect(findings(frame, selectionIn(frame))).toEqual({ findings: [], others: [], tests: 0 });
    expect(idOf('甲镇')).toBe('示例县/甲镇');
  });
});
