import { forms, gridForms } from '#domain/forms/index.ts';
import type { Indicator } from '#domain/forms/index.ts';
import { formUntilKnown } from '../table/forms.ts';
import type { Line } from './lines.ts';
import type { PlacedPiece, WalkedDisputes } from './walked.ts';

/** The fifteen columns of the disputes, which all forms since 2019 share. */
const { rows, indicators } = forms[gridForms[gridForms.length - 1] ?? formUntilKnown(null)];
const columns = indicators.filter(({ grid }) => grid?.table === 'disputes');
const above = (id: string | null) => rows.find((row) => row.id === id);
const groupOf = ({ parent }: Indicator) => above(parent)?.label ?? '';
const topOf = (column: Indicator) =>
  above(above(column.parent)?.parent ?? null)?.label ?? groupOf(column);
const GROUPS = [...new Set(columns.map(groupOf))];
const [TOP = '', SECOND = ''] = new Set(columns.map(topOf));

/** Their heads as printed: what was asked for, in which way, with which result. */
export const disputeColumns: readonly (readonly string[])[] = [
  columns.map(topOf),
  columns.map(groupOf),
  columns.map(({ grid }) => grid?.columnLabel ?? ''),
];

/** Heads of the fifteen columns in order. */
const disputeOrder = columns.map(({ aliases }) => aliases);

/** Gathers the heads of the table of disputes and the numbers below them. */
export class DisputeGatherer {
  readonly found: WalkedDisputes[] = [];
  #isOpen = false;
  /** Heads and groups in the order of the text. */
  #words: string[] = [];
  #values: PlacedPiece[] = [];
  #lines: Line[] = [];

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The title of the section: the numbers may follow without any head. */
  open(): void {
    this.close();
    this.#isOpen = true;
  }

  /** A head over several columns: 行政复议, 行政诉讼 and what stands below it. */
  group(key: string): void {
    if (this.#values.length > 0) this.close();
    if (key === TOP) this.#isOpen = true;
    this.#words.push(key);
  }

  head(key: string): void {
    if (this.#values.length > 0) this.close();
    this.#isOpen = true;
    this.#words.push(key);
  }

  value(line: Line, value: PlacedPiece): void {
    this.#values.push(value);
    if (!this.#lines.includes(line)) this.#lines.push(line);
  }

  close(): void {
    if (this.#isOpen && this.#values.length > 0)
      this.found.push({
        values: this.#values,
        lines: this.#lines,
        inOrder: isInOrder(this.#words),
      });
    this.#isOpen = false;
    this.#words = [];
    this.#values = [];
    this.#lines = [];
  }
}

/** Groups once each in their order; results in their order within three rounds. Both may have gaps. */
function isInOrder(words: readonly string[]): boolean {
  const first = words.indexOf(TOP);
  const groups = words.flatMap((word) =>
    word === SECOND ? [0.5] : GROUPS.includes(word) ? [GROUPS.indexOf(word)] : [],
  );
  if (first > 0 && words.slice(0, first).some((word) => word !== '总计' && word !== '合计'))
    return false;
  if (groups.some((group, i) => i > 0 && group < (groups[i - 1] ?? group))) return false;
  let column = 0;
  for (const word of words) {
    if (word === SECOND || GROUPS.includes(word)) continue;
    while (column < disputeOrder.length && disputeOrder[column]?.includes(word) !== true) column++;
    if (column === disputeOrder.length) return false;
    column++;
  }
  return true;
}
