import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { countSpread } from '#analysis/countSpread.ts';
import { mixAgainst } from '#analysis/mixAgainst.ts';
import { profileStrip } from '#analysis/profileStrip.ts';
import { rateLevels } from '#analysis/rateLevels.ts';
import { standsOut } from '#analysis/verdict.ts';
import type { StandsOut } from '#analysis/verdict.ts';
import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import { mainCountsOn } from '#domain/measures/mainCounts.ts';
import { kindsOf } from '#query/selection.ts';
import { madeNames } from '../charts/county.ts';
import { peerFrame } from '../charts/peers.ts';
import { sampleFrame, selectionIn } from '../support/frames.ts';

const frames = {
  sample: sampleFrame(),
  made: peerFrame(madeNames(30), 'usual'),
  zeros: peerFrame(madeNames(20), 'zeros'),
};
const years = [2014, 2015, 2016, 2017, 2018];

/** Kind and side of the gap that a verdict tells. */
const gapOf = ({ side }: StandsOut) => (side === 'zero' ? 'zero low' : `level ${side}`);

describe.each(Object.entries(frames))('charts of %s', (_name, frame) => {
  const gaps = analyse(frame).counties.flatMap((county) => county.gaps);
  const told = (measure: string, kinds: readonly string[]) =>
    gaps
      .filter((gap) => gap.measure === measure && kinds.includes(gap.kind) && gap.form === 's2014')
      .map(({ authority, year, side, kind }) => `${authority} ${year} ${kind} ${side}`)
      .sort();
  const groups = kindsOf(frame, null).map(({ kind }) => kind);

  test.each(funnelMeasuresOn('s2014'))('call the same units on %s as the list', (measure) => {
    const drawn = groups.flatMap((group) =>
      years.flatMap((year) => {
        const rows = rateLevels(frame, selectionIn(frame, { group, year }), measure);
        return [...rows.verdicts].flatMap(([authority, level]) =>
          standsOut(level) ? [`${authority} ${year} ${gapOf(level)}`] : [],
        );
      }),
    );
    expect(drawn.sort()).toEqual(told(measure, ['level']));
  });

  test.each(mainCountsOn('s2014'))('call the same units on %s as the list', (measure) => {
    const drawn = groups.flatMap((group) => {
      const rows = countSpread(frame, selectionIn(frame, { group, year: 2018 }), measure);
      return rows.years.flatMap(({ year, told: found }) =>
        [...found].map(([authority, level]) => `${authority} ${year} ${gapOf(level)}`),
      );
    });
    expect(drawn.sort()).toEqual(told(measure, ['zero', 'level']));
  });

  test('call the same measures of each unit in its strip as the list', () => {
    const drawn = frame.authorities.flatMap(({ id, kind }) =>
      years.flatMap((year) =>
        profileStrip(frame, {
          ...selectionIn(frame, { group: kind, year }),
          focus: id,
        }).rows.flatMap(({ subject, level }) =>
          standsOut(level) ? [`${id} ${year} ${subject} ${gapOf(level)}`] : [],
        ),
      ),
    );
    const listed = gaps
      .filter(({ kind, form }) => form === 's2014' && (kind === 'zero' || kind === 'level'))
      .map(
        ({ authority, year, measure, kind, side }) =>
          `${authority} ${year} ${measure} ${kind} ${side}`,
      );
    expect(drawn.sort()).toEqual(listed.sort());
  });

  test('call the same channel mixes as the list', () => {
    const drawn = groups.flatMap((group) =>
      years.flatMap((year) => {
        const { scores, compared } = mixAgainst(frame, selectionIn(frame, { group, year }));
        return [...scores].flatMap(([authority, score]) =>
          compared !== null && score > compared.limit ? [`${authority} ${year} ${score}`] : [],
        );
      }),
    );
    const listed = gaps
      .filter(({ kind }) => kind === 'structure')
      .map(({ authority, year, value }) => `${authority} ${year} ${value}`);
    expect(drawn.sort()).toEqual(listed.sort());
  });
});
