import type { sides as zh } from '../zh/sides.ts';

/** Words of two years and of several units side by side; the keys and rules are those of the Chinese file. */
export const sides: typeof zh = {
  section: 'Side by side',
  otherYear: 'Beside which year',
  yearBefore: 'the year before ({p})',
  years: {
    title: '{ind}, {p} and {y}: more in {up} of {n} units, fewer in {down}',
    titleOwn: '{u}: {ind} {a} in {p}, {b} in {y}, {diff}',
    titleNone: '{ind}, {p} and {y}',
    subtitle:
      'hollow dot = {p}, full dot = {y}; from the largest rise to the largest fall; on the right both numbers and their difference',
    line: '{a} → {b} ({diff})',
    more: '{d} more',
    fewer: '{d} fewer',
    same: 'no difference',
    points: '{d} pp',
    higher: '{d} higher',
    lower: '{d} lower',
    noTrend: 'A difference of two years, not a trend.',
    apart: 'On different forms in the two years, not comparable: {names}.',
    missing: '{y}, {word}: {names}.',
    near: 'The two years are on different forms that word this slightly differently.',
    head: 'Difference',
    empty: '{ind}: no unit has comparable numbers for both {p} and {y}.',
    noYear: 'The data have no year {p}.',
    small: 'Rates on fewer than 30 cases vary much: take their differences as a hint only.',
    aria: '{title}. {n} units have both numbers.',
  },
  units: {
    title: '{names} in {y}: the largest difference is in {ind}',
    titleNone: '{names} in {y}',
    titleSame: '{names} in {y}: all comparable measures are the same',
    subtitle:
      'One line a measure, lines cannot be compared with each other; the largest differences first',
    choose:
      'Choose a focus, then press "Keep beside the focus" on the pages of one to four other units.',
    noReport: 'None of these units has a report with a table for {y}.',
    head: 'Highest less lowest',
    headTwo: 'Difference',
    apart: 'On different forms, not comparable: {names}.',
    trimmed:
      'The {shown} of {total} measures that differ most are drawn, the others are in the table.',
    same: ['1 more measure is the same', '{n} more measures are the same'],
    aria: '{title}. {n} measures.',
  },
};
