import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { figuresOf } from './figures.ts';
import type { NarrativeFigure } from './figures.ts';

/** The series of a figure that is told of one year as a whole; null for all others. */
export function seriesOf({ topic, value }: NarrativeFigure): IndicatorId | null {
  if (topic === null || !Number.isSafeInteger(value)) return null;
  return indicatorOf(`narrative.${topic}`)?.id ?? null;
}

/**
 * The number of a series within the line that tells it.
 * @param year of the report
 * @returns offsets; null when the line alone does not say so
 */
export function toldIn(
  line: string,
  series: IndicatorId,
  year: number | null,
): readonly [start: number, end: number] | null {
  const figure = figuresOf(line, { year }).find((one) => seriesOf(one) === series);
  return figure === undefined ? null : [figure.start, figure.end];
}
