import type { reconcile as zh } from '../zh/reconcile.ts';

/** Words of the last look before an import: units against what is known, printed sums against their parts. */
export const reconcile: typeof zh = {
  title: 'A last look before the import',
  note: 'The units to be imported, by name; printed totals beside the sum of the units of the same file; once imported, the Data page has them beside the numbers shown. Nothing is changed here.',
  unit: '{name} ({county})',
  unitYear: '{name} ({county}) {year}',
  between: ', ',
  more: '{list} and others, {n} in all',
  known: 'Units that are known: {n}.',
  added: 'New units, {n}: {list}.',
  offRoster: 'Units that the roster does not have, {n}: {list}.',
  absent: 'Owed by the roster, neither here nor stored, {n}: {list}.',
  allThere: 'Every unit that the roster asks for in these years is there.',
  silent: {
    open: 'Listed without a number, {n}: {list}. Whether they reported is open; these rows are no reports.',
    says: 'The table prints "{text}", {n}: {list}. Whether they reported is open; these rows are no reports.',
    unreported:
      'Did not report, {n}: {list}. No report is stored; where the roster asks for one it is missing.',
    printed:
      'The original has numbers that were not read, {n}: {list}. Nothing of them is stored now; enter them from the original.',
  },
  sums: 'Printed totals against their parts',
  sumsAgree: 'Printed totals: {n}; all are the sum of their units.',
  sumsDiffer: 'Printed totals: {n}; not the sum of their units: {k}.',
  sumsNone: 'Printed totals: {n}; none was found to differ from the sum of its units.',
  notImported: 'Not imported of "{label}" in {file}: {list}.',
  unnamed: '{n} whose names were not kept',
  sumsUnsure: 'Cannot be said, as units have no number or were not imported: {n}.',
  file: 'File',
  sumRow: '"{label}" in {file}: {k} of {n} items differ',
  allItems: 'All {n} items',
  indicator: 'Item',
  printed: 'Printed',
  sumOfParts: 'Sum of the units',
  parts: 'Units',
  place: 'row {row}, column {column}',
  partsOf: '{n}, without a number {k}',
  partsAll: '{n}',
  unlikely:
    'Values that can hardly be, {n}: compare them with the printed table. They are imported as printed.',
  unitHead: 'Unit',
  why: 'Why',
};
