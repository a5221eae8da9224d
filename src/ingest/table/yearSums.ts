import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { coversYear } from '../periods.ts';
import type { ValueColumn } from './plan.ts';

/**
 * Columns with the sums of all parts of a year: 合计 beside four quarters, two halves or twelve months of the same unit and
 * label, unless a column of the whole year stands there as well.
 * @returns their places
 */
export function yearSums(columns: readonly ValueColumn[]): ReadonlySet<number> {
  const groups = new Map<string, ValueColumn[]>();
  for (const column of columns) {
    const { county, name, year, labels } = column.axis;
    const key = [county, name, year, ...labels.map(({ text }) => text)].join('\u0001');
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [column]);
    else there.push(column);
  }
  return new Set([...groups.values()].flatMap(sumOf));
}

function sumOf(group: readonly ValueColumn[]): number[] {
  const parts = group.filter(({ axis }) => axis.time === 'part');
  const sums = group.filter(({ axis }) => axis.aspect === 'sum' && axis.time === null);
  const hasWhole = group.some(({ axis }) => axis.time === 'whole');
  const isYear = coversYear(parts.map(({ axis }) => axis.timeText));
  return sums.length === 1 && !hasWhole && isYear ? sums.map(({ at }) => at) : [];
}

/** What is there at a time and does not add up over a year: staff, reading points, documents in force. */
export function isThereAtATime(id: IndicatorId): boolean {
  const indicator = indicatorOf(id);
  if (indicator === null) return false;
  return indicator.additive === 'stock' || (id.startsWith('org.') && indicator.kind === 'count');
}
