import { applicantKinds } from '#query/applicants.ts';
import type { ShareRows } from '#query/shareRows.ts';
import { shareBars } from '../shares/shareBars.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/** Who asks? New requests by kind of applicant, unit by unit. */
export function applicants(rows: ShareRows, context: ChartContext): ChartModel {
  const { who, kinds } = context.words.applications;
  const names = applicantKinds.map((kind) => kinds[kind]);
  return shareBars(
    rows,
    { id: 'applicants', series: 'applicants', text: who, names, focusFirst: false },
    context,
  );
}
