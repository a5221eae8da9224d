import { forms } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { Status } from '#domain/cell.ts';
import { acts } from '#query/acts.ts';
import { applicants as applicantRows } from '#query/applicants.ts';
import { carried as carriedRows } from '#query/carried.ts';
import { disputes as disputeRows } from '#query/disputes.ts';
import {
  outcomeGrid,
  outcomesByUnit as unitRows,
  outcomeShares as shareRows,
} from '#query/outcomes.ts';
import { actsTable } from '#charts/acts/actsTable.ts';
import { applicants } from '#charts/requests/applicants.ts';
import { carried } from '#charts/requests/carried.ts';
import { disputes } from '#charts/requests/disputes.ts';
import { outcomes } from '#charts/requests/outcomes.ts';
import { outcomesByUnit } from '#charts/requests/outcomesByUnit.ts';
import { outcomeShares } from '#charts/requests/outcomeShares.ts';
import {
  valuesByYear as byYearChart,
  valuesInYear as inYearChart,
} from '#charts/grid/valueGrid.ts';
import { multiples } from '#charts/multiples/multiples.ts';
import { seriesOverForms } from '#query/series.ts';
import { valuesByYear, valuesInYear } from '#query/valueGrid.ts';
import { frameWith } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';
import type { Draw } from './county.ts';

/** Every chart of the forms since 2019. */
export const newBuilders: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  [
    'applicants',
    (frame, selection, context) => applicants(applicantRows(frame, selection), context),
  ],
  ['outcomes', (frame, selection, context) => outcomes(outcomeGrid(frame, selection), context)],
  [
    'outcomesByUnit',
    (frame, selection, context) => outcomesByUnit(unitRows(frame, selection), context),
  ],
  [
    'outcomeShares',
    (frame, selection, context) => outcomeShares(shareRows(frame, selection), context),
  ],
  ['carried', (frame, selection, context) => carried(carriedRows(frame, selection), context)],
  ['disputes', (frame, selection, context) => disputes(disputeRows(frame, selection), context)],
  ...(['decisions', 'charges', 'documents'] as const).map((part): [string, Draw] => [
    part,
    (frame, selection, context) => actsTable(acts(frame, selection, part), context),
  ]),
]);

/** All units at once, and the grid of the home page with numbers in its cells. */
export const valueBuilders: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ...(['series.requests.received', 'series.licence.decisions', 'd.refusal_rate'] as const).map(
    (subject): [string, Draw] => [
      `multiples of ${subject}`,
      (frame, selection, context) =>
        multiples({ rows: seriesOverForms(frame, selection, subject), page: 0 }, context),
    ],
  ),
  [
    'valuesInYear',
    (frame, selection, context) => inYearChart(valuesInYear(frame, selection), context),
  ],
  ...(['series.requests.received', 'd.refusal_rate', 'charge.amount'] as const).map(
    (subject): [string, Draw] => [
      `valuesByYear of ${subject}`,
      (frame, selection, context) => byYearChart(valuesByYear(frame, selection, subject), context),
    ],
  ),
]);

export type NewPattern = 'usual' | 'zero' | 'blank' | 'holes' | 'mostlyZero';

const NONE = { value: null, marks: 0 } as const;

/** Values of all cells of a form, made up by place. */
function valuesOf(form: 'm2019' | 'm2021', pattern: NewPattern, unit: number, year: number) {
  const values: Record<string, SmallValues[keyof SmallValues]> = {};
  forms[form].indicators.forEach(({ id, kind }, column) => {
    const some = (unit * 37 + year * 11 + column * 53) % 97;
    const few = id.startsWith('application.') ? some % 9 : some;
    const value = kind === 'money' ? some / 8 : kind === 'change' ? some - 40 : few;
    values[id] =
      pattern === 'blank'
        ? null
        : pattern === 'zero' || (pattern === 'mostlyZero' && (unit % 5 !== 1 || some % 3 > 0))
          ? 0
          : pattern === 'holes' && some % 4 === 0
            ? null
            : pattern === 'holes' && some % 4 === 1
              ? { status: kind === 'money' ? Status.unitUnknown : Status.ambiguous, ...NONE }
              : value;
  });
  return values satisfies SmallValues;
}

/**
 * Reports of 2020 and 2022; every seventh unit stays on the form of 2019 in 2022, every ninth has no report in 2020
 * while the others have.
 */
export function newFrame(names: readonly string[], pattern: NewPattern): Frame {
  const reports = names.flatMap((unit, at) =>
    [2020, 2021, 2022].flatMap((year): SmallReport[] => {
      if (year === 2020 && at % 9 === 8) return [];
      const form = year === 2020 || at % 7 === 6 ? 'm2019' : 'm2021';
      return [{ unit, year, form, values: valuesOf(form, pattern, at, year) }];
    }),
  );
  return frameWith([reports]);
}
