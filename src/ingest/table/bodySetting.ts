import type { Collector } from '../collector.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import type { Context } from './context.ts';
import type { Told } from './meaning.ts';
import type { Plan } from './plan.ts';
import type { Reports } from './reports.ts';
import type { RowLook } from './rowLook.ts';
import type { SumRows } from './sumRows.ts';

/** What the reader of one table is given. */
export interface BodySetting {
  readonly plan: Plan;
  readonly head: readonly RowLook[];
  readonly sample: readonly RowLook[];
  readonly lexicon: FormLexicon;
  readonly context: Context;
  readonly collector: Collector;
  readonly reports: Reports;
  /** Told of a title that names an indicator, for tables that name none. */
  readonly title: readonly Told[];
  /** Blanks at the end of lines are gone in the whole text: the missing cells of a short row are its last ones. */
  readonly trimsTails: boolean;
  /** Cells of nearly all lines of a text, blank ones at the end included; null where rows have no ends of their own. */
  readonly lineCells: number | null;
  /** Sums of the table before, which this one goes on with below a second head. */
  readonly sums: SumRows | null;
}
