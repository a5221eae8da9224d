import { isLate } from '#domain/crosswalk/timing.ts';
import type { TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Course, Known } from './lineData.ts';
import type { Drawn, MedianPoint } from './lineSeries.ts';
import { inTextName } from './lineNotes.ts';
import { lastLine, sayPoint, yearAndForm } from '../say.ts';
import { peersName, withDoubtful } from '../peerWords.ts';
import type { Subject } from '../subject.ts';
import type { Hit } from '../types.ts';

interface Said {
  readonly say: readonly string[];
  readonly authority: Hit['authority'];
  readonly year: number;
  readonly cells: Hit['cells'];
}

/** One hit a point that is there, for series that follow one another. */
export function hitsOf<P>(
  lines: readonly Drawn<P>[],
  firstSeries: number,
  say: (point: P) => Said,
): readonly Hit[] {
  return lines.flatMap(({ points }, s) =>
    points.flatMap((point, dataIndex) =>
      point === null ? [] : [{ seriesIndex: firstSeries + s, dataIndex, ...say(point) }],
    ),
  );
}

/** What points of units and of the median say. */
export function sayer(
  rows: TrendRows,
  subject: Subject,
  nameOf: (row: Course) => string,
  words: Words,
): {
  readonly point: (point: Known) => Said;
  readonly median: (point: MedianPoint) => Said;
  readonly inText: (point: Known) => Said;
} {
  const { tip, line, year: yearOnly } = words.charts;
  const byId = new Map(rows.rows.map((row) => [row.authority, row]));
  const ofGroup = (year: number): readonly string[] => {
    const m = rows.medians.find((median) => median.year === year);
    return m === undefined || m.median === null
      ? []
      : [
          withDoubtful(
            fill(words.peers.median, { peers, m: subject.print(m.median), n: m.n }),
            m.doubtful,
            words,
          ),
        ];
  };
  const peers = rows.among === null ? '' : peersName({ among: rows.among }, words);
  return {
    point: (point) => {
      const row = byId.get(point.authority);
      return {
        authority: point.authority,
        year: point.year,
        cells: point.cells,
        say: [
          ...sayPoint(row === undefined ? '' : nameOf(row), point, subject, words),
          ...(isLate(point.form, point.year) ? [words.crosswalk.late] : []),
          ...ofGroup(point.year),
          ...lastLine(point, words),
        ],
      };
    },
    inText: (point) => ({
      authority: point.authority,
      year: point.year,
      cells: point.cells,
      say: [
        fill(words.crosswalk.inTextName, { u: rows.inText?.row?.name ?? '' }),
        yearAndForm(point, words),
        fill(tip.named, { ind: inTextName(rows, words), v: subject.print(point.value) }),
        ...lastLine(point, words),
      ],
    }),
    median: ({ year }) => ({
      authority: null,
      year,
      cells: [],
      say: [fill(line.medianName, { peers }), fill(yearOnly, { y: year }), ...ofGroup(year)],
    }),
  };
}
