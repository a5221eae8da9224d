import type { EntryFacts } from '#analysis/entryFacts.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { gapSentence } from './gapSentence.ts';
import { subjectOfGap } from './gapMeasure.ts';
import { sharePercent } from '../numbers.ts';
import { spark } from '../spark.ts';
import { subjectOf } from '../subject.ts';
import type { SparkModel } from '../types.ts';
import { yearRuns } from '../yearRuns.ts';

const WIDTH = 120;
const HEIGHT = 28;
const MARGIN = 6;
/** Half the height of the stroke of a year with a report. */
const STROKE = 6;

/**
 * The small picture of an entry: the unit among its peers; of a trend the values over the years; of what is missing all
 * years of the data, a stroke for each report and a dot for each year that the sentence speaks of.
 */
export function gapPicture(facts: EntryFacts, words: Words): SparkModel {
  const { entry, around, course, gap } = facts;
  if (entry.kind === 'trend') {
    const known = course.filter(({ year }) => isWithin(year, entry.years));
    const { print } = subjectOf(entry.trend.measure, words);
    const years = known.map(({ year }) => year);
    return spark({ kind: 'series', years, values: known.map(({ value }) => value) }, print, words);
  }
  if (around === null) return yearsPicture(facts, words);
  const id = subjectOfGap(gap?.measure ?? null);
  const print = id === null ? sharePercent : subjectOf(id, words).print;
  return spark({ kind: 'peers', own: around.own, peers: around.others }, print, words);
}

function isWithin(year: number, years: readonly number[]): boolean {
  return year >= (years[0] ?? Infinity) && year <= (years[years.length - 1] ?? -Infinity);
}

function yearsPicture(facts: EntryFacts, words: Words): SparkModel {
  const { course, entry } = facts;
  const step = course.length < 2 ? 0 : (WIDTH - 2 * MARGIN) / (course.length - 1);
  const x = (i: number) => Math.round((MARGIN + i * step) * 10) / 10;
  const middle = HEIGHT / 2;
  const marked = new Set(entry.years);
  const [first, last] = [course[0], course[course.length - 1]];
  return {
    kind: 'series',
    width: WIDTH,
    height: HEIGHT,
    axis: { x1: MARGIN, y1: middle, x2: WIDTH - MARGIN, y2: middle },
    strokes: course.flatMap(({ year, there }, i) =>
      there && !marked.has(year)
        ? [{ x1: x(i), y1: middle - STROKE, x2: x(i), y2: middle + STROKE }]
        : [],
    ),
    path: '',
    dots: course.flatMap(({ year }, i) =>
      marked.has(year) ? [{ x: x(i), y: middle, focus: true }] : [],
    ),
    label:
      first === undefined || last === undefined
        ? gapSentence(facts, words)
        : fill(words.gaps.spark, {
            y1: first.year,
            y2: last.year,
            years: yearRuns(entry.years, words),
          }),
  };
}
