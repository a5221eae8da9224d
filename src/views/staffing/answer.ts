import type { Frame } from '#domain/frame.ts';
import type { Words } from '#i18n/zh.ts';
import { rankingCollected } from '#query/collected.ts';
import type { Selection } from '#query/types.ts';
import { insteadLine, saidOnce, subjectLine, whoLine } from '../chartPage/answer.ts';
import type { AnswerLine } from '../chartPage/answer.ts';

/** How many people do the work, who has full-time ones, who has funds. */
export function staffingAnswer(
  frame: Frame,
  selection: Selection,
  words: Words,
): readonly AnswerLine[] {
  const staff = rankingCollected(frame, selection, 'org.staff');
  return saidOnce([
    ...insteadLine(staff, words),
    subjectLine(staff, words),
    whoLine(
      rankingCollected(frame, selection, 'org.staff.full_time'),
      words,
      words.staffing.fullTime,
    ),
    whoLine(rankingCollected(frame, selection, 'org.budget'), words, words.staffing.budget),
  ]);
}
