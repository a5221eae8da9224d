import { CheckedCounty } from '#domain/checks/county.ts';
import type { UnitReport } from '#domain/checks/county.ts';
import { checkAmong, checkReport, failuresOf } from '#domain/checks/index.ts';
import type { CheckedText, Finding } from '#domain/checks/types.ts';
import { countyKey } from '#domain/authority.ts';
import { cellAt } from '#domain/frame.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Suspects } from '#domain/suspects.ts';
import { blocksOf, reportBlock } from '#query/reports.ts';
import { reportsAt } from './county.ts';
import type { County, Report } from './county.ts';

/** A finding with the report that it speaks of; `at`: position of the unit in the frame, null: the county as a whole. */
export interface ReportFinding {
  readonly at: number | null;
  readonly year: number;
  /** Null: there is no report. */
  readonly form: FormId | null;
  readonly finding: Finding;
}

/** @returns what the running text of a report says; null where it was not read */
export type TextOf = (report: Report) => CheckedText | null;

/** What the rules of consistency find in the reports of a county: each by itself, against its past, and among the others. */
export function findingsOf(county: County, textOf: TextOf = () => null): ReportFinding[] {
  const checked = new CheckedCounty(
    county.units.flatMap((at) =>
      county.years.flatMap((year) =>
        reportsAt(county, at, year).map((report) => unitReport(county, report, textOf)),
      ),
    ),
    county.isNamed,
  );
  return [
    ...checked.reports.flatMap((report) =>
      failuresOf([...checkReport(report), ...checkAmong(report, checked.around(report))]).map(
        (finding) => ({ at: report.unit, year: report.year, form: report.form, finding }),
      ),
    ),
    ...missingYears(county),
    ...notAllReported(county),
  ];
}

function unitReport({ frame }: County, report: Report, textOf: TextOf): UnitReport {
  const { at, year, form, block } = report;
  const unit = frame.authorities[at];
  return {
    unit: at,
    name: unit?.name ?? '',
    ...{ form, year, kind: unit?.kind ?? 'other', text: textOf(report) },
    cell: (indicator) => cellAt(block, at, year, indicator),
  };
}

/** Y07: years without any report between a unit's own first and last one. */
function missingYears({ frame, units, years }: County): ReportFinding[] {
  const blocks = blocksOf(frame);
  return units.flatMap((at) => {
    const there = years.filter((year) => reportBlock(blocks, at, year) !== null);
    const [first = Infinity, last = -Infinity] = [there[0], there[there.length - 1]];
    return years
      .filter((year) => year > first && year < last && !there.includes(year))
      .map((year) => ({
        ...{ at, year, form: null },
        finding: {
          ...({ check: 'Y07', severity: 'notice', reason: 'yearMissing' } as const),
          ...{ indicators: [], looked: [], figures: { year } },
        },
      }));
  });
}

/** K03: how many units of the roster have a report of any form, year by year, where it is not all of them. */
function notAllReported({ key, frame, years }: County): ReportFinding[] {
  const blocks = blocksOf(frame);
  const entries = (frame.roster?.entries ?? []).flatMap((entry, i) => {
    const at = frame.rosterAuthorities[i];
    const unit = at === undefined ? undefined : frame.authorities[at];
    return at === undefined || unit === undefined || countyKey(unit.county, unit.prefecture) !== key
      ? []
      : [{ ...entry, at }];
  });
  return years.flatMap((year): ReportFinding[] => {
    const owing = entries.filter(({ from, to }) => from <= year && (to === null || year <= to));
    const owed = new Set(owing.map(({ at }) => at));
    const reported = [...owed].filter((at) => reportBlock(blocks, at, year) !== null).length;
    if (reported === owed.size) return [];
    const figures = { owed: owed.size, reported };
    return [
      {
        ...{ at: null, year, form: null },
        finding: {
          ...({ check: 'K03', severity: 'notice', reason: 'notAllReported' } as const),
          ...{ indicators: [], looked: [], figures },
        },
      },
    ];
  });
}

/**
 * What the errors among findings make suspect. Records of one report that differ (C03) are known to the frame, and sums of
 * the county (K) are of no one unit.
 */
export function suspectsIn(findings: readonly ReportFinding[]): readonly Suspects[] {
  return findings.flatMap(({ at, year, form, finding: { severity, indicators } }) =>
    severity === 'error' && at !== null && form !== null && indicators.length > 0
      ? [{ at, year, form, indicators }]
      : [],
  );
}
