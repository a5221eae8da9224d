import type { BlockHeads } from './walked.ts';

interface Growing extends BlockHeads {
  readonly keys: string[];
  readonly texts: string[];
  readonly others: string[];
}

const empty = (): Growing => ({ keys: [], texts: [], others: [] });

/** Follows the blocks of the table of acts: each has its heads, rows below them, and maybe numbers that lost their label. */
export class ActsBlock {
  /** Rows of the document with a number below heads of which no label is there. */
  readonly lost: number[] = [];
  #heads = empty();
  #hasRows = false;
  /** The row of the last number since which no label has come. */
  #unlabelled: number | null = null;

  /** What stands over the rows of the open block; texts that still follow belong to it. */
  get heads(): BlockHeads {
    return this.#heads;
  }

  /** Its heads are over: another one begins a block of its own. */
  get hasRows(): boolean {
    return this.#hasRows;
  }

  /** What follows stands below none of the heads so far. */
  begin(): void {
    if (this.#unlabelled !== null) this.lost.push(this.#unlabelled);
    this.#unlabelled = null;
    this.#heads = empty();
    this.#hasRows = false;
  }

  head(key: string, text: string): void {
    this.#heads.keys.push(key);
    this.#heads.texts.push(text);
  }

  /** The last head goes on: 万元） behind （单位：. */
  lengthen(text: string): void {
    const last = this.#heads.texts.pop();
    if (last !== undefined) this.#heads.texts.push(last + text);
  }

  /** A text among the heads that is none of the form. */
  other(text: string): void {
    if (!this.#hasRows && this.#heads.keys.length > 0) this.#heads.others.push(text);
  }

  /** @param row of the document */
  number(row: number): void {
    this.#unlabelled = row;
  }

  /** A label, of whatever table: a number before it may be its own. */
  label(): void {
    this.#unlabelled = null;
  }

  /** A row of acts. */
  row(): void {
    this.#hasRows = true;
  }
}
