import type { Frame } from '#domain/frame.ts';
import { settledAt, suspectsAt } from '#domain/suspects.ts';
import type { UnitFinding } from './checking.ts';
import { positionsIn } from './groupOfGap.ts';

/** What comes of the numbers that an error names: they are left out, or the user takes them as printed. */
export type Standing = 'leftOut' | 'asPrinted';

/** @returns null for a finding that names no number which would be left out */
export function standingOf(
  frame: Frame,
  { authority, year, form, finding }: UnitFinding,
): Standing | null {
  const block = form === null ? undefined : frame.blocks.get(form);
  const at = authority === null ? undefined : positionsIn(frame).get(authority);
  if (finding.severity !== 'error' || block === undefined || at === undefined) return null;
  const isIn = (cells: ReadonlySet<string>) => finding.indicators.some((id) => cells.has(id));
  if (isIn(suspectsAt(block, at, year))) return 'leftOut';
  return isIn(settledAt(block, at, year)) ? 'asPrinted' : null;
}
