import { failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { isAnswered } from '#ingest/draft.ts';
import type { FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import type { Crop } from '#ingest/mapping/crop.ts';
import type { About } from '#ingest/mapping/excerpt.ts';
import type {
  AgreedFile,
  BrokenFile,
  Calls,
  FileHandover,
  Progress,
  ReadItem,
} from '#worker/protocol.ts';
import type { Data } from './data.svelte.ts';
import { areSame } from './importDecisions.ts';
import type { AnswersByFile } from './importDecisions.ts';
import { notedAgain, storedHashes } from './seenFiles.ts';

/** A file of the import, or a part of one: its number stays the same as long as the dialog is open. */
export interface ImportEntry {
  readonly file: number;
  /** Number of the file that it is (a part of). */
  readonly source: number;
  readonly handover: FileHandover;
  readonly outcome: IngestOutcome;
}
type NumberedFile = Pick<ImportEntry, 'source' | 'handover'>;

/** What the worker holds. */
interface Held {
  readonly drop: number;
  /** Numbers of its files, and of their parts, in their order there. */
  readonly sources: readonly number[];
  readonly order: readonly number[];
}

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
  #held: Held | null = null;
  /** The files are being read again after the worker was started anew. */
  #again: Promise<void> | null = null;
  #drops = 0;
  #sources = 0;
  /** Number of the file and key of the part of every entry, in the order of the entries' numbers. */
  readonly #numbered: string[] = [];
  readonly #data: Data;
  readonly #noted = $derived.by(() => notedAgain(this.#entries, storedHashes(this.#data.opened)));

  readonly #onreread: () => Promise<void>;

  /** @param onreread files say something else now, after an answer */
  constructor(data: Data, onreread: () => Promise<void>) {
    this.#data = data;
    this.#onreread = onreread;
  }

  /** A file that came before, in this import or in what is stored now, says so. */
  get entries(): readonly ImportEntry[] {
    return this.#noted;
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
    return this.#noted.find((entry) => entry.file === file) ?? null;
  }

  /** Whether a file was read to its end: one that a worker fell silent over, or that was ended, would only be begun again. */
  isReadable(file: number): boolean {
    const entry = this.entryOf(file);
    return entry !== null && givenUp([entry], [entry]).length === 0;
  }

  /** Reads files, after those that are there; settles when all are read or the user has stopped. */
  async read(files: readonly FileHandover[]): Promise<void> {
    if (files.length === 0) return;
    const added = files.map((handover) => ({ source: this.#sources++, handover }));
    this.#queue = [...this.#queue, ...added];
    await this.#readQueue();
  }

  /** Files that came while others were read, read again or stored. */
  async #readQueue(): Promise<void> {
    while (this.#work === null && this.#again === null && this.#queue.length > 0) {
      const taken = this.#queue;
      this.#queue = [];
      await this.#readAll([...sourcesOf(this.#entries), ...taken]);
    }
  }

  /** A drop is stored as one batch, so all its files are one drop; what was read before is taken over. */
  async #readAll(files: readonly NumberedFile[]): Promise<void> {
    const drop = ++this.#drops;
    const handovers = files.map(({ handover }) => handover);
    const from = this.#held === null ? {} : { from: heldOf(files, this.#held) };
    const broken = givenUp(files, this.#entries);
    const args = { drop, files: handovers, ...from, ...(broken.length > 0 && { broken }) };
    const result = await this.#working('reading', async (options) => {
      const read = await this.#data.ingest(args, options);
      if (read.ok) this.#hold(drop, files, read.value);
      return read;
    });
    if (!result.ok) {
      this.#queue = [];
      if (result.problem.code !== 'cancelled') this.#problem = result.problem;
      return;
    }
    await this.reread(this.#answersNotIn(result.value));
  }

  /** Answers that are not in what was read: the worker had to be started anew. */
  #answersNotIn(items: readonly ReadItem[]): AnswersByFile {
    const order = this.#held?.order ?? [];
    const missing = items.flatMap(({ item, answers }): [number, FileAnswers][] => {
      const file = order[item];
      const own = file === undefined ? undefined : this.#answers[file];
      const isIn = own === undefined || areSame(own, answers);
      return file === undefined || isIn ? [] : [[file, own]];
    });
    return Object.fromEntries(missing);
  }

  #hold(drop: number, files: readonly NumberedFile[], items: readonly ReadItem[]): void {
    this.#release();
    this.#entries = items.flatMap(({ source, key, outcome }): ImportEntry[] => {
      const of = files[source];
      return of === undefined ? [] : [{ file: this.#numberOf(of.source, key), ...of, outcome }];
    });
    const order = this.#entries.map(({ file }) => file);
    // files that were imported before bring their answers with them
    const brought = items.flatMap(({ answers }, at): [number, FileAnswers][] => {
      const file = order[at];
      const isSaid = isAnswered(answers) || answers.encoding !== null;
      return file === undefined || !isSaid ? [] : [[file, answers]];
    });
    this.#answers = { ...Object.fromEntries(brought), ...this.#answers };
    this.#held = { drop, sources: files.map(({ source }) => source), order };
  }

  #numberOf(source: number, key: string): number {
    const name = `${source} ${key}`;
    const there = this.#numbered.indexOf(name);
    return there >= 0 ? there : this.#numbered.push(name) - 1;
  }

  /**
   * @param isExcerpt only the rows that a question is about, not the first ones as well
   * @returns rows of a file as printed; null: there are none to show
   */
  async crop(file: number, about?: About, isExcerpt = false): Promise<Crop | null> {
    const held = this.#held;
    const item = held?.order.indexOf(file) ?? -1;
    if (held === null || item < 0) return null;
    const result = await this.#data.crop({
      drop: held.drop,
      item,
      ...(about === undefined ? {} : { about }),
      isExcerpt,
    });
    if (isGone(result) && (await this.#readAgain())) return this.crop(file, about, isExcerpt);
    return result.ok ? result.value : null;
  }

  /** Reads files again with the user's answers, in one go. */
  async reread(answers: AnswersByFile): Promise<void> {
    const held = this.#held;
    if (held === null) return;
    const items = Object.entries(answers).flatMap(([file, own]) => {
      const item = held.order.indexOf(Number(file));
      return item < 0 ? [] : [{ item, answers: own }];
    });
    if (items.length === 0) return;
    const result = await this.#data.reread({ drop: held.drop, items });
    if (held !== this.#held) return;
    if (isGone(result)) {
      if (await this.#readAgain()) await this.reread(answers);
      return;
    }
    if (!result.ok) {
      this.#problem = result.problem;
      return;
    }
    const given = items.map(({ item, answers: own }) => [held.order[item], own]);
    this.#answers = { ...this.#answers, ...Object.fromEntries(given) };
    this.#entries = this.#entries.map((entry) => {
      const told = result.value.find(({ item }) => held.order[item] === entry.file);
      return told === undefined ? entry : { ...entry, outcome: told.outcome };
    });
    await this.#onreread();
  }

  /**
   * Stores reports as one batch.
   * @param agreed by the numbers of their files here
   * @param stay files that are still to be decided; they become a drop of their own
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
      if (stored.ok) this.#entries = this.#entries.filter(({ file }) => stay.includes(file));
      return stored;
    });
    if (!result.ok) {
      // that the files are read again is only said when they are; else why not stays
      const isToBeTold = !isGone(result) || (await this.#readAgain());
      if (isToBeTold && result.problem.code !== 'cancelled') this.#problem = result.problem;
      await this.#readQueue();
      return result;
    }
    if (this.#entries.length > 0) await this.#readAll(sourcesOf(this.#entries));
    else this.#release();
    await this.#readQueue();
    return result;
  }

  /**
   * Reads all files again, with the answers given, after the worker was started anew.
   * @returns whether they are there again
   */
  async #readAgain(): Promise<boolean> {
    const gone = this.#held;
    this.#again ??= this.#readAll(sourcesOf(this.#entries)).finally(() => (this.#again = null));
    await this.#again;
    await this.#readQueue();
    return this.#held !== null && this.#held !== gone;
  }

  /** Ends reading or storing; what was there before stays. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Ends the file that is being read; the others go on. */
  endFile(): void {
    const source = this.#progress?.source;
    if (this.#work === 'reading' && source !== undefined) this.#data.endFile(this.#drops, source);
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

/** The worker was started anew since the files were read. */
const isGone = (result: Result<unknown>) => !result.ok && result.problem.code === 'drop.gone';

/** Files over which a worker fell silent, or that the user ended: they are not begun again. */
function givenUp(files: readonly NumberedFile[], entries: readonly ImportEntry[]): BrokenFile[] {
  return files.flatMap(({ source: number }, source): BrokenFile[] => {
    const outcome = entries.find((entry) => entry.source === number)?.outcome;
    if (outcome?.kind !== 'refused') return [];
    const { code, params } = outcome.problem;
    if (code === 'file.ended') return [{ source, breakdown: { code, params: {} } }];
    const minutes = Number(params['minutes']);
    return code === 'file.tooSlow' ? [{ source, breakdown: { code, params: { minutes } } }] : [];
  });
}

/** Where the worker holds files, for those that it holds. */
function heldOf(files: readonly NumberedFile[], { drop, sources }: Held) {
  const places = new Map(sources.map((source, at) => [source, at]));
  return { drop, sources: files.map(({ source }) => places.get(source) ?? null) };
}

/** The files of entries, each once. */
function sourcesOf(entries: readonly ImportEntry[]): NumberedFile[] {
  return [
    ...new Map(entries.map((e) => [e.source, { source: e.source, handover: e.handover }])).values(),
  ];
}
