import { encode } from '../../../scripts/samples/encode.ts';
import type { SampleEncoding } from '../../../scripts/samples/encode.ts';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import type { ReviewDraft } from '#ingest/review/claims.ts';

export interface DroppedFile {
  readonly name: string;
  readonly text: string;
  readonly encoding?: SampleEncoding;
  readonly path?: string;
}

const watch = { signal: new AbortController().signal, progress: () => undefined };

/** Reads files as the worker does and keeps those that gave a draft. */
export async function dropOf(
  files: readonly DroppedFile[],
  answers: Readonly<Record<number, FileAnswers>> = {},
): Promise<ReviewDraft[]> {
  const drafts: ReviewDraft[] = [];
  for (const [file, { name, text, encoding = 'utf-8', path = name }] of files.entries()) {
    const raw = rawFileOf(name, encode(text, encoding), path);
    const [outcome] = await ingest(raw, answers[file] ?? NO_ANSWERS, watch, readers);
    if (outcome?.kind !== 'draft') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    drafts.push({ file, draft: outcome.draft });
  }
  return drafts;
}
