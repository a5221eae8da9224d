import { Present, presentAt } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { allForms } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { oncePer } from './once.ts';
import type { Absence, Shown } from './types.ts';

/** Forms from the newest to the oldest: where two lie side by side, the newer one speaks. */
const newestFirst: readonly FormId[] = [...allForms.map(({ id }) => id).reverse(), 'none'];

/** The blocks of a frame, the newest form first. */
export const blocksOf: (frame: Frame) => readonly Block[] = oncePer((frame) =>
  newestFirst.flatMap((form) => frame.blocks.get(form) ?? []),
);

/** Whether a state says that there is no report at all. */
export function isAbsent(shown: Shown): shown is Absence {
  return shown === 'noReport' || shown === 'notOwed' || shown === 'notSeen';
}

/** @returns the block that holds the report of a unit and year; null without a report. */
export function reportBlock(blocks: readonly Block[], at: number, year: number): Block | null {
  return blocks.find((block) => presentAt(block, at, year) !== Present.none) ?? null;
}

/** All report years between the first and the last of the whole data set; empty without a report. */
export const frameYears: (frame: Frame) => readonly number[] = oncePer((frame) => {
  const years = blocksOf(frame).flatMap((block) => block.years);
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
});

/** The years of the data set that are chosen. */
export function chosenYears(frame: Frame, [from, to]: readonly [number, number]): number[] {
  return frameYears(frame).filter((year) => year >= from && year <= to);
}
