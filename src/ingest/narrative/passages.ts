import { closedStretches } from './closedStretches.ts';
import type { ClosedText } from './closedStretches.ts';
import { printedCounts } from './printedCounts.ts';
import type { RunningText } from './runningText.ts';

/** Running text whose brackets with counts are taken out, so that they do not part a total from its subject. */
export interface Passage {
  readonly text: ClosedText;
  readonly insets: readonly Inset[];
}

/** What stood in a bracket, or between 包括 and 在内. */
export interface Inset {
  /** Where in the text it stood: before the character there. */
  readonly at: number;
  readonly passage: Passage;
}

interface Cut {
  /** With the brackets. */
  readonly from: number;
  readonly to: number;
  /** Without them. */
  readonly inner: readonly [from: number, to: number];
}

const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['】', '【'],
]);
const openers = [...brackets.values()];
const inAll = /(?:包括|包含|含)([^。;:()\n]{2,60}?)在内,?/g;
/** A bracket within a bracket within a bracket is left as it is. */
const deepest = 3;
const longest = 600;

/** The outermost brackets of the text, none of them over a paragraph. */
function bracketsOf(plain: string): Cut[] {
  const found: Cut[] = [];
  let open: { readonly char: string; readonly at: number }[] = [];
  for (let i = 0; i < plain.length; i++) {
    const char = plain.charAt(i);
    if (char === '\n') open = [];
    if (openers.includes(char)) open.push({ char, at: i });
    const opener = brackets.get(char);
    if (opener === undefined || open.at(-1)?.char !== opener) continue;
    const from = open.pop()?.at ?? i;
    while ((found.at(-1)?.from ?? -1) > from) found.pop();
    found.push({ from, to: i + 1, inner: [from + 1, i] });
  }
  return found;
}

function isInset(plain: string, { inner: [from, to] }: Cut): boolean {
  return to - from <= longest && printedCounts(plain.slice(from, to)).length > 0;
}

function cutsOf(plain: string): Cut[] {
  const inAlls = [...plain.matchAll(inAll)].map(({ index, 0: whole, 1: inner = '' }): Cut => {
    const from = index + whole.indexOf(inner);
    return { from: index, to: index + whole.length, inner: [from, from + inner.length] };
  });
  const cuts: Cut[] = [];
  for (const cut of [...bracketsOf(plain), ...inAlls].sort((a, b) => a.from - b.from))
    if (cut.from >= (cuts.at(-1)?.to ?? -1) && isInset(plain, cut)) cuts.push(cut);
  return cuts;
}

function joined(
  text: RunningText,
  ranges: readonly (readonly [from: number, to: number])[],
): RunningText {
  const pieces = (whole: string): string =>
    ranges.map(([from, to]) => whole.slice(from, to)).join('');
  const at = new Int32Array(ranges.reduce((sum, [from, to]) => sum + to - from, 0));
  let next = 0;
  for (const [from, to] of ranges) {
    at.set(text.at.subarray(from, to), next);
    next += to - from;
  }
  return { plain: pieces(text.plain), printed: pieces(text.printed), at };
}

function withClosed(text: RunningText): ClosedText {
  return { ...text, closed: closedStretches(text.plain) };
}

/** Takes the brackets with counts out of a text, those within them too. */
export function passageOf(text: RunningText, depth = 0): Passage {
  const cuts = depth < deepest ? cutsOf(text.plain) : [];
  if (cuts.length === 0) return { text: withClosed(text), insets: [] };
  let removed = 0;
  const insets = cuts.map(({ from, to, inner }): Inset => {
    const at = from - removed;
    removed += to - from;
    return { at, passage: passageOf(joined(text, [inner]), depth + 1) };
  });
  const kept = [0, ...cuts.flatMap(({ from, to }) => [from, to]), text.plain.length];
  const ranges = kept.flatMap((from, i): [number, number][] =>
    i % 2 === 0 ? [[from, kept[i + 1] ?? from]] : [],
  );
  return { text: withClosed(joined(text, ranges)), insets };
}
