import type { home as zh } from '../zh/home.ts';

export const home: typeof zh = {
  title: '{set}, {span}: overview',
  missingTitle: 'No report seen for {y} ({n} of {due})',
  missingNone: 'All {due} units that owe a report for {y} have one.',
  missingNoRoster:
    'Without a roster nobody knows who else owes a report. You can paste one on the Data page.',
  missingCopy: 'Copy the list',
  missingText:
    '{county}: no annual report on open government information for {y} has been seen from these {n} units: {names}.',
  /** Between "fictional sample" and the copied sentence. */
  fictionalJoin: ': ',
  findings: 'Worth a look',
  findingsNone: 'No clear gap or change was found ({n} tests made).',
  findingsOf: '{n} tests made; the {k} that stand out most.',
  look: 'See the chart',
  source: 'Where it stands',
  sort: 'Order of units',
  sortRoster: 'As in the roster',
  sortGaps: 'Most gaps first',
};
