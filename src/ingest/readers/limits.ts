import type { Problem, ProblemCode } from '#domain/problem.ts';

/** Cells of one document, those of merged ones counted each. */
const MOST_CELLS = 2_000_000;

/** A file that a reader gives up, on its way out of nested steps; the sentence names the file. */
export class GivenUp extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }

  /** @returns what the user is told of the file */
  problemOf(file: string): Problem {
    return { code: this.code, params: { file } };
  }
}

/** Counts the cells of one document, so that spans and nested tables cannot grow without end. */
export class SpentCells {
  #left = MOST_CELLS;

  /** @throws GivenUp when the document has more cells than can be read at once */
  take(cells: number): void {
    this.#left -= cells;
    if (this.#left < 0) throw new GivenUp('file.tooLarge');
  }
}
