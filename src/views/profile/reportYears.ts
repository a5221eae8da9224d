import type { Profile } from '#query/profile.ts';

/** Which years of a profile have a report, lack one that is due, or need none. */
export interface ReportYears {
  readonly present: readonly number[];
  readonly missing: readonly number[];
  readonly notOwed: readonly number[];
}

/** Told from any indicator: whether there is a report is the same for all. */
export function reportYears({ sections }: Profile): ReportYears {
  const points = sections[0]?.rows[0]?.values.map((value) => value.point) ?? [];
  const years = (test: (shown: string) => boolean) =>
    points.filter((point) => test(point.shown)).map((point) => point.year);
  return {
    present: years((shown) => shown !== 'noReport' && shown !== 'notOwed'),
    missing: years((shown) => shown === 'noReport'),
    notOwed: years((shown) => shown === 'notOwed'),
  };
}
