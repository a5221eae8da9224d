import type { Frame } from '#domain/frame.ts';
import { formInForce } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { acrossOf } from './across.ts';
import { channelMix, mixIndicators } from './channelMix.ts';
import { usualForms } from './eras.ts';
import { ranking } from './ranking.ts';
import { chosenYears } from './reports.ts';
import type { Instead, MixRows, RankingRows, Selection, SubjectId } from './types.ts';

/** A selection, and why its year is another than the one that was asked for. */
export interface Collected {
  readonly selection: Selection;
  readonly instead?: Instead;
}

/**
 * The selection with a year in which the subject was collected: the year itself, else the last one before it whose
 * usual form has the subject, else the first one after it. Years outside the chosen ones are never taken; the year
 * stays when none of them has the subject, and when it has no report at all.
 */
export function collectedYear(frame: Frame, selection: Selection, subject: SubjectId): Collected {
  const usual = usualForms(frame);
  const { lines, absent } = acrossOf(subject);
  const has = (form: FormId) => lines.some((line) => line.includes(form));
  const known = chosenYears(frame, selection.years).flatMap((year) => {
    const form = usual.get(year);
    return form === undefined ? [] : [{ year, form, collected: has(form) }];
  });
  const asked = known.find(({ year }) => year === selection.year);
  if (asked === undefined || asked.collected) return { selection };
  const there = known.filter(({ collected }) => collected).map(({ year }) => year);
  const before = there.filter((year) => year < selection.year).pop();
  if (before !== undefined) {
    const next = known.find(({ year }) => year > before) ?? asked;
    const { since, form } = endedBy(before, next, has);
    const why = absent[form] === 'otherRow' ? 'replaced' : 'ended';
    return { selection: { ...selection, year: before }, instead: { why, since } };
  }
  const [after] = there;
  if (after === undefined) return { selection };
  return {
    selection: { ...selection, year: after },
    instead: { why: absent[asked.form] === 'otherRow' ? 'otherBefore' : 'begun', since: after },
  };
}

/**
 * From which year on a subject is no longer collected: the first national form without it says, also where nobody here has a
 * report of that year.
 */
function endedBy(
  before: number,
  next: { readonly year: number; readonly form: FormId },
  has: (form: FormId) => boolean,
): { readonly since: number; readonly form: FormId } {
  for (let since = before + 1; since <= next.year; since++) {
    const form = formInForce(since)?.id;
    if (form !== undefined && !has(form)) return { since, form };
  }
  return { since: next.year, form: next.form };
}

/** `ranking` in a year in which the subject was collected. */
export function rankingCollected(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
): RankingRows {
  const { selection: fitted, ...instead } = collectedYear(frame, selection, subject);
  return { ...ranking(frame, fitted, subject), ...instead };
}

/** `channelMix` in a year in which the channels were collected. */
export function mixCollected(frame: Frame, selection: Selection): MixRows {
  const [channel] = mixIndicators;
  if (channel === undefined) return channelMix(frame, selection);
  const { selection: fitted, ...instead } = collectedYear(frame, selection, channel);
  return { ...channelMix(frame, fitted), ...instead };
}
