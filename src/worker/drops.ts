import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import type { Readers } from '#ingest/readers/types.ts';
import type { AgreedDraft } from './agreed.ts';
import type { AgreedFile, FileHandover, Progress, ReadItem } from './protocol.ts';
import { rawBlob } from './rawBlob.ts';

/** What a long call reports and obeys. */
export interface CallWatch {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

interface Drop {
  readonly files: readonly FileHandover[];
  readonly items: ReadItem[];
}

/** Files that were read and wait for the user. They live until committed or forgotten. */
export class Drops {
  readonly #drops = new Map<number, Drop>();
  readonly #readers: Readers;

  constructor(readers: Readers) {
    this.#readers = readers;
  }

  /**
   * Reads the files of a drop one after the other; one bad file never stops the others.
   * @param stored SHA-256 of files that are stored already: read again, a file says so
   * @returns nothing more than was told: at least one item a file, its parts and in each the reports of one form
   * @throws Cancelled; then nothing of the drop is left
   */
  async read(
    drop: number,
    files: readonly FileHandover[],
    stored: ReadonlySet<string>,
    watch: CallWatch,
  ): Promise<Result<readonly ReadItem[]>> {
    const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
    const seen = new Set(stored);
    const items: ReadItem[] = [];
    let before = 0;
    for (const [source, file] of files.entries()) {
      const from = before;
      const progress = (bytes: number) =>
        watch.progress({ done: from + bytes, total, label: file.name });
      progress(0);
      const { signal } = watch;
      const outcomes = await ingest(rawBlob(file), NO_ANSWERS, { signal, progress }, this.#readers);
      const found = outcomes.map((outcome) => itemOf(source, notedAgain(outcome, seen)));
      items.push(...found);
      for (const outcome of outcomes) if (outcome.kind === 'draft') seen.add(hashOf(outcome));
      before += file.blob.size;
      watch.progress({ done: before, total, label: file.name, items: found });
    }
    this.#drops.set(drop, { files, items });
    return done([]);
  }

  /**
   * Reads one item of a drop again with the user's answers.
   * @throws Cancelled; then the earlier reading stays
   */
  async reread(
    drop: number,
    item: number,
    answers: FileAnswers,
    { signal, progress }: CallWatch,
  ): Promise<Result<IngestOutcome>> {
    const there = this.#dropOf(drop);
    const before = there.items[item];
    const handover = before === undefined ? undefined : there.files[before.source];
    if (before === undefined || handover === undefined)
      throw new RangeError(`no item ${item} in drop ${drop}`);
    const told = (bytes: number, total: number) =>
      progress({ done: bytes, total, label: handover.name });
    const watch = { signal, progress: told };
    const outcomes = await ingest(rawBlob(handover), answers, watch, this.#readers);
    const again = outcomes.map((outcome) => itemOf(before.source, outcome));
    const found = again.find(({ key }) => key === before.key) ?? again[0];
    if (found === undefined) throw new RangeError(`nothing in ${handover.name}`);
    there.items[item] = { ...found, key: before.key };
    return done(found.outcome);
  }

  forget(drop: number): void {
    this.#drops.delete(drop);
  }

  /**
   * @returns the agreed items of a drop with their drafts, and their bytes when these are to be kept;
   *   `file.unreadable` when a file was changed or taken away since it was read
   */
  async agreed(
    drop: number,
    items: readonly AgreedFile[],
    keepBytes: boolean,
  ): Promise<Result<readonly AgreedDraft[]>> {
    const there = this.#dropOf(drop);
    const drafts: AgreedDraft[] = [];
    for (const agreed of items.filter(({ reports }) => reports.length > 0)) {
      const item = there.items[agreed.file];
      if (item?.outcome.kind !== 'draft') throw new RangeError('only what was read can be stored');
      const { draft, kept } = item.outcome;
      const bytes = !keepBytes
        ? done(null)
        : kept !== null
          ? done(kept)
          : await bytesOf(there.files[item.source]);
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

/**
 * An item is told again by its file, part and form: reading with other answers may change their number. A guessed form is
 * told as a guess, since the answer changes the form.
 */
function itemOf(source: number, outcome: IngestOutcome): ReadItem {
  if (outcome.kind !== 'draft') return { source, key: ['', '', ''].join('\u0001'), outcome };
  const { file, formGuess } = outcome.draft;
  const form = formGuess === null ? file.form : `guess ${formGuess.shown}`;
  return { source, key: [file.name, file.part ?? '', form].join('\u0001'), outcome };
}

async function bytesOf(file: FileHandover | undefined): Promise<Result<Uint8Array>> {
  if (file === undefined) throw new RangeError('no such file in the drop');
  try {
    return done(new Uint8Array(await file.blob.arrayBuffer()));
  } catch (error) {
    return failed('file.unreadable', { file: file.name, detail: String(error) });
  }
}

type DraftOutcome = Extract<IngestOutcome, { kind: 'draft' }>;

/** Parts of one file share its bytes, yet are no copies of each other. */
function hashOf({ draft: { file } }: DraftOutcome): string {
  return file.part === undefined ? file.sha256 : `${file.sha256} ${file.part}`;
}

function notedAgain(outcome: IngestOutcome, seen: ReadonlySet<string>): IngestOutcome {
  if (outcome.kind !== 'draft') return outcome;
  const { draft } = outcome;
  if (!seen.has(hashOf(outcome)) && !seen.has(draft.file.sha256)) return outcome;
  const again = { code: 'file.sameAgain', params: { file: draft.file.name } } as const;
  return { ...outcome, draft: { ...draft, problems: [...draft.problems, again] } };
}
