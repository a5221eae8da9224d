import { MIN_PEERS } from '#domain/statistics/limits.ts';
import type { RankingRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { pooledOf } from '../pooled.ts';
import { printPoint, usable } from '../printed.ts';
import { isPale } from './ranking.ts';
import type { Ranked } from './ranking.ts';
import { spokenOf } from '../spoken.ts';
import type { Subject } from '../subject.ts';

/**
 * The finding about one subject in one year. A comparison is made only where the group has enough peers, a place only
 * where the value has one; where half or more report zero the title counts those above zero.
 * @param nameOf names of units that no other unit has
 */
export function rankingTitle(
  rows: RankingRows,
  subject: Subject,
  words: Words,
  nameOf: (row: Ranked) => string,
): string {
  const unit = spokenOf(rows.rows);
  if (unit !== null) {
    const say = subject.rate ? rateTitle : countTitle;
    return say(rows, unit, nameOf(unit), subject, words);
  }
  return subject.rate ? groupRateTitle(rows, subject, words) : groupTitle(rows, subject, words);
}

function countTitle(
  rows: RankingRows,
  unit: Ranked,
  u: string,
  subject: Subject,
  words: Words,
): string {
  const { titles } = words.charts;
  const { point, place, placed } = unit.data;
  const said = { u, y: rows.year, ind: subject.name, v: printPoint(point, subject, words) };
  if (!usable(point)) return fill(titles.T1word, { ...said, word: said.v });
  const { usable: n, zeros, spread } = rows;
  if (n > 1 && zeros === n && point.value === 0) return fill(titles.T8all, { ...said, n });
  if (point.value === 0) {
    const others = rows.peers.filter((row) => row !== unit && usable(row.data.point));
    return others.length < MIN_PEERS
      ? fill(titles.T8own, said)
      : fill(titles.T8, { ...said, n: others.length, m: others.filter(isPositive).length });
  }
  if (spread === null || place === null) return fill(titles.T1value, said);
  return zeros * 2 >= n
    ? fill(titles.T1few, { ...said, n, m: n - zeros })
    : fill(titles.T1, {
        ...said,
        r: placeText(place, rows, words),
        k: placed,
        n: spread.n,
        m: subject.print(spread.median),
      });
}

/** A place for a sentence, which says when other units of the group have the same. */
export function placeText(place: number, { peers }: RankingRows, { charts }: Words): string {
  const tied = peers.filter((row) => row.data.place === place).length > 1;
  return fill(tied ? charts.placeTied : charts.place, { r: place });
}

function isPositive({ data }: Ranked): boolean {
  return data.point.value !== null && data.point.value > 0;
}

function groupTitle(rows: RankingRows, subject: Subject, words: Words): string {
  const { titles } = words.charts;
  const { usable: n, zeros, spread } = rows;
  const said = { y: rows.year, ind: subject.name, n };
  if (n > 1 && zeros === n) return fill(titles.T8all, said);
  if (n > 1 && zeros * 2 >= n) return fill(titles.T8few, { ...said, m: n - zeros });
  return spread === null
    ? fill(titles.T1plain, said)
    : fill(titles.T1none, { ...said, n: spread.n, m: subject.print(spread.median) });
}

function rateTitle(
  rows: RankingRows,
  unit: Ranked,
  u: string,
  subject: Subject,
  words: Words,
): string {
  const { titles } = words.charts;
  const { point } = unit.data;
  const { rate } = point;
  const said = { u, y: rows.year, ind: subject.name };
  if (rate === null || rate.kind === 'noCases')
    return fill(titles.T1word, { ...said, word: printPoint(point, subject, words) });
  const cases = { ...said, x: rate.x, n: rate.n };
  if (rate.kind === 'tooFew') return fill(titles.T2s, { ...cases, unit: subject.caseUnit(rate.n) });
  const p = printPoint(point, subject, words);
  const pooled = pooledOf(rows.peers.map((row) => row.data.point));
  if (pooled === null || isPale(unit)) return fill(titles.T2own, { ...cases, p });
  const q = subject.print(subject.pooled(pooled.x, pooled.n));
  return fill(titles.T2p, { ...cases, p, k: pooled.units, q });
}

function groupRateTitle(rows: RankingRows, subject: Subject, words: Words): string {
  const { titles } = words.charts;
  const said = { y: rows.year, ind: subject.name };
  const pooled = pooledOf(rows.peers.map((row) => row.data.point));
  if (pooled === null) return fill(titles.T1plain, said);
  const { x, n, units: k } = pooled;
  return fill(titles.T2all, { ...said, k, x, n, q: subject.print(subject.pooled(x, n)) });
}
