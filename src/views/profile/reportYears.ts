import type { Profile } from '#query/profile.ts';
import { isAbsent } from '#query/reports.ts';
import type { Shown } from '#query/types.ts';

/** Which years of a profile have a report, lack one that is due, or need none; and where cells are blank. */
export interface ReportYears {
  readonly present: readonly number[];
  readonly missing: readonly number[];
  readonly notOwed: readonly number[];
  /** Without a report, and without a roster that would say whether one is due. */
  readonly notSeen: readonly number[];
  /** Years with blank cells and how many they are. */
  readonly blanks: readonly { readonly year: number; readonly n: number }[];
}

/** Whether there is a report is the same for all indicators, so the first one tells. */
export function reportYears({ sections, years }: Profile): ReportYears {
  const points = sections[0]?.rows[0]?.values.map((value) => value.point) ?? [];
  const yearsWhere = (test: (shown: Shown) => boolean) =>
    points.filter((point) => test(point.shown)).map((point) => point.year);
  const rows = sections.flatMap((section) => section.rows);
  return {
    present: yearsWhere((shown) => !isAbsent(shown)),
    missing: yearsWhere((shown) => shown === 'noReport'),
    notOwed: yearsWhere((shown) => shown === 'notOwed'),
    notSeen: yearsWhere((shown) => shown === 'notSeen'),
    blanks: years
      .map((year, i) => ({
        year,
        n: rows.filter((row) => row.values[i]?.point.shown === 'blank').length,
      }))
      .filter(({ n }) => n > 0),
  };
}
