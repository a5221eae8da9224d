import type { FormLayout } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import { reportKey } from './reportLabels.ts';
import type { WalkedRow } from './walked.ts';
import { wordOf } from './words.ts';
import type { WordContext } from './words.ts';

/** @returns whether a bracket is opened and not closed */
export function isOpen(text: string): boolean {
  return text.split(/[(（]/).length > text.split(/[)）]/).length;
}

/** Digits with signs and brackets around them. */
const NO_WORDS = /^[^\p{L}]*\d[^\p{L}]*$/u;

/** Whether a line stands below the label of an open row that is merged over both. */
export function isBelowLabel({ line: first, at, label }: WalkedRow, line: Line): boolean {
  const piece = line.pieces[at];
  return (
    first.keepsBlanks &&
    line.pieces.length === first.pieces.length &&
    piece?.kind === 'covered' &&
    reportKey(piece.text) === reportKey(label)
  );
}

/**
 * Whether words in a cell stand for a value of the row: behind its label, and neither label nor head (十二, 共12件). Words
 * with numbers behind them may be a label of their own, unless they are hardly words (`5[1]`) or stand below a head.
 */
export function isInRow(
  { row, line: own, heads, values }: WalkedRow,
  line: Line,
  at: number,
  layout: FormLayout,
  context: WordContext,
): boolean {
  if (own !== line || row === null || !line.keepsBlanks) return false;
  const rest = line.pieces.slice(at);
  const map = heads.get(line.pieces.length);
  const isBelowHead = map?.kind === 'map' && map.columns.has(at);
  const mayBeLabel = values.length === 0 && !isBelowHead && !NO_WORDS.test(rest[0]?.text ?? '');
  if (mayBeLabel && rest.slice(1).some(({ kind }) => kind === 'value')) return false;
  return rest.every(({ kind, text }) => {
    if (kind !== 'words') return true;
    const word = wordOf(text, layout, context);
    return word.kind === 'unknown' || word.kind === 'scrap';
  });
}
