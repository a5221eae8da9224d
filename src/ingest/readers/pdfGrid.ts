import { joinedRules } from './pdfPaths.ts';
import type { PdfRule } from './pdfPage.ts';

/** A table of ruling lines. Cells are numbered row by row. */
export interface PdfGrid {
  /** Edges of columns from left to right, of rows from top to bottom: one more than there are columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** For each cell the first cell of the merged cell it belongs to, often itself. */
  readonly owner: readonly number[];
}

/** Lines that are no farther apart meet. */
const NEAR = 3;
/** More lines than any page of tables has are a drawing, and more cells a pattern; neither is taken for a table. */
const MOST_RULES = 4000;
const MOST_CELLS = 20_000;

/** @returns the tables of a page from top to bottom: lines that meet, with two columns or rows at least */
export function gridsOf(rules: readonly PdfRule[]): PdfGrid[] {
  const joined = joinedRules(rules);
  if (joined.length > MOST_RULES) return [];
  return groupsOf(joined)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => (a.ys[0] ?? NaN) - (b.ys[0] ?? NaN));
}

function groupsOf(rules: readonly PdfRule[]): PdfRule[][] {
  const group = rules.map((_, i) => i);
  const root = rootIn(group);
  rules.forEach((a, i) =>
    rules.forEach((b, k) => {
      if (a.across && !b.across && meet(a, b)) group[root(i)] = root(k);
    }),
  );
  const groups = new Map<number, PdfRule[]>();
  rules.forEach((rule, i) => {
    const members = groups.get(root(i)) ?? [];
    members.push(rule);
    groups.set(root(i), members);
  });
  return [...groups.values()];
}

const meet = (a: PdfRule, b: PdfRule) =>
  a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR;

function gridOf(rules: readonly PdfRule[]): PdfGrid | null {
  const across = rules.filter((rule) => rule.across);
  const down = rules.filter((rule) => !rule.across);
  if (across.length < 2 || down.length === 0) return null;
  // a table may have no line at its sides: the lines across say how far it reaches
  const xs = levels([...down.map(({ at }) => at), ...ends(across)]);
  const ys = levels([...across.map(({ at }) => at), ...ends(down)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_CELLS) return null;
  const owner = Array.from({ length: columns * rows }, (_, i) => i);
  const root = rootIn(owner);
  const join = (i: number, k: number) => {
    const [a, b] = [root(i), root(k)];
    owner[Math.max(a, b)] = Math.min(a, b);
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const middleX = middle(xs, column);
      const middleY = middle(ys, row);
      if (column + 1 < columns && !between(down, xs[column + 1], middleY)) join(cell, cell + 1);
      if (row + 1 < rows && !between(across, ys[row + 1], middleX)) join(cell, cell + columns);
    }
  return { xs, ys, owner: owner.map((_, i) => root(i)) };
}

/** The first of those that belong together, in a list in which each names one before it. */
function rootIn(list: number[]): (i: number) => number {
  return (i) => {
    let first = i;
    for (let next = list[first]; next !== undefined && next !== first; next = list[first])
      first = next;
    // the next look is short
    list[i] = first;
    return first;
  };
}

const ends = (rules: readonly PdfRule[]) => [
  Math.min(...rules.map(({ from }) => from)),
  Math.max(...rules.map(({ to }) => to)),
];

/** Whether a line at that level runs through the middle of a cell's side. */
const between = (rules: readonly PdfRule[], at: number | undefined, middleOfSide: number) =>
  at !== undefined &&
  rules.some(
    (rule) =>
      Math.abs(rule.at - at) <= NEAR && rule.from <= middleOfSide && rule.to >= middleOfSide,
  );

const middle = (edges: readonly number[], i: number) =>
  ((edges[i] ?? NaN) + (edges[i + 1] ?? NaN)) / 2;

/** Values that lie close together as one. */
function levels(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last === undefined || value - last > NEAR) found.push(value);
  }
  return found;
}
