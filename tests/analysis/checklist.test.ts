import { describe, expect, test } from 'vitest';
import { check } from '#analysis/checking.ts';
import type { UnitFinding } from '#analysis/checking.ts';
import { checklistsOf } from '#analysis/checklist.ts';
import { ReportFindings } from '#analysis/reportFindings.ts';
import { NOTHING_SAID } from '#analysis/said.ts';
import { standingOf } from '#analysis/standing.ts';
import type { Said } from '#analysis/said.ts';
import type { CheckedText } from '#domain/checks/types.ts';
import { checklistRows, errorReportCsv, findingRows } from '#export/errorReport.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { en } from '#i18n/en.ts';
import { zh } from '#i18n/zh.ts';
import type { Words } from '#i18n/zh.ts';
import { frameWith, idOf } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { filled } from './support.ts';

const text = (headings: readonly number[], told: number | null): CheckedText => ({
  figures:
    told === null
      ? []
      : [
          {
            ...({ label: '收到公开申请', value: told, unit: '件', approx: null } as const),
            ...{ scope: 'year', link: 'application.new.total', partOf: null },
          },
        ],
  notes: headings.map((number, row) => ({ is: 'section', row, number })),
});
const saying = (said: CheckedText): Said => ({ ...NOTHING_SAID, text: () => said });
const requests = { 'application.new.total': 3, 'application.result.total.total': 3 } as const;
const whole: SmallReport = filled('甲镇', 2022, {}, 'm2021');

function outcomes(reports: readonly SmallReport[], said: Said = NOTHING_SAID) {
  const [first] = checklistsOf(frameWith([reports]), idOf('甲镇'), said);
  return Object.fromEntries(
    (first?.rows ?? []).map(({ item, outcome, reason }) => [item, `${outcome} ${reason}`]),
  );
}

describe('the checklist of a report', () => {
  test('of a table alone tells what a table can tell', () => {
    expect(outcomes([whole])).toEqual({
      inTime: 'cannotTell noDate',
      parts: 'cannotTell noText',
      table: 'met filled',
      sums: 'met equationsHold',
      text: 'cannotTell noText',
      copied: 'cannotTell tooFewNumbers',
    });
  });

  test.each<[string, CheckedText, string, string]>([
    [
      'six parts and the same number',
      text([1, 2, 3, 4, 5, 6], 0),
      'met partsThere',
      'met textAgrees',
    ],
    [
      'four parts and another number',
      text([1, 2, 3, 4], 3),
      'notMet partsMissing',
      'notMet textDiffers',
    ],
    [
      'six parts with a list in one of them',
      text([1, 2, 1, 2, 3, 3, 4, 5, 6], null),
      'met partsThere',
      'cannotTell nothingCompared',
    ],
    [
      'two parts, the second with a list of six',
      text([1, 2, 1, 2, 3, 4, 5, 6], null),
      'cannotTell partsUnclear',
      'cannotTell nothingCompared',
    ],
    [
      'four parts with a list that ends before them',
      text([1, 2, 3, 1, 2, 4], null),
      'notMet partsMissing',
      'cannotTell nothingCompared',
    ],
    [
      'numbers that are printed twice',
      text([1, 2, 3, 3, 4, 5], null),
      'cannotTell partsUnclear',
      'cannotTell nothingCompared',
    ],
    [
      'no headings and no numbers',
      text([], null),
      'cannotTell noText',
      'cannotTell nothingCompared',
    ],
  ])('with a text: %s', (_, said, parts, agrees) => {
    expect(outcomes([whole], saying(said))).toMatchObject({ parts, text: agrees });
  });

  describe('in time', () => {
    type Days = readonly (readonly ['published' | 'signed', string])[];
    const dated = (days: Days): CheckedText => ({
      figures: [],
      notes: days.map(([says, day], row) => ({ is: 'day', row, says, day })),
    });
    const inTime = (report: SmallReport, days: Days) => {
      const frame = frameWith([[report]]);
      const [first] = checklistsOf(frame, idOf(report.unit), saying(dated(days)));
      const one = first?.rows.find(({ item }) => item === 'inTime');
      return `${one?.outcome} ${one?.reason} ${one?.due?.day}`;
    };
    const of = (year: number) => filled('甲镇', year, {}, year > 2018 ? 'm2019' : 's2014');

    test.each<[string, number, Days, string]>([
      ['on the last day', 2020, [['published', '2021-01-31']], 'met publishedInTime 2021-01-31'],
      ['a day later', 2020, [['published', '2021-02-01']], 'notMet publishedLate 2021-01-31'],
      [
        'under the older rule',
        2018,
        [['signed', '2019-03-31']],
        'cannotTell signedInTime 2019-03-31',
      ],
      ['late under it', 2018, [['signed', '2019-04-01']], 'notMet signedLate 2019-03-31'],
      [
        'published late, though signed early',
        2020,
        [
          ['signed', '2021-01-10'],
          ['published', '2021-03-02'],
        ],
        'notMet publishedLate 2021-01-31',
      ],
      [
        'one day before and one behind',
        2020,
        [
          ['published', '2021-01-10'],
          ['published', '2021-03-02'],
        ],
        'cannotTell datesDiffer 2021-01-31',
      ],
      ['in its December', 2020, [['signed', '2020-12-29']], 'cannotTell signedInTime 2021-01-31'],
      [
        'long before its year ended',
        2020,
        [['signed', '2020-01-12']],
        'cannotTell dateTooEarly 2021-01-31',
      ],
      ['no day', 2020, [], 'cannotTell noDate 2021-01-31'],
    ])('%s', (_, year, days, told) => {
      expect(inTime(of(year), days)).toBe(told);
    });

    test('the county itself has two months more', () => {
      const county = filled('示例县', 2020, {}, 'm2019');
      expect(inTime(county, [['published', '2021-03-31']])).toBe('met publishedInTime 2021-03-31');
    });
  });

  test('blanks, broken sums and copies are not met', () => {
    const copied = {
      'normative.issued': 7,
      'licence.decisions': 8,
      'penalty.decisions': 9,
    } as const;
    const values = { ...copied, 'normative.in_force': 6, 'charge.amount': 5, ...requests } as const;
    const reports = ['甲镇', '乙镇'].map((unit) =>
      filled(unit, 2022, { ...values, 'normative.repealed': null }, 'm2021'),
    );
    expect(outcomes(reports)).toMatchObject({
      table: 'notMet blanks',
      sums: 'notMet equationsBroken',
      copied: 'notMet alike',
    });
  });
});

