import { stat } from 'node:fs/promises';
import { en } from '#i18n/en.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft, FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import type { Watch } from '#ingest/textChunks.ts';
import { diskFile, resolved } from './diskFile.ts';
import { sentence } from './extraction.ts';
import { readers } from './readers.ts';

/** What became of one file of a command, or of a part of it (`file` then names both: a.zip/inner.docx). */
export type ReadFile = { readonly file: string } & (
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly reason: string }
);

/** The terminal has no cancel and shows no progress. */
const NO_WATCH: Watch = {
  signal: new AbortController().signal,
  progress: () => undefined,
};

/**
 * Reads a file as the page does, with its notices on standard error; never throws because of the file.
 * @param answers with which it is read
 */
export async function readOne(
  argument: string,
  answers: FileAnswers = NO_ANSWERS,
): Promise<readonly ReadFile[]> {
  const outcomes = await readFrom(argument, answers);
  if (typeof outcomes === 'string') return [{ file: argument, kind: 'refused', reason: outcomes }];
  return outcomes.map((outcome) => readOf(nameOf(argument, outcome), outcome));
}

/** The argument, and for an entry of an archive the way to it: a.zip/inner.docx. */
function nameOf(argument: string, outcome: IngestOutcome): string {
  const name =
    outcome.kind === 'draft'
      ? outcome.draft.file.name
      : outcome.kind === 'refused'
        ? String(outcome.problem.params['file'] ?? '')
        : '';
  const at = name.indexOf('/');
  return at < 0 ? argument : argument + name.slice(at);
}

function readOf(file: string, outcome: IngestOutcome): ReadFile {
  switch (outcome.kind) {
    case 'draft':
      for (const problem of outcome.draft.problems)
        process.stderr.write(`${file}: ${sentence(problem)}\n`);
      return { file, kind: 'draft', draft: outcome.draft };
    case 'roster':
      return { file, kind: 'refused', reason: en.cli.roster };
    case 'backup':
      return { file, kind: 'refused', reason: en.cli.backup };
    case 'refused':
      return { file, kind: 'refused', reason: sentence(outcome.problem) };
  }
}

async function readFrom(
  argument: string,
  answers: FileAnswers,
): Promise<readonly IngestOutcome[] | string> {
  try {
    if ((await stat(resolved(argument))).isDirectory()) return en.cli.folder;
    return await ingest(await diskFile(argument), answers, NO_WATCH, readers);
  } catch {
    return en.cli.noSuchFile;
  }
}
