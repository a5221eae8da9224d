import { hasValue } from '#domain/cell.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { usableAt } from '#domain/suspects.ts';
import { reportsAt } from './county.ts';
import type { County, PeerGroup, Report } from './county.ts';

/** A report of a group with its number. */
export interface Usable {
  readonly report: Report;
  readonly value: number;
}

/** @returns the number of one cell; null for a blank, a missing row or report, and a cell in doubt or suspect. */
export function numberIn(
  { at, year, block }: Pick<Report, 'at' | 'year' | 'block'>,
  indicator: IndicatorId,
): number | null {
  const cell = usableAt(block, at, year, indicator);
  return hasValue(cell) ? cell.value : null;
}

/** @returns the reports of a group that have a usable number of one indicator. */
export function usableIn({ reports }: PeerGroup, indicator: IndicatorId): Usable[] {
  return reports.flatMap((report) => {
    const value = numberIn(report, indicator);
    return value === null ? [] : [{ report, value }];
  });
}

/**
 * Whether a report speaks for its unit and year: another one on a newer form, where that form has the same measure,
 * speaks in its place. It stays in the group of its own form all the same.
 */
export function speaks(
  county: County,
  { at, year, form }: Report,
  isOn: (form: Report['form']) => boolean,
): boolean {
  return reportsAt(county, at, year).find((other) => isOn(other.form))?.form === form;
}
