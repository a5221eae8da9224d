import { peerForm } from '#analysis/peerRows.ts';
import { testedOn } from '#analysis/tested.ts';
import { fairnessOf } from '#charts/gaps/gapMeasure.ts';
import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { collectedYear } from '#query/collected.ts';
import { groupOf } from '#query/group.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import { peerName } from '../peerInput.ts';
import { subjectNotes } from '../trends/answer.ts';

/**
 * Who is compared: name and size of the group, and how it came about.
 * @param chosen what the user chose
 * @param used the same with the peers that stand for "all" (`query/peers.ts`)
 */
export function groupLine(frame: Frame, chosen: Selection, used: Selection, words: Words): string {
  const { compare, charts } = words;
  const group = peerName(frame, chosen, used, words).group ?? charts.wholeCounty;
  const said = { group, n: groupOf(frame, used).members.length };
  if (chosen.group !== 'all') return fill(compare.groupChosen, said);
  const ofFocus = frame.authorities.some(({ id }) => id === chosen.focus);
  return fill(ofFocus ? compare.group : compare.groupMost, said);
}

/** Definition and caution of a measure; when comparing a count is not fair. */
export function comparisonNotes(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
  words: Words,
): readonly string[] {
  const ofMeasure = subjectNotes(subject, words);
  if (ofMeasure.length > 0) return ofMeasure;
  const fitted = collectedYear(frame, selection, subject).selection;
  const tested = testedOn(subject, peerForm(frame, fitted, subject));
  const fair = tested === null ? null : fairnessOf(tested.measure, words);
  return fair === null ? [] : [fill(words.compare.fair, { text: fair })];
}
