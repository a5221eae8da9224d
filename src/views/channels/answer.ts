import { percent } from '#charts/numbers.ts';
import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { mixCollected, rankingCollected } from '#query/collected.ts';
import { enoughPeers } from '#query/spread.ts';
import { mixOrder } from '#query/types.ts';
import type { Selection } from '#query/types.ts';
import { insteadLine, subjectLine } from '../chartPage/answer.ts';
import type { AnswerLine } from '../chartPage/answer.ts';

/** How much is published, and through which channels. */
export function channelsAnswer(
  frame: Frame,
  selection: Selection,
  words: Words,
): readonly AnswerLine[] {
  const total = rankingCollected(frame, selection, 'disclosure.total');
  return [
    ...insteadLine(total, words),
    subjectLine(total, words),
    mixLine(frame, selection, words),
  ];
}

function mixLine(frame: Frame, selection: Selection, words: Words): AnswerLine {
  const { county, countyUnits: k, total } = mixCollected(frame, selection);
  const text = words.channels;
  const { sum } = county;
  if (total === 1) return [];
  if (!enoughPeers(k) || sum === null || sum === 0)
    return [{ template: text.mixSmall, values: { k } }];
  const shares = mixOrder.map((channel, i) => ({
    ch: words.charts.channels[channel],
    share: (county.points[i]?.value ?? NaN) / sum,
  }));
  const list = [...shares]
    .sort((a, b) => b.share - a.share)
    .map(({ ch, share }) => fill(text.mixShare, { ch, p: percent(share, 1) }))
    .join(words.chartPages.and);
  return [{ template: text.mix, values: { k, shares: list } }];
}
