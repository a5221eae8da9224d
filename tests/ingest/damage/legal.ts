import type { DamageName } from './damages/index.ts';
import { gridsOf } from './sheet.ts';
import type { Book, Fact } from './sheet.ts';
import type { Format } from './write/index.ts';

/**
 * Pairs after which nobody can tell what was meant: of two copies of a unit or row one has no name, head or title, is not
 * to be seen, or is a row out of step; years without their titles, parted, look like two tables of the first year; a number
 * merged over a row too few looks like one beside a lost cell; a column that lost its head shows only by the hidden one.
 */
const apart: readonly (readonly DamageName[])[] = [
  ['duplicateUnit', 'removeHeadCell'],
  ['duplicateUnit', 'removeHeadLine'],
  ['duplicateUnit', 'hideLine'],
  ['duplicateUnit', 'dropCell'],
  ['duplicateUnit', 'addCell'],
  ['duplicateUnit', 'unquoted'],
  ['duplicateUnit', 'split'],
  ['duplicateLabel', 'removeHeadCell'],
  ['duplicateLabel', 'hideLine'],
  ['duplicateLabel', 'split'],
  ['removeTitle', 'split'],
  ['mergeValues', 'misspan'],
  ['hideLine', 'removeHeadLine'],
];

/** @returns whether the damages leave one reading; where blanks leave no trace, two may look like a whole table */
export const goTogether = (chosen: readonly DamageName[], { loose }: Format): boolean =>
  !(loose && chosen.length > 1) &&
  !apart.some((pair) => pair.every((name) => chosen.includes(name)));

/** @returns whether a damage may be done: where blanks leave no trace, one beside a lost cell may look like a whole row */
export const isPlain = (facts: readonly Fact[], { loose }: Format): boolean =>
  !loose || facts.every(({ value }) => value !== null);

/**
 * @returns whether a row that is cut short is out of step, too, or one that is too long has nothing to be seen at its end:
 *   then nobody can tell one from the other
 */
export const isBlurred = (book: Book): boolean =>
  gridsOf(book).some(({ cells }) =>
    cells.some(
      (row) =>
        (row.some(({ pushed }) => pushed !== null) && row.at(-1)?.text === '') ||
        (row.some(({ cut }) => cut) &&
          row.some(
            ({ dropped, pushed, text }) => dropped || pushed !== null || text.startsWith('\u2060'),
          )),
    ),
  );
