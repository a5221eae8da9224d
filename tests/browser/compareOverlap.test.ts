import { describe, expect, test } from 'vitest';
import { madeNames } from '../charts/county.ts';
import { allPeerBuilders, peerFrame, unitBuilders } from '../charts/peers.ts';
import { crossingsAt, longNames, viewsOf } from '../support/chartViews.ts';
import type { Size } from '../support/chartViews.ts';

const frames = {
  'fourteen units': peerFrame([...longNames, ...madeNames(10)], 'usual'),
  'fourteen, few cases': peerFrame([...longNames, ...madeNames(10)], 'fewCases'),
  'forty units': peerFrame([...longNames, ...madeNames(36)], 'usual'),
  'forty, skewed': peerFrame([...longNames, ...madeNames(36)], 'skewed'),
  'three hundred units': peerFrame([...longNames, ...madeNames(296)], 'zeros'),
};
const sizes: readonly Size[] = [
  [360, 'narrow'],
  [640, 'screen'],
  [1142, 'screen'],
  [1700, 'screen'],
  [1840, 'projector'],
];

describe.each(Object.entries(frames))('%s', (_, frame) => {
  // of hundreds of units a drawing takes its time, and every other width says the same
  const widths = frame.authorities.length < 100 ? sizes : sizes.filter((_size, i) => i % 2 === 0);
  const views = viewsOf(widths, [1, 3, null], [2017]);

  test.each(widths.map((size) => ({ size })))(
    'no text crosses another or the edge at $size.0 px, $size.1',
    ({ size }) => {
      for (const [name, draw] of [...allPeerBuilders, ...unitBuilders])
        expect(crossingsAt(size, frame, draw, views), name).toEqual([]);
    },
  );
});
