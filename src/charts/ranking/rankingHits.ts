import type { RankingRows } from '#query/types.ts';
import type { Words } from '#i18n/zh.ts';
import { isPale } from './ranking.ts';
import type { RankList, Ranked } from './ranking.ts';
import { medianOf, withoutText } from '../peerWords.ts';
import { lastLine, sayPoint } from '../say.ts';
import type { Subject } from '../subject.ts';
import type { ChartContext, Hit } from '../types.ts';

/** One hit a line and chip, from top to bottom. */
export function rankingHits(
  rows: RankingRows,
  list: RankList,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  { words }: ChartContext,
): readonly Hit[] {
  const hit = (row: Ranked, seriesIndex: number, dataIndex: number): Hit => ({
    seriesIndex,
    dataIndex,
    authority: row.authority,
    year: rows.year,
    cells: row.data.point.cells,
    say: [
      ...sayPoint(nameOf(row), row.data.point, subject, words),
      ...(isPale(row) ? [words.charts.tip.pale] : []),
      ...sayPeers(row, subject, words),
      ...lastLine(row.data.point, words),
    ],
  });
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  return [
    ...units.map((row, i) => hit(row, 1, i)),
    ...list.strips.flatMap((strip, s) => strip.rows.map((row, i) => hit(row, 2 + s, i))),
  ];
}

/** Median of the peers of the unit, or why there is none; a rate is told beside the total, which the chart draws. */
function sayPeers({ data: { point, group } }: Ranked, subject: Subject, words: Words) {
  if (group === null || subject.rate || point.value === null) return [];
  return [medianOf(group, subject, words) ?? withoutText(group, words) ?? []].flat();
}
