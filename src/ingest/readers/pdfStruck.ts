import { middleOf } from './pdfLines.ts';
import type { PdfRule, PdfText } from './pdfPage.ts';
import { joinedRules } from './pdfPaths.ts';

/** A line through letters is no farther from their middle than this share of their height; one under them ends here. */
const NEAR_MIDDLE = 0.22;
const UNDER = [0.33, 0.6] as const;
/** Such a line ends with its letters: lines of a table reach farther. */
const BEYOND = 0.5;
/** Shares of a text under the line: so much is all of it, so little is chance. */
const ALL = 0.85;
const CHANCE = 0.15;
/** More lines than any page of tables has are a drawing. */
const MOST_RULES = 4000;

/**
 * A page without the texts that a line strikes out, and without the lines that strike out or underline a text: they are no
 * part of a table. A text that is struck out in part says so, for nobody can tell which of its letters are.
 */
export function withoutStruck(
  texts: readonly PdfText[],
  rules: readonly PdfRule[],
): { readonly texts: readonly PdfText[]; readonly rules: readonly PdfRule[] } {
  const joined = joinedRules(rules);
  if (joined.length > MOST_RULES) return { texts, rules };
  const across = joined.filter((rule) => rule.across);
  const strokes = new Set<PdfRule>();
  const kept = texts.flatMap((text) => {
    let struck = 0;
    for (const rule of across) {
      const share = shareUnder(text, rule);
      const below = (rule.at - middleOf(text)) / text.size;
      const isThrough = Math.abs(below) <= NEAR_MIDDLE;
      if (share <= CHANCE || (!isThrough && (below < UNDER[0] || below > UNDER[1]))) continue;
      strokes.add(rule);
      if (isThrough) struck = Math.max(struck, share);
    }
    if (struck >= ALL) return [];
    return struck === 0 ? [text] : [{ ...text, text: `${text.text}（有删除线）` }];
  });
  return { texts: kept, rules: joined.filter((rule) => !strokes.has(rule)) };
}

/** Share of a text that stands over, under or on a line which ends with it; 0 where the line goes on. */
function shareUnder({ text, left, right, size }: PdfText, { from, to }: PdfRule): number {
  if (text.trim() === '' || right <= left) return 0;
  const isOwn = from > left - BEYOND * size && to < right + BEYOND * size;
  return isOwn ? (Math.min(to, right) - Math.max(from, left)) / (right - left) : 0;
}
