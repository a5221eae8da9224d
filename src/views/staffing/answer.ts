import type { Frame } from '#domain/frame.ts';
import type { Words } from '#i18n/zh.ts';
import { ranking } from '#query/ranking.ts';
import type { Selection } from '#query/types.ts';
import { saidOnce, subjectLine, whoLine } from '../chartPage/answer.ts';
import type { AnswerLine } from '../chartPage/answer.ts';

/** How many people do the work, who has full-time ones, who has funds. */
export function staffingAnswer(
  frame: Frame,
  selection: Selection,
  words: Words,
): readonly AnswerLine[] {
  return saidOnce([
    subjectLine(ranking(frame, selection, 'org.staff'), words),
    whoLine(ranking(frame, selection, 'org.staff.full_time'), words, words.staffing.fullTime),
    whoLine(ranking(frame, selection, 'org.budget'), words, words.staffing.budget),
  ]);
}
