import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import { frameWith, idOf, rosterLine } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { filled, gapsIn, inShort } from './support.ts';

const gaps = (reports: readonly SmallReport[], kind: 'report' | 'data' | 'collection') =>
  gapsIn(frameWith([reports]), kind).map(inShort);

const years = (unit: string, ...all: readonly number[]): SmallReport[] =>
  all.map((year) => filled(unit, year));

/** What a report of its form leaves out. */
function lacking(report: SmallReport, ...rows: readonly string[]): SmallReport {
  const kept = Object.entries(report.values).filter(([id]) => !rows.includes(id));
  return { ...report, values: Object.fromEntries(kept) };
}

describe('report gaps', () => {
  test('without a roster are the years between the own first and last report', () => {
    const reports = [...years('甲镇', 2014, 2017), ...years('乙镇', 2015, 2016)];
    expect(gaps(reports, 'report')).toEqual(['甲镇 2015 all', '甲镇 2016 all']);
  });

  test('with a roster are the years of its lines within those of the data set', () => {
    const roster = [rosterLine('甲镇', 2010), rosterLine('乙镇', 2016, 2016), rosterLine('丙镇')];
    const frame = frameWith(
      [[...years('甲镇', 2014, 2017), ...years('丙镇', 2014, 2015, 2016)]],
      roster,
    );
    expect(gapsIn(frame, 'report').map(inShort)).toEqual([
      '甲镇 2015 all',
      '甲镇 2016 all',
      '乙镇 2016 all',
      '丙镇 2017 all',
    ]);
  });

  test('show a county that stops, by the years of the others', () => {
    const other = { county: '乙县' };
    const reports = [
      ...years('甲镇', 2014),
      ...years('乙镇', 2016).map((r) => ({ ...r, ...other })),
    ];
    const frame = frameWith([reports], [rosterLine('甲镇', 2014, 2015)]);
    expect(gapsIn(frame, 'report').map(inShort)).toEqual(['甲镇 2015 all']);
  });

  test('are none for a unit that a roster of its county does not name', () => {
    const frame = frameWith([years('甲镇', 2014, 2016)], [rosterLine('乙镇', 2014, 2014)]);
    expect(gapsIn(frame, 'report').map(inShort)).toEqual(['乙镇 2014 all']);
  });

  test('are none where a report of any form is there, and hold nothing but the year', () => {
    const text: SmallReport = { unit: '甲镇', year: 2015, form: 'none', values: {} };
    const frame = frameWith([[...years('甲镇', 2014, 2017), text]]);
    expect(gapsIn(frame, 'report')).toEqual([
      {
        ...{ kind: 'report', county: '示例县', authority: idOf('甲镇'), year: 2016, form: null },
        ...{ measure: null, value: null, side: null, low: null, high: null, peers: null, n: null },
        distance: 1,
      },
    ]);
  });
});

