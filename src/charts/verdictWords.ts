import { countVerdicts } from '#analysis/verdict.ts';
import type { Level } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/** A level in words, with the reason where it cannot be judged. */
export function levelWord(level: Level, words: Words): string {
  const { verdicts } = words;
  switch (level.is) {
    case 'noValue':
      return words.charts.shown[level.shown];
    case 'valueOnly':
      return verdicts.valueOnly;
    case 'standsOut':
      return level.side === null ? verdicts.standsOut : verdicts.standsOutSide[level.side];
    case 'cannotJudge':
      return fill(verdicts.cannotJudge, { why: verdicts.why[level.why] });
    case 'ordinary':
      return verdicts.ordinary;
  }
}

/** ▲ or ▼ of what stands out on a side; empty for all else. */
export function levelSign(level: Level, { verdicts }: Words): string {
  return level.is === 'standsOut' && level.side !== null ? verdicts.signs[level.side] : '';
}

/** The level in words behind its sign: what stands beside a number. */
export function levelSigned(level: Level, words: Words): string {
  const sign = levelSign(level, words);
  const word = levelWord(level, words);
  return sign === '' ? word : fill(words.verdicts.signed, { sign, word });
}

/** How many numbers stand out, are ordinary and cannot be judged; a sentence of its own. */
export function verdictLine(levels: readonly Level[], words: Words): string {
  const { verdicts } = words;
  const { standsOut: c, ordinary: a, cannotJudge: b, reasons } = countVerdicts(levels);
  const n = a + b + c;
  if (n === 0) return verdicts.untested;
  const why = reasons.map((reason) => verdicts.why[reason]).join(words.charts.joiner);
  return fill(b === 0 ? verdicts.line : verdicts.lineWhy, { n, a, b, c, why });
}
