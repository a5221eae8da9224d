import type { IndicatorId, TableFormId } from '../forms/index.ts';

/**
 * How far numbers of two forms mean the same. `same`: one line; `near`: one line with a mark where the form changes;
 * `caution`: a line for each form and the caveat; `break`: never together; `notCollected`: some forms have no such row,
 * those that have it are `near`. A status speaks of the forms that have members.
 */
export type SeriesStatus = 'same' | 'near' | 'caution' | 'break' | 'notCollected';

/** An indicator that is added, or with a minus taken away. */
export type SeriesMember = IndicatorId | `-${IndicatorId}`;

/** What the forms call by different names, or ask for in different cells. */
export interface SeriesRow {
  readonly key: string;
  readonly status: SeriesStatus;
  /** `sum`: the members of a form make one number; `each`: they are kinds side by side and never added. */
  readonly combine: 'sum' | 'each';
  /**
   * A form that is not named has the members of the one that it goes on from, where they mean the same (`carriesOn`; of
   * `each` those that it has), and none where there is no such form.
   */
  readonly members: Readonly<Partial<Record<TableFormId, readonly SeriesMember[]>>>;
}
