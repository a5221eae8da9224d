import { ALPHA_998 } from '#domain/statistics/limits.ts';
import type { CountyAnalysis } from './types.ts';

/** Share of series without any trend that the exact test of five years calls rising or falling: 2 of 5! orders. */
const TREND_BY_CHANCE = 1 / 60;

/** How many tests were made, and how many calls of them chance alone would make. */
export interface Chance {
  /** Comparisons with peers: zeros, levels and mixes. */
  readonly compared: number;
  readonly comparedByChance: number;
  readonly trends: number;
  readonly trendsByChance: number;
}

/** Over some counties, all their years together. */
export function chanceIn(counties: readonly CountyAnalysis[]): Chance {
  let [compared, trends] = [0, 0];
  for (const { tests } of counties) {
    compared += tests.zero + tests.level + tests.structure;
    trends += tests.trend;
  }
  return {
    compared,
    comparedByChance: compared * ALPHA_998,
    trends,
    trendsByChance: trends * TREND_BY_CHANCE,
  };
}
