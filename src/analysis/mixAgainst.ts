import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { mixCollected } from '#query/collected.ts';
import { mixIndicators } from '#query/channelMix.ts';
import { valuesOf } from '#query/spread.ts';
import type { MixRows, Selection } from '#query/types.ts';
import { channelIds } from '#domain/measures/s2014.ts';
import { MIN_DISPERSION_UNITS } from '#domain/statistics/limits.ts';
import { mixGroup, takesPartInMix } from './mix.ts';
import type { MixGroup } from './mix.ts';

/** Why mixes are shown without a claim: fewer than 8 of them with 30 items, or a single channel in use. */
export type MixWithout = 'fewUnits' | 'oneChannel';

/** The channels of one year against the mix of the whole group. */
export interface MixAgainst extends MixRows {
  /** Units that take part, with their G/φ. */
  readonly scores: ReadonlyMap<AuthorityId, number>;
  readonly compared: MixGroup | null;
  /** Null when the mixes are compared. */
  readonly without: MixWithout | null;
}

/** The channel mixes of a group, and which of them the list calls different, by the same computation. */
export function mixAgainst(frame: Frame, selection: Selection): MixAgainst {
  const rows = mixCollected(frame, selection);
  const taking = rows.peers.flatMap(({ authority, data }) => {
    const counts = countsIn(data.points);
    return takesPartInMix(counts) ? [{ authority, counts }] : [];
  });
  const compared = mixGroup(taking.map(({ counts }) => counts));
  return {
    ...rows,
    compared,
    scores: new Map(
      taking.flatMap(({ authority }, i) => {
        const score = compared?.scores[i];
        return score === undefined ? [] : [[authority, score] as const];
      }),
    ),
    without:
      compared !== null ? null : taking.length < MIN_DISPERSION_UNITS ? 'fewUnits' : 'oneChannel',
  };
}

/** In the order of the test, which is that of the form and not that of the charts. */
function countsIn(points: MixRows['county']['points']): number[] {
  return channelIds.flatMap((id) =>
    valuesOf(points.filter((_, channel) => mixIndicators[channel] === id)),
  );
}
