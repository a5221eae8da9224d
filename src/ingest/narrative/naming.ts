import type { Count } from './counts.ts';
import { asksForNoun, labelOf, nounBehind, phraseStart, trimmedPhrase } from './labels.ts';
import type { Stretch } from './labels.ts';
import type { RunningText } from './runningText.ts';

/** What a count is called: as the rules look at it, and as a label. */
export interface Naming {
  readonly plain: string;
  readonly printed: string;
}

/** Shares and changes say nothing without the figure they belong to. */
const leansOn = /^(?:占|同比|环比|较|比|增长|下降|上升|回落|提高|降低)|^$/;
const timesOfVerb = /^(?:举办|召开|组织|开展|参加)/;
const sinceStart = /(?:以来|至今)$/;
const sinceWords = /自?[^“”,、]{0,16}(?:以来|至今)$/;

/** The subject of 微信公众号“青石发布”自开通以来,累计发布信息46条 stands before the comma. */
function subjectBefore(plain: string, from: number, floor: number): Stretch | null {
  if (plain.charAt(from - 1) !== ',') return null;
  const earlier = phraseStart(plain, from - 1, floor);
  const clause = plain.slice(earlier, from - 1);
  if (!sinceStart.test(clause)) return null;
  const subject = clause.replace(sinceWords, '');
  const start = earlier + (subject.startsWith('自') ? 1 : 0);
  const stretch = trimmedPhrase(plain, { from: start, to: earlier + subject.length });
  return stretch.to - stretch.from < 2 ? null : stretch;
}

/**
 * Names a count after the words before it, the noun behind it, or the figure before.
 * @param floor where its sentence begins, or the figure before ends
 * @param last label of the figure before in the same sentence; '' when there is none
 * @returns null when nothing says what is counted
 */
export function nameOf(
  text: RunningText,
  count: Count,
  floor: number,
  last: string,
): Naming | null {
  const { plain } = text;
  const from = phraseStart(plain, count.start, floor);
  const noun = nounBehind(plain, count.end);
  const nounText = plain.slice(noun.from, noun.to);
  let phrase = trimmedPhrase(plain, { from, to: count.start });
  const joined = /[、和及与]$/.test(plain.slice(from, count.start));
  const verbBehind = count.unit === '次' && timesOfVerb.test(nounText);
  if ((joined || verbBehind) && nounText !== '') phrase = { from: count.start, to: count.start };
  const asks = asksForNoun(plain, phrase);
  const behind = asks ? noun : { from: count.end, to: count.end };
  const subject = subjectBefore(plain, from, floor);
  if (subject === null && phrase.to === phrase.from && nounText === '' && from > floor) {
    const earlier = phraseStart(plain, from - 1, floor);
    phrase = trimmedPhrase(plain, { from: earlier, to: from - 1 });
  }
  const start = Math.min(from, phrase.from);
  const before = subject === null ? '' : plain.slice(subject.from, subject.to);
  const said = before + plain.slice(start, phrase.to) + plain.slice(behind.from, behind.to);
  const own = labelOf(text, phrase) + labelOf(text, behind);
  const printed = subject === null ? own : labelOf(text, subject) + own;
  const share = count.unit === '%' || count.unit === '个百分点';
  const bare = share && leansOn.test(plain.slice(phrase.from, phrase.to));
  if (bare)
    return last === '' ? null : { plain: said, printed: (last + printed).replace(/占$/, '占比') };
  if (printed === '') return null;
  // 收取420元 after a figure of an office says of whom only together with it
  const short = count.unit?.endsWith('元') === true && printed.length <= 2;
  return { plain: said, printed: short ? last + printed : printed };
}
