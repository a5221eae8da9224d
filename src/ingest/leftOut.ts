import type { Problem, ProblemCode } from '#domain/problem.ts';
import type { Draft } from './draft.ts';

/** Numbers of a whole row, column or part of a file are not in what was read. */
export const leftOutCodes: ReadonlySet<ProblemCode> = new Set([
  'row.irregular',
  'row.quote',
  'row.glued',
  'row.broken',
  'row.bytes',
  'row.long',
  'row.unnamed',
  'row.unclear',
  'row.otherTable',
  'table.beside',
  'column.twice',
  'year.outOfRange',
]);

/** @returns the notices of a draft of rows and columns with numbers that were left out; what never is a number of the year is none */
export function leftOutOf({ problems }: Pick<Draft, 'problems'>): readonly Problem[] {
  return problems.filter(({ code, params }) => leftOutCodes.has(code) && params['numbers'] !== 0);
}
