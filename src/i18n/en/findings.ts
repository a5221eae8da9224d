import type { findings as zh } from '../zh/findings.ts';

/** Sentences of the home page; the keys and rules are those of the Chinese file. */
export const findings: typeof zh = {
  T3: '{u}: {p} of items in {y} counted under “{ch}”; {group} total {q}',
  T5missingOne: '{n} report missing for {y}: {names}',
  T5missingMany: '{n} reports missing for {y}: {names}',
  T5blank: '{u}: {b} of {of} cells blank in the report for {y}',
  T7x: '{u}, {ind}: {k} {way} in {y2} than in {y1} ({a} → {b})',
  T8: '{u}, {ind}: reported zero in {y}; {m} of {n} peers above zero',
  reports: 'reports: {n}',
  cells: 'blank cells: {n}',
};
