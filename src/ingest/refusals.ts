import type { Problem, ProblemCode } from '#domain/problem.ts';
import type { IngestOutcome } from './draft.ts';

/** @returns the outcome for a file that cannot be read as a whole */
export function refusedFile(
  code: ProblemCode,
  file: string,
  params: Problem['params'] = {},
): IngestOutcome {
  return { kind: 'refused', problem: { code, params: { file, ...params } }, form: null };
}
