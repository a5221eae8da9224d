import type { multiples as zh } from '../zh/multiples.ts';

/** Words of the small multiples; the keys and rules are those of the Chinese file. */
export const multiples: typeof zh = {
  section: 'A small chart for each unit',
  title: '{ind} of {N} units with a value, {span} (common axis, {unit})',
  titlePlain: '{ind} of {N} units with a value, {span} (common axis)',
  subtitle: 'Units {a}–{b} of {n}, the focus first, all on the same axis',
  legend: {
    median: 'dashed = median of {peers}',
    change: 'dotted upright = change of form',
  },
  group: '{group}, units with a value: {n}',
  flat: 'On the common axis most units lie close to 0; their numbers are in the table.',
  aria: '{title}. {n} units on this page, {total} in all.',
  pages: 'Pages of small charts',
  before: 'Previous page',
  next: 'Next page',
  page: '{a}–{b} of {n}',
};