test('numbers in doubt are in no claim that two reports are the same', () => {
  const values = { 'disclosure.channel.website': 6, 'response.hotspot': 7, 'response.other': 8 };
  const of = (year: number, staff: number): SmallReport =>
    filled('甲镇', year, {
      ...{ ...values, 'disclosure.total': 6, 'training.courses': 9, 'training.trainees': 9 },
      ...{ 'org.full_time': 2, 'org.part_time': 0, 'org.staff': staff },
    });
  const findings = new ReportFindings(check(frameWith([[of(2016, 3), of(2017, 4)]])));
  const said = (words: Words) =>
    findings
      .of(idOf('甲镇'), 2017)
      .filter(({ finding }) => finding.check === 'Y02' || finding.check === 'C10')
      .map(({ finding }) => checkSentence(finding, words));
  expect(said(zh)).toHaveLength(2);
  for (const text of said(zh)) expect(text).toMatch(/^能比的(每一格| \d+ 个不为 0 的数)/);
  for (const text of said(en))
    expect(text).toMatch(/^(Every cell|All \d+ numbers above 0) that can/);
});

test('the error report has the findings and the checklist of one unit', () => {
  const frame = frameWith([[filled('甲镇', 2017, { 'org.staff': 5 }), filled('乙镇', 2017)]]);
  const report = {
    name: '甲镇',
    findings: new ReportFindings(check(frame)).ofUnit(idOf('甲镇')),
    checklists: checklistsOf(frame, idOf('甲镇'), NOTHING_SAID),
    standing: (one: UnitFinding) => standingOf(frame, one),
  };
  expect(
    findingRows(report, zh).map(([, year, , rule, , , , stands]) => [year, rule, stands]),
  ).toEqual([
    ['年份', '规则', '处理'],
    [2017, 'S15', '存疑，未计入'],
  ]);
  expect(checklistRows(report, zh).map(([, , , , outcome]) => outcome)).toContain('不符合');
  const csv = errorReportCsv(report, zh, {
    dataSet: { label: '示例', fictional: true },
    fingerprint: 'abc',
  });
  expect(csv).toContain(zh.charts.fictional);
});
