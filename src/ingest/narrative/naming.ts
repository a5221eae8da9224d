import type { NamedText } from './passages.ts';
import { asksForNoun, labelOf, nounBehind, phraseStart, trimmedPhrase } from './labels.ts';
import type { Stretch } from './labels.ts';
import type { Count } from './printedCounts.ts';

/** What a count is called: as the rules look at it, and as a label. */
export interface Naming {
  readonly plain: string;
  readonly printed: string;
}

/** The figure before in the same sentence. */
export interface Earlier {
  /** '' when there is none. */
  readonly label: string;
  readonly unit: string | null;
}

/** Shares and changes say nothing without the figure they belong to. */
const shareOrChange = /^(?:占|同比|环比|较|比|增长|下降|上升|回落|提高|降低)|^$/;
const changeAlone =
  /^(?:(?:同比|环比|较|比)[^,;]{0,14}?)?(?:增加|减少|增长|下降|上升|回落|多|少)了?$/;
const timesOfVerb = /^(?:举办|召开|组织|开展|参加)/;
const sinceStart = /(?:以来|至今)$/;
const sinceWords = /自?[^“”,、]{0,16}(?:以来|至今)$/;

/** The subject of 微信公众号“青石发布”自开通以来,累计发布信息46条 stands before the comma. */
function subjectBefore(text: NamedText, from: number, floor: number): Stretch | null {
  const { plain } = text;
  if (plain.charAt(from - 1) !== ',') return null;
  const earlier = phraseStart(text, from - 1, floor);
  const clause = plain.slice(earlier, from - 1);
  if (!sinceStart.test(clause)) return null;
  const subject = clause.replace(sinceWords, '');
  const start = earlier + (subject.startsWith('自') ? 1 : 0);
  const stretch = trimmedPhrase(plain, { from: start, to: earlier + subject.length });
  return stretch.to - stretch.from < 2 ? null : stretch;
}

function leansOn(unit: string | null, phrase: string, noun: string): boolean {
  if (unit === '%' || unit === '个百分点') return shareOrChange.test(phrase);
  return noun === '' && changeAlone.test(phrase);
}

/**
 * Names a count after the words before it, the noun behind it, or the figure before.
 * @param floor where its sentence begins, or the figure before ends
 * @returns null when nothing says what is counted
 */
export function nameOf(
  text: NamedText,
  count: Count,
  floor: number,
  earlier: Earlier,
): Naming | null {
  const { plain } = text;
  const { unit } = count;
  const from = phraseStart(text, count.start, floor);
  const noun = nounBehind(plain, count.end);
  const nounText = plain.slice(noun.from, noun.to);
  let phrase = trimmedPhrase(plain, { from, to: count.start });
  const joined = /(?:[、和与]|(?<!涉)及)$/.test(plain.slice(from, count.start));
  const verbBehind = unit === '次' && timesOfVerb.test(nounText);
  if ((joined || verbBehind) && nounText !== '') phrase = { from: count.start, to: count.start };
  const behind = asksForNoun(plain, phrase) ? noun : { from: count.end, to: count.end };
  const subject = subjectBefore(text, from, floor);
  if (subject === null && phrase.to === phrase.from && nounText === '' && from > floor)
    phrase = trimmedPhrase(plain, { from: phraseStart(text, from - 1, floor), to: from - 1 });
  const start = Math.min(from, phrase.from);
  const before = subject === null ? '' : plain.slice(subject.from, subject.to);
  const said = before + plain.slice(start, phrase.to) + plain.slice(behind.from, behind.to);
  const own = labelOf(text, phrase) + labelOf(text, behind);
  const printed = subject === null ? own : labelOf(text, subject) + own;
  if (leansOn(unit, plain.slice(phrase.from, phrase.to), nounText))
    return earlier.label === ''
      ? null
      : { plain: said, printed: (earlier.label + printed).replace(/占$/, '占比') };
  if (printed === '') {
    // 培训3次、120人次: the second number counts the same thing in another unit
    const again = earlier.unit !== unit && /^[、,]?$/.test(plain.slice(floor, count.start));
    return again && earlier.label !== '' ? { plain: '', printed: earlier.label } : null;
  }
  // 收取420元 after a figure of an office says of whom only together with it
  const short = unit?.endsWith('元') === true && printed.length <= 2;
  return { plain: said, printed: short ? earlier.label + printed : printed };
}
