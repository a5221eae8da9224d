import { speaking, withoutClashes } from './bookClashes.ts';
import type { FileAnswers, IngestOutcome } from './draft.ts';
import { gridsOf } from './gridsOf.ts';
import type { RawFile } from './rawFile.ts';
import { readGrid } from './readGrids.ts';
import type { Readers } from './readers/types.ts';
import type { Watch } from './textChunks.ts';

/**
 * Reads one file: takes it apart (`gridsOf`), recognises layout and form, and puts its cells into columns (`readGrid`).
 * Nothing is stored or kept.
 * @param answers what the user decided about this file so far
 * @param watch told once a slice; its signal is obeyed between slices
 * @param readers of sheets, PDF and Word documents
 * @returns at least one outcome: a draft with all its doubts for each form of each part, or why it was refused; one bad
 *   file never throws
 * @throws Cancelled, and nothing else
 */
export async function ingest(
  file: RawFile,
  answers: FileAnswers,
  watch: Watch,
  readers: Readers,
): Promise<readonly IngestOutcome[]> {
  const all: IngestOutcome[] = [];
  for (const one of await gridsOf(file, answers.encoding, watch, readers)) {
    const outcomes: IngestOutcome[] = [];
    for (const at of one.grids.keys()) outcomes.push(...(await readGrid(one, at, answers, watch)));
    all.push(...withoutClashes(speaking(outcomes)));
  }
  return all;
}
