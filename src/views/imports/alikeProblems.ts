import type { Problem } from '#domain/problem.ts';

/** A notice, and how many others say the same of other places. */
export interface AlikeProblems {
  readonly first: Problem;
  readonly more: number;
}

/** Says where, or which cell of a row or column: not what. */
const PLACES: ReadonlySet<string> = new Set(['row', 'column', 'place']);

/** @returns the notices in their order, those that say the same of several rows, columns or cells once */
export function alikeProblems(problems: readonly Problem[]): readonly AlikeProblems[] {
  const alike = new Map<string, AlikeProblems>();
  for (const problem of problems) {
    const key = subjectOf(problem);
    const there = alike.get(key);
    alike.set(
      key,
      there === undefined ? { first: problem, more: 0 } : { ...there, more: there.more + 1 },
    );
  }
  return [...alike.values()];
}

/** What a notice is about: of a cell its label, whatever is printed in it. */
function subjectOf({ code, params }: Problem): string {
  const isOfCell = params['label'] !== undefined;
  const said = Object.entries(params).filter(
    ([name]) => !PLACES.has(name) && !(isOfCell && name === 'text'),
  );
  return JSON.stringify([code, said]);
}
