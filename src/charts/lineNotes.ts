import { SLOPE_RANGE_BELOW_YEARS } from '#domain/statistics/limits.ts';
import type { TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { erasOf, offForm } from './lineData.ts';
import type { Cast, Course } from './lineData.ts';
import { listNames, spanOf } from './parts.ts';
import { usable } from './printed.ts';
import type { Subject } from './subject.ts';

/** Words for why no line is drawn; null when there are at least two years with a value. */
export function nothingToDraw(rows: TrendRows, subject: Subject, words: Words): string | null {
  const { empty } = words.charts;
  if (rows.rows.length === 0) return empty.noUnits;
  if (rows.years.length === 0) return empty.noYears;
  const said = { ind: subject.name, span: spanOf(rows.years) };
  const points = rows.rows.flatMap((row) => row.data);
  const known = points.filter(usable);
  const years = [...new Set(known.map((point) => point.year))];
  const [only] = years;
  if (only === undefined) {
    const shown = new Set(points.map((point) => point.shown));
    return shown.has('notOnForm') && !shown.has('blank') && !shown.has('value')
      ? fill(empty.notOnForm, { ...said, y: said.span })
      : fill(empty.allMissingYears, said);
  }
  if (years.length === 1) return fill(empty.oneYear, { ...said, y: only });
  return known.every((point) => point.value === 0) ? fill(empty.allZeroYears, said) : null;
}

/** What each kind of line is, in words that hold in grey too. */
export function lineSubtitle(
  rows: TrendRows,
  cast: Cast,
  drawn: {
    readonly median: boolean;
    readonly bridge: boolean;
    readonly whiskers: boolean;
    readonly breaks: boolean;
    readonly bandUnits: number;
  },
  subject: Subject,
  nameOf: (row: Course) => string,
  words: Words,
): string {
  const { line, joiner } = words.charts;
  const said = { ind: subject.name, unit: subject.unit, span: spanOf(rows.years) };
  const pinned = listNames(cast.pinned.map(nameOf), words);
  return [
    fill(subject.unit === '' ? line.subtitlePlain : line.subtitle, said),
    ...(subject.direction === null ? [] : [subject.direction]),
    ...(cast.hero === null ? [] : [fill(line.focus, { u: nameOf(cast.hero) })]),
    ...(cast.pinned.length === 0 ? [] : [fill(line.pinned, { names: pinned })]),
    ...(cast.as === 'band'
      ? [fill(line.band, { n: drawn.bandUnits })]
      : cast.others.length === 0
        ? []
        : [fill(cast.others.length === 1 ? line.peer : line.peers, { n: cast.others.length })]),
    ...(drawn.median ? [line.median] : []),
    ...(drawn.whiskers ? [line.whiskers] : []),
    ...(drawn.bridge ? [line.bridge] : []),
    ...(drawn.breaks ? [line.breaks] : []),
  ].join(joiner);
}

/** What must be known to read the lines. */
export function lineNotes(rows: TrendRows, subject: Subject, words: Words): readonly string[] {
  const { notes } = words.charts;
  const counts = rows.medians.filter(({ median }) => median !== null).map(({ n }) => n);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const strays = offForm(rows, erasOf(rows));
  const { verdict } = rows;
  const tested =
    verdict !== null && ['rising', 'falling', 'noClearTrend'].includes(verdict.verdict);
  const slopes =
    verdict !== null &&
    (verdict.verdict === 'rising' || verdict.verdict === 'falling') &&
    verdict.n < SLOPE_RANGE_BELOW_YEARS
      ? verdict.slopeRange
      : null;
  return [
    ...(rows.rows.length === 1 ? [notes.oneUnit] : counts.length === 0 ? [notes.fewPeers] : []),
    ...(most - least > most / 5 ? [fill(notes.nVaries, { a: least, b: most })] : []),
    ...(strays === 0
      ? []
      : [fill(strays === 1 ? notes.wrongFormOne : notes.wrongForm, { n: strays })]),
    ...(slopes === null
      ? []
      : [fill(notes.slopes, { a: subject.figure(slopes[0]), b: subject.print(slopes[1]) })]),
    ...(tested ? [notes.slopeNote] : []),
  ];
}
