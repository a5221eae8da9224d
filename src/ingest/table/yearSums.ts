import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { coversYear } from '../periods.ts';
import type { ValueColumn } from './plan.ts';
import type { RowAxis } from './rowAxis.ts';

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

/**
 * The same down the side: 合计 below four quarters of one unit or label. It is the year's where every unit before it has such
 * a row; below units that have none, the only one may be the sum of them all.
 */
export class YearSumRows {
  #key = '';
  #parts: string[] = [];
  #hasSum = false;
  #isRegular = true;

  /** @returns the row, as one of the whole year where it sums up the parts of a year above it */
  settled(said: RowAxis): RowAxis {
    const { county, name, year, time, timeText, aspect } = said.axis;
    const key = [county, name, year, said.path].join('\u0001');
    if (key !== this.#key) this.#begin(key);
    if (time === 'part' && aspect === null) this.#parts.push(timeText);
    const isOwned = name !== null || said.path !== '';
    const isSum = (aspect === 'sum' || aspect === 'groupSum') && time === null;
    if (!isOwned || !isSum || this.#hasSum || !this.#isRegular) return said;
    if (!coversYear(this.#parts)) return said;
    this.#hasSum = true;
    return { ...said, isYearSum: true, axis: { ...said.axis, aspect: null, time: 'whole' } };
  }

  #begin(key: string): void {
    if (this.#parts.length > 0 && !this.#hasSum) this.#isRegular = false;
    this.#key = key;
    this.#parts = [];
    this.#hasSum = false;
  }
}

/** What is there at a time and does not add up over a year: staff, reading points, documents in force. */
export function isThereAtATime(id: IndicatorId): boolean {
  const indicator = indicatorOf(id);
  if (indicator === null) return false;
  return indicator.additive === 'stock' || (id.startsWith('org.') && indicator.kind === 'count');
}
