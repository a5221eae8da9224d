import type { RankingRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { isPale } from './ranking.ts';
import type { RankList, Ranked } from './ranking.ts';
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
      ...sayPlace(row, rows, subject, words),
      ...lastLine(row.data.point, words),
    ],
  });
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  return [
    ...units.map((row, i) => hit(row, 1, i)),
    ...list.strips.flatMap((strip, s) => strip.rows.map((row, i) => hit(row, 2 + s, i))),
  ];
}

function sayPlace(
  { data: { point, place, placed } }: Ranked,
  rows: RankingRows,
  subject: Subject,
  words: Words,
): readonly string[] {
  const { tip } = words.charts;
  return [
    // zeros are tied at the bottom: a place would tell nothing
    ...(place === null || point.value === 0 ? [] : [fill(tip.place, { r: place, k: placed })]),
    ...(rows.spread === null || subject.rate
      ? []
      : [fill(tip.median, { m: subject.print(rows.spread.median), n: rows.spread.n })]),
  ];
}
