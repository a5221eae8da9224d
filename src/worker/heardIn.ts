import type { FileHeard } from './protocol.ts';
import type { Session } from './session.ts';

/** @returns what the stored files say of several units at once, with the answers they were read with, in their order */
export function heardIn({ stored }: Session): readonly FileHeard[] {
  return stored.layers.flatMap(({ batch, files }) =>
    files.flatMap(({ source, sums = [], answers = null, silent = null }): FileHeard[] => {
      if (sums.length === 0 && answers === null && silent === null) return [];
      const { name: file, part = null, sha256, form } = source;
      return [{ batch: batch.batch, file, part, sha256, form, sums, answers, silent }];
    }),
  );
}
