import { formNames } from '../formNames.ts';
import type { trends as zh } from '../zh/trends.ts';

export const trends: typeof zh = {
  title: '{ind}, {y1}–{y2}',
  titleYear: '{ind}, {y}',
  subject: 'What to look at',
  scope: 'Where to choose from',
  scopes: {
    series: 'Over several forms',
    ...formNames('en'),
    measures: 'Measures worked out from these',
    none: 'Figures in the text',
  },
  seriesGroups: {
    requests: 'Requests',
    outcomes: 'Outcomes',
    acts: 'Documents and decisions',
    disputes: 'Reconsiderations and lawsuits',
    ended: 'Not collected since 2019',
  },
  byApplicant: 'By kind of applicant',
  measures: 'Measures worked out from these',
  inText: 'Also show figures in the text',
  beyond: 'Over several forms: {ind}',
  alone: '{form}: {ind}',
  definition: 'How it is worked out: {text}.',
  caution: 'Mind: {text}',
  noFocus:
    'No unit is chosen yet. Choose one: it becomes the thick blue line, beside the median of its peers.',
  chooseFocus: 'Choose a unit',
  counted:
    'Units with 5 or more years on one form: {n}, of which {up} rising, {down} falling, {flat} without a clear trend',
  short: 'with fewer years, not judged: {n}',
  noneTested: 'No unit has 5 years on one form, so no trend is told',
  rules: {
    tested: 'Rising and falling by the Mann–Kendall test (p < 0.05); no forecast',
    chance: 'without any change, 1 unit in {n} would still be called rising or falling',
    described: 'Only differences between years are told',
    untested:
      'This one is drawn but not tested for a trend: too few cases, or a part of another number',
  },
};
