import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import type { Gap } from '#analysis/types.ts';
import { randomOf } from '../../scripts/samples/random.ts';
import { frameWith } from '../support/frames.ts';
import { noiseCounty } from './noise.ts';

const SEEDS = 20;
const kinds = ['zero', 'level', 'structure'] as const;
const NOMINAL = 0.002;
const MOST = 0.006;

const counties = Array.from({ length: SEEDS }, (_, seed) => {
  const reports = noiseCounty(randomOf(8_400 + seed));
  return analyse(frameWith([reports])).counties;
}).flat();

/** A budget is decided, not drawn: a zero of it is told by the share of the peers alone. */
const isFunds = ({ kind, measure }: Gap) => kind === 'zero' && measure === 'org.budget';

const rates = kinds.map((kind) => {
  const tests = counties.reduce((sum, county) => sum + county.tests[kind], 0);
  const found = counties
    .flatMap(({ gaps }) => gaps)
    .filter((gap) => gap.kind === kind && !isFunds(gap)).length;
  return { kind, tests, found, rate: found / tests };
});

describe(`${SEEDS} counties of pure chance`, () => {
  test('are large enough to tell', () => {
    const perMille = (rate: number) => (1000 * rate).toFixed(2);
    console.info(
      rates
        .map(({ kind, tests, found, rate }) => {
          return `${kind}: ${found} of ${tests} = ${perMille(rate)} ‰ (nominal ${perMille(NOMINAL)} ‰)`;
        })
        .join('\n'),
    );
    expect(counties).toHaveLength(SEEDS);
    for (const { tests } of rates) expect(tests).toBeGreaterThan(1000);
  });

  test.each(rates)('$kind gaps: $found of $tests comparisons', ({ rate }) => {
    expect(rate).toBeLessThanOrEqual(MOST);
  });

  test('have no other gaps but rows that a form does not ask for', () => {
    const others = counties
      .flatMap(({ gaps }) => gaps)
      .filter(({ kind }) => !kinds.some((one) => one === kind));
    expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['collection']));
  });
});
