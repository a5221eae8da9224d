import { describe, expect, test } from 'vitest';
import { check } from '#analysis/checking.ts';
import { checklistsOf } from '#analysis/checklist.ts';
import { ReportFindings } from '#analysis/reportFindings.ts';
import { NOTHING_SAID } from '#analysis/said.ts';
import type { Said } from '#analysis/said.ts';
import type { CheckedText } from '#domain/checks/types.ts';
import { checklistRows, errorReportCsv, findingRows } from '#export/errorReport.ts';
import { zh } from '#i18n/zh.ts';
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

test('the error report has the findings and the checklist of one unit', () => {
  const frame = frameWith([[filled('甲镇', 2017, { 'org.staff': 5 }), filled('乙镇', 2017)]]);
  const report = {
    name: '甲镇',
    findings: new ReportFindings(check(frame)).ofUnit(idOf('甲镇')),
    checklists: checklistsOf(frame, idOf('甲镇'), NOTHING_SAID),
  };
  expect(findingRows(report, zh).map(([, year, , rule]) => [year, rule])).toEqual([
    ['年份', '规则'],
    [2017, 'S15'],
  ]);
  expect(checklistRows(report, zh).map(([, , , , outcome]) => outcome)).toContain('不符合');
  const csv = errorReportCsv(report, zh, {
    dataSet: { label: '示例', fictional: true },
    fingerprint: 'abc',
  });
  expect(csv).toContain(zh.charts.fictional);
});
