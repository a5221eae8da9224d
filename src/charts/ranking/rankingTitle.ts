import { isDoubtful } from '#query/spread.ts';
import type { RankingRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { printedCases } from '../numbers.ts';
import { pooledOf } from '../pooled.ts';
import { printPoint, usable } from '../printed.ts';
import { isPale } from './ranking.ts';
import type { Ranked } from './ranking.ts';
import { peersName, withDoubtful } from '../peerWords.ts';
import { spokenOf } from '../spoken.ts';
import type { Subject } from '../subject.ts';
import type { ChartContext } from '../types.ts';

/**
 * The finding about one subject in one year, beside the median of the unit's peers where there are enough; where half or
 * more report zero the title counts those above zero. Rates stand beside the total of the scope.
 * @param nameOf names of units that no other unit has
 */
export function rankingTitle(
  rows: RankingRows,
  subject: Subject,
  context: Named,
  nameOf: (row: Ranked) => string,
): string {
  const claim = claimOf(rows, subject, context, nameOf);
  return withDoubtful(claim, doubtfulBeside(rows, subject), context.words);
}

/** Numbers in doubt that the title does not count: of the peers where it tells their median, else of the scope. */
function doubtfulBeside(rows: RankingRows, subject: Subject): number {
  const unit = spokenOf(rows.rows);
  const group = unit === null ? rows.compared : unit.data.group;
  const own = unit?.data.point ?? null;
  const isOfAll = rows.zeros * 2 >= rows.usable && own?.value !== 0;
  const of = subject.rate || isOfAll || group?.spread == null ? rows : group;
  // the unit that the title is about is not one more
  return of.doubtful - (own !== null && isDoubtful(own) ? 1 : 0);
}

function claimOf(
  rows: RankingRows,
  subject: Subject,
  context: Named,
  nameOf: (row: Ranked) => string,
): string {
  const unit = spokenOf(rows.rows);
  if (unit !== null) {
    const say = subject.rate ? rateTitle : countTitle;
    return say(rows, unit, nameOf(unit), subject, context);
  }
  return subject.rate
    ? groupRateTitle(rows, subject, context)
    : groupTitle(rows, subject, context.words);
}

/** Words, and the name of the scope where it is not the whole county. */
export type Named = Pick<ChartContext, 'words' | 'group'>;

function countTitle(
  rows: RankingRows,
  unit: Ranked,
  u: string,
  subject: Subject,
  { words }: Named,
): string {
  const { titles } = words.charts;
  const { point, group } = unit.data;
  const said = { u, y: rows.year, ind: subject.name, v: printPoint(point, subject, words) };
  if (!usable(point)) return fill(titles.T1word, { ...said, word: said.v });
  const { usable: n, zeros } = rows;
  const spread = unit.data.apart ? null : (group?.spread ?? null);
  if (n > 1 && zeros === n && point.value === 0) return fill(titles.T8all, { ...said, n });
  if (point.value === 0) {
    if (spread === null || group === null) return fill(titles.T8own, said);
    const m = group.points.filter(({ value }) => value > 0).length;
    return fill(titles.T8, { ...said, peers: peersName(group, words), n: spread.n - 1, m });
  }
  if (spread === null || group === null) return fill(titles.T1value, said);
  return zeros * 2 >= n
    ? fill(titles.T1few, { ...said, n, m: n - zeros })
    : fill(titles.T1, {
        ...said,
        peers: peersName(group, words),
        n: spread.n,
        m: subject.print(spread.median),
      });
}

function groupTitle(rows: RankingRows, subject: Subject, words: Words): string {
  const { titles } = words.charts;
  const { usable: n, zeros, spread, compared } = rows;
  const said = { y: rows.year, ind: subject.name, n };
  if (n > 1 && zeros === n) return fill(titles.T8all, said);
  if (n > 1 && zeros * 2 >= n) return fill(titles.T8few, { ...said, m: n - zeros });
  return spread === null || compared === null
    ? fill(titles.T1plain, said)
    : fill(titles.T1none, {
        ...said,
        peers: peersName(compared, words),
        n: spread.n,
        m: subject.print(spread.median),
      });
}

function rateTitle(
  rows: RankingRows,
  unit: Ranked,
  u: string,
  subject: Subject,
  { words, group: scope = words.charts.wholeCounty }: Named,
): string {
  const { titles } = words.charts;
  const { point } = unit.data;
  const { rate } = point;
  const said = { u, y: rows.year, ind: subject.name };
  if (rate === null || rate.kind === 'noCases')
    return fill(titles.T1word, { ...said, word: printPoint(point, subject, words) });
  const cases = { ...said, ...printedCases(rate) };
  if (rate.kind === 'tooFew') return fill(titles.T2s, { ...cases, unit: subject.caseUnit(rate.n) });
  const p = printPoint(point, subject, words);
  const pooled = pooledOf(rows.members.map((row) => row.data.point));
  if (pooled === null || isPale(unit)) return fill(titles.T2own, { ...cases, p });
  const q = subject.print(subject.pooled(pooled.x, pooled.n));
  return fill(titles.T2p, { ...cases, p, group: scope, k: pooled.units, q });
}

function groupRateTitle(
  rows: RankingRows,
  subject: Subject,
  { words, group = words.charts.wholeCounty }: Named,
): string {
  const { titles } = words.charts;
  const said = { y: rows.year, ind: subject.name };
  const pooled = pooledOf(rows.members.map((row) => row.data.point));
  if (pooled === null) return fill(titles.T1plain, said);
  const { x, n, units: k } = pooled;
  return fill(titles.T2all, {
    ...said,
    group,
    k,
    ...printedCases({ x, n }),
    q: subject.print(subject.pooled(x, n)),
  });
}
