/** Why a cell has a value, or why not. */
export const Status = {
  value: 0,
  blank: 1,
  ambiguous: 2,
  unitUnknown: 3,
  disputed: 4,
  rowMissing: 5,
  notOnForm: 6,
  noReport: 7,
} as const;
export type Status = (typeof Status)[keyof typeof Status];

/** What else is known of a cell, as bits. */
export const Mark = {
  approximate: 1,
  inWords: 2,
  converted: 4,
  corrected: 8,
  otherSource: 16,
  /** The unit printed beside it is another one than the form's; of an amount head and cell contradict each other. */
  otherUnit: 32,
} as const;

export type AbsentStatus = Exclude<Status, 0>;
export interface ValueCell {
  readonly status: 0;
  readonly value: number;
  readonly marks: number;
}
export interface AbsentCell {
  readonly status: AbsentStatus;
  readonly value: null;
  readonly marks: number;
}
/** A printed number, or the reason why there is none. */
export type Cell = ValueCell | AbsentCell;

/** The only test for "there is a number". */
export function hasValue(cell: Cell): cell is ValueCell {
  return cell.status === Status.value;
}
