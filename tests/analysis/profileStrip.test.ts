import { expect, test } from 'vitest';
import { profileStrip } from '#analysis/profileStrip.ts';
import { frameWith, idOf, oneYear, selectionIn } from '../support/frames.ts';
import { filled } from './support.ts';

test('who uses an old form late is looked at in that year, never in the last one of the others', () => {
  const units = Array.from({ length: 8 }, (_, i) => `甲${i + 1}镇`);
  const frame = frameWith([
    [
      ...oneYear('disclosure.total', [10, 20, 30, 40, 50, 60, 70, 80], 2018),
      filled('甲1镇', 2020, { 'disclosure.total': 7, 'disclosure.channel.other': 7 }),
      ...units.slice(1).map((unit) => filled(unit, 2020, {}, 'm2019')),
    ],
  ]);
  const strip = profileStrip(frame, selectionIn(frame, { year: 2020, focus: idOf('甲1镇') }));
  const [row] = strip.rows.filter(({ subject }) => subject === 'disclosure.total');
  expect(row?.own.data.point).toMatchObject({ year: 2020, value: 7 });
  expect(row?.peers).toHaveLength(1);
  expect(row?.level).toEqual({ is: 'cannotJudge', why: 'fewPeers' });
});
