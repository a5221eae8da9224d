import type { trends as zh } from '../zh/trends.ts';

export const trends: typeof zh = {
  title: '{ind}, {y1}–{y2}',
  titleYear: '{ind}, {y}',
  subject: 'What to look at',
  measures: 'Measures worked out from these',
  definition: 'How it is worked out: {text}.',
  caution: 'Mind: {text}',
  noFocus:
    'No unit is chosen yet. Choose one: its line becomes the thick blue one, beside the median of its peers.',
  chooseFocus: 'Choose a unit',
  rules: {
    tested:
      'With 5 or more years on one form the Mann–Kendall test tells rising or falling (p < 0.05); it describes and forecasts nothing.',
    described: 'Fewer than 5 years on one form: more or fewer is said, but no trend.',
    untested: 'This one is drawn but not tested: too few cases, or a part of another number.',
    tests: 'Of {n} units tested, about {k} would be called rising or falling by chance alone.',
  },
  counted:
    'Units with 5 or more years ({n}): {up} rising, {down} falling, {flat} without a clear trend.',
  medians: 'Units with a value: {list}.',
  medianYear: '{n} in {y}',
};
