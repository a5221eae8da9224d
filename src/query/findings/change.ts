import type { Frame } from '#domain/frame.ts';
import { Z_998 } from '#domain/statistics/limits.ts';
import { overdispersion } from '#domain/statistics/overdispersion.ts';
import { twoCountsScore } from '#domain/statistics/twoCounts.ts';
import { chosenYears } from '../reports.ts';
import { enoughPeers, isUsable } from '../spread.ts';
import type { Selection } from '../types.ts';
import { byForm, mainCountsOf } from './counts.ts';
import type { MainCount, UsablePoint } from './counts.ts';
import type { Change, Found } from './types.ts';

/** Money is told when it became this many times as much, or that part of it. */
const MONEY_RATIO = 3;
/** … and at most this share of the peers did the same. */
const MONEY_SHARE = 0.1;

/**
 * T7x: main counts that changed from the year before to the year of the selection by more than chance: two-count
 * |z| > 3.09 with the φ of the whole group (from eight pairs on, else 1), so that a jump that all make is not the jump
 * of one. Money is decided, not drawn by chance: three times as much or a third (0 counts as either), and at most one
 * peer in ten did the same. Both years on one form, at least five peers with both.
 * Weight: |z| ÷ 3.09, for money 1.
 */
export function changes(frame: Frame, selection: Selection): Found {
  const found = mainCountsOf(frame, selection).map((count) => changesIn(count, frame, selection));
  return {
    findings: found.flatMap(({ findings }) => findings),
    tests: found.reduce((sum, { tests }) => sum + tests, 0),
  };
}

interface Pair {
  readonly at: number;
  readonly before: UsablePoint;
  readonly after: UsablePoint;
}

function changesIn(count: MainCount, frame: Frame, { year, years }: Selection): Found {
  const pairs = count.members.flatMap((at): Pair[] => {
    const [before, after] = [count.read(at, year - 1), count.read(at, year)];
    const both = isUsable(before) && isUsable(after) && before.form === after.form;
    return both ? [{ at, before, after }] : [];
  });
  const shown = chosenYears(frame, years);
  const findings: Change[] = [];
  let tests = 0;
  for (const group of byForm(pairs, (pair) => pair.after)) {
    if (!enoughPeers(group.length)) continue;
    tests += group.length;
    const weights = count.money ? moneyWeights(group) : countWeights(group);
    group.forEach(({ at, before, after }, i) => {
      const unit = frame.authorities[at];
      const weight = weights[i];
      if (unit === undefined || weight === undefined || weight === null) return;
      findings.push({
        template: 'T7x',
        authority: unit.id,
        name: unit.name,
        year,
        subject: count.subject,
        before: before.value,
        after: after.value,
        weight,
        cells: [...before.cells, ...after.cells],
        picture: {
          kind: 'series',
          years: shown,
          values: shown.map((each) => count.read(at, each).value),
        },
        opens: { page: 'trends', patch: { year, focus: unit.id, subject: count.subject } },
      });
    });
  }
  return { findings, tests };
}

/** One entry a pair; null: no more than chance. */
function countWeights(pairs: readonly Pair[]): (number | null)[] {
  const scores = pairs.map(({ before, after }) => twoCountsScore(before.value, after.value, 1));
  const spread = Math.sqrt(overdispersion(scores)?.used ?? 1);
  return scores.map((score) => {
    const weight = Math.abs(score) / spread / Z_998;
    return weight > 1 ? weight : null;
  });
}

function moneyWeights(pairs: readonly Pair[]): (number | null)[] {
  const directions = pairs.map(({ before, after }) => direction(before.value, after.value));
  const most = MONEY_SHARE * (pairs.length - 1) + 1;
  const rare = ([-1, 1] as const).filter(
    (way) => directions.filter((other) => other === way).length <= most,
  );
  return directions.map((own) => (own !== 0 && rare.includes(own) ? 1 : null));
}

/** 1 for three times as much, −1 for a third, 0 for less of a change. */
function direction(before: number, after: number): -1 | 0 | 1 {
  if (after > before && after >= MONEY_RATIO * before) return 1;
  return after < before && before >= MONEY_RATIO * after ? -1 : 0;
}
