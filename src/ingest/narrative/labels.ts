import type { NamedText } from './passages.ts';
import type { RunningText } from './runningText.ts';
import { endsWith, verbs } from './verbs.ts';
import { periodWords, writerWords } from './words.ts';

/** A stretch of the running text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const farthest = 120;
const phraseStops = ',;:。(\n';
const longestLabel = 30;
const longestNoun = 16;

const lead = new RegExp(
  `^(?:其中|包括|包含|分别|具体为|主要是|并且|并|且|共(?!同|享|青|产)|另外|另有|另|同时|此外|以及|还|${periodWords}|${writerWords}|累计|总共|了|的|含(?!转)|,|中$|:|;|、|。|\\)|-|\\+|[一二三四五六七八九十]是|\\d{1,2}[.、]|[一二三四五六七八九十]、|\\([一二三四五六七八九十\\d]{1,3}\\))`,
);
const tail =
  /(?:共计|共有|总共|总计|合计|累计|大约|超过|突破|逾|达到|不足|不到|将近|接近|最多|至多|仅有|仅|共|约|近|超|达|为|(?<!实)有|了|是|计|的|:|,|-|\()$/;
const verbOnly = endsWith(
  `${verbs.having}|${verbs.acting}|${verbs.reaching}|${verbs.leading}|共|中|[和及与、]`,
  '',
);
const nounEnd =
  /[,。;:、()!?\n\d《》]|[和及与](?=[\d一二两三四五六七八九十])|(?:专门|专职|兼职|具体|主要)?(?:负责|从事)|进行|予以|用于|作为|以及|具体|专门|参与|收取|均|已|全部|获|按照|依据|通过|提出|被|向|由|给|顺延/;

/**
 * Where the phrase begins whose number stands at `start`: behind the last stop, or behind the figure before it.
 * Stops in names and brackets do not count.
 * @param floor end of the figure before, or of the sentence before
 */
export function phraseStart({ plain, inName }: NamedText, start: number, floor: number): number {
  const least = Math.max(floor, start - farthest);
  let from = start;
  while (from > least && (inName[from - 1] === 1 || !phraseStops.includes(plain.charAt(from - 1))))
    from--;
  return from;
}

/** The phrase without periods, the writer's own name and words of summing at its ends; may become empty. */
export function trimmedPhrase(plain: string, phrase: Stretch): Stretch {
  let { from, to } = phrase;
  for (;;) {
    const match = lead.exec(plain.slice(from, Math.min(to, from + 40)));
    if (match === null || match[0] === '') break;
    from += match[0].length;
  }
  for (;;) {
    const match = tail.exec(plain.slice(Math.max(from, to - 4), to));
    if (match === null) break;
    to -= match[0].length;
  }
  return { from, to: Math.max(from, to) };
}

/** The noun right behind a figure: 专职人员 in 配备1名专职人员负责. Empty when a stop follows. */
export function nounBehind(plain: string, end: number): Stretch {
  const reached = plain.slice(end, end + longestNoun);
  const stop = nounEnd.exec(reached);
  const from = /^(?:以上|左右|之多)/.test(reached) ? end + 2 : end;
  return { from, to: Math.max(from, end + (stop === null ? reached.length : stop.index)) };
}

/** @returns whether the phrase ends with a verb, so that what is counted is said behind the number. */
export function asksForNoun(plain: string, phrase: Stretch): boolean {
  return (
    phrase.to - phrase.from < 2 ||
    verbOnly.test(plain.slice(Math.max(phrase.from, phrase.to - 4), phrase.to))
  );
}

/** A stretch as a label: as printed, the last `longestLabel` characters when it is longer. */
export function labelOf(text: RunningText, stretch: Stretch): string {
  const whole = text.printed
    .slice(stretch.from, stretch.to)
    .replace(/\s|[（(]\w*:\/\/[^)）]*[)）]/g, '');
  if (whole.length <= longestLabel) return whole;
  const printed = whole.slice(-longestLabel);
  // a long phrase is cut behind a stop, so that the label does not begin inside a word
  const stop = printed.slice(0, longestLabel / 2).search(/[、，,和的]/);
  return stop < 0 ? printed : printed.slice(stop + 1);
}
