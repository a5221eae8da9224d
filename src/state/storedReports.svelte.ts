import type { Frame } from '#domain/frame.ts';
import { StoredParts } from '#ingest/review/storedParts.ts';
import type { Data } from './data.svelte.ts';

/** What is stored from files of an import, as the worker tells it; at once where none of them is stored. */
export class StoredReports {
  /** Never fails: without an answer the files are compared with what is shown alone. */
  readonly whole: Promise<StoredParts>;
  #parts = $state.raw<StoredParts | null>(null);

  readonly #hashes: string;
  readonly #frame: Frame | null;

  /**
   * @param hashes of the files that are stored, with blanks between them
   * @param frame what is stored now
   */
  constructor(data: Data, hashes: string, frame: Frame | null) {
    this.#hashes = hashes;
    this.#frame = frame;
    const nothing = new StoredParts([]);
    if (hashes === '') this.#parts = nothing;
    this.whole = hashes === '' ? Promise.resolve(nothing) : this.#fetch(data, hashes.split(' '));
  }

  /** Whether exactly this was asked for. */
  isOf(hashes: string, frame: Frame | null): boolean {
    return this.#hashes === hashes && this.#frame === frame;
  }

  /** Null until they are there. */
  get parts(): StoredParts | null {
    return this.#parts;
  }

  async #fetch(data: Data, sha256: readonly string[]): Promise<StoredParts> {
    const result = await data.storedFrom(sha256);
    const parts = new StoredParts(result.ok ? result.value : []);
    this.#parts = parts;
    return parts;
  }
}
