import type { Frame } from '#domain/frame.ts';
import { chiSquareQuantile } from '#domain/statistics/chiSquare.ts';
import { ALPHA_998, MIN_STRUCTURE_ITEMS } from '#domain/statistics/limits.ts';
import { compareStructure } from '#domain/statistics/structure.ts';
import { channelMix } from '../channelMix.ts';
import { valuesOf } from '../spread.ts';
import { mixOrder } from '../types.ts';
import type { Selection } from '../types.ts';
import type { FarMix, Found } from './types.ts';

/**
 * T3: units whose channel mix lies beyond the 99.8 % point of chi-square from the mix of the group (G/φ). Compared are
 * units of one form with five known channels and at least 30 items, at least eight of them. The sentence speaks of the
 * channel whose share differs most. Weight: √(G/φ ÷ limit), as G grows with the square of a distance.
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
  const limit = chiSquareQuantile(1 - ALPHA_998, result.freedom);
  const findings = compared.flatMap((unit, u): FarMix[] => {
    const score = result.scores[u];
    if (score === undefined || score <= limit) return [];
    const { authority, name, points, sum } = unit;
    const shares = unit.counts.map((count) => count / sum);
    const [far] = mixOrder
      .map((channel, k) => ({ channel, k, share: shares[k], groupShare: result.shares[k] }))
      .flatMap(({ share, groupShare, ...rest }) =>
        share === undefined || groupShare === undefined ? [] : [{ ...rest, share, groupShare }],
      )
      .sort((a, b) => Math.abs(b.share - b.groupShare) - Math.abs(a.share - a.groupShare));
    if (far === undefined) return [];
    const { k, ...said } = far;
    const peers = compared.filter((other) => other !== unit).map((other) => shareOf(other, k));
    return [
      {
        template: 'T3',
        authority,
        name,
        year,
        ...said,
        weight: Math.sqrt(score / limit),
        cells: points.flatMap((point) => point.cells),
        picture: { kind: 'peers', own: said.share, peers: peers.sort((a, b) => a - b) },
        opens: { page: 'channels', patch: { year, focus: authority } },
      },
    ];
  });
  return { findings, tests: compared.length };
}

function shareOf(unit: { readonly counts: readonly number[]; readonly sum: number }, k: number) {
  return (unit.counts[k] ?? NaN) / unit.sum;
}
