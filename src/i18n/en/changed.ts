import type { changed as zh } from '../zh/changed.ts';

/** What changed against the year before; the keys and rules are those of the Chinese file. */
export const changed: typeof zh = {
  title: '{y} against {p}',
  none: 'No reports for {p}, so nothing to compare with.',
  reports:
    '{present} of {due} reports due for {y} are here, {presentBefore} of {dueBefore} for {p}',
  lost: 'here last year, not now: {names}',
  found: 'not here last year, now here: {names}',
  blanks:
    'Blank cells: {blanks} in {reports} reports of {y}, {blanksBefore} in {reportsBefore} of {p}',
  most: 'most in {names} ({k})',
  forms:
    'Most reports of {y} are on the {now}, most of {p} on the {before}: only {k} rows can be compared',
  formsNone:
    'Most reports of {y} are on the {now}, most of {p} on the {before}: no row has enough units to compare',
  numbers:
    '{ind}: {now} in the {n} units with a number in both years, {before} the year before, {diff}; more in {up} units, fewer in {down}',
  rates:
    '{ind}: {now} in the {n} units with a number in both years, {before} the year before, {diff}',
  near: 'the two forms word this row slightly differently',
  more: '{d} more',
  fewer: '{d} fewer',
  even: 'no difference',
  higher: '{d} percentage points higher',
  lower: '{d} percentage points lower',
  same: [
    '1 more row adds up to the same as the year before',
    '{n} more rows add up to the same as the year before',
  ],
  few: 'At most {n} units have a number in both years, fewer than 6: numbers are not compared',
  note: 'A difference of two years, not a trend; {k} rows could be compared, the largest differences are told.',
  copy: 'Copy text',
  source: '{ind}, {n} units, {y}, {form}',
  footnote: '[{i}]',
  from: 'Source: {label}; data fingerprint {f}; blank is not 0',
};
