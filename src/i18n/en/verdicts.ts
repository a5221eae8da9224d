import type { verdicts as zh } from '../zh/verdicts.ts';

/** Words of verdicts; the keys and rules are those of the Chinese file. */
export const verdicts: typeof zh = {
  standsOut: 'stands out',
  standsOutSide: {
    high: 'stands out (high)',
    low: 'stands out (low)',
    zero: 'stands out (0 where most peers have some)',
  },
  signs: { high: '▲', low: '▼', zero: '▼' },
  signed: '{sign} {word}',
  ordinary: 'ordinary',
  valueOnly: 'value only',
  cannotJudge: 'cannot be judged ({why})',
  cannotJudgeShort: 'cannot be judged',
  why: {
    fewPeers: 'fewer than 6 with a value',
    fewUnits: 'fewer than 8 that can be compared',
    fewCases: 'too few cases',
    notShare: 'more than its total',
    allEqual: 'all nearly alike',
    withinChance: 'not beyond chance',
    noCounty: 'no county named',
    otherForm: 'on another form',
    mixed: 'all types together, no verdict',
  },
  line: 'Verdicts ({n}): stands out {c}, ordinary {a}, cannot be judged {b}.',
  lineWhy: 'Verdicts ({n}): stands out {c}, ordinary {a}, cannot be judged {b} ({why}).',
  untested: 'Values only: this measure is not judged.',
};
