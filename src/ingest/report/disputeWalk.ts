import type { Line } from './lines.ts';
import type { PlacedPiece, WalkedDisputes } from './walked.ts';

const GROUPS = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Heads of the fifteen columns of the disputes, in order. */
export const disputeOrder: readonly (readonly string[])[] = GROUPS.flatMap(() =>
  RESULTS.map((key) => (key === '总计' ? [key, '合计'] : [key])),
);

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
    if (key === '行政复议') this.#isOpen = true;
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
  const first = words.indexOf('行政复议');
  const groups = words.flatMap((word) =>
    word === '行政诉讼' ? [0.5] : GROUPS.includes(word) ? [GROUPS.indexOf(word)] : [],
  );
  if (first > 0 && words.slice(0, first).some((word) => word !== '总计' && word !== '合计'))
    return false;
  if (groups.some((group, i) => i > 0 && group < (groups[i - 1] ?? group))) return false;
  let column = 0;
  for (const word of words) {
    if (word === '行政诉讼' || GROUPS.includes(word)) continue;
    while (column < disputeOrder.length && disputeOrder[column]?.includes(word) !== true) column++;
    if (column === disputeOrder.length) return false;
    column++;
  }
  return true;
}
