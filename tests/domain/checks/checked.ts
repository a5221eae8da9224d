import { Status } from '#domain/cell.ts';
import { CheckedCounty } from '#domain/checks/county.ts';
import type { UnitReport } from '#domain/checks/county.ts';
import { checkAmong, checkReport } from '#domain/checks/index.ts';
import type { CheckId } from '#domain/checks/list.ts';
import type { CheckResult, CheckedFigure, CheckedReport, TextNote } from '#domain/checks/types.ts';
import { isOnForm } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import { usableIn } from '#domain/contradictions.ts';

/** Numbers by indicator; null: blank; no key: the file has no such row. */
export type Values = OwnWords<number | null>;

export interface Given {
  readonly form?: FormId;
  readonly kind?: UnitReport['kind'];
  readonly year?: number;
  readonly unit?: number;
  readonly name?: string;
  readonly text?: readonly Partial<CheckedFigure>[];
  readonly notes?: readonly TextNote[];
}

/** A report of these numbers. */
export function reportOf(values: Values, given: Given = {}): UnitReport {
  const { form = 's2014', kind = 'township', year = 2017, unit = 0, text, notes } = given;
  const { name = `第${unit}镇` } = given;
  const isSilent = text === undefined && notes === undefined;
  const report: CheckedReport = {
    ...{ form, kind, year, name },
    text: isSilent ? null : { figures: (text ?? []).map(figureOf), notes: notes ?? [] },
    cell: (id) => {
      const value = values[id];
      if (value === undefined) {
        const status = isOnForm(form, id) ? Status.rowMissing : Status.notOnForm;
        return { status, value: null, marks: 0 };
      }
      return value === null
        ? { status: Status.blank, value, marks: 0 }
        : { status: Status.value, value, marks: 0 };
    },
  };
  return { ...report, unit, usable: usableIn(report) };
}

const figureOf = (given: Partial<CheckedFigure>): CheckedFigure => ({
  ...{ label: '', value: 0, unit: '件', approx: null, scope: 'year', link: null, partOf: null },
  ...given,
});

/** Results of one rule on one report, by itself and among the others given. */
export function resultsOf(
  check: CheckId,
  report: UnitReport,
  others: readonly UnitReport[] = [],
): readonly CheckResult[] {
  const county = new CheckedCounty([report, ...others], true);
  const all = [...checkReport(report), ...checkAmong(report, county.around(report))];
  return all.filter((one) => one.check === check);
}

/** Outcomes of one rule that is not silent, each with what a failure names. */
export const outcomesOf = (results: readonly CheckResult[]): readonly string[] =>
  results.flatMap(({ outcome, severity, indicators }) =>
    outcome === 'notApplicable'
      ? []
      : [outcome === 'failed' ? `${severity}: ${indicators.join(' ')}` : outcome],
  );
