import { describe, expect, test } from 'vitest';
import type { CheckId } from '#domain/checks/list.ts';
import type { UnitReport } from '#domain/checks/county.ts';
import { outcomesOf, reportOf, resultsOf } from './checked.ts';
import type { Given, Values } from './checked.ts';

/** Staff of so many: suspect (S15) while the parts come to another number, settled once they come to it. */
const staff = (value: number, parts = value): Values => ({
  'org.staff': value,
  'org.staff.full_time': parts,
  'org.staff.part_time': 0,
});
const suspect = (value: number) => staff(value, value + 1);

const ofYear = (year: number, values: readonly Values[], first = 1) =>
  values.map((one, i) => reportOf(one, { year, unit: first + i }));
const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));

/** What one rule says of the staff of a report, or of the report as a whole. */
const told = (check: CheckId, report: UnitReport, others: readonly UnitReport[]) =>
  outcomesOf(
    resultsOf(check, report, others).filter(
      ({ indicators: [id] }) => id === undefined || id === 'org.staff',
    ),
  );

interface Case {
  readonly what: string;
  readonly check: CheckId;
  readonly of: (odd: (value: number) => Values) => readonly [UnitReport, readonly UnitReport[]];
  /** While the odd number is suspect, and when it is settled. */
  readonly outcomes: readonly [readonly string[], readonly string[]];
}

const own: Given = { unit: 0, year: 2017 };
const alike = (odd: Values): Values => ({
  ...{ 'disclosure.total': 12, 'training.meetings': 7, 'training.courses': 6, 'org.offices': 9 },
  ...odd,
});

const cases: readonly Case[] = [
  {
    what: 'of five others one is suspect: too few to be far above',
    check: 'C12',
    of: (odd) => [reportOf(staff(400), own), ofYear(2017, [...times(4, () => staff(3)), odd(3)])],
    outcomes: [['cannotTell'], ['warning: org.staff']],
  },
  {
    what: 'a suspect number is not held against others itself',
    check: 'C12',
    of: (odd) => [
      reportOf(odd(400), own),
      ofYear(
        2017,
        times(5, () => staff(3)),
      ),
    ],
    outcomes: [['cannotTell'], ['warning: org.staff']],
  },
  {
    what: 'no jump from a suspect number',
    check: 'Y01',
    of: (odd) => [reportOf(staff(90), own), [reportOf(odd(2), { ...own, year: 2016 })]],
    outcomes: [['cannotTell'], ['notice: org.staff']],
  },
  {
    what: 'no jump to one',
    check: 'Y01',
    of: (odd) => [reportOf(odd(90), own), [reportOf(staff(2), { ...own, year: 2016 })]],
    outcomes: [['cannotTell'], ['notice: org.staff']],
  },
  {
    what: 'the same numbers but for the one that is suspect in one of them',
    check: 'C10',
    of: (odd) => [
      reportOf(alike({ 'org.staff': 8, ...staff(8) }), own),
      [reportOf(alike(odd(8)), { unit: 1, year: 2017 })],
    ],
    outcomes: [
      ['passed', 'passed'],
      ['warning: ', 'passed'],
    ],
  },
  {
    what: 'all as the year before but for a number that is suspect then',
    check: 'Y02',
    of: (odd) => [
      reportOf(alike(staff(8)), own),
      [reportOf(alike(odd(8)), { ...own, year: 2016 })],
    ],
    outcomes: [['passed'], ['warning: ']],
  },
  {
    what: 'none after two years, of which one is suspect',
    check: 'Y03',
    of: (odd) => [
      reportOf(staff(0), own),
      [reportOf(odd(30), { ...own, year: 2016 }), reportOf(staff(30), { ...own, year: 2015 })],
    ],
    outcomes: [['cannotTell'], ['notice: org.staff']],
  },
  {
    what: 'staff that doubled, by a suspect number',
    check: 'Y04',
    of: (odd) => [reportOf(odd(12), own), [reportOf(staff(3), { ...own, year: 2016 })]],
    outcomes: [['cannotTell'], ['notice: org.staff']],
  },
  {
    what: 'of eight units one is suspect: too few for quarters',
    check: 'Y06',
    of: (odd) => [
      reportOf(staff(1), own),
      [
        reportOf(staff(90), { ...own, year: 2016 }),
        ...ofYear(
          2016,
          times(7, (i) => staff(20 + i)),
        ),
        ...ofYear(2017, [...times(6, (i) => staff(20 + i)), odd(26)]),
      ],
    ],
    outcomes: [[], ['notice: org.staff']],
  },
  {
    what: 'how far a county moves does not come from a suspect number',
    check: 'Y01',
    of: (odd) => [
      reportOf(staff(70), own),
      [
        reportOf(staff(20), { ...own, year: 2016 }),
        ...ofYear(
          2016,
          times(9, (i) => staff(20 + (i % 3))),
        ),
        ...ofYear(2017, [...times(8, (i) => staff(21 + (i % 3))), odd(9000)]),
      ],
    ],
    outcomes: [['notice: org.staff'], ['passed']],
  },
];

describe('rules that compare reports', () => {
  test.each(cases)('$check: $what', ({ check, of, outcomes: [before, after] }) => {
    const [report, others] = of(suspect);
    expect(told(check, report, others)).toEqual(before);
    const [settled, beside] = of(staff);
    expect(told(check, settled, beside)).toEqual(after);
  });
});

describe('what one report takes over from the one before', () => {
  const row = (id: string, total: number, natural: number): Values => ({
    [`application.${id}.total`]: total,
    [`application.${id}.natural`]: natural,
  });

  test('is asked of the numbers as they are reported, suspect or not', () => {
    const now = {
      ...{ ...row('new', 9, 9), ...row('carried_in', 2, 2) },
      ...{ ...row('result.total', 1, 1), ...row('carried_out', 0, 0) },
    };
    const given: Given = { form: 'm2021', unit: 0, year: 2022 };
    const report = reportOf(now, given);
    expect(report.usable('application.carried_in.total').value).toBeNull();
    const before = reportOf(row('carried_out', 3, 3), { ...given, year: 2021 });
    expect(outcomesOf(resultsOf('M08', report, [before]))).toEqual([
      'warning: application.carried_in.total',
    ]);
  });
});
