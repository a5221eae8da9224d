import type { Frame } from '#domain/frame.ts';
import { MIN_PEERS } from '#domain/statistics/limits.ts';
import { countiesOf, peerGroups } from './county.ts';
import type { County } from './county.ts';
import { countGaps, countsOf } from './counts.ts';
import type { Compared } from './counts.ts';
import { NOTHING_SAID } from './said.ts';
import { collectionGaps, dataGaps, reportGaps } from './missing.ts';
import { mixGaps } from './mix.ts';
import { countyPrint } from './print.ts';
import { rateGaps, ratesOf } from './rates.ts';
import { testedIn, trendsOf } from './trends.ts';
import type { Analysis, CountyAnalysis } from './types.ts';

/** How far an analysis is, in counties. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/**
 * Finds all gaps and trends of a data set, county by county.
 *
 * A county whose units, reports, roster and years are those of `before` is taken over from there: nothing of a county
 * rests on the numbers of another. Numbers that contradict each other take no part.
 * @returns a generator that yields after each county and returns the analysis, so that the caller can pause or stop
 */
export function* analysing(frame: Frame, before: Analysis | null): Generator<Step, Analysis, void> {
  const known = new Map(before?.counties.map((county) => [county.county, county]));
  const all = countiesOf(frame);
  const counties: CountyAnalysis[] = [];
  for (const county of all) {
    const print = countyPrint(county, NOTHING_SAID);
    const there = known.get(county.key);
    counties.push(there?.print === print ? there : analysisOf(county, print));
    yield { done: counties.length, total: all.length };
  }
  return { fingerprint: frame.fingerprint, counties };
}

/** @returns all gaps and trends at once */
export function analyse(frame: Frame, before: Analysis | null = null): Analysis {
  const steps = analysing(frame, before);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function analysisOf(county: County, print: string): CountyAnalysis {
  const groups = peerGroups(county);
  const counts = groups.flatMap((group) =>
    countsOf(group).map((measure) => countGaps(county, group, measure)),
  );
  const rates = groups.flatMap((group) =>
    ratesOf(group).map((measure) => rateGaps(county, group, measure)),
  );
  const mixes = groups.map((group) => mixGaps(county, group));
  const trends = trendsOf(county);
  return {
    county: county.key,
    print,
    gaps: [
      ...reportGaps(county),
      ...dataGaps(county),
      ...[...counts, ...rates, ...mixes].flatMap(({ gaps }) => gaps),
      ...collectionGaps(county),
    ],
    trends,
    tests: {
      zero: testsIn(counts),
      level: testsIn(counts) + testsIn(rates),
      structure: testsIn(mixes),
      trend: testedIn(trends),
    },
    smallGroups: groups.filter(({ reports }) => reports.length - 1 < MIN_PEERS).length,
  };
}

const testsIn = (compared: readonly Compared[]) =>
  compared.reduce((sum, { tests }) => sum + tests, 0);
