import type { ProblemCode } from '#domain/problem.ts';
import { editDistance } from '../plainText.ts';
import type { FormLayout, LayoutRow } from './layoutOfForms.ts';
import { hasDigit, numberOf, reportKey } from './reportLabels.ts';
import type { Doubt, LocalRow } from './types.ts';
import type { WalkedRow } from './walked.ts';

/** The numbers of a row as a doubt. */
export function doubtOf({ row, values, line, at }: WalkedRow, why: ProblemCode): Doubt {
  const [first] = values;
  return {
    text: values.map(({ piece }) => piece.text).join(' '),
    row: first?.row ?? line.row,
    column: first?.piece.column ?? line.pieces[at]?.column ?? 1,
    why,
    candidates: row?.cells.map(({ id }) => id) ?? [],
  };
}

/** A row that is not on the form is local; one whose label is only similar to one of the form is a doubt. */
export function addUnknown(
  walked: WalkedRow,
  layout: FormLayout,
  local: LocalRow[],
  doubts: Doubt[],
): void {
  const { label, values, line } = walked;
  const text = values.map(({ piece }) => piece.text).join(' ');
  if (!hasDigit(text)) return;
  const similar = layout.rows.filter((row) => isSimilar(label, row));
  if (similar.length === 0) local.push({ label, text, row: line.row });
  else
    doubts.push({
      ...doubtOf(walked, 'table.label'),
      candidates: similar.flatMap(({ cells }) => cells.map(({ id }) => id)),
    });
}

function isSimilar(label: string, row: LayoutRow): boolean {
  const key = reportKey(label);
  if (key.length < 3 || (numberOf(label) === null && key.length < 4)) return false;
  return row.keys.some(
    (other) =>
      other.length > 2 &&
      editDistance(key, other, other.length < 5 ? 1 : 2) <= (other.length < 5 ? 1 : 2),
  );
}
