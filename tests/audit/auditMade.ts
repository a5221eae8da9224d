import { expect, test } from 'vitest';
import { auditOf } from './audit.ts';
import { exampleSet, madeSet } from './made.ts';

/** The kinds of gap, words of trends and rules without which a run of the audit would say little. */
const mustBeSeen = [
  ...['report', 'data', 'zero', 'level', 'structure', 'collection'],
  ...['rising', 'falling', 'roseEveryYear', 'fellEveryYear', 'noClearTrend', 'tooFewYears'],
  ...['county rising', 'county falling', 'county noClearTrend', 'county tooFewYears'],
  ...['C01', 'C04', 'C05', 'C08', 'C10', 'C12', 'C13', 'K01', 'K03'],
  ...Array.from({ length: 21 }, (_, i) => `S${String(i + 1).padStart(2, '0')}`),
  ...Array.from({ length: 16 }, (_, i) => `M${String(i + 1).padStart(2, '0')}`),
  ...Array.from({ length: 7 }, (_, i) => `Y0${i + 1}`),
];

/** Audits made counties, one test each, and asks that together they were worth it. */
export function auditMade(from: number, count: number, of: number): void {
  const seen = new Set<string>();
  const sets = [
    { seed: 0, set: exampleSet() },
    ...Array.from({ length: count }, (_, i) => ({ seed: from + i, set: madeSet(from + i) })),
  ].map((one) => ({ ...one, traps: one.set.traps.join(', ') }));

  test.each(sets)('county $seed: $traps', async ({ set, seed }) => {
    const audit = await auditOf(set, { seed, of });
    for (const one of audit.seen) seen.add(one);
    expect(audit.differences).toEqual([]);
  });

  test('have all kinds of gaps, trends and broken rules', () => {
    expect(mustBeSeen.filter((one) => !seen.has(one))).toEqual([]);
  });
}
