import { clauseBefore } from './otherNumbers.ts';
import { pairsOf } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { printedCounts } from './printedCounts.ts';
import type { RunningText } from './runningText.ts';

/** A text and which of its characters stand in names, where numbers are not counted and stops end no phrase. */
export interface NamedText extends RunningText {
  readonly inName: Uint8Array;
}

/** Running text whose brackets with counts are taken out, so that they do not part a total from its subject. */
export interface Passage {
  readonly text: NamedText;
  readonly insets: readonly Inset[];
}

/** What stood in a bracket or as one: 包括…在内, or between a subject and its total as ,其中…,共. */
export interface Inset {
  /** Where in the text it stood: before the character there. */
  readonly at: number;
  readonly passage: Passage;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}
interface Cut extends Stretch {
  /** Without the marks. */
  readonly inner: Stretch;
}

const partWords = '(?:其中|包括|包含|含)';
const asBrackets = new RegExp(
  [
    `(?<inAll>(?:包括|包含|含)(?:(?!包括|包含|含)[^。;:()[\\]【】\\n]){2,60}?)在内,?`,
    `,(?<inserted>${partWords}[^。;()[\\]【】\\n]{2,80}?),(?=(?:共|合计|总计|累计))`,
    `——?(?<dashed>${partWords}[^。;()[\\]【】\\n—]{2,80})——?`,
  ].join('|'),
  'g',
);
/** Numbers on both sides of what is taken out would become another number. */
const digit = /[\d,.〇零一二三四五六七八九十百千万亿两]/;
const documentNumber = /〔|\d号/;
/** Longer quotes are whole sentences, in which a count may stand. */
const longestName = 18;
const longestTitle = 80;
const longestInset = 600;
/** A bracket within a bracket within a bracket is left as it is. */
const deepest = 3;

function isInset(plain: string, { kind, from, to }: Pair, depth: number): boolean {
  if (kind !== 'bracket' || depth >= deepest || to - from > longestInset) return false;
  const inner = plain.slice(from + 1, to - 1);
  return printedCounts(inner).length > 0 && !documentNumber.test(inner);
}

function isName({ kind, from, to }: Pair): boolean {
  return kind === 'bracket' || to - from <= (kind === 'title' ? longestTitle : longestName);
}

/** Whether the clause that ends at `to` tells a count, so that parts behind it are parts of that. */
function tellsCount(plain: string, to: number): boolean {
  return printedCounts(clauseBefore(plain, to)).length > 0;
}

/** What is to be taken out. Marks names in `inName` and what is taken out in `taken`. */
function cutsOf(plain: string, depth: number, inName: Uint8Array, taken: Uint8Array): Cut[] {
  const cuts: Cut[] = [];
  const partsNumber = (from: number, to: number): boolean =>
    digit.test(plain.charAt(from - 1)) && digit.test(plain.charAt(to));
  const take = (from: number, to: number, inner: Stretch): void => {
    cuts.push({ from, to, inner });
    taken.fill(1, from, to);
  };
  let until = 0;
  for (const pair of pairsOf(plain)) {
    const { from, to } = pair;
    if (from < until) continue;
    if (isInset(plain, pair, depth) && !partsNumber(from, to))
      take(from, to, { from: from + 1, to: to - 1 });
    else if (isName(pair)) inName.fill(1, from, to);
    else continue;
    until = to;
  }
  for (const { index: from, 0: whole, groups = {} } of plain.matchAll(asBrackets)) {
    const said = groups['inAll'] ?? groups['inserted'] ?? groups['dashed'] ?? '';
    const isPartsOfNext = groups['inserted'] === undefined || !tellsCount(plain, from);
    const begin = from + whole.indexOf(said);
    const to = from + whole.length;
    if (taken[from] !== 1 && inName[from] !== 1 && isPartsOfNext && !partsNumber(from, to))
      take(from, to, { from: begin, to: begin + said.length });
  }
  return cuts.sort((a, b) => a.from - b.from);
}

/** Takes the brackets with counts out of a text, those within them too. */
export function passageOf(text: RunningText, depth = 0): Passage {
  const { plain, printed, at } = text;
  const inName = new Uint8Array(plain.length);
  const taken = new Uint8Array(plain.length);
  const cuts = cutsOf(plain, depth, inName, taken);
  if (cuts.length === 0) return { text: { ...text, inName }, insets: [] };
  const insets: Inset[] = [];
  const left = { plain: '', printed: '' };
  let from = 0;
  for (const cut of [...cuts, { from: plain.length, to: plain.length, inner: null }]) {
    left.plain += plain.slice(from, cut.from);
    left.printed += printed.slice(from, cut.from);
    from = cut.to;
    if (cut.inner === null) continue;
    const { from: first, to } = cut.inner;
    const inner = {
      plain: plain.slice(first, to),
      printed: printed.slice(first, to),
      at: at.slice(first, to),
    };
    insets.push({ at: left.plain.length, passage: passageOf(inner, depth + 1) });
  }
  const stays = (_: number, i: number): boolean => taken[i] !== 1;
  return { text: { ...left, at: at.filter(stays), inName: inName.filter(stays) }, insets };
}
