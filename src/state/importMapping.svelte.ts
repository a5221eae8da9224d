import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Crop } from '#ingest/mapping/crop.ts';
import type { About } from '#ingest/mapping/excerpt.ts';
import { withSaying, withoutSaying } from '#ingest/mapping/mapping.ts';
import type { Mapping, Saying } from '#ingest/mapping/mapping.ts';
import { fits } from '#ingest/mapping/pointed.ts';
import type { Data } from './data.svelte.ts';
import type { ImportDrop, ImportEntry } from './importDrop.svelte.ts';
import { mappingsIn, noteOf } from './mappings.ts';
import type { KeptMapping } from './mappings.ts';

/** A kept mapping for a file of the same shape. */
export interface MappingOffer {
  readonly file: number;
  readonly kept: KeptMapping;
}

/** What the user points out on the tables of an import; each step is read at once and can be undone. */
export class ImportMapping {
  #file = $state<number | null>(null);
  #crop = $state.raw<Crop | null>(null);
  #about = $state.raw<About | null>(null);
  #working = $state(false);
  /** What was said of each file before each step. */
  #steps = $state.raw<Readonly<Record<number, readonly Mapping[]>>>({});
  readonly #drop: ImportDrop;
  readonly #data: Data;

  constructor(drop: ImportDrop, data: Data) {
    this.#drop = drop;
    this.#data = data;
  }

  /** The file whose table is shown; null: none is. */
  get entry(): ImportEntry | null {
    return this.#file === null ? null : this.#drop.entryOf(this.#file);
  }

  get open(): boolean {
    return this.entry !== null;
  }

  /** The table as printed; null while it is fetched, or where there is none. */
  get crop(): Crop | null {
    return this.#crop;
  }

  get working(): boolean {
    return this.#working;
  }

  get canUndo(): boolean {
    return this.#file !== null && (this.#steps[this.#file]?.length ?? 0) > 0;
  }

  /** What was said of a file so far. */
  of(file: number): Mapping {
    return this.#drop.answers[file]?.mapping ?? [];
  }

  /** What of the table a question is about, from which it was opened; null: it was not. */
  get about(): About | null {
    return this.#about;
  }

  /** @param about what is to be marked in it */
  async show(file: number, about: About | null = null): Promise<void> {
    this.#file = file;
    this.#about = about;
    this.#crop = null;
    await this.#fetch();
  }

  leave(): void {
    this.#file = null;
    this.#crop = null;
  }

  clear(): void {
    this.leave();
    this.#steps = {};
  }

  async say(saying: Saying): Promise<void> {
    if (this.#file !== null) await this.#take(this.#file, withSaying(this.of(this.#file), saying));
  }

  async takeBack(saying: Saying): Promise<void> {
    if (this.#file !== null)
      await this.#take(this.#file, withoutSaying(this.of(this.#file), saying));
  }

  /** Takes back the last step. */
  async undo(): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    const steps = this.#steps[file] ?? [];
    const last = steps[steps.length - 1];
    if (last === undefined) return;
    this.#steps = { ...this.#steps, [file]: steps.slice(0, -1) };
    await this.#read(file, last);
  }

  /** Reads a file with what was said of an earlier one of its shape. */
  async use({ file, kept }: MappingOffer): Promise<void> {
    await this.#take(file, kept.mapping);
  }

  /** Kept mappings for files of which nothing was pointed out yet, by the texts that they print. */
  async offers(files: readonly number[]): Promise<readonly MappingOffer[]> {
    const all = mappingsIn(this.#data.opened?.notes ?? {});
    if (all.length === 0) return [];
    const offers: MappingOffer[] = [];
    for (const file of files) {
      if (this.of(file).length > 0 || !this.#drop.isReadable(file)) continue;
      const crop = await this.#drop.crop(file);
      const kept = crop === null ? undefined : all.find(({ mapping }) => fits(mapping, crop));
      if (kept !== undefined) offers.push({ file, kept });
    }
    return offers;
  }

  /** Keeps what was said of stored files for tables of the same shape. */
  async keep(files: readonly { readonly mapping: Mapping; readonly name: string }[], when: number) {
    for (const { mapping, name } of files) {
      const note = noteOf(mapping, { file: name, when });
      if (note !== null) await this.#data.setNote(note.subject, note.text);
    }
  }

  async #take(file: number, mapping: Mapping): Promise<void> {
    this.#steps = { ...this.#steps, [file]: [...(this.#steps[file] ?? []), this.of(file)] };
    await this.#read(file, mapping);
  }

  async #read(file: number, mapping: Mapping): Promise<void> {
    this.#working = true;
    const before = this.#drop.answers[file] ?? NO_ANSWERS;
    await this.#drop.reread({ [file]: { ...before, mapping } });
    await this.#fetch();
    this.#working = false;
  }

  async #fetch(): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    const crop = await this.#drop.crop(file, this.#about ?? undefined);
    if (file === this.#file) this.#crop = crop;
  }
}
