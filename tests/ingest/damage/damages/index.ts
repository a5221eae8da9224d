import { addCell, addNote, dropCell, mergeValues, strikeOut, unquoted } from './cells.ts';
import { dropHead, removeHeadCell, removeHeadLine, removeTitle } from './heads.ts';
import { duplicateLabel, localLine, otherTime } from './labels.ts';
import { blankLine, remarks, repeatHead, secondHead, swapLines } from './lines.ts';
import type { Damage } from './types.ts';
import { duplicateUnit, rateLine, shuffleUnits, sumLine, unreported } from './units.ts';
import { cut, footnote, hiddenSheet, hideLine, misspan, split, turn } from './whole.ts';

/** In no order: what comes first is told by each. */
export const damageNames = [
  'dropCell', 'addCell', 'unquoted', 'mergeValues', 'strikeOut', 'addNote', 'blankLine', 'swapLines', 'shuffleUnits', 'duplicateUnit', 'duplicateLabel', 'sumLine', 'rateLine', 'otherTime', 'localLine', 'remarks', 'unreported', 'secondHead', 'repeatHead', 'dropHead', 'removeHeadCell', 'removeHeadLine', 'removeTitle', 'turn', 'split', 'footnote', 'hideLine', 'misspan', 'hiddenSheet', 'cut',
] as const; // prettier-ignore
export type DamageName = (typeof damageNames)[number];

export const damages: Readonly<Record<DamageName, Damage>> = {
  dropCell, addCell, unquoted, mergeValues, strikeOut, addNote,
  blankLine, swapLines, shuffleUnits, duplicateUnit, duplicateLabel, sumLine, rateLine, otherTime, localLine, remarks, unreported,
  secondHead, repeatHead, dropHead, removeHeadCell, removeHeadLine, removeTitle,
  turn, split, footnote, hideLine, misspan, hiddenSheet, cut,
}; // prettier-ignore
