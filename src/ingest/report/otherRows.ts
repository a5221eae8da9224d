import type { ProblemCode } from '#domain/problem.ts';
import { numberInFront } from '../lexicon/labelKey.ts';
import { editDistance } from '../plainText.ts';
import { keyOf } from './formRows.ts';
import type { FormTableRow } from './formRows.ts';
import type { Labels } from './lineForms.ts';
import { isNumber } from './certainRow.ts';
import { partOf } from './tableWalk.ts';
import type { Doubt, LocalRow } from './types.ts';
import type { WalkedRow } from './walked.ts';

/** The numbers of a row as printed. */
const textOf = ({ values }: WalkedRow): string => values.map(({ piece }) => piece.text).join(' ');

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
function similarRows({ label }: WalkedRow, labels: Labels): readonly FormTableRow[] {
  const key = keyOf(label);
  if (key.length < 3 || (numberInFront(label) === null && key.length < 4)) return [];
  return [...labels].flatMap(([other, rows]) => {
    const most = other.length < 5 ? 1 : 2;
    return other.length > 2 && editDistance(key, other, most) <= most ? rows : [];
  });
}

/** Rows of the document in which a row stands. */
export const placesOf = ({ line, parts, values, units }: WalkedRow): number[] => [
  line.row,
  ...parts,
  ...[...values, ...units].map(({ row }) => row),
];

/** Rows that are on no form: local, or a doubt where their label is like one of a form. */
export function otherRows(
  all: readonly WalkedRow[],
  list: readonly WalkedRow[],
  labels: Labels,
): { readonly rows: readonly WalkedRow[]; readonly local: LocalRow[]; readonly doubts: Doubt[] } {
  const ofList = new Set(list);
  let isInTable = false;
  const rows = all.filter((walked) => {
    const part = partOf(walked);
    if (part !== null) isInTable = part !== 'list' || ofList.has(walked);
    return part === null && isInTable && walked.values.some(isNumber);
  });
  const local: LocalRow[] = [];
  const doubts: Doubt[] = [];
  for (const walked of rows) {
    const similar = similarRows(walked, labels);
    if (similar.length > 0) doubts.push(doubtOf(walked, 'table.label', similar));
    else local.push({ label: walked.label, text: textOf(walked) });
  }
  return { rows, local, doubts };
}
