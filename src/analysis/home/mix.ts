import { channelIds } from '#domain/measures/s2014.ts';
import type { Frame } from '#domain/frame.ts';
import { mixIndicators } from '#query/channelMix.ts';
import { mixOrder } from '#query/types.ts';
import type { Selection } from '#query/types.ts';
import { mixAround } from '../entryFacts.ts';
import { mixGaps } from '../mix.ts';
import { isShown, shownGroups } from './groups.ts';
import type { FarMix, Found } from './types.ts';

/**
 * T3: the structure gaps of the year, as the list of gaps has them. Told is the channel whose share differs most from that
 * of the peers together. Weight: √(G/φ ÷ limit), as G grows with the square of a distance.
 */
export function farMixes(frame: Frame, selection: Selection): Found {
  const { year } = selection;
  const shown = isShown(frame, selection);
  const findings: FarMix[] = [];
  let tests = 0;
  for (const { county, group } of shownGroups(frame, selection)) {
    const compared = mixGaps(county, group);
    tests += compared.tests;
    for (const { authority, distance, form, peers } of compared.gaps.filter(shown)) {
      const at = frame.authorities.findIndex(({ id }) => id === authority);
      const unit = frame.authorities[at];
      const around = mixAround(group, at);
      const channel = mixOrder[mixIndicators.findIndex((id) => id === around?.channel)];
      if (unit === undefined || around === null || channel === undefined) continue;
      if (form === null || peers === null) continue;
      findings.push({
        template: 'T3',
        ...{ authority: unit.id, name: unit.name, year, channel },
        ...{ share: around.own, groupShare: around.together, weight: distance },
        ...{ among: group.kind, n: peers + 1 },
        cells: channelIds.map((indicator) => ({ authority: unit.id, year, form, indicator })),
        picture: { kind: 'peers', own: around.own, peers: around.others },
        opens: { page: 'channels', patch: { year, focus: unit.id } },
      });
    }
  }
  return { findings, tests };
}
