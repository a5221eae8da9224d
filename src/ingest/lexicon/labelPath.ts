import type { FormLexicon } from './formLexicon.ts';

/** Strokes between the parts of a path, clear ones first: a dash or a colon may also stand inside a label. */
const STROKES: readonly RegExp[] = [
  /[/／＞>|｜→]+/,
  /[-－—–―]+/,
  /[:：]/,
  /[_·・]/,
  /[\s\u3000]+/,
  /[、，,]/,
];
/** A part in brackets behind the label: 规章（本年废止件数）, 属于国家秘密（总计）. */
const BRACKET = /^(.+?)[（(]([^（()）]+)[)）]$/;

/**
 * The texts of a path that is written in one cell (依申请公开/收到申请数, 规章-本年制发件数), from the outside in.
 * @returns the text alone where it is a label as a whole, or where its parts are none
 */
export function labelPath(text: string, lexicon: FormLexicon): readonly string[] {
  if (lexicon.denote(text) !== null) return [text];
  const guarded = text.replace(/增\s*[/／]\s*减/g, '增减');
  for (const stroke of STROKES) {
    const parts = guarded.split(stroke).filter((part) => part.trim() !== '');
    if (parts.length > 1 && areLabels(parts, lexicon))
      return parts.flatMap((p) => bracketed(p, lexicon));
  }
  return bracketed(text, lexicon);
}

/** All parts say something of the form; the last one must. */
function areLabels(parts: readonly string[], lexicon: FormLexicon): boolean {
  return parts.every((part) => meansSomething(part, lexicon));
}

const meansSomething = (part: string, lexicon: FormLexicon): boolean =>
  lexicon.denote(part) !== null || bracketed(part, lexicon).length > 1;

function bracketed(text: string, lexicon: FormLexicon): readonly string[] {
  if (lexicon.denote(text) !== null) return [text];
  const [, outer, inner] = BRACKET.exec(text.trim()) ?? [];
  return outer !== undefined &&
    inner !== undefined &&
    lexicon.denote(outer) !== null &&
    lexicon.denote(inner) !== null
    ? [outer, inner]
    : [text];
}
