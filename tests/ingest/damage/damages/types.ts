import type { Random } from '../random.ts';
import type { Book } from '../sheet.ts';
import type { Numbers } from '../truth.ts';
import type { Format } from '../write/index.ts';

/** What a damage may use: choices, the kind of file, and numbers that stand nowhere else in it. */
export interface Tools {
  readonly random: Random;
  readonly format: Format;
  readonly numbers: Numbers;
}

/** Something that happens to a file. The facts of its cells are afterwards still what the file prints. */
export interface Damage {
  /** What of the table stays true. */
  readonly keeps: string;
  /** Damages of lower order come first: whole lines, then heads, then cells of a row, then a cut. */
  readonly order: number;
  /** @returns whether it could be done to this file; if not, the file may be spoilt and is thrown away */
  readonly apply: (book: Book, tools: Tools) => boolean;
}
