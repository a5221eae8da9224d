import type { IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { garwoodInterval } from '#domain/statistics/poisson.ts';
import { ALPHA_95, Z_998 } from '#domain/statistics/limits.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import { robustScores } from '#domain/statistics/robust.ts';
import { enoughPeers } from '../spread.ts';
import type { Selection } from '../types.ts';
import { byForm, mainCountsOf, usableIn } from './counts.ts';
import type { MainCount } from './counts.ts';
import { othersOf } from './others.ts';
import type { Found, Opens, ZeroGap } from './types.ts';

/** A zero is told when at least this share of the peers has some. */
const SHARE_ABOVE = 0.9;

/**
 * T8: zeros of the year in a main count while at least 90 % of at least five peers are above zero. Counts: also what a
 * Poisson zero allows (3.69) lies below the lower quartile of the peers above zero, and the robust z is below −3.09,
 * as planned counts are more uneven than chance. Money is decided, not drawn by chance: the share alone.
 * Weight: |z| ÷ 3.09, for money the share ÷ 90 %.
 */
export function zeroGaps(frame: Frame, selection: Selection): Found {
  const found = mainCountsOf(frame, selection).map((count) => zerosIn(count, frame, selection));
  return {
    findings: found.flatMap(({ findings }) => findings),
    tests: found.reduce((sum, { tests }) => sum + tests, 0),
  };
}

function zerosIn(count: MainCount, frame: Frame, { year }: Selection): Found {
  const findings: ZeroGap[] = [];
  let tests = 0;
  for (const group of byForm(usableIn(count, year), (entry) => entry.point)) {
    if (!enoughPeers(group.length)) continue;
    const values = group.map(({ point }) => point.value);
    const scores = count.money ? null : robustScores(values);
    const positive = values.filter((value) => value > 0);
    const others = othersOf(values);
    tests += group.length;
    group.forEach(({ at, point }, i) => {
      const unit = frame.authorities[at];
      const share = positive.length / (group.length - 1);
      if (unit === undefined || point.value !== 0 || share < SHARE_ABOVE) return;
      const weight = count.money
        ? share / SHARE_ABOVE
        : isBelowChance(positive)
          ? -(scores?.[i] ?? NaN) / Z_998
          : NaN;
      if (!(count.money ? weight >= 1 : weight > 1)) return;
      findings.push({
        template: 'T8',
        authority: unit.id,
        name: unit.name,
        year,
        subject: count.subject,
        peers: group.length - 1,
        above: positive.length,
        weight,
        cells: point.cells,
        picture: { kind: 'peers', own: 0, peers: others(0) },
        opens: { page: pageOf(count.subject), patch: { year, focus: unit.id } },
      });
    });
  }
  return { findings, tests };
}

/** Whether what a Poisson count of 0 allows lies below the lower quartile of the peers that have some. */
function isBelowChance(positive: readonly number[]): boolean {
  const allowed = garwoodInterval(0, ALPHA_95);
  const quartile = quantile(positive, 0.25);
  return allowed !== null && quartile !== null && allowed.high < quartile;
}

function pageOf(subject: IndicatorId): Opens['page'] {
  if (subject.startsWith('disclosure.')) return 'channels';
  return subject.startsWith('org.') || subject.startsWith('training.')
    ? 'staffing'
    : 'responsiveness';
}