describe('data gaps', () => {
  test('are blanks and rows that a single report does not have, each told once', () => {
    const blank = filled('甲镇', 2017, { 'org.budget': null });
    expect(gaps([lacking(blank, 'fee.collected')], 'data')).toEqual([
      '甲镇 2017 fee.collected',
      '甲镇 2017 org.budget',
    ]);
  });

  test('are none in a row that a file of several lacks for all of them', () => {
    const pair = [filled('甲镇', 2017), filled('乙镇', 2017)];
    expect(
      gaps(
        pair.map((one) => lacking(one, 'org.budget')),
        'data',
      ),
    ).toEqual([]);
    const [first, second] = pair.map((one, i) => (i === 0 ? lacking(one, 'org.budget') : one));
    expect(gaps([first!, second!], 'data')).toEqual(['甲镇 2017 org.budget']);
  });

  test('of a row that its file lacks are told where another file shows it blank', () => {
    const pair = [filled('甲镇', 2017), filled('乙镇', 2017)].map((one) =>
      lacking(one, 'org.budget'),
    );
    const single = { ...filled('甲镇', 2017, { 'org.budget': null }), file: 1 };
    expect(gaps([...pair, single], 'data')).toEqual(['甲镇 2017 org.budget']);
  });

  test('do not speak of years for which nobody was asked', () => {
    expect(gaps([{ unit: '甲镇', year: 2012, form: 'none', values: {} }], 'data')).toEqual([]);
  });

  test('in the table of requests are those of the totals', () => {
    const report = filled(
      '甲镇',
      2022,
      {
        'application.new.total': null,
        'application.new.natural': null,
        'application.result.granted.company': null,
        'review.total': null,
        'licence.decisions': null,
      },
      'm2021',
    );
    expect(gaps([report], 'data')).toEqual([
      '甲镇 2022 licence.decisions',
      '甲镇 2022 application.new.total',
      '甲镇 2022 review.total',
    ]);
  });

  test.each([
    ['29 of 58 rows blank are 29 gaps', 29, 29],
    ['30 of 58 rows blank are one gap of the whole report', 30, 1],
  ])('%s', (_, blank, expected) => {
    const rows = forms.s2014.indicators.slice(0, blank).map(({ id }) => [id, null]);
    const found = gapsIn(frameWith([[filled('甲镇', 2017, Object.fromEntries(rows))]]), 'data');
    expect(found).toHaveLength(expected);
    expect(found.every(({ measure }) => (measure === null) === (expected === 1))).toBe(true);
    expect(found[0]?.form).toBe('s2014');
  });

  test('count all seven columns of the requests for "mostly empty"', () => {
    const matrix = forms.m2021.indicators.filter(({ grid }) => grid?.table === 'matrix');
    const rows = matrix.map(({ id }) => [id, null]);
    expect(matrix.length).toBeGreaterThan(forms.m2021.indicators.length / 2);
    expect(gaps([filled('甲镇', 2022, Object.fromEntries(rows), 'm2021')], 'data')).toEqual([
      '甲镇 2022 all',
    ]);
  });

  test('of a report that its file of several gave few rows count those rows only', () => {
    const values = { 'disclosure.total': 5, 'org.staff': null };
    const pair = ['甲镇', '乙镇'].map((unit) => ({ unit, year: 2017, values }));
    expect(gaps(pair, 'data')).toEqual(['甲镇 2017 org.staff', '乙镇 2017 org.staff']);
  });

  test.each([
    [2014, ['甲镇 2014 all']],
    [2013, []],
  ])('of a report of running text in %i', (year, expected) => {
    const text: SmallReport = {
      unit: '甲镇',
      year,
      form: 'none',
      values: { 'narrative.total': 9 },
    };
    expect(gaps([text], 'data')).toEqual(expected);
  });

  test('are none where a table stands beside the text', () => {
    const text: SmallReport = { unit: '甲镇', year: 2017, form: 'none', values: {} };
    expect(gaps([text, filled('甲镇', 2017)], 'data')).toEqual([]);
  });

  test.each([
    ['ambiguous', Status.ambiguous],
    ['in dispute', Status.disputed],
  ] as const)('are none in cells that are %s', (_, status) => {
    const cell = { status, value: null, marks: 0 };
    expect(gaps([filled('甲镇', 2017, { 'org.staff': cell })], 'data')).toEqual([]);
  });

  test('of two forms in one year are told once for a row that both have', () => {
    const old = filled(
      '甲镇',
      2021,
      { 'application.new.total': null, 'procurement.amount': null },
      'm2019',
    );
    const recent = filled('甲镇', 2021, { 'application.new.total': null }, 'm2021');
    expect(gaps([old, recent], 'data')).toEqual([
      '甲镇 2021 application.new.total',
      '甲镇 2021 procurement.amount',
    ]);
  });
});

describe('collection gaps', () => {
  test('are none in a county of one form', () => {
    expect(gaps(years('甲镇', 2017, 2018), 'collection')).toEqual([]);
  });

  test('name per year the series that a form lacks and another form of the county has', () => {
    const reports = [filled('甲镇', 2018), filled('甲镇', 2019, {}, 'm2019')];
    const found = gaps(reports, 'collection');
    expect(found).toContain('示例县 2019 old.disclosure.total');
    expect(found).toContain('示例县 2018 procurement');
    expect(found).not.toContain('示例县 2018 old.disclosure.total');
    expect(found).not.toContain('示例县 2019 procurement');
    expect(new Set(found).size).toBe(found.length);
    expect(gapsIn(frameWith([reports]), 'collection').every((gap) => gap.authority === null)).toBe(
      true,
    );
  });

  test('are also of a year in which one unit still used the old form', () => {
    const reports = [filled('甲镇', 2019), filled('乙镇', 2019, {}, 'm2019')];
    const found = gaps(reports, 'collection');
    expect(found).toContain('示例县 2019 old.disclosure.total');
    expect(found).toContain('示例县 2019 procurement');
  });

  test('look at the own county only, and at none without a county', () => {
    const elsewhere = [
      filled('甲镇', 2018),
      { ...filled('乙镇', 2019, {}, 'm2019'), county: '乙县' },
    ];
    expect(gaps(elsewhere, 'collection')).toEqual([]);
    const nowhere = [filled('甲镇', 2018), filled('乙镇', 2019, {}, 'm2019')];
    expect(
      gaps(
        nowhere.map((report) => ({ ...report, county: '' })),
        'collection',
      ),
    ).toEqual([]);
  });
});
