import { stat } from 'node:fs/promises';
import { en } from '#i18n/en.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft, IngestOutcome } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import type { Watch } from '#ingest/textChunks.ts';
import { diskFile, resolved } from './diskFile.ts';
import { sentence } from './extraction.ts';

/** What became of one file of a command. `text`: words without a table, a report of no form. */
export type ReadFile =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'text' }
  | { readonly kind: 'refused'; readonly reason: string };

/** The terminal has no cancel and shows no progress. */
const NO_WATCH: Watch = {
  signal: new AbortController().signal,
  progress: () => undefined,
};

/** Reads a file as the page does, with its notices on standard error; never throws because of the file. */
export async function readOne(argument: string): Promise<ReadFile> {
  const outcome = await readFrom(argument);
  if (typeof outcome === 'string') return { kind: 'refused', reason: outcome };
  switch (outcome.kind) {
    case 'draft':
      for (const problem of outcome.draft.problems)
        process.stderr.write(`${argument}: ${sentence(problem)}\n`);
      return outcome;
    case 'roster':
      return { kind: 'refused', reason: en.cli.roster };
    case 'backup':
      return { kind: 'refused', reason: en.cli.backup };
    case 'refused':
      return outcome.problem.code === 'file.kind.text'
        ? { kind: 'text' }
        : { kind: 'refused', reason: sentence(outcome.problem) };
  }
}

async function readFrom(argument: string): Promise<IngestOutcome | string> {
  try {
    if ((await stat(resolved(argument))).isDirectory()) return en.cli.folder;
    return await ingest(await diskFile(argument), NO_ANSWERS, NO_WATCH);
  } catch {
    return en.cli.noSuchFile;
  }
}
