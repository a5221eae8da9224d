import type { FileHandover } from '#worker/protocol.ts';
import type { Comparison } from './importCompare.ts';
import type { ImportDrop, ImportEntry } from './importDrop.svelte.ts';

/** What the clipboard holds; `html` where a table is in it. */
export interface Clip {
  readonly text: string;
  readonly html: string | null;
}

/** Typing pauses for so long before the text is read again. */
const PAUSE_MS = 500;
/** Larger tables are not read once more for showing; what is kept of documents is shown whatever its size. */
const LARGEST_SHOWN = 1024 * 1024;

/**
 * The step of an import that shows a text beside what was read from it: a file of the list, or what was pasted, which can
 * be edited and is then read again.
 */
export class ImportBeside {
  #step = $state.raw<
    { readonly kind: 'file'; readonly file: number } | { readonly kind: 'paste' } | null
  >(null);
  #text = $state('');
  #editing = $state(false);
  #fromTable = $state(false);
  #source = $state<number | null>(null);
  /** The text as the worker has it; what differs is still to be read. */
  #read = '';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #work: Promise<void> = Promise.resolve();
  #pastes = 0;
  /** Names a paste by its number. */
  #title: (n: number) => string = String;
  readonly #drop: ImportDrop;
  readonly #readFiles: (files: readonly FileHandover[]) => Promise<void>;

  /** @param read reads files beside those that are there */
  constructor(drop: ImportDrop, read: (files: readonly FileHandover[]) => Promise<void>) {
    this.#drop = drop;
    this.#readFiles = read;
  }

  get open(): boolean {
    return this.#step !== null;
  }

  /** The step is the paste box: its text can be changed. */
  get pasting(): boolean {
    return this.#step?.kind === 'paste';
  }

  /** The pasted text as it may be edited. */
  get text(): string {
    return this.#text;
  }

  get editing(): boolean {
    return this.#editing;
  }

  /** What was pasted is a table with its cells; edited, it becomes plain text. */
  get fromTable(): boolean {
    return this.#fromTable;
  }

  /** What is shown: one entry a part and form. */
  get entries(): readonly ImportEntry[] {
    const step = this.#step;
    if (step === null) return [];
    return this.#drop.entries.filter((entry) =>
      step.kind === 'file' ? entry.file === step.file : entry.source === this.#source,
    );
  }

  /** Opens a file of the list. */
  show(file: number): void {
    this.#step = { kind: 'file', file };
    this.#editing = false;
  }

  /** Opens the paste box empty, for pasting or typing. */
  begin(title: (n: number) => string): void {
    this.#forgetTimer();
    this.#title = title;
    this.#step = { kind: 'paste' };
    this.#source = null;
    this.#text = '';
    this.#read = '';
    this.#editing = true;
    this.#fromTable = false;
  }

  /** Reads what the clipboard holds; a table keeps its merged cells, and is edited as plain text. */
  async paste(clip: Clip, title: (n: number) => string): Promise<void> {
    this.begin(title);
    this.#editing = false;
    this.#text = clip.text;
    this.#fromTable = clip.html !== null;
    await this.#readAs(clip.html ?? clip.text);
  }

  /** Another text in place of the pasted one; it is read when typing pauses. */
  type(text: string): void {
    this.#text = text;
    this.#forgetTimer();
    this.#timer = setTimeout(() => void this.settle(), PAUSE_MS);
  }

  /** Reads the text now if it has changed since it was read. */
  async settle(): Promise<void> {
    this.#forgetTimer();
    await this.#work;
    if (this.#text === this.#read) return;
    this.#fromTable = false;
    await this.#readAs(this.#text);
  }

  /** Shows the numbers marked in the text, or the text to be edited. */
  async edit(editing: boolean): Promise<void> {
    this.#editing = editing;
    if (!editing) await this.settle();
  }

  /** Goes on to the list; what was pasted stays an item of the import. */
  leave(): void {
    this.#forgetTimer();
    this.#step = null;
    this.#source = null;
  }

  /** Takes the pasted text off the import and closes the box. */
  drop(): void {
    for (const { file } of this.pasting ? this.entries : []) this.#drop.remove(file);
    this.leave();
  }

  /** The text of one report beside its readings; null where there is no draft or it is too large. */
  async compare(entry: ImportEntry, report: number): Promise<Comparison | null> {
    const { outcome, handover } = entry;
    if (outcome.kind !== 'draft' || outcome.draft.file.kind === 'json') return null;
    const { draft, kept } = outcome;
    if (kept === null && handover.blob.size > LARGEST_SHOWN) return null;
    const bytes = kept ?? new Uint8Array(await handover.blob.arrayBuffer());
    const text = new TextDecoder(kept === null ? draft.file.encoding : 'utf-8').decode(bytes);
    const { comparisonOf, printedRows } = await import('./importCompare.ts');
    return comparisonOf(printedRows(text, draft.file), draft, report);
  }

  /** Answers about another text are no answers about this one: it comes as a new file. */
  async #readAs(content: string): Promise<void> {
    this.#read = this.#text;
    const before = this.#work;
    this.#work = (async () => {
      await before;
      for (const { file } of this.#drop.entries.filter(({ source }) => source === this.#source))
        this.#drop.remove(file);
      if (this.#source === null) this.#pastes++;
      this.#source = content.trim() === '' ? null : this.#drop.nextSource;
      if (this.#source === null) return;
      const name = this.#title(this.#pastes);
      const handover = { name, path: name, origin: 'paste', blob: new Blob([content]) } as const;
      await this.#readFiles([handover]);
    })();
    await this.#work;
  }

  #forgetTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
