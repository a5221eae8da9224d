import { after, applied, matrixOf } from './pdfPage.ts';
import type { Matrix, PdfRule } from './pdfPage.ts';

/** Numbers that pdf.js gives to the operators that matter here. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly paintImageXObject: number;
  readonly paintInlineImageXObject: number;
  readonly paintImageMaskXObject: number;
  readonly setTextRenderingMode: number;
  readonly showText: number;
}

/** What is drawn on a page, without its text. */
export interface Drawn {
  readonly rules: PdfRule[];
  readonly pictures: number;
  /** Share of the page under its largest picture. */
  readonly covered: number;
  /** Stretches of text that are not painted, and all of them. */
  readonly invisible: number;
  readonly shown: number;
}

/** A filled shape no wider than this is a line. */
const THICK = 3.5;
/** A line is as long as this. */
const SHORT = 4;
/** A picture of this width and height may hold a table. */
const LARGE = [150, 60] as const;
/** Text that is neither filled nor stroked. */
const INVISIBLE = 3;

/**
 * Ruling lines and pictures of a page, out of the list of what is drawn.
 * @param view from the space of the document to that of `PdfPage`
 */
export function drawnOn(
  {
    fnArray,
    argsArray,
  }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  operators: Operators,
  view: Matrix,
  area: number,
): Drawn {
  const rules: PdfRule[] = [];
  const kept: Matrix[] = [];
  let current = view;
  let pictures = 0;
  let covered = 0;
  let hidden = false;
  let invisible = 0;
  let shown = 0;
  fnArray.forEach((operator, i) => {
    const given = argsArray[i];
    const values: readonly unknown[] = Array.isArray(given) ? given : [];
    switch (operator) {
      case operators.save:
        kept.push(current);
        return;
      case operators.restore:
      case operators.paintFormXObjectEnd:
        current = kept.pop() ?? view;
        return;
      case operators.transform: {
        const matrix = matrixOf(values);
        if (matrix !== null) current = after(current, matrix);
        return;
      }
      case operators.paintFormXObjectBegin: {
        kept.push(current);
        const matrix = matrixOf(values[0]);
        if (matrix !== null) current = after(current, matrix);
        return;
      }
      case operators.constructPath: {
        const [paint, paths] = values;
        const data: unknown = Array.isArray(paths) ? paths[0] : null;
        if (typeof paint !== 'number' || paint === operators.endPath) return;
        if (!(data instanceof Float32Array) && !Array.isArray(data)) return;
        const stroked = paint === operators.stroke || paint === operators.closeStroke;
        rules.push(...rulesOf(Array.from(data, Number), current, stroked));
        return;
      }
      case operators.paintImageXObject:
      case operators.paintInlineImageXObject:
      case operators.paintImageMaskXObject: {
        const [width, height] = [extent(current, 1, 0), extent(current, 0, 1)];
        if (width >= LARGE[0] && height >= LARGE[1]) pictures += 1;
        covered = Math.max(covered, (width * height) / area);
        return;
      }
      case operators.setTextRenderingMode:
        hidden = values[0] === INVISIBLE;
        return;
      case operators.showText:
        shown += 1;
        if (hidden) invisible += 1;
    }
  });
  return { rules, pictures, covered, invisible, shown };
}

/** Length of the unit square's side after the map. */
const extent = ([a, b, c, d]: Matrix, x: number, y: number) =>
  Math.hypot(a * x + c * y, b * x + d * y);

/** Numbers in the data of a path after each of its commands: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

function rulesOf(data: readonly number[], matrix: Matrix, stroked: boolean): PdfRule[] {
  const shapes: [number, number][][] = [];
  for (let at = 0; at < data.length;) {
    const command = data[at] ?? -1;
    const length = LENGTHS[command];
    if (length === undefined) return [];
    const shape = shapes[shapes.length - 1];
    const [first] = shape ?? [];
    const x = data[at + length - 1] ?? NaN;
    const y = data[at + length] ?? NaN;
    at += length + 1;
    if (command === 0) shapes.push([applied(matrix, x, y)]);
    else if (command === 4 && first !== undefined) shape?.push(first);
    else if (command === 1) shape?.push(applied(matrix, x, y));
    // a curve is no ruling line; what is drawn after it begins anew
    else if (length > 2) shapes.push([applied(matrix, x, y)]);
  }
  return shapes.flatMap((shape) => (stroked ? sidesOf(shape) : barOf(shape)));
}

/** Sides of a stroked shape that run across or down. */
function sidesOf(shape: readonly (readonly [number, number])[]): PdfRule[] {
  return shape.slice(1).flatMap(([x, y], i) => {
    const [X, Y] = shape[i] ?? [x, y];
    return lineOf(Math.min(x, X), Math.min(y, Y), Math.max(x, X), Math.max(y, Y), 0.75);
  });
}

/** A filled shape as a line when it is thin; a background has none. */
function barOf(shape: readonly (readonly [number, number])[]): PdfRule[] {
  if (shape.length < 4) return [];
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  return lineOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), THICK);
}

function lineOf(
  left: number,
  top: number,
  right: number,
  bottom: number,
  thick: number,
): PdfRule[] {
  const [width, height] = [right - left, bottom - top];
  if (height <= thick && width > Math.max(height, 0.5))
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }];
  if (width <= thick && height > Math.max(width, 0.5))
    return [{ across: false, at: (left + right) / 2, from: top, to: bottom }];
  return [];
}

/** Pieces of one line, end to end or over each other, as one; what stays short is none. */
export function joinedRules(rules: readonly PdfRule[]): PdfRule[] {
  return [true, false].flatMap((across) => {
    const sorted = rules
      .filter((rule) => rule.across === across)
      .sort((a, b) => a.at - b.at || a.from - b.from);
    const levels: PdfRule[][] = [];
    for (const rule of sorted) {
      const level = levels[levels.length - 1];
      const first = level?.[0];
      if (level === undefined || first === undefined || rule.at - first.at > 1.5)
        levels.push([rule]);
      else level.push(rule);
    }
    return levels.flatMap(piecesOf).filter(({ from, to }) => to - from >= SHORT);
  });
}

function piecesOf(level: readonly PdfRule[]): PdfRule[] {
  const pieces: PdfRule[] = [];
  for (const rule of [...level].sort((a, b) => a.from - b.from)) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || rule.from - last.to > 2) pieces.push(rule);
    else pieces[pieces.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
  }
  return pieces;
}
