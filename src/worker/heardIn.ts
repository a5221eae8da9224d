import type { FileHeard } from './protocol.ts';
import type { Session } from './session.ts';

/** @returns what the stored files say of several units at once, as these are shown, with the answers they were read with */
export function heardIn({ stored, moved }: Session): readonly FileHeard[] {
  return stored.layers.flatMap(({ batch, files }) =>
    files.flatMap(({ source, sums = [], answers = null, silent = null }): FileHeard[] => {
      if (sums.length === 0 && answers === null && silent === null) return [];
      const { name: file, part = null, sha256, form } = source;
      const shown = sums.map((sum) => ({
        ...sum,
        covers: sum.covers.map(({ unit, year }) => ({ unit: moved.get(unit) ?? unit, year })),
      }));
      return [{ batch: batch.batch, file, part, sha256, form, sums: shown, answers, silent }];
    }),
  );
}
