import type { RunningText } from './runningText.ts';

/** A text and which of its characters stand in names or brackets. */
export interface ClosedText extends RunningText {
  readonly closed: Uint8Array;
}

const openers = '“‘「『《〈【(';
const closers = '”’」』》〉】)';
/** Longer quotes are whole sentences, in which a count may stand. */
const longestName = 16;
const titlesAndBrackets = '》〉)';
const farthest = 80;

/**
 * Stretches in quotation marks, title marks and brackets: names such as “331”, “五公开”, 《…办法》. Numbers in them
 * are not counted and stops in them end no phrase.
 * @returns 1 for each character that belongs to such a stretch
 */
export function closedStretches(plain: string): Uint8Array {
  const closed = new Uint8Array(plain.length);
  let from = -1;
  let close = '';
  for (let i = 0; i < plain.length; i++) {
    const char = plain.charAt(i);
    const kind = openers.indexOf(char);
    if (kind >= 0 && (from < 0 || i - from > farthest)) {
      from = i;
      close = closers.charAt(kind);
    } else if (from >= 0 && char === close) {
      if (titlesAndBrackets.includes(close) || i - from <= longestName) closed.fill(1, from, i + 1);
      from = -1;
    } else if (char === '\n') {
      from = -1;
    }
  }
  return closed;
}
