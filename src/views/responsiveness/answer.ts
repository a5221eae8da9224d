import type { Frame } from '#domain/frame.ts';
import type { Words } from '#i18n/zh.ts';
import { rankingCollected } from '#query/collected.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { RankedPoint, Row, Selection } from '#query/types.ts';
import { insteadLine, whoLine } from '../chartPage/answer.ts';
import type { AnswerLine } from '../chartPage/answer.ts';

/** The six kinds of response that the form counts, without those that are a part of another. */
export const responses = [
  'response.hotspot',
  'response.press_conference',
  'response.online_interview',
  'response.interpretation',
  'response.weibo_wechat',
  'response.other',
] as const satisfies readonly IndicatorId[];

/** Who had requests, and who responded at all. */
export function responsivenessAnswer(
  frame: Frame,
  selection: Selection,
  words: Words,
): readonly AnswerLine[] {
  const requests = rankingCollected(frame, selection, 'series.requests.received');
  const events = rankingCollected(frame, selection, responses[0]);
  return [
    whoLine(requests, words, words.responsiveness.requests),
    ...insteadLine(events, words, words.crosswalk.names['old.response']),
    eventsLine(frame, selection, words),
  ];
}

/** A unit responded when any kind is above zero, did not when all six are zero; with a blank among zeros it is not known. */
function eventsLine(frame: Frame, selection: Selection, words: Words): AnswerLine {
  const text = words.responsiveness.events;
  const kinds = responses.map((subject) => rankingCollected(frame, selection, subject).members);
  const values = new Map<string, { row: Row<RankedPoint>; values: (number | null)[] }>();
  for (const row of kinds.flat()) {
    const there = values.get(row.authority);
    if (there === undefined) values.set(row.authority, { row, values: [row.data.point.value] });
    else there.values.push(row.data.point.value);
  }
  const units = [...values.values()];
  if (units.length === 1) {
    const [only] = units;
    const any = only?.values.some((value) => value !== null && value > 0) === true;
    const zero = only?.values.every((value) => value === 0) === true;
    return [{ template: any ? text.aloneSome : zero ? text.aloneNone : text.aloneUnknown }];
  }
  const some = units.filter((unit) => unit.values.some((value) => value !== null && value > 0));
  const none = units.filter((unit) => unit.values.every((value) => value === 0));
  const unknown = units.length - some.length - none.length;
  return [
    ...(some.length === 0
      ? [{ template: text.none, values: { n: none.length } }]
      : [
          {
            template: text.some,
            values: { k: some.length },
            units: {
              units: some.map(({ row }) => ({ id: row.authority, name: row.name, value: '' })),
            },
          },
          { template: text.zeros, values: { n: none.length } },
        ]),
    ...(unknown === 0 ? [] : [{ template: text.unknown, values: { n: unknown } }]),
  ];
}
