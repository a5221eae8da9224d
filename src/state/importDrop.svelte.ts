import { failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { IngestOutcome } from '#ingest/draft.ts';
import type { AgreedFile, Calls, FileHandover, Progress, ReadItem } from '#worker/protocol.ts';
import type { Data } from './data.svelte.ts';
import type { AnswersByFile } from './importDecisions.ts';

/** A file of the import, or a part of one: its number stays the same as long as the dialog is open. */
export interface ImportEntry {
  readonly file: number;
  /** Number of the file that it is (a part of). */
  readonly source: number;
  readonly handover: FileHandover;
  readonly outcome: IngestOutcome;
}
type NumberedFile = Pick<ImportEntry, 'source' | 'handover'>;

/** The files of an import, as the worker read them; they wait in the worker until stored or forgotten. */
export class ImportDrop {
  #entries = $state.raw<readonly ImportEntry[]>([]);
  #answers = $state.raw<AnswersByFile>({});
  #progress = $state.raw<Progress | null>(null);
  #work = $state<'reading' | 'storing' | null>(null);
  #problem = $state.raw<Problem | null>(null);
  #abort: AbortController | null = null;
  /** Files that came while others were read. */
  #queue: readonly NumberedFile[] = [];
  /** Number of the drop that the worker holds, and its files in their order there. */
  #held: { readonly drop: number; readonly order: readonly number[] } | null = null;
  #drops = 0;
  #sources = 0;
  /** Number of the file and key of the part of every entry, in the order of the entries' numbers. */
  readonly #numbered: string[] = [];
  readonly #data: Data;

  constructor(data: Data) {
    this.#data = data;
  }

  get entries(): readonly ImportEntry[] {
    return this.#entries;
  }

  get answers(): AnswersByFile {
    return this.#answers;
  }

  get work(): 'reading' | 'storing' | null {
    return this.#work;
  }

  get progress(): Progress | null {
    return this.#progress;
  }

  /** The number that the next file will have. */
  get nextSource(): number {
    return this.#sources;
  }

  /** Why the last step came to nothing. */
  get problem(): Problem | null {
    return this.#problem;
  }

  fail(problem: Problem | null): void {
    this.#problem = problem;
  }

  entryOf(file: number): ImportEntry | null {
    return this.#entries.find((entry) => entry.file === file) ?? null;
  }

  /** Reads files, after those that are there; settles when all are read or the user has stopped. */
  async read(files: readonly FileHandover[]): Promise<void> {
    if (files.length === 0 || this.#work === 'storing') return;
    const added = files.map((handover) => ({ source: this.#sources++, handover }));
    this.#queue = [...this.#queue, ...added];
    while (this.#work === null && this.#queue.length > 0) {
      const taken = this.#queue;
      this.#queue = [];
      await this.#readAll([...sourcesOf(this.#entries), ...taken]);
    }
  }

  /** A drop is stored as one batch, so all its files are read as one; answers that were given are given again. */
  async #readAll(files: readonly NumberedFile[]): Promise<void> {
    const drop = ++this.#drops;
    const handovers = files.map(({ handover }) => handover);
    const result = await this.#working('reading', async (options) => {
      const read = await this.#data.ingest({ drop, files: handovers }, options);
      if (read.ok) this.#hold(drop, files, read.value);
      return read;
    });
    if (!result.ok) {
      this.#queue = [];
      if (result.problem.code !== 'cancelled') this.#problem = result.problem;
      return;
    }
    await this.reread(this.#answers);
  }

  #hold(drop: number, files: readonly NumberedFile[], items: readonly ReadItem[]): void {
    this.#release();
    this.#entries = items.flatMap(({ source, key, outcome }): ImportEntry[] => {
      const of = files[source];
      return of === undefined ? [] : [{ file: this.#numberOf(of.source, key), ...of, outcome }];
    });
    this.#held = { drop, order: this.#entries.map(({ file }) => file) };
  }

  #numberOf(source: number, key: string): number {
    const name = `${source} ${key}`;
    const there = this.#numbered.indexOf(name);
    return there >= 0 ? there : this.#numbered.push(name) - 1;
  }

  /** Reads files again with the user's answers. */
  async reread(answers: AnswersByFile): Promise<void> {
    const held = this.#held;
    for (const [key, own] of Object.entries(answers)) {
      const file = Number(key);
      const at = held?.order.indexOf(file) ?? -1;
      if (held === null || at < 0) continue;
      const result = await this.#data.reread({ drop: held.drop, file: at, answers: own });
      if (held !== this.#held) return;
      if (!result.ok) {
        this.#problem = result.problem;
        continue;
      }
      this.#answers = { ...this.#answers, [file]: own };
      this.#entries = this.#entries.map((entry) =>
        entry.file === file ? { ...entry, outcome: result.value } : entry,
      );
    }
  }

  /**
   * Stores reports as one batch.
   * @param agreed by the numbers of their files here
   * @param stay files that are still to be decided; they are read anew, since the worker lets go of a stored drop
   */
  async store(
    agreed: readonly AgreedFile[],
    stay: readonly number[],
    where: Pick<Calls['commit']['args'], 'workspace' | 'keepBytes'>,
  ): Promise<Result<Calls['commit']['answer']>> {
    const held = this.#held;
    if (held === null) return failed('cancelled');
    const files = agreed.map((one) => ({ ...one, file: held.order.indexOf(one.file) }));
    const result = await this.#working('storing', async (options) => {
      const stored = await this.#data.commit({ drop: held.drop, files, ...where }, options);
      if (stored.ok) {
        this.#held = null;
        this.#entries = this.#entries.filter(({ file }) => stay.includes(file));
      }
      return stored;
    });
    if (!result.ok) {
      if (result.problem.code !== 'cancelled') this.#problem = result.problem;
      return result;
    }
    if (this.#entries.length > 0) await this.#readAll(sourcesOf(this.#entries));
    return result;
  }

  /** Ends reading or storing; what was there before stays. */
  stop(): void {
    this.#abort?.abort();
  }

  remove(file: number): void {
    this.#entries = this.#entries.filter((entry) => entry.file !== file);
  }

  /** Lets go of everything. */
  clear(): void {
    this.stop();
    this.#release();
    this.#queue = [];
    this.#entries = [];
    this.#answers = {};
    this.#problem = null;
  }

  #release(): void {
    if (this.#held !== null) void this.#data.forget(this.#held.drop);
    this.#held = null;
  }

  /** @param run leaves files and numbers as they are to be seen when the work is over */
  async #working<T>(
    work: 'reading' | 'storing',
    run: (options: {
      onprogress: (progress: Progress) => void;
      signal: AbortSignal;
    }) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#work = work;
    this.#progress = null;
    this.#problem = null;
    const onprogress = (progress: Progress) => (this.#progress = progress);
    const result = await run({ onprogress, signal: abort.signal });
    this.#work = null;
    this.#progress = null;
    this.#abort = null;
    return result;
  }
}

/** The files of entries, each once. */
function sourcesOf(entries: readonly ImportEntry[]): NumberedFile[] {
  return [
    ...new Map(entries.map((e) => [e.source, { source: e.source, handover: e.handover }])).values(),
  ];
}
