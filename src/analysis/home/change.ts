import type { Frame } from '#domain/frame.ts';
import { TWO_COUNTS_Z } from '#domain/statistics/limits.ts';
import { twoCountsScore } from '#domain/statistics/twoCounts.ts';
import { pointReader } from '#query/point.ts';
import { chosenYears } from '#query/reports.ts';
import { enoughPeers } from '#query/spread.ts';
import type { Selection } from '#query/types.ts';
import { jumpsTo } from '../jumps.ts';
import { isShown, shownCounties } from './groups.ts';
import type { Change, Found } from './types.ts';

/** T7x: the jumps (Y01) to the year of the selection, of at least six units with both years. Weight: |z| (φ = 1) ÷ 3.09. */
export function changes(frame: Frame, selection: Selection): Found {
  const { year, years } = selection;
  const shown = isShown(frame, selection);
  const drawn = chosenYears(frame, years);
  const findings: Change[] = [];
  let tests = 0;
  for (const county of shownCounties(frame, selection)) {
    const all = jumpsTo(county, year);
    tests += all.length;
    for (const { at, form, indicator, before, after, isJump, pairs } of all) {
      const unit = frame.authorities[at];
      if (!isJump || !enoughPeers(pairs) || unit === undefined || !shown({ authority: unit.id }))
        continue;
      const read = pointReader(frame, indicator, form);
      findings.push({
        template: 'T7x',
        ...{ authority: unit.id, name: unit.name, year, subject: indicator, before, after },
        weight: Math.abs(twoCountsScore(before, after, 1)) / TWO_COUNTS_Z,
        cells: [year - 1, year].map((each) => ({
          ...{ authority: unit.id, year: each, form, indicator },
        })),
        picture: {
          kind: 'series',
          years: drawn,
          values: drawn.map((each) => read(at, each).value),
        },
        opens: { page: 'trends', patch: { year, focus: unit.id, subject: indicator } },
      });
    }
  }
  return { findings, tests };
}
