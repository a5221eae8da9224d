import { isMainCount } from '#domain/measures/mainCounts.ts';
import { isMeasureId, measureOf } from '#domain/measures/index.ts';
import type { Gap, TrendRecord } from './types.ts';

/**
 * How much a kind weighs before anything else: what is not there at all comes before what stands out, that before what moves,
 * and what no form asks for comes last.
 */
const KIND = { report: 4, data: 1, zero: 2, level: 2, structure: 1.5, collection: 0.1 } as const;
/** What is impossible comes back from any official who reads it; what is only unlikely may be right. */
const CONTRADICTION = { error: 3.5, warning: 1.25, notice: 0.5 } as const;
const EMPTY_REPORT = 3;
const EMPTY_MAIN_COUNT = 2;
const TREND = { county: 1.5, unit: 1 } as const;

/** A limit passed many times over counts at most so many times. */
const MOST_DISTANCE = 3;
/** Where a measure has a direction. */
const WORSE = 1.25;
const BETTER = 0.8;
/** What is left after each year. */
const A_YEAR_LATER = 0.92;
/** Each further year adds this, up to twice the weight. */
const EACH_MORE_YEAR = 0.25;
const MOST_PERSISTENCE = 2;

/**
 * Weight of the gaps that make one entry, or of a trend:
 * kind × distance beyond the limit (at most 3) × direction (worse 1.25, better 0.8) × 0.92^(years ago) ×
 * persistence (1 + ¼ for each further year, at most 2).
 *
 * It orders the list and means nothing else: it is never shown as a number.
 */
export function weightOf(what: readonly Gap[] | TrendRecord, lastYear: number): number {
  if (!isGaps(what)) {
    const kind = what.authority === null ? TREND.county : TREND.unit;
    return kind * recency(what.years, lastYear);
  }
  const years = [...new Set(what.map(({ year }) => year))];
  const heaviest = what.reduce((most, gap) => Math.max(most, ownWeight(gap)), 0);
  const persistence = Math.min(MOST_PERSISTENCE, 1 + EACH_MORE_YEAR * (years.length - 1));
  return heaviest * recency(years, lastYear) * persistence;
}

const isGaps = (what: readonly Gap[] | TrendRecord): what is readonly Gap[] => Array.isArray(what);

function ownWeight(gap: Gap): number {
  return kindWeight(gap) * Math.min(MOST_DISTANCE, gap.distance) * directionOf(gap);
}

function kindWeight({ kind, measure, finding }: Gap): number {
  if (kind === 'contradiction') return CONTRADICTION[finding?.severity ?? 'notice'];
  if (kind !== 'data') return KIND[kind];
  if (measure === null) return EMPTY_REPORT;
  return isMainCount(measure) ? EMPTY_MAIN_COUNT : KIND.data;
}

function directionOf({ measure, side }: Gap): number {
  const direction =
    measure !== null && isMeasureId(measure) ? measureOf(measure)?.direction : 'none';
  if (side === null || direction === undefined || direction === 'none') return 1;
  return (side === 'high') === (direction === 'up') ? BETTER : WORSE;
}

function recency(years: readonly number[], lastYear: number): number {
  return A_YEAR_LATER ** Math.max(0, lastYear - Math.max(...years));
}
