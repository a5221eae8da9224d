import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { mixCollected } from '#query/collected.ts';
import { mixIndicators } from '#query/channelMix.ts';
import { valuesOf } from '#query/spread.ts';
import { comparedSelection, leadKey } from '#query/peers.ts';
import type { MixRows, PeerKey, Selection } from '#query/types.ts';
import { channelIds } from '#domain/measures/s2014.ts';
import { MIN_DISPERSION_UNITS } from '#domain/statistics/limits.ts';
import { mixGroup, takesPartInMix } from './mix.ts';
import type { MixGroup } from './mix.ts';
import { mixLevels } from './verdict.ts';
import type { Level } from './verdict.ts';

/** Why mixes are shown without a claim: fewer than 8 of them with 30 items, or a single channel in use. */
export type MixWithout = 'fewUnits' | 'oneChannel';

/** The channels of one year against the mix of the whole group. */
export interface MixAgainst extends MixRows {
  /** The type of the units that are compared; null without any. */
  readonly among: PeerKey['among'] | null;
  /** Units that take part, with their G/φ. */
  readonly scores: ReadonlyMap<AuthorityId, number>;
  readonly compared: MixGroup | null;
  /** Of the units whose five channels are known. */
  readonly verdicts: ReadonlyMap<AuthorityId, Level>;
  /** Null when the mixes are compared. */
  readonly without: MixWithout | null;
}

/** The channel mixes of a group, and which of them the list calls different, by the same computation. */
export function mixAgainst(frame: Frame, chosen: Selection): MixAgainst {
  const selection = comparedSelection(frame, chosen);
  const rows = mixCollected(frame, selection);
  const known = rows.members.flatMap(({ authority, data }) =>
    data.sum === null ? [] : [{ authority, counts: countsIn(data.points) }],
  );
  const taking = known.filter(({ counts }) => takesPartInMix(counts));
  const isMixed = selection.mixed === true;
  const compared = isMixed ? null : mixGroup(taking.map(({ counts }) => counts));
  const levels = isMixed ? [] : mixLevels(known.map(({ counts }) => counts));
  return {
    ...rows,
    among: leadKey(frame, selection)?.among ?? null,
    compared,
    verdicts: new Map(
      known.flatMap(({ authority }, i) => {
        const level = levels[i];
        return level === undefined ? [] : [[authority, level] as const];
      }),
    ),
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
