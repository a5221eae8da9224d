import { describe, expect, test } from 'vitest';
import { sampleReports, sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { builders, madeFrame, overForms } from '../charts/county.ts';
import { crossingsAt, longNames, viewsOf } from '../support/chartViews.ts';
import type { Size } from '../support/chartViews.ts';
import { threeForms } from '../support/threeForms.ts';

const namesOf = (more: number) => [
  ...longNames,
  ...Array.from({ length: more }, (_, i) => `第${i}高新技术产业街道`),
];
const frames = {
  sample: frameOf(sampleReports(), { entries: sampleRoster() }),
  long: madeFrame({
    names: namesOf(10),
    years: Array.from({ length: 12 }, (_, i) => 2014 + i),
    pattern: 'holes',
    missing: 7,
  }),
  zeros: madeFrame({ names: namesOf(20), years: [2017, 2018], pattern: 'mostlyZero' }),
};
const sizes: readonly Size[] = [
  [360, 'narrow'],
  [720, 'screen'],
  [1100, 'screen'],
  [1366, 'screen'],
  [1920, 'screen'],
  [1840, 'projector'],
];

const forms = threeForms();
const coverage = [...builders].filter(([name]) => name === 'coverage');
const charts = [
  ...Object.entries(frames).flatMap(([of, frame]) =>
    [...builders].map(([name, draw]) => ({ of, name, frame, draw })),
  ),
  ...[...overForms, ...coverage].map(([name, draw]) => ({
    of: 'three forms',
    name,
    frame: forms,
    draw,
  })),
];

describe.each(charts)('$of, $name', ({ frame, draw }) => {
  const years = [...frame.blocks.values()].flatMap((block) => block.years);
  const views = viewsOf(sizes, [0, 3, null], [Math.min(...years) + 1, Math.max(...years)]);

  test.each(sizes.map((size) => ({ size })))(
    'no text crosses another or the edge at $size.0 px, $size.1',
    ({ size }) => {
      expect(crossingsAt(size, frame, draw, views)).toEqual([]);
    },
  );
});
