import { forms } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { Present, presentAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { cellCounts } from './cellCounts.ts';
import { owedIn } from './owed.ts';
import { blocksOf, reportBlock } from './reports.ts';
import type { Absence } from './types.ts';

/** Whether a unit has a report in a year, on which form, and how many of its cells are blank, and rows absent. */
export interface ProfileReport {
  readonly year: number;
  /** Why there is none; null with a report. */
  readonly absent: Absence | null;
  /** Of the report; `none` for one without a national table. Null without a report. */
  readonly form: FormId | null;
  readonly blanks: number;
  readonly absentRows: number;
}

/** The reports of a unit (its position in `frame.authorities`), one entry for each of the years. */
export function profileReports(
  frame: Frame,
  at: number,
  years: readonly number[],
): readonly ProfileReport[] {
  const owed = owedIn(frame);
  return years.map((year) => {
    const block = reportBlock(blocksOf(frame), at, year);
    if (block === null)
      return { year, absent: owed.absent(at, year), form: null, blanks: 0, absentRows: 0 };
    const { blanks, absent: absentRows } = cellCounts(block)(at, year);
    return { year, absent: null, form: block.form, blanks, absentRows };
  });
}

/**
 * The forms that a unit has reports on, oldest first, each with its years: those of the national form and those in which
 * the unit used it all the same. Reports of running text alone count as a form where no table lies beside them.
 */
export function profileForms(
  frame: Frame,
  at: number,
  reports: readonly ProfileReport[],
): ReadonlyMap<FormId, readonly number[]> {
  const blocks = [...blocksOf(frame)].reverse();
  return new Map(
    blocks.flatMap((block) => {
      const { form } = block;
      const [from, to] = forms[form].years;
      const used = reports.filter((report) =>
        form === 'none' ? report.form === form : presentAt(block, at, report.year) !== Present.none,
      );
      const years = reports.filter(
        (report) =>
          used.includes(report) || (report.year >= from && (to === null || report.year <= to)),
      );
      return used.length === 0 ? [] : [[form, years.map(({ year }) => year)] as const];
    }),
  );
}

/** The form to begin with: that of the report of the year, or of the newest report; null without any. */
export function firstForm(reports: readonly ProfileReport[], year: number): FormId | null {
  const ofYear = reports.find((report) => report.year === year)?.form ?? null;
  const newest = [...reports].reverse().find(({ form }) => form !== null);
  return ofYear ?? newest?.form ?? null;
}
