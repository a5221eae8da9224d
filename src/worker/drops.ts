import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft, FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import type { AgreedDraft } from './agreed.ts';
import type { AgreedFile, FileHandover, Progress } from './protocol.ts';
import { rawBlob } from './rawBlob.ts';

/** What a long call reports and obeys. */
export interface CallWatch {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

interface Drop {
  readonly files: readonly FileHandover[];
  readonly outcomes: IngestOutcome[];
}

/** Files that were read and wait for the user. They live until committed or forgotten. */
export class Drops {
  readonly #drops = new Map<number, Drop>();

  /**
   * Reads the files of a drop one after the other; one bad file never stops the others.
   * @param stored SHA-256 of files that are stored already: read again, a file says so
   * @returns one outcome a file
   * @throws Cancelled; then nothing of the drop is left
   */
  async read(
    drop: number,
    files: readonly FileHandover[],
    stored: ReadonlySet<string>,
    watch: CallWatch,
  ): Promise<Result<readonly IngestOutcome[]>> {
    const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
    const seen = new Set(stored);
    const outcomes: IngestOutcome[] = [];
    let before = 0;
    for (const file of files) {
      const from = before;
      const progress = (bytes: number) =>
        watch.progress({ done: from + bytes, total, label: file.name });
      progress(0);
      const outcome = await ingest(rawBlob(file), NO_ANSWERS, { signal: watch.signal, progress });
      outcomes.push(notedAgain(outcome, seen));
      if (outcome.kind === 'draft') seen.add(outcome.draft.file.sha256);
      before += file.blob.size;
    }
    this.#drops.set(drop, { files, outcomes });
    return done(outcomes);
  }

  /**
   * Reads one file of a drop again with the user's answers.
   * @throws Cancelled; then the earlier reading stays
   */
  async reread(
    drop: number,
    file: number,
    answers: FileAnswers,
    { signal, progress }: CallWatch,
  ): Promise<Result<IngestOutcome>> {
    const there = this.#dropOf(drop);
    const handover = there.files[file];
    if (handover === undefined) throw new RangeError(`no file ${file} in drop ${drop}`);
    const outcome = await ingest(rawBlob(handover), answers, {
      signal,
      progress: (bytes, total) => progress({ done: bytes, total, label: handover.name }),
    });
    there.outcomes[file] = outcome;
    return done(outcome);
  }

  forget(drop: number): void {
    this.#drops.delete(drop);
  }

  /**
   * @returns the agreed files of a drop with their drafts, and their bytes when these are to be kept;
   *   `file.unreadable` when a file was changed or taken away since it was read
   */
  async agreed(
    drop: number,
    files: readonly AgreedFile[],
    keepBytes: boolean,
  ): Promise<Result<readonly AgreedDraft[]>> {
    const there = this.#dropOf(drop);
    const drafts: AgreedDraft[] = [];
    for (const agreed of files.filter(({ reports }) => reports.length > 0)) {
      const draft = draftOf(there.outcomes[agreed.file]);
      const bytes = keepBytes ? await bytesOf(there.files[agreed.file]) : done(null);
      if (!bytes.ok) return bytes;
      drafts.push({ draft, agreed, bytes: bytes.value });
    }
    return done(drafts);
  }

  #dropOf(drop: number): Drop {
    const there = this.#drops.get(drop);
    if (there === undefined) throw new RangeError(`no drop ${drop}`);
    return there;
  }
}

async function bytesOf(file: FileHandover | undefined): Promise<Result<Uint8Array>> {
  if (file === undefined) throw new RangeError('no such file in the drop');
  try {
    return done(new Uint8Array(await file.blob.arrayBuffer()));
  } catch (error) {
    return failed('file.unreadable', { file: file.name, detail: String(error) });
  }
}

function draftOf(outcome: IngestOutcome | undefined): Draft {
  if (outcome?.kind !== 'draft') throw new RangeError('only what was read can be stored');
  return outcome.draft;
}

function notedAgain(outcome: IngestOutcome, seen: ReadonlySet<string>): IngestOutcome {
  if (outcome.kind !== 'draft' || !seen.has(outcome.draft.file.sha256)) return outcome;
  const { draft } = outcome;
  const again = { code: 'file.sameAgain', params: { file: draft.file.name } } as const;
  return { kind: 'draft', draft: { ...draft, problems: [...draft.problems, again] } };
}
