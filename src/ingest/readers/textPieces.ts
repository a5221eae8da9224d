/** A stretch of a line between wide gaps, with its place in letters of half width. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export type PieceLine = readonly Piece[];

/** What takes the place of two letters. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const VALUE = /^(?:[+\-－]?[\d０-９][\d０-９.,，．]*|[—–-]{1,4}|[/／])\D{0,2}$/;
const YEAR = /^20\d\d(?:年度?)?$/;
const LETTER = /^[\u4e00-\u9fff]$/;
/** Heads and names of sums that are spread; 次 and 件 side by side are two units of measure. */
const SPREAD = /^(?:[合小总共]计|单位|项目|指标|名称|内容|年[份度]|[县区]{2}|乡镇|街镇|备注|序号)$/;

/** @returns the stretches of a line that stand apart by a gap, from left to right */
export function piecesOf(line: string, gap: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = line.slice(from, to);
    if (text.trim() === '') return;
    const left = widthOf(line.slice(0, from));
    pieces.push({ text: text.trim(), left, right: left + widthOf(text) });
  };
  for (const match of line.matchAll(gap)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(line.length);
  return withWholeWords(pieces);
}

/** 合  计: the letters of a word of two, spread over its column. */
function withWholeWords(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole[whole.length - 1];
    if (
      before !== undefined &&
      LETTER.test(before.text) &&
      LETTER.test(piece.text) &&
      SPREAD.test(before.text + piece.text)
    )
      whole[whole.length - 1] = {
        ...before,
        text: before.text + piece.text,
        right: piece.right,
      };
    else whole.push(piece);
  }
  return whole;
}

const widthOf = (text: string) =>
  [...text].reduce(
    (width, letter) => width + (WIDE.test(letter) || letter === '\u3000' ? 2 : 1),
    0,
  );

/** A number that is no year: heads have these too. */
export const isCount = ({ text }: Piece) => VALUE.test(text) && !YEAR.test(text);

/** Only one blank parts a number from what stands beside it. */
export const isSeveral = ({ text }: Piece) =>
  / /.test(text) && text.split(' ').some((one) => VALUE.test(one));

/** @returns whether a line has a number or a dash */
export const hasValues = (pieces: PieceLine) => pieces.some(({ text }) => VALUE.test(text));

export const isValue = ({ text }: Piece): boolean => VALUE.test(text);
