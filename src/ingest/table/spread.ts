/** One position of a lane or head row. */
export interface Cell {
  readonly text: string;
  /** Covered by a merged cell: it repeats that cell's text and begins nothing. */
  readonly covered: boolean;
}

/** A text at a position of a line, printed there or continued from before. */
export interface SpreadText {
  readonly text: string;
  readonly soft: boolean;
}

/**
 * Continues the texts of a lane or head row over the blanks behind them, where the line is of that style: merged cells
 * whose frames are gone. No text stands twice in a row; a line further in is filled at the blank and at the text itself;
 * no line further out begins anew in between.
 * @param line cells along the axis
 * @param inner whether a line further in has a text at a position
 * @param outer whether a line further out begins at a position
 */
export function spread(
  line: readonly Cell[],
  inner: (at: number) => boolean,
  outer: (at: number) => boolean,
): readonly (SpreadText | null)[] {
  const continues = isMergedStyle(line);
  let start = -1;
  return line.map(({ text }, at) => {
    if (outer(at)) start = -1;
    if (text !== '') {
      start = at;
      return { text, soft: false };
    }
    const from = line[start];
    return continues && from !== undefined && inner(at) && inner(start)
      ? { text: from.text, soft: true }
      : null;
  });
}

/** @returns whether blanks of a line may continue the text before them: no text is written twice in a row, nothing is merged */
export function isMergedStyle(line: readonly Cell[]): boolean {
  let before: string | null = null;
  for (const { text, covered } of line) {
    if (covered) return false;
    if (text === '') continue;
    if (text === before) return false;
    before = text;
  }
  return true;
}
