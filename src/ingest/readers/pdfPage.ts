/** A stretch of text on a page. All measures in points from the upper left corner, as the page is looked at. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of its letters. */
  readonly size: number;
}

/** A ruling line: horizontal at y `at` from x `from` to x `to`, or vertical at x `at`. */
export interface PdfRule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
  /** Pictures large enough for a table. */
  readonly pictures: number;
  /** Invisible text over a picture: what a program guessed from a scan. */
  readonly guessed: boolean;
}

/** Affine map [a b c d e f]: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** @returns the map that first applies `inner`, then `outer` */
export function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [A, B, C, D, E, F] = inner;
  return [
    a * A + c * B,
    b * A + d * B,
    a * C + c * D,
    b * C + d * D,
    a * E + c * F + e,
    b * E + d * F + f,
  ];
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** @returns the map of six numbers; null for anything else */
export function matrixOf(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null || !('length' in value)) return null;
  if (value.length !== 6) return null;
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<unknown>, Number);
  if (a === undefined || b === undefined || c === undefined) return null;
  if (d === undefined || e === undefined || f === undefined) return null;
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null;
}
