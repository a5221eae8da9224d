import type { checking as zh } from '../zh/checking.ts';

/** What the rules say of the reports of a unit, its checklist, and both as files. */
export const checking: typeof zh = {
  title: 'Check: do the numbers fit',
  found: '{y}: {list}',
  counts: {
    error: 'impossible: {n}',
    warning: 'very likely a mistake: {n}',
    notice: 'worth a look: {n}',
  },
  nothing:
    'Nothing that contradicts was found in the reports; for what could not be tested see the checklist.',
  rule: 'Rule {rule}',
  cells: 'See the original: {text}',
  suspect: 'Numbers that are impossible are in doubt: they take no part in gaps, trends and sums.',
  checklist: 'Checklist (what counties look at in a yearly report; no points)',
  item: 'Item',
  outcome: 'Result',
  evidence: 'Evidence',
  outcomes: { met: 'met', notMet: 'not met', cannotTell: 'cannot tell' },
  items: {
    inTime: 'In time',
    parts: 'All parts there',
    table: 'Table filled in',
    sums: 'Numbers of the table add up',
    text: 'Text and table agree',
    copied: 'Not the same as last year or as another unit',
  },
  reasons: {
    noDate: 'the files have no date of publication or delivery',
    noText: 'no running text was read',
    noSetParts: 'no order said which parts the text of this form has',
    partsThere: 'the text has headings one to six',
    partsMissing: 'of six parts the text has headings of {n}',
    partsUnclear:
      'the numbers of the headings do not go on, or belong to several lists: how many parts there are cannot be seen',
    noTable: 'there is no table of statistics',
    filled: 'all {n} cells are filled',
    blanks: 'blank cells: {n}',
    equationsHold: 'all {n} equations that could be tested hold',
    equationsBroken: 'places that are impossible: {n}',
    nothingToAdd: 'there is no equation to test',
    textAgrees: 'numbers of the text that agree with the table: {n}',
    textDiffers: 'numbers of the text that differ from the table: {n}',
    nothingCompared: 'no number of the text can be held against the table',
    unlike: 'the numbers are not all those of last year or of another unit of the county',
    alike: 'all numbers are the same',
    tooFewNumbers: 'too few numbers above 0 to tell',
  },
  csv: 'Error report as CSV',
  xlsx: 'Error report as xlsx',
  fileName: 'error-report',
  heads: {
    authority: 'Unit',
    year: 'Year',
    form: 'Form',
    rule: 'Rule',
    severity: 'Severity',
    cells: 'Cells',
    text: 'What it says',
  },
  sheets: { findings: 'Error report', checklist: 'Checklist' },
  mark: 'Check: {text}',
  underOne:
    'The check found something about {n} number of this chart; see the profile of its unit.',
  under:
    'The check found something about {n} numbers of this chart; see the profiles of their units.',
};
