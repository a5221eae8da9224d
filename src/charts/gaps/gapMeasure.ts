import type { OwnWords } from '#domain/ownWords.ts';
import { CHANNEL_MIX } from '#analysis/types.ts';
import type { GapMeasure } from '#analysis/types.ts';
import { isIndicatorId } from '#domain/forms/index.ts';
import { isMeasureId } from '#domain/measures/index.ts';
import { cautionOf } from '#domain/measures/mainCounts.ts';
import type { Words } from '#i18n/zh.ts';
import type { SubjectId } from '#query/types.ts';
import { subjectOf } from '../subject.ts';

/** What a gap is about as a subject of charts; null for the mix of channels and for series over the forms. */
export function subjectOfGap(measure: GapMeasure | null): SubjectId | null {
  if (measure === null || measure === CHANNEL_MIX) return null;
  return isMeasureId(measure) || isIndicatorId(measure) ? measure : null;
}

/** Name of what a gap is about. */
export function gapMeasureName(measure: GapMeasure, words: Words): string {
  if (measure === CHANNEL_MIX) return words.gaps.mix;
  const subject = subjectOfGap(measure);
  if (subject !== null) return subjectOf(subject, words).name;
  return nameIn(words.crosswalk.names, measure);
}

function nameIn(names: OwnWords<string>, key: string): string {
  return names[key] ?? key;
}

/** When comparing this is not fair; null for what is not compared. */
export function fairnessOf(measure: GapMeasure | null, words: Words): string | null {
  if (measure === null) return null;
  if (measure === CHANNEL_MIX) return words.gaps.fairness.mix;
  if (isMeasureId(measure)) return words.measureNotes[measure].caution;
  const caution = cautionOf(measure);
  return caution === null ? null : words.gaps.fairness[caution];
}
