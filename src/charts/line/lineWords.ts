import { isLate } from '#domain/crosswalk/timing.ts';
import { stateOf } from '#query/across.ts';
import type { Across, PointState } from '#query/across.ts';
import type { Point } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { printPoint, printWithCases, usable } from '../printed.ts';
import type { Subject } from '../subject.ts';

/** The word for a state. */
export function stateWord(state: PointState, { charts, crosswalk }: Words): string {
  switch (state) {
    case 'notCollected':
    case 'otherRow':
    case 'otherForm':
    case 'noTable':
      return crosswalk.states[state];
    default:
      return charts.shown[state];
  }
}

/** Like `printPoint`, with the exact word where a form does not have the subject. */
export function printState(point: Point, subject: Subject, across: Across, words: Words): string {
  return usable(point) || point.rate !== null
    ? printPoint(point, subject, words)
    : stateWord(stateOf(point, across), words);
}

/** A cell of the table: figure, x/n or word; a number from an old form says so. */
export function printCell(point: Point, subject: Subject, across: Across, words: Words): string {
  if (!usable(point)) return printState(point, subject, across, words);
  const v =
    point.rate === null ? subject.figure(point.value) : printWithCases(point, subject, words);
  return isLate(point.form, point.year) ? fill(words.crosswalk.lateCell, { v }) : v;
}
