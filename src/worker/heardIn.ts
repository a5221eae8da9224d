import type { FileHeard } from './protocol.ts';
import type { Session } from './session.ts';

/** @returns what the stored files say of several units at once, with the answers they were read with, in their order */
export function heardIn({ stored }: Session): readonly FileHeard[] {
  return stored.layers.flatMap(({ batch, files }) =>
    files.flatMap(({ source, sums = [], answers = null }): FileHeard[] =>
      sums.length === 0 && answers === null
        ? []
        : [{ batch: batch.batch, file: source.name, part: source.part ?? null, sums, answers }],
    ),
  );
}
