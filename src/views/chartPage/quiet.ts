import { subjectOf } from '#charts/subject.ts';
import { fill } from '#i18n/fill.ts';
import { ranking } from '#query/ranking.ts';
import type { ChartInput, ChartSpec } from '../chartSpec.ts';

/**
 * What a chart of one subject says when it has nothing to compare: all values are 0, there are no cases at all, or no
 * unit has a value. Null when there is something to draw.
 */
export function quietText(
  spec: ChartSpec,
  { frame, selection, context }: ChartInput,
): string | null {
  if (spec.subject === undefined) return null;
  const { words } = context;
  const { rows, usable, zeros, year } = ranking(frame, selection, spec.subject);
  const points = rows.map((row) => row.data.point);
  const something = points.some(({ value, rate }) =>
    rate === null ? value !== null && value !== 0 : rate.kind !== 'noCases',
  );
  if (something) return null;
  const said = { ind: subjectOf(spec.subject, words).name, y: year };
  const text = words.chartPages;
  if (points.some((point) => point.rate !== null)) return fill(text.noCases, said);
  return zeros === 0 ? fill(text.nothing, said) : fill(text.none, { ...said, n: usable });
}
