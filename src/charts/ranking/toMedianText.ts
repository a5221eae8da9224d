import type { ToMedian } from '#analysis/toMedian.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { pointsBetween, printedCases } from '../numbers.ts';
import { printPoint, usable } from '../printed.ts';
import { isPale } from './ranking.ts';
import type { RankList, Ranked } from './ranking.ts';
import { lineText } from './rankingMarks.ts';
import { casesCells, casesHeads, plain, stateCell, valueCell } from './rankingTable.ts';
import { medianOf, peersName, withoutText } from '../peerWords.ts';
import { lastLine, sayPoint } from '../say.ts';
import { spokenOf } from '../spoken.ts';
import type { Subject } from '../subject.ts';
import type { ChartContext, Hit, TableTwin } from '../types.ts';

/** The size of a difference: items with their unit, percentage points for shares, `short` where there is little room. */
function differenceSize(
  { value, median }: Pair,
  subject: Subject,
  words: Words,
  short = false,
): string {
  if (!subject.share) return subject.print(Number(Math.abs(value - median).toFixed(4)));
  const { points, pointsShort } = words.compare.median;
  const k = Math.abs(pointsBetween(median, value)).toFixed(1);
  return fill(short ? pointsShort : points, { k });
}

/** A value and the median that it stands beside. */
interface Pair {
  readonly value: number;
  readonly median: number;
}

/** Null where nothing is compared. */
function pairOf(row: Ranked, rows: ToMedian): Pair | null {
  const { value } = row.data.point;
  return value === null || rows.spread === null || rows.distanceOf(row) === null
    ? null
    : { value, median: rows.spread.median };
}

/** More or fewer than the median by so many, or equal. */
function differenceText(pair: Pair, subject: Subject, words: Words, short = false): string {
  const { more, fewer, higher, lower, same } = words.compare.median;
  const { value, median } = pair;
  if (subject.share ? pointsBetween(median, value) === 0 : value === median) return same;
  const [over, under] = subject.share ? [higher, lower] : [more, fewer];
  return fill(value > median ? over : under, { k: differenceSize(pair, subject, words, short) });
}

/** Value and difference of a unit, for the column on the right; cases stand beside rates where there is room. */
export function medianLine(
  row: Ranked,
  rows: ToMedian,
  subject: Subject,
  { words, theme }: ChartContext,
): string {
  const { point } = row.data;
  const narrow = theme.profile === 'narrow';
  const figures =
    narrow && usable(point) ? subject.figure(point.value) : lineText(row, subject, words);
  const pair = pairOf(row, rows);
  if (pair === null) return figures;
  return fill(words.compare.median.line, {
    v: figures,
    diff: differenceText(pair, subject, words, narrow),
  });
}

/** The sentence of the focus, or how many units lie on either side. */
export function medianTitle(
  rows: ToMedian,
  subject: Subject,
  words: Words,
  nameOf: (row: Ranked) => string,
): string {
  const text = words.compare.median;
  const said = { y: rows.year, ind: subject.name };
  const unit = spokenOf(rows.rows);
  const { spread, compared } = rows;
  const peers = compared === null ? '' : peersName(compared, words);
  if (unit !== null) {
    const { point } = unit.data;
    const own = { ...said, u: nameOf(unit), v: printPoint(point, subject, words) };
    const pair = pairOf(unit, rows);
    if (pair === null || spread === null)
      return fill(words.charts.titles.T1word, { ...own, word: own.v });
    const group = { ...own, peers, n: spread.n, m: subject.print(spread.median) };
    if (pair.value === pair.median) return fill(text.titleSame, group);
    const { rate } = point;
    return rate === null
      ? fill(text.titleCount, { ...group, diff: differenceText(pair, subject, words) })
      : fill(text.titleRate, {
          ...group,
          x: printedCases(rate).x,
          cases: printedCases(rate).n,
          d: differenceSize(pair, subject, words),
        });
  }
  if (spread === null) {
    const why = rows.compared === null ? '' : (withoutText(rows.compared, words) ?? '');
    return fill(text.noMedian, { ...said, why });
  }
  const distances = rows.members.flatMap((row) => rows.distanceOf(row) ?? []);
  return fill(text.titleGroup, {
    ...said,
    peers,
    n: spread.n,
    m: subject.print(spread.median),
    low: distances.filter((distance) => distance < 0).length,
    high: distances.filter((distance) => distance > 0).length,
    same: distances.filter((distance) => distance === 0).length,
  });
}

/** All units with value, cases and difference. */
export function medianTable(
  rows: ToMedian,
  subject: Subject,
  names: readonly string[],
  caption: string,
  words: Words,
): TableTwin {
  const { bars, signs } = words.charts;
  const head = subject.unit === '' ? subject.name : `${subject.name} (${subject.unit})`;
  return {
    caption,
    head: [
      bars.headUnit,
      head,
      ...(subject.rate ? casesHeads(words) : []),
      words.compare.median.headDiff,
      bars.headState,
    ],
    rows: rows.rows.map((row, i) => {
      const pair = pairOf(row, rows);
      return {
        authority: row.authority,
        name: names[i] ?? row.name,
        cells: [
          valueCell(row, subject, words),
          ...(subject.rate ? casesCells(row, words) : []),
          plain(
            pair === null ? signs.none : differenceText(pair, subject, words),
            rows.distanceOf(row),
          ),
          stateCell(row, words),
        ],
      };
    }),
  };
}

/** One hit a line and chip, from top to bottom. */
export function medianHits(
  rows: ToMedian,
  list: RankList,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly Hit[] {
  const hit = (row: Ranked, seriesIndex: number, dataIndex: number): Hit => ({
    seriesIndex,
    dataIndex,
    authority: row.authority,
    year: rows.year,
    cells: row.data.point.cells,
    say: [
      ...sayPoint(nameOf(row), row.data.point, subject, words),
      ...sayDistance(row, rows, subject, words),
      ...(isPale(row) ? [words.charts.tip.pale] : []),
      ...lastLine(row.data.point, words),
    ],
  });
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  return [
    ...units.map((row, i) => hit(row, 1, i)),
    ...list.strips.flatMap((strip, s) => strip.rows.map((row, i) => hit(row, 2 + s, i))),
  ];
}

function sayDistance(
  row: Ranked,
  rows: ToMedian,
  subject: Subject,
  words: Words,
): readonly string[] {
  const pair = pairOf(row, rows);
  const told = medianOf(rows.compared, subject, words);
  if (pair === null || told === null) return [];
  const { rate } = row.data.point;
  const { ifMedian, headDiff } = words.compare.median;
  return [
    told,
    rate === null
      ? fill(words.charts.tip.named, {
          ind: headDiff,
          v: differenceText(pair, subject, words),
        })
      : fill(ifMedian, { d: differenceSize(pair, subject, words), n: printedCases(rate).n }),
  ];
}
