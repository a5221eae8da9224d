import type { FormId } from '#domain/forms/types.ts';
import type { TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { knownOf, longestRun } from './lineData.ts';
import type { Course } from './lineData.ts';
import { pValue, signed } from '../numbers.ts';
import { printState } from './lineWords.ts';
import { peersName } from '../peerWords.ts';
import { printWithCases } from '../printed.ts';
import { spokenOf } from '../spoken.ts';
import type { Subject } from '../subject.ts';

/**
 * The movement in words, never more than the verdict allows: a trend only from five years of one form, "every year"
 * from three, a difference from two; else first and last value, with the group's medians of those years.
 */
export function lineTitle(
  rows: TrendRows,
  subject: Subject,
  words: Words,
  nameOf: (row: Course) => string,
): string {
  const unit = spokenOf(rows.rows);
  return unit === null
    ? groupTitle(rows, subject, words)
    : unitTitle(rows, unit, nameOf(unit), subject, words);
}

function unitTitle(
  rows: TrendRows,
  unit: Course,
  u: string,
  subject: Subject,
  words: Words,
): string {
  const { titles, ways } = words.charts;
  const run = longestRun(unit);
  const [first, last] = [run[0], run[run.length - 1]];
  const said = { u, ind: subject.name };
  if (first === undefined || last === undefined) {
    const point = unit.data[unit.data.length - 1];
    if (point === undefined) return subject.name;
    const word = printState(point, subject, rows.across, words);
    return fill(titles.T1word, { ...said, y: point.year, word });
  }
  const [a, b] = [printWithCases(first, subject, words), printWithCases(last, subject, words)];
  if (run.length === 1) return fill(titles.T1value, { ...said, y: first.year, v: a });
  const moved = { ...said, y1: first.year, y2: last.year, a, b, n: run.length };
  if (run.every(({ value }) => value === 0)) return fill(titles.T8years, moved);
  const { verdict } = rows;
  const p = verdict === null || verdict.p === null ? '' : pValue(verdict.p);
  switch (verdict?.verdict) {
    case 'rising':
    case 'falling':
      return fill(titles.T7, {
        ...moved,
        p,
        way: ways[verdict.verdict],
        k: signed(verdict.slope ?? NaN, subject.print),
      });
    case 'noClearTrend':
      return fill(titles.T7n, { ...moved, p });
    case 'roseEveryYear':
      return fill(titles.T7d, { ...moved, way: ways.up });
    case 'fellEveryYear':
      return fill(titles.T7d, { ...moved, way: ways.down });
    default:
      break;
  }
  if (verdict !== null && run.length === 2) {
    const difference = last.value - first.value;
    if (difference === 0) return fill(titles.T7same, moved);
    const way = difference > 0 ? ways.more : ways.fewer;
    return fill(titles.T7x, { ...moved, way, k: subject.print(Math.abs(difference)) });
  }
  const [m1, m2] = [first, last].map(({ year, form }) => medianIn(rows, year, form));
  return rows.among === null || m1 === undefined || m2 === undefined
    ? fill(titles.T1own, moved)
    : fill(titles.T1m, {
        ...moved,
        peers: peersName({ among: rows.among }, words),
        n: rangeOf([m1.n, m2.n]),
        m1: subject.print(m1.median),
        m2: subject.print(m2.median),
      });
}

/** Median of a year where it is of reports on the same form. */
function medianIn({ medians }: TrendRows, year: number, form: FormId | null) {
  return medians.flatMap(({ median, ...of }) =>
    median === null || of.year !== year || of.form !== form ? [] : [{ ...of, median }],
  )[0];
}

function groupTitle(rows: TrendRows, subject: Subject, words: Words): string {
  const { titles } = words.charts;
  const known = longestMedians(rows);
  const [first, last] = [known[0], known[known.length - 1]];
  const { among } = rows;
  if (first === undefined || last === undefined || first === last || among === null) {
    return fill(titles.T6, {
      N: rows.rows.filter((row) => knownOf(row).length > 0).length,
      y1: rows.years[0] ?? '',
      y2: rows.years[rows.years.length - 1] ?? '',
      ind: subject.name,
    });
  }
  return fill(titles.T1med, {
    ind: subject.name,
    y1: first.year,
    y2: last.year,
    peers: peersName({ among }, words),
    n: rangeOf(known.map(({ n }) => n)),
    m1: subject.print(first.median),
    m2: subject.print(last.median),
  });
}

/** Medians of the form that has most of them, the newest of equals: a title claims nothing over a change of forms. */
function longestMedians({ medians }: TrendRows) {
  const known = medians.flatMap(({ year, median, n, form }) =>
    median === null ? [] : [{ year, median, n, form }],
  );
  let best: typeof known = [];
  for (const form of new Set(known.map((each) => each.form))) {
    const ofForm = known.filter((each) => each.form === form);
    if (ofForm.length >= best.length) best = ofForm;
  }
  return best;
}

/** "14", or "11–14" where the years differ. */
export function rangeOf(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? String(least) : `${least}–${most}`;
}
