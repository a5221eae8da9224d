import type { findings as zh } from '../zh/findings.ts';

/** Sentences of the home page; the keys and rules are those of the Chinese file. */
export const findings: typeof zh = {
  T3: '{u}: {p} of items in {y} counted under "{ch}"; {group} total {q}',
  T5missingOne: '{n} report missing for {y}: {names}',
  T5missingMany: '{n} reports missing for {y}: {names}',
  T5blank: '{u}: {b} of {of} cells blank in the report for {y}',
  T7x: '{ind}, {u}: {way} {k} from {y1} to {y2} ({a} → {b})',
  T8: '{ind}, {u} {y}: reported zero; {m} of {n} peers above zero',
  reports: 'reports: {n}',
  cells: 'blank cells: {n}',
};
