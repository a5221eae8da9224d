import { actsHeads, disputeHeads, isScrap, matrixHeads, tableWords } from './layoutOfForms.ts';
import type { FormLayout, LayoutRow } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import { numberOf, reportKey } from './reportLabels.ts';

/** What a printed text is in the tables since 2019. */
export type Word =
  | { readonly kind: 'row'; readonly row: LayoutRow }
  | { readonly kind: 'head'; readonly key: string }
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'scrap' }
  | { readonly kind: 'unknown' };

/** What stands before a text, where the same text means different things. */
export interface WordContext {
  /** Heads or title of the table of acts stand above. */
  readonly acts: boolean;
  readonly before: LayoutRow | null;
}

/** Reads one text exactly; labels that are merely similar are unknown. */
export function wordOf(text: string, layout: FormLayout, context: WordContext): Word {
  const key = reportKey(text);
  const row = layout.byKey.get(key);
  if (row !== undefined && isRowHere(row, key, text, context)) return { kind: 'row', row };
  if (actsHeads.has(key) || matrixHeads.has(key) || disputeHeads.has(key))
    // heads have no number: 9.其他 is a row of its own
    return numberOf(text) === null ? { kind: 'head', key } : { kind: 'unknown' };
  if (tableWords.has(key)) return { kind: 'word', key };
  return isScrap(text) ? { kind: 'scrap' } : { kind: 'unknown' };
}

function isRowHere(row: LayoutRow, key: string, text: string, context: WordContext): boolean {
  if (row.table === 'disputes') return false;
  if (row.table === 'acts') return context.acts;
  if (!matrixHeads.has(key)) return true;
  const number = numberOf(text);
  // 其他 and 总计 are also names of rows that are not on the form: `9.其他`, `小计/总计`
  if (number !== null && (row.numbers.includes(number) || (key !== '其他' && /^\D+$/.test(number))))
    return true;
  return context.before?.table === 'matrix' && context.before.order + 1 === row.order;
}

/** Where a label goes on that was cut in two or three, by line and piece. */
export interface JoinedWord {
  readonly text: string;
  readonly word: Word;
  /** `line:piece` of the parts behind the first. */
  readonly parts: readonly string[];
}

const REACH = 8;

/**
 * Looks for the rest of a label behind its first part, also behind the values in between; null when the parts do not
 * make an exact label.
 * @param line,piece place of the first part
 */
export function joinedWord(
  lines: readonly Line[],
  line: number,
  piece: number,
  layout: FormLayout,
  context: WordContext,
): JoinedWord | null {
  const first = lines[line]?.pieces[piece]?.text ?? '';
  const key = reportKey(first);
  if (key === '' || !beginsLabel(key, layout)) return null;
  let text = first;
  const parts: string[] = [];
  for (let i = line; i < Math.min(lines.length, line + REACH); i++) {
    const { pieces } = lines[i] ?? { pieces: [] };
    for (let j = i === line ? piece + 1 : 0; j < pieces.length; j++) {
      const next = pieces[j];
      if (next?.kind !== 'words') continue;
      const longer = wordOf(text + next.text, layout, context);
      if (longer.kind === 'row' || longer.kind === 'head' || longer.kind === 'word')
        return { text: text + next.text, word: longer, parts: [...parts, `${i}:${j}`] };
      if (beginsLabel(reportKey(text + next.text), layout)) {
        text += next.text;
        parts.push(`${i}:${j}`);
        continue;
      }
      if (wordOf(next.text, layout, context).kind !== 'scrap') return null;
    }
  }
  return null;
}

function beginsLabel(key: string, layout: FormLayout): boolean {
  for (const label of layout.byKey.keys()) if (label !== key && label.startsWith(key)) return true;
  for (const set of [actsHeads, matrixHeads, disputeHeads, tableWords])
    for (const label of set) if (label !== key && label.startsWith(key)) return true;
  return false;
}
