import type { Frame } from '#domain/frame.ts';
import { isMeasureId } from '#domain/measures/index.ts';
import { isMainCount } from '#domain/measures/mainCounts.ts';
import type { CellKey } from '#query/types.ts';
import type { Report } from './county.ts';
import { partsIn } from './entryFacts.ts';
import { groupOfGap } from './groupOfGap.ts';
import { mixesIn } from './mix.ts';
import { casesIn } from './rates.ts';
import { CHANNEL_MIX } from './types.ts';
import type { Gap } from './types.ts';
import { usableIn } from './usable.ts';

/** The cells of the peers that a gap was compared with, unit by unit; none for gaps that compare nothing. */
export function peerCells(frame: Frame, gap: Gap): readonly CellKey[] {
  const { measure, form } = gap;
  const parts = partsIn(measure, form);
  return reportsBehind(frame, gap).flatMap(({ at, year, form: own }) => {
    const authority = frame.authorities[at]?.id;
    if (authority === undefined || authority === gap.authority) return [];
    return parts.map((indicator) => ({ authority, year, form: own, indicator }));
  });
}

function reportsBehind(frame: Frame, gap: Gap): readonly Report[] {
  const group = groupOfGap(frame, gap);
  const { measure, kind } = gap;
  if (group === null || measure === null) return [];
  if (kind === 'structure' || measure === CHANNEL_MIX)
    return mixesIn(group).map(({ report }) => report);
  if (kind !== 'zero' && kind !== 'level') return [];
  if (isMeasureId(measure)) return casesIn(group, measure).map(({ report }) => report);
  return isMainCount(measure) ? usableIn(group, measure).map(({ report }) => report) : [];
}
