import type { ProblemCode } from '#domain/problem.ts';
import { numberInFront } from '../lexicon/labelKey.ts';
import { editDistance } from '../plainText.ts';
import { keyOf } from './formRows.ts';
import type { FormTableRow } from './formRows.ts';
import type { Labels } from './lineForms.ts';
import type { Doubt } from './types.ts';
import type { WalkedRow } from './walked.ts';

/** The numbers of a row as printed. */
export const textOf = ({ values }: WalkedRow): string =>
  values.map(({ piece }) => piece.text).join(' ');

/** The numbers of a row as a doubt. */
export function doubtOf(walked: WalkedRow, why: ProblemCode, candidates = walked.rows): Doubt {
  const { values, line, at } = walked;
  const [first] = values;
  return {
    text: textOf(walked),
    row: first?.row ?? line.row,
    column: first?.piece.column ?? line.pieces[at]?.column ?? 1,
    why,
    candidates,
  };
}

/** @returns rows whose labels are like one that is on no form */
export function similarRows({ label }: WalkedRow, labels: Labels): readonly FormTableRow[] {
  const key = keyOf(label);
  if (key.length < 3 || (numberInFront(label) === null && key.length < 4)) return [];
  return [...labels].flatMap(([other, rows]) => {
    const most = other.length < 5 ? 1 : 2;
    return other.length > 2 && editDistance(key, other, most) <= most ? rows : [];
  });
}
