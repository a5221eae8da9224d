import type { Result } from '#domain/problem.ts';
import type { Data } from './data.svelte.ts';
import { NEW, PREFIX, statesIn, writtenNote } from './gapNotes.ts';
import type { GapNote } from './gapNotes.ts';

/**
 * States of the entries of the list of gaps, kept as notes of the data: they survive a reload and are in the backup.
 * An entry whose years have changed has another key and is new again.
 */
export class GapStates {
  readonly #data: Data;
  readonly #notes = $derived.by(() => statesIn(this.#data.opened?.notes ?? {}));

  constructor(data: Data) {
    this.#data = data;
  }

  /** @param key key of an entry */
  of(key: string): GapNote {
    return this.#notes.get(key) ?? NEW;
  }

  async set(key: string, note: GapNote): Promise<Result<unknown>> {
    return this.#data.setNote(PREFIX + key, writtenNote(note));
  }
}
