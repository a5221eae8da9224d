import { ALPHA_998 } from '#domain/statistics/limits.ts';
import type { CountyAnalysis } from './types.ts';

/** Share of series without any trend that the exact test of five years calls rising or falling: 2 of 5! orders. */
const TREND_BY_CHANCE = 1 / 60;

/** How many tests were made, how many calls chance alone would make of them, and what was too small to be tested. */
export interface Chance {
  /** Comparisons with peers: zeros, levels and mixes. */
  readonly compared: number;
  readonly comparedByChance: number;
  readonly trends: number;
  readonly trendsByChance: number;
  /** Groups (county, year, form and type) with fewer than 5 peers. */
  readonly smallGroups: number;
}

/** Over some counties, all their years together. */
export function chanceIn(counties: readonly CountyAnalysis[]): Chance {
  let [compared, trends, small] = [0, 0, 0];
  for (const { tests, smallGroups } of counties) {
    compared += tests.zero + tests.level + tests.structure;
    trends += tests.trend;
    small += smallGroups;
  }
  return {
    compared,
    comparedByChance: compared * ALPHA_998,
    trends,
    trendsByChance: trends * TREND_BY_CHANCE,
    smallGroups: small,
  };
}
