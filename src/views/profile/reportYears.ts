import type { ProfileReport } from '#query/profileReports.ts';
import type { Absence } from '#query/types.ts';

/** Which years of a profile have a report, lack one that is due, or need none; and where cells are blank. */
export interface ReportYears {
  readonly present: readonly number[];
  readonly missing: readonly number[];
  readonly notOwed: readonly number[];
  /** Without a report, and without a roster that would say whether one is due. */
  readonly notSeen: readonly number[];
  /** Years with blank cells and how many they are. */
  readonly blanks: readonly YearCount[];
  /** Years in whose table rows of the form are not there. */
  readonly absentRows: readonly YearCount[];
}

interface YearCount {
  readonly year: number;
  readonly n: number;
}

export function reportYears(reports: readonly ProfileReport[]): ReportYears {
  const yearsOf = (absent: Absence | null) =>
    reports.filter((report) => report.absent === absent).map(({ year }) => year);
  const countsOf = (count: (report: ProfileReport) => number) =>
    reports.flatMap((report) => {
      const n = count(report);
      return n === 0 ? [] : [{ year: report.year, n }];
    });
  return {
    present: yearsOf(null),
    missing: yearsOf('noReport'),
    notOwed: yearsOf('notOwed'),
    notSeen: yearsOf('notSeen'),
    blanks: countsOf(({ blanks }) => blanks),
    absentRows: countsOf(({ absentRows }) => absentRows),
  };
}
