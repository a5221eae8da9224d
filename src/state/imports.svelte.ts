import type { FileHandover } from '#worker/protocol.ts';
import type { Data } from './data.svelte.ts';
import type { Settings } from './settings.svelte.ts';

/** Files on their way in: from the drop to the batch. */
export class Imports {
  #files = $state.raw<readonly FileHandover[]>([]);
  readonly #data: Data;
  readonly #settings: Settings;

  constructor(data: Data, settings: Settings) {
    this.#data = data;
    this.#settings = settings;
  }

  /** True while the import dialog is to be shown. */
  get open(): boolean {
    return this.#files.length > 0;
  }

  /** Reads files that were dropped, chosen or pasted; several calls add up in one review. */
  add(files: readonly FileHandover[]): void {
    this.#files = [...this.#files, ...files];
  }
}
