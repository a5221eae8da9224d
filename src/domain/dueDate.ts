/** Which rule says until when a yearly report is published: the regulation of 2007, or that of 2019 for units and for counties. */
export type DueBy = 'of2007' | 'of2019' | 'of2019County';

/** The last day for the publication of a yearly report. */
export interface DueDate {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly by: DueBy;
}

/** Reports on this year were the first that fell under the regulation of 2019, in force since 15 May 2019. */
const FIRST_UNDER_2019 = 2019;

/**
 * Until when the report of a year is published. Regulation on open government information of 2007, article 31: 31 March of
 * the next year, for all. Of 2019, article 49: 31 January for departments, which townships and streets follow, 31 March for the
 * government of the county.
 * @param isCounty whether it is the report of a county as a whole
 */
export function dueDate(year: number, isCounty: boolean): DueDate {
  const next = String(year + 1);
  if (year < FIRST_UNDER_2019) return { day: `${next}-03-31`, by: 'of2007' };
  return isCounty
    ? { day: `${next}-03-31`, by: 'of2019County' }
    : { day: `${next}-01-31`, by: 'of2019' };
}
