import type { FileAnswers, IngestOutcome } from './draft.ts';
import type { FileGrids, Grid } from './fileGrids.ts';
import { answered, withDamage } from './fileNotices.ts';
import { refusedBy } from './gridsOf.ts';
import { readJson } from './readJson.ts';
import { readLong } from './readLong.ts';
import { readPart } from './readPart.ts';
import { readText } from './readText.ts';
import { withoutSilence } from './silence.ts';
import { Cancelled, undecodedIn } from './textChunks.ts';
import type { Watch } from './textChunks.ts';

/**
 * Reads one part of a file: its layout, its forms, its cells. Of grids that are kept this is a function of its arguments;
 * only a long text is read from its bytes.
 * @param at which of the grids of the file
 * @param answers what the user decided about this part so far
 * @returns at least one outcome: a draft with all its doubts for each form, or why the part was refused
 * @throws Cancelled, and nothing else
 */
export async function readGrid(
  { name, grids, said }: FileGrids,
  at: number,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[]> {
  const grid = grids[at];
  if (grid === undefined) throw new RangeError(`no grid ${at} in ${name}`);
  try {
    const outcomes = withoutSilence(await outcomesOf(grid, answers, watch), grid);
    if (said === null) return outcomes;
    const all = grids.length === 1 ? answered(outcomes, said, name) : outcomes;
    const damaged = grid.kind === 'long' ? undecodedIn(grid.file) : said.damaged;
    return at === 0 ? withDamage(all, damaged, name) : all;
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    if (watch.signal.aborted) throw new Cancelled();
    return [refusedBy(error, name)];
  }
}

/** A sheet that is refused is told by its name. */
function ofPart(outcome: IngestOutcome, part: string | null): IngestOutcome {
  if (outcome.kind !== 'refused' || part === null) return outcome;
  const { problem } = outcome;
  return { ...outcome, problem: { ...problem, params: { ...problem.params, part } } };
}

async function outcomesOf(
  grid: Grid,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[]> {
  switch (grid.kind) {
    case 'part':
      return readPart(grid, answers).map((outcome) => ofPart(outcome, grid.part.part));
    case 'text':
      return readText(grid, answers);
    case 'json':
      return readJson(grid, answers);
    case 'long':
      return readLong(grid, answers, watch);
    case 'settled':
      return [grid.outcome];
  }
}
