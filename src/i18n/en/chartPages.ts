import type { chartPages as zh } from '../zh/chartPages.ts';

export const chartPages: typeof zh = {
  index: 'Sections of this page',
  folded: '{n} more, each opens its chart',
  foldedOne: 'One more, it opens its chart',
  and: ', ',
  more: ' and others, {n} in all',
  join: '; ',
  end: '.',
  nothing: '{ind}, {y}: no unit has a usable value',
  noCases: '{ind}, {y}: no cases',
  level:
    '{ind}, {y}: median {m} of {n} units with a value, highest {top} ({tops}), lowest {low} ({lows})',
  few: '{ind}, {y}: {units} (units with a value: {n}; too few to compare)',
  some: '{ind}, {y}: {k} of {total} units above zero: {units}',
  none: '{ind}, {y}: all units with a value ({n}) reported zero',
  zeros: '{n} reported zero',
  without: '{n} without a value',
  missing: '{word}: {units}',
  alone: '{ind}: {v}',
  onlyUnit: '{units} is the only unit: values alone, no peers to compare with',
  focus: '{u} {v}, {r} of {k} from the top',
  focusValue: '{u} {v}',
  focusWord: '{u}: {word}',
  before: 'next above {units}',
  after: 'next below {units}',
};
