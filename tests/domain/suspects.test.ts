import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { countiesOf } from '#analysis/county.ts';
import { findingsOf } from '#analysis/findings.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { suspectsAt, usableAt } from '#domain/suspects.ts';
import { channelMix } from '#query/channelMix.ts';
import { ranking } from '#query/ranking.ts';
import { trend } from '#query/trend.ts';
import { frameWith, oneYear, sampleFrame, sampleUnit, selectionIn } from '../support/frames.ts';
import { filled } from '../analysis/support.ts';

const blockOf = (frame: Frame) => {
  const [block] = frame.blocks.values();
  if (block === undefined) throw new Error('no block');
  return block;
};

describe('a cell that an error names', () => {
  const channels = (total: number) =>
    filled('甲1镇', 2017, {
      'disclosure.total': total,
      'disclosure.channel.website': 20,
      'disclosure.channel.other': 5,
    });

  test.each([
    ['a total below one of its channels', 10, ['disclosure.total']],
    ['a total above all of them', 40, ['disclosure.total']],
    ['a total between', 23, []],
  ] as const)('%s', (_, total, ids) => {
    const block = blockOf(frameWith([[channels(total)]]));
    expect([...suspectsAt(block, 0, 2017)]).toEqual(ids);
    const usable = usableAt(block, 0, 2017, 'disclosure.total').value;
    expect(usable).toBe(ids.length === 0 ? total : null);
    expect(cellAt(block, 0, 2017, 'disclosure.total').value).toBe(total);
  });

  test('without a number is none: there is nothing to leave out', () => {
    const values = { 'disclosure.total': null, 'disclosure.channel.website': 20 };
    expect(suspectsAt(blockOf(frameWith([[filled('甲1镇', 2017, values)]])), 0, 2017).size).toBe(0);
  });

  test('is the same for the pages as for the list of findings', () => {
    const frame = sampleFrame();
    const told = countiesOf(frame).flatMap((county) =>
      findingsOf(county).flatMap(({ at, year, form, finding: { severity, indicators } }) =>
        severity === 'error' && at !== null
          ? indicators.map((id) => `${at} ${year} ${form} ${id}`)
          : [],
      ),
    );
    const found = [...frame.blocks.values()].flatMap((block) =>
      frame.authorities.flatMap((_, at) =>
        block.years.flatMap((year) =>
          [...suspectsAt(block, at, year)].map((id) => `${at} ${year} ${block.form} ${id}`),
        ),
      ),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual([...new Set(told)].sort());
  });
});

describe('what is suspect leads nowhere', () => {
  const frame = sampleFrame();
  const unit = sampleUnit('柳河乡');
  const of2016 = selectionIn(frame, { year: 2016, focus: unit });

  test('it is told as reported, without a place, and is in no median', () => {
    const rows = ranking(frame, of2016, 'disclosure.total');
    const own = rows.rows.find(({ authority }) => authority === unit);
    expect(own?.data).toMatchObject({
      point: { value: null, shown: 'suspect', doubtful: 265 },
      place: null,
    });
    expect(rows).toMatchObject({ doubtful: 1, compared: { doubtful: 1 } });
    expect(rows.compared?.points.some(({ authority }) => authority === unit)).toBe(false);
  });

  test('it is in no trend and no sum, of which the parts stay', () => {
    expect(trend(frame, of2016, 'disclosure.total').verdict?.n).toBe(3);
    const mix = channelMix(frame, of2016).rows.find(({ authority }) => authority === unit);
    expect(mix?.data.sum).toBe(149);
  });

  test('the list of gaps takes no part of it: one suspect unit changes nothing for the others', () => {
    const usual = [20, 25, 30, 22, 28, 24, 26];
    const sound = oneYear('training.trainees', [0, ...usual]).map((one) =>
      filled(one.unit, one.year, { ...one.values, 'training.courses': 1 }),
    );
    const odd = filled('乙镇', 2017, { 'training.trainees': 23, 'org.staff': 9 });
    const gaps = (extra: readonly (typeof odd)[]) =>
      analyse(frameWith([[...sound, ...extra]])).counties.flatMap((county) =>
        county.gaps.filter(({ measure }) => measure === 'org.staff'),
      );
    expect(gaps([odd])).toEqual(gaps([]));
    expect(suspectsAt(blockOf(frameWith([[odd]])), 0, 2017).has('org.staff')).toBe(true);
  });
});
