import type { Frame } from '#domain/frame.ts';
import { countSpread } from '#analysis/countSpread.ts';
import { mixAgainst } from '#analysis/mixAgainst.ts';
import { profileStrip } from '#analysis/profileStrip.ts';
import { rateLevels } from '#analysis/rateLevels.ts';
import { toMedian } from '#analysis/toMedian.ts';
import { funnel } from '#charts/funnel/funnel.ts';
import { limitBands } from '#charts/ranking/limitBands.ts';
import { mixAgainst as mixChart } from '#charts/mix/mixAgainst.ts';
import { profileStrip as stripChart } from '#charts/profileStrip/profileStrip.ts';
import { spreadTicks } from '#charts/spread/spreadTicks.ts';
import { toMedianChart } from '#charts/ranking/toMedian.ts';
import { twoYears as yearsChart } from '#charts/sides/twoYears.ts';
import { unitSides as sidesChart } from '#charts/sides/unitSides.ts';
import { twoYears, unitSides } from '#query/sides.ts';
import type { SubjectId } from '#query/types.ts';
import { frameWith } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import type { Draw } from './county.ts';

/** `usual`: cases from none to hundreds, two units far from the others; `skewed`: one unit with many times the cases of all others. */
export type PeerPattern = 'usual' | 'skewed' | 'fewCases' | 'zeros';

const years = [2014, 2015, 2016, 2017, 2018];

/** Reports on the 2014 form over five years; every ninth unit has none in 2016, every eleventh leaves the total blank. */
export function peerFrame(names: readonly string[], pattern: PeerPattern): Frame {
  return frameWith([
    names.flatMap((unit, at) =>
      years.flatMap((year): SmallReport[] => {
        if (year === 2016 && at % 9 === 8) return [];
        const mixed = (at * 7919 + year * 104729) % 997;
        const far = pattern === 'skewed' && at === 2 ? 40 : 1;
        const cases =
          pattern === 'fewCases'
            ? mixed % 6
            : at % 7 === 4
              ? mixed % 9
              : (20 + ((mixed * 3) % 260)) * far;
        const share = at === 1 ? 0.2 : at === 5 ? 0.99 : 0.7 + (mixed % 11) / 50;
        const none = pattern === 'zeros' ? at % 5 > 0 : at % 6 === 3;
        const total = at === 0 ? 2900 : 40 + (mixed % 90) + (year - 2014) * 6;
        return [
          {
            unit,
            year,
            values: {
              'request.completed': cases,
              'request.completed.on_time': Math.round(cases * share),
              'request.received': cases,
              'disclosure.total': at % 11 === 10 ? null : total,
              'disclosure.channel.website': total,
              'disclosure.channel.wechat': at === 3 ? 0 : 20 + (mixed % 9),
              'disclosure.channel.gazette': 0,
              'disclosure.channel.other': at === 3 ? 90 : at % 10 === 9 ? null : mixed % 20,
              'disclosure.channel.weibo': none ? 0 : mixed % 60,
              'org.staff': 1 + (mixed % 3),
              'disclosure.normative_issued': none ? 0 : mixed % 8,
            },
          },
        ];
      }),
    ),
  ]);
}

/** Every chart of the comparison on one subject; rates have bands and a funnel, counts a spread. */
export function peerBuilders(subject: SubjectId, rate: boolean): ReadonlyMap<string, Draw> {
  const chart =
    <R>(
      rowsOf: (...of: Parameters<typeof rateLevels>) => R,
      build: (rows: R, context: Parameters<Draw>[2]) => ReturnType<Draw>,
    ): Draw =>
    (frame, selection, context) =>
      build(rowsOf(frame, selection, subject), context);
  const median: [string, Draw] = [`toMedian of ${subject}`, chart(toMedian, toMedianChart)];
  return new Map<string, Draw>(
    rate
      ? [
          [`limitBands of ${subject}`, chart(rateLevels, limitBands)],
          [`funnel of ${subject}`, chart(rateLevels, funnel)],
          median,
        ]
      : [[`spreadTicks of ${subject}`, chart(countSpread, spreadTicks)], median],
  );
}

export const allPeerBuilders: ReadonlyMap<string, Draw> = new Map([
  ...peerBuilders('d.on_time_rate', true),
  ...peerBuilders('d.dispute_rate', true),
  ...peerBuilders('disclosure.total', false),
  ...peerBuilders('disclosure.channel.weibo', false),
  ...peerBuilders('d.overlap', false),
  ...peerBuilders('disclosure.normative_issued', false),
]);

/** Charts of several measures at once. */
export const unitBuilders: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  [
    'profileStrip',
    (frame, selection, context) => stripChart(profileStrip(frame, selection), context),
  ],
  ['mixAgainst', (frame, selection, context) => mixChart(mixAgainst(frame, selection), context)],
  ...(['d.on_time_rate', 'disclosure.total'] as const).map((subject): [string, Draw] => [
    `twoYears of ${subject}`,
    (frame, selection, context) => yearsChart(twoYears(frame, selection, subject, null), context),
  ]),
  ['unitSides', (frame, selection, context) => sidesChart(unitSides(frame, selection), context)],
]);
