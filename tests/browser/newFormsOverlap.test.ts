import { describe, expect, test } from 'vitest';
import { madeNames } from '../charts/county.ts';
import { newBuilders, newFrame, valueBuilders } from '../charts/newForms.ts';
import { crossingsAt, longNames, viewsOf } from '../support/chartViews.ts';
import type { Size } from '../support/chartViews.ts';

const frames = {
  'fourteen units': newFrame([...longNames, ...madeNames(10)], 'usual'),
  'fourteen with holes': newFrame([...longNames, ...madeNames(10)], 'holes'),
  'forty units': newFrame([...longNames, ...madeNames(36)], 'usual'),
  'forty, mostly zero': newFrame([...longNames, ...madeNames(36)], 'mostlyZero'),
};
const sizes: readonly Size[] = [
  [360, 'narrow'],
  [640, 'screen'],
  [1142, 'screen'],
  [1700, 'screen'],
  [1840, 'projector'],
];
const views = viewsOf(sizes, [1, null], [2020, 2022]);

describe.each(Object.entries(frames))('%s', (_, frame) => {
  describe.each([...newBuilders, ...valueBuilders])('%s', (_name, draw) => {
    test.each(sizes.map((size) => ({ size })))(
      'no text crosses another or the edge at $size.0 px, $size.1',
      ({ size }) => {
        expect(crossingsAt(size, frame, draw, views)).toEqual([]);
      },
    );
  });
});
