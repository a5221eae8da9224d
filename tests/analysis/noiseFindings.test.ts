import { describe, expect, test } from 'vitest';
import { countiesOf } from '#analysis/county.ts';
import { findingsOf } from '#analysis/findings.ts';
import type { CheckId } from '#domain/checks/list.ts';
import { countRows } from '#domain/checks/rows.ts';
import { randomOf } from '../../scripts/samples/random.ts';
import { frameWith } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { noiseCounty } from './noise.ts';

const SEEDS = 12;
const MOST = 0.002;

const counties = Array.from({ length: SEEDS }, (_, seed) => {
  const reports = noiseCounty(randomOf(9_100 + seed));
  return { reports, found: countiesOf(frameWith([reports])).flatMap((one) => findingsOf(one)) };
});
const pairs = counties.reduce((sum, { reports }) => sum + pairsIn(reports), 0);

/** Counts of two years in a row on one form; 0 and 0 are no test. */
function pairsIn(reports: readonly SmallReport[]): number {
  const nameOf = ({ unit, year, form }: Pick<SmallReport, 'unit' | 'year' | 'form'>) =>
    `${unit} ${year} ${form ?? ''}`;
  const byName = new Map(reports.map((report) => [nameOf(report), report]));
  return reports.reduce((sum, report) => {
    const { form = 'none', year } = report;
    const before = byName.get(nameOf({ ...report, year: year - 1 }));
    if (before === undefined || form === 'none') return sum;
    const moving = countRows(form).filter(({ id }) => {
      const [now, was] = [report.values[id], before.values[id]];
      return typeof now === 'number' && typeof was === 'number' && now + was > 0;
    });
    return sum + moving.length;
  }, 0);
}

describe(`findings in ${SEEDS} counties of pure chance`, () => {
  const times = (check: CheckId) =>
    counties.reduce(
      (sum, { found }) => sum + found.filter((one) => one.finding.check === check).length,
      0,
    );

  test('are looked for in enough pairs of years', () => {
    expect(pairs).toBeGreaterThan(10_000);
  });

  test.each(['Y01', 'Y03', 'Y06'] as const)('%s: at most 2 in 1,000 pairs of years', (check) => {
    expect(times(check) / pairs).toBeLessThanOrEqual(MOST);
  });

  test.each(['C12', 'C13', 'Y02', 'Y07', 'K01', 'K02', 'K03'] as const)('%s: none', (check) => {
    expect(times(check)).toBe(0);
  });
});
