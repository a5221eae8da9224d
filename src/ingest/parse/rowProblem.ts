import type { Problem } from '#domain/problem.ts';
import type { TextRow } from './textRow.ts';

/** @returns what a person should know of a row that something is wrong with; null for a sound one */
export function rowProblem({ damage, row, line, lines }: TextRow): Problem | null {
  if (damage === null) return null;
  return damage === 'glued'
    ? { code: 'row.glued', params: { from: line, to: line + lines - 1 } }
    : { code: `row.${damage}`, params: { row } };
}
