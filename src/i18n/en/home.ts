import type { home as zh } from '../zh/home.ts';

export const home: typeof zh = {
  title: '{set}, {span}: overview',
  missingTitle: 'No report seen for {y} ({n} of {due})',
  missingKnown: 'No report for {y} between others: {n} (no roster, so who owes one is not known)',
  missingNone: 'Every unit that owes a report for {y} has one ({due}).',
  missingNoRoster: 'Without a roster nobody knows who owes a report.',
  pasteRoster: 'Paste a roster on the Data page',
  missingCopy: 'Copy the list',
  missingText:
    '{county}: annual report on open government information for {y} not seen yet, by unit ({n}): {names}.',
  /** Between "fictional sample" and the copied sentence. */
  fictionalJoin: ': ',
  findings: 'Worth a look',
  findingsUntested:
    'Fewer than 6 peers with a value, or only one year: nothing compared, nothing claimed.',
  findingsNone:
    'Tests made: {n}; no jump, nothing stands out. What cannot be judged is not among them.',
  findingsOf: 'Tests made: {n}. Shown: those that stand out most ({k}).',
  findingsAll: 'Show the others ({n})',
  findingsFew: 'Show the first few',
  look: 'See the chart',
  source: 'Source',
  sort: 'Order of units',
  sortRoster: 'As in the roster',
  sortLoaded: 'As loaded',
  sortGaps: 'Most gaps first',
};
