import type { SpreadYear } from '#analysis/countSpread.ts';
import { fill } from '#i18n/fill.ts';
import { listNames } from '../parts.ts';
import { withDoubtful } from '../peerWords.ts';
import { lastLine, sayPoint } from '../say.ts';
import { limitsText, spreadPeers } from './spreadWords.ts';
import { zeroLines, zerosOf } from './spreadMarks.ts';
import type { SpreadMark } from './spreadMarks.ts';
import type { SpreadPlan } from './spreadTicks.ts';
import type { Hit } from '../types.ts';
import { levelSigned } from '../verdictWords.ts';

/** So many names of zeros are read out. */
const MOST_NAMED = 8;

/** One hit a stroke, then one a box of zeros; strokes are the second series, boxes the third. */
export function spreadHits(plan: SpreadPlan, marks: readonly SpreadMark[]): readonly Hit[] {
  const { subject, words, nameOf } = plan;
  const text = words.compare.spread;
  const strokes = marks.map(({ row, point, of, told }, dataIndex): Hit => ({
    seriesIndex: 1,
    dataIndex,
    authority: row.authority,
    year: of.year,
    cells: point.cells,
    say: [
      ...sayPoint(nameOf(row), point, subject, words),
      ...(told === null ? [] : [levelSigned(told, words)]),
      ...sayYear(of, plan),
      ...lastLine(point, words),
    ],
  }));
  const boxes = zeroLines(plan).flatMap((line, dataIndex): Hit[] => {
    const zeros = zerosOf(plan, line);
    const [only] = zeros;
    if (only === undefined) return [];
    const own = zeros.find(({ row }) => row.focus) ?? (zeros.length === 1 ? only : null);
    return [
      {
        seriesIndex: 2,
        dataIndex,
        authority: own?.row.authority ?? null,
        year: only.of.year,
        cells: zeros.flatMap(({ point }) => point.cells),
        say: [
          fill(words.charts.year, { y: only.of.year }),
          fill(text.zerosSay, { n: zeros.length }),
          listNames(
            zeros.map(({ row }) => nameOf(row)),
            words,
            MOST_NAMED,
          ),
          ...sayYear(only.of, plan),
          ...lastLine(only.point, words),
        ],
      },
    ];
  });
  return [...strokes, ...boxes];
}

/** What the group of a year says. */
function sayYear({ n, doubtful, quantiles, limits }: SpreadYear, plan: SpreadPlan): string[] {
  const { subject, words } = plan;
  const text = words.compare.spread;
  if (quantiles === null) return [];
  const print = subject.figure;
  return [
    withDoubtful(
      fill(text.medianOf, { peers: spreadPeers(plan), m: subject.print(quantiles.median), n }),
      doubtful,
      words,
    ),
    fill(text.quantiles, {
      p10: print(quantiles.p10),
      p90: print(quantiles.p90),
      p25: print(quantiles.p25),
      p75: print(quantiles.p75),
    }),
    ...(limits === null ? [] : [limitsText(limits, { subject, words })]),
  ];
}
