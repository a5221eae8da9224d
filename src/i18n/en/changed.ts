import type { changed as zh } from '../zh/changed.ts';

/** What changed against the year before; the keys and rules are those of the Chinese file. */
export const changed: typeof zh = {
  title: '{y} against {p}',
  none: 'No reports for {p}, so nothing to compare with.',
  reports: 'Reports for {y}: {present} of {due} due; for {p}: {presentBefore} of {dueBefore}',
  reportsKnown:
    'Reports loaded for {y}: {present}; for {p}: {presentBefore} (no roster, so who owes one is not known)',
  lost: 'here last year, not now: {names}',
  found: 'not here last year, now here: {names}',
  blanks:
    'Blank cells: {blanks} in {y} (reports: {reports}), {blanksBefore} in {p} (reports: {reportsBefore})',
  absent: 'rows absent: {absent} in {y}, {absentBefore} in {p}',
  most: 'most blanks in {names} ({k})',
  forms:
    'Most reports of {y} are on the {now}, most of {p} on the {before}; rows that can be compared: {k}',
  formsNone:
    'Most reports of {y} are on the {now}, most of {p} on the {before}: no row has enough units to compare',
  numbers:
    '{ind}: {now} in the {n} units with a number in both years, {before} the year before, {diff}; units with more: {up}, with fewer: {down}',
  rates:
    '{ind}: {now} in the {n} units with a number in both years, {before} the year before, {diff}',
  near: 'the two forms word this row slightly differently',
  more: '{d} more',
  fewer: '{d} fewer',
  even: 'no difference',
  higher: '{d} percentage points higher',
  lower: '{d} percentage points lower',
  same: [
    '1 more row has the same sum or rate as the year before',
    '{n} more rows have the same sum or rate as the year before',
  ],
  few: 'Units with a number in both years: at most {n}, fewer than 6, so numbers are not compared',
  note: 'A difference of two years, not a trend. Rows compared: {k}; the largest differences are told.',
  copy: 'Copy text',
  source: '{ind}, {n} units, {y}, {form}',
  footnote: '[{i}]',
  from: 'Source: {label}; data fingerprint {f}; blank is not 0',
};
