import type { findings as zh } from '../zh/findings.ts';

/** Sentences of the home page; the keys and rules are those of the Chinese file. */
export const findings: typeof zh = {
  T3: '{u}: {p} of items in {y} counted under "{ch}"; {peers} together ({n} that can be compared) {q}',
  T5missingOne: '{n} report missing for {y}: {names}',
  T5missingMany: '{n} reports missing for {y}: {names}',
  T5hole:
    'No report for {y} between others: {names} ({n}; no roster, so it is not known whether one was due)',
  T5blank: '{u}: {b} of {of} cells blank in the report for {y}',
  T5absent: '{u}: {a} of {of} rows absent in the report for {y}',
  T5both: '{u}: {b} of {of} cells blank and {a} rows absent in the report for {y}',
  T7x: '{ind}, {u}: jump, {way} {k} from {y1} to {y2} ({a} → {b})',
  T8: '{ind}, {u} {y}: entered 0; {peers} ({n} with a value): {m} above 0',
  reports: 'reports: {n}',
  cells: 'cells blank or absent: {n}',
};
