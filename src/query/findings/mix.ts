import type { Frame } from '#domain/frame.ts';
import { chiSquareQuantile } from '#domain/statistics/chiSquare.ts';
import { ALPHA_998, MIN_STRUCTURE_ITEMS } from '#domain/statistics/limits.ts';
import { compareStructure } from '#domain/statistics/structure.ts';
import { channelMix } from '../channelMix.ts';
import { valuesOf } from '../spread.ts';
import { mixOrder } from '../types.ts';
import type { Selection } from '../types.ts';
import { othersOf } from './others.ts';
import type { FarMix, Found } from './types.ts';

/**
 * T3: units whose channel mix lies beyond the 99.8 % point of chi-square from the mix of the group (G/φ). Compared are
 * units of one form with five known channels and at least 30 items, at least eight of them. The sentence speaks of the
 * channel whose share differs most from the total that the chart of the mix draws, which holds smaller units too.
 * Weight: √(G/φ ÷ limit), as G grows with the square of a distance.
 */
export function farMixes(frame: Frame, selection: Selection): Found {
  const { year } = selection;
  const mix = channelMix(frame, selection);
  const compared = mix.peers.flatMap(({ authority, name, data }) =>
    data.sum === null || data.sum < MIN_STRUCTURE_ITEMS
      ? []
      : [{ authority, name, points: data.points, sum: data.sum, counts: valuesOf(data.points) }],
  );
  const forms = new Set(compared.map((unit) => unit.points[0]?.form));
  const result = forms.size === 1 ? compareStructure(compared.map((unit) => unit.counts)) : null;
  if (result === null) return { findings: [], tests: 0 };
  const { county } = mix;
  const groupShares = valuesOf(county.points).map((count) => count / (county.sum ?? NaN));
  const limit = chiSquareQuantile(1 - ALPHA_998, result.freedom);
  const others = mixOrder.map((_, k) => othersOf(compared.map((unit) => shareOf(unit, k))));
  const findings = compared.flatMap((unit, u): FarMix[] => {
    const score = result.scores[u];
    if (score === undefined || score <= limit) return [];
    const { authority, name, points } = unit;
    const [far] = mixOrder
      .map((channel, k) => ({
        k,
        said: { channel, share: shareOf(unit, k), groupShare: groupShares[k] ?? NaN },
      }))
      .sort((a, b) => distance(b.said) - distance(a.said));
    if (far === undefined) return [];
    const { k, said } = far;
    return [
      {
        template: 'T3',
        authority,
        name,
        year,
        ...said,
        weight: Math.sqrt(score / limit),
        cells: points.flatMap((point) => point.cells),
        picture: { kind: 'peers', own: said.share, peers: others[k]?.(said.share) ?? [] },
        opens: { page: 'channels', patch: { year, focus: authority } },
      },
    ];
  });
  return { findings, tests: compared.length };
}

function shareOf(unit: { readonly counts: readonly number[]; readonly sum: number }, k: number) {
  return (unit.counts[k] ?? NaN) / unit.sum;
}

function distance({ share, groupShare }: Pick<FarMix, 'share' | 'groupShare'>) {
  return Math.abs(share - groupShare);
}
