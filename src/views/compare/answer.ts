import { testedOn } from '#analysis/tested.ts';
import { fairnessOf } from '#charts/gaps/gapMeasure.ts';
import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { collectedYear } from '#query/collected.ts';
import { leadKey, leadPeers, unitsAmong } from '#query/peers.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import { peerName } from '../peerInput.ts';
import { subjectNotes } from '../trends/answer.ts';

/** Who is compared: name and size of the group, and how it came about. */
export function groupLine(frame: Frame, selection: Selection, words: Words): string {
  const { compare } = words;
  const key = leadKey(frame, selection);
  const n = key === null ? 0 : unitsAmong(frame, key).length;
  const said = { group: peerName(frame, selection, words), n };
  const ofFocus = frame.authorities.some(({ id }) => id === selection.focus);
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
  const set = leadPeers(frame, fitted, subject, fitted.year);
  const tested = testedOn(subject, set?.form ?? null);
  const fair = tested === null ? null : fairnessOf(tested.measure, words);
  return fair === null ? [] : [fill(words.compare.fair, { text: fair })];
}
