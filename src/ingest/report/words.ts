import { numberInFront } from '../lexicon/labelKey.ts';
import { keyOf } from './formRows.ts';
import type { FormTableRow } from './formRows.ts';
import { actsHeads, disputeHeads, matrixHeads, tableWords } from './lineForms.ts';
import type { Labels } from './lineForms.ts';
import type { Line } from './lines.ts';

/** What a printed text is in the tables of the forms. */
export type Word =
  | { readonly kind: 'row'; readonly rows: readonly FormTableRow[] }
  | { readonly kind: 'head'; readonly key: string }
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'scrap' }
  | { readonly kind: 'unknown' };

/** What stands before a text, where the same text means different things. */
export interface WordContext {
  /** Heads or title of the table of acts stand above. */
  readonly acts: boolean;
  readonly before: readonly FormTableRow[];
}

/** Shorter headings of a list are words of a text by chance. */
const SHORTEST_HEADING = 4;
/** Pieces of headings that are printed downwards or broken, and say nothing: 三 、 本 年 度 …, 不予, 无法. */
const SCRAP =
  /^(?:[三四五六]?[本年度办理结果、]{0,2}|不予|公开|无法|提供|处理|不|予|公|开|无|法|提|供|处|其|他)$/;

/** Reads one text exactly; labels that are merely similar are unknown. */
export function wordOf(text: string, labels: Labels, context: WordContext): Word {
  const key = keyOf(text);
  const rows = (labels.get(key) ?? []).filter((row) => isRowHere(row, key, text, context));
  if (rows.length > 0) return { kind: 'row', rows };
  if (actsHeads.has(key) || matrixHeads.has(key) || disputeHeads.has(key))
    // heads have no number: 9.其他 is a row of its own
    return numberInFront(text) === null ? { kind: 'head', key } : { kind: 'unknown' };
  if (tableWords.has(key)) return { kind: 'word', key };
  // a number in front of a label that stands elsewhere, too
  return SCRAP.test(key) ? { kind: 'scrap' } : { kind: 'unknown' };
}

function isRowHere(row: FormTableRow, key: string, text: string, context: WordContext): boolean {
  if (row.part === 'disputes') return false;
  if (row.part === 'list') return row.cells.length > 0 || key.length >= SHORTEST_HEADING;
  if (row.part === 'acts') return context.acts;
  if (!matrixHeads.has(key)) return true;
  const number = numberInFront(text);
  // 其他 and 总计 are also names of rows that are not on the form: `9.其他`, `小计/总计`
  if (number !== null && (row.numbers.includes(number) || (key !== '其他' && /^\D+$/.test(number))))
    return true;
  return context.before.some(
    ({ form, part, order }) => form === row.form && part === 'matrix' && order + 1 === row.order,
  );
}

/** Where a label goes on that was cut in two or three, by line and piece. */
export interface JoinedWord {
  readonly text: string;
  readonly word: Word;
  /** Line and piece of the parts behind the first. */
  readonly parts: readonly (readonly [line: number, piece: number])[];
}

const REACH = 8;

/**
 * Looks for the rest of a label behind its first part, also behind the values in between; null when the parts do not
 * make an exact label.
 * @param line,piece place of the first part
 */
function joinedWord(
  lines: readonly Line[],
  line: number,
  piece: number,
  labels: Labels,
  context: WordContext,
): JoinedWord | null {
  const first = lines[line]?.pieces[piece]?.text ?? '';
  const key = keyOf(first);
  if (key === '' || !beginsLabel(key, labels)) return null;
  let text = first;
  const parts: (readonly [number, number])[] = [];
  for (let i = line; i < Math.min(lines.length, line + REACH); i++) {
    const { pieces } = lines[i] ?? { pieces: [] };
    for (let j = i === line ? piece + 1 : 0; j < pieces.length; j++) {
      const next = pieces[j];
      if (next?.kind !== 'words') continue;
      const longer = wordOf(text + next.text, labels, context);
      if (longer.kind === 'row' || longer.kind === 'head' || longer.kind === 'word')
        return { text: text + next.text, word: longer, parts: [...parts, [i, j]] };
      if (beginsLabel(keyOf(text + next.text), labels)) {
        text += next.text;
        parts.push([i, j]);
        continue;
      }
      if (wordOf(next.text, labels, context).kind !== 'scrap') return null;
    }
  }
  return null;
}

/**
 * What a text is with the rest of its label, and beside the numbers of its line: a head or group with several of these is a
 * row that has its name.
 * @param line,piece place of the text
 * @param word what it is alone
 */
export function wholeWord(
  lines: readonly Line[],
  line: number,
  piece: number,
  word: Word,
  labels: Labels,
  context: WordContext,
): JoinedWord {
  const { pieces } = lines[line] ?? { pieces: [] };
  const text = pieces[piece]?.text ?? '';
  const mayGoOn = word.kind === 'unknown' || word.kind === 'scrap' || text.endsWith('本年新');
  const joined = mayGoOn ? joinedWord(lines, line, piece, labels, context) : null;
  const whole = joined ?? { text, word, parts: [] };
  const isHead =
    whole.word.kind === 'head'
      ? matrixHeads.has(whole.word.key)
      : whole.word.kind === 'word' && whole.word.key === '其他处理';
  const beside = pieces.slice(piece + 1).filter(({ kind }) => kind === 'value');
  return isHead && beside.length > 1 ? { ...whole, word: { kind: 'unknown' } } : whole;
}

function beginsLabel(key: string, labels: Labels): boolean {
  for (const label of labels.keys()) if (label !== key && label.startsWith(key)) return true;
  for (const set of [actsHeads, matrixHeads, disputeHeads, tableWords])
    for (const label of set) if (label !== key && label.startsWith(key)) return true;
  return false;
}
