import { addCell, addNote, dropCell, mergeValues, strikeOut, unquoted } from './cells.ts';
import { removeHeadCell, removeHeadLine, removeTitle } from './heads.ts';
import {
  blankLine, duplicateLabel, duplicateUnit, localLine, otherTime, rateLine, remarks, repeatHead, secondHead, shuffleUnits, sumLine,
  swapLines, unreported,
} from './lines.ts'; // prettier-ignore
import type { Damage } from './types.ts';
import { cut, footnote, hideLine, misspan, split, turn } from './whole.ts';

export const damages = {
  dropCell, addCell, unquoted, mergeValues, strikeOut, addNote,
  blankLine, swapLines, shuffleUnits, duplicateUnit, duplicateLabel, sumLine, rateLine, otherTime, localLine, remarks, unreported,
  secondHead, repeatHead, removeHeadCell, removeHeadLine, removeTitle,
  turn, split, footnote, hideLine, misspan, cut,
} as const satisfies Readonly<Record<string, Damage>>; // prettier-ignore

export type DamageName = keyof typeof damages;
export const damageNames: readonly DamageName[] = Object.keys(damages).filter(
  (name): name is DamageName => name in damages,
);
