import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { sizeFindings } from '#domain/checks/sizes.ts';
import type { CheckedReport } from '#domain/checks/types.ts';
import type { AuthorityKind } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';

type Values = Readonly<Record<string, number | null>>;

function cellIn(values: Values, id: string): Cell {
  const value = values[id];
  if (value === undefined) return { status: Status.rowMissing, value: null, marks: 0 };
  return value === null
    ? { status: Status.blank, value, marks: 0 }
    : { status: Status.value, value, marks: 0 };
}

interface Given {
  readonly form?: FormId;
  readonly kind?: AuthorityKind;
  readonly now: Values;
  readonly before?: Values;
  readonly median?: number | null;
}

const reportOf = ({ form = 's2014', kind = 'township', now, before = {}, median = null }: Given) =>
  ({
    form,
    kind,
    cell: (id) => cellIn(now, id),
    before: (id) => cellIn(before, id),
    countyMedian: () => median,
  }) satisfies CheckedReport;

const reasons = (given: Given) => sizeFindings(reportOf(given)).map(({ reason }) => reason);

const projects = (n: number | null, amount: number | null): Given => ({
  form: 'm2019',
  now: { 'procurement.projects': n, 'procurement.amount': amount },
});

describe('values that can hardly be', () => {
  test.each<readonly [string, Given, readonly string[]]>([
    [
      'a hundred times the county',
      { now: { 'disclosure.total': 4200 }, median: 42 },
      ['farAboveCounty'],
    ],
    ['a little less is none', { now: { 'disclosure.total': 4199 }, median: 42 }, []],
    ['no median, no finding', { now: { 'disclosure.total': 4199 } }, []],
    ['zero is never far above', { now: { 'disclosure.total': 0 }, median: 0 }, []],
    [
      'yuan for 万元 since last year',
      { now: { 'org.budget': 60 }, before: { 'org.budget': 0.006 } },
      ['tenThousandTimesMore'],
    ],
    [
      'and back',
      { now: { 'org.budget': 0.006 }, before: { 'org.budget': 60 } },
      ['tenThousandTimesLess'],
    ],
    [
      'a thousand times is another matter',
      { now: { 'org.budget': 6 }, before: { 'org.budget': 0.006 } },
      [],
    ],
    [
      'counts are no money',
      { now: { 'disclosure.total': 20000 }, before: { 'disclosure.total': 2 } },
      [],
    ],
    ['a budget of a township in yuan', { now: { 'org.budget': 50000 } }, ['budgetOfYuan']],
    ['of an office it may be', { kind: 'other', now: { 'org.budget': 50000 } }, []],
    [
      'courses that cost nothing',
      { now: { 'org.budget': 0, 'training.courses': 2 } },
      ['budgetNone'],
    ],
    ['a blank budget says nothing', { now: { 'org.budget': null, 'training.courses': 2 } }, []],
    [
      'a fee without a request',
      { now: { 'fee.collected': 1, 'request.completed': 0 } },
      ['feeWithoutRequests'],
    ],
    [
      'unknown requests say nothing',
      { now: { 'fee.collected': 1, 'request.completed': null } },
      [],
    ],
    ['a large fee', { now: { 'fee.collected': 11, 'request.completed': 3 } }, ['feeLarge']],
    ['projects without an amount', projects(3, 0), ['projectsWithoutAmount']],
    ['an amount without projects', projects(0, 3), ['amountWithoutProjects']],
    ['none of both', projects(0, 0), []],
    ['a blank beside projects', projects(3, null), []],
    ['a project of 50 yuan', projects(2, 0.01), ['projectTiny']],
    ['projects of 60 million yuan', projects(2, 12000), ['projectHuge']],
    ['ordinary projects', projects(2, 80), []],
    [
      'charges of a street in yuan',
      { form: 'm2021', kind: 'street', now: { 'charge.amount': 1001 } },
      ['chargeLarge'],
    ],
    ['ordinary charges', { form: 'm2021', now: { 'charge.amount': 1000 } }, []],
  ])('%s', (_name, given, expected) => {
    expect(reasons(given)).toEqual(expected);
  });

  test('what is very likely wrong stands before what is worth a look', () => {
    const now = { 'org.budget': 0, 'training.courses': 2, 'disclosure.total': 900 };
    expect(reasons({ now, median: 9 })).toEqual(['farAboveCounty', 'budgetNone']);
  });
});
