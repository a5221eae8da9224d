import { squeezed } from '../plainText.ts';

/** What is left of 本年新制作数量 and 本年新公开数量 where a copy has lost the second line of each head. */
const CUT = '本年新';
const WHOLE = ['本年新制作数量', '本年新公开数量'] as const;
/** The head behind the two on the form of 2019. */
const NEXT = '对外公开总数量';

/** @returns the row with its two cut heads written out, where the third says that they are the columns of the form */
export function withWholeHeads(cells: readonly string[]): readonly string[] {
  const at = cells.findIndex((cell) => squeezed(cell) === CUT);
  const texts = cells.slice(at, at + 3).map(squeezed);
  if (at < 0 || texts[1] !== CUT || texts[2] !== NEXT) return cells;
  return cells.map((cell, i) => WHOLE[i - at] ?? cell);
}
