import type { Data } from './data.svelte.ts';

/** What is in no backup, and how full the browser's space is in per cent; null where that is no danger. */
export interface Risk {
  readonly batches: number;
  readonly percent: number | null;
}

/** From here on the next import may find no room. */
const FULL = 0.8;

/**
 * Reminds of imports that no backup holds while the browser may delete them: it has not promised to keep them, or its space is
 * almost used up. At most once a visit; a saved backup ends it.
 */
export class Reminder {
  #risk = $state.raw<Risk | null>(null);
  #told = false;
  #asked = 0;
  readonly #data: Data;

  constructor(data: Data) {
    this.#data = data;
    data.onopened(() => void this.#look());
  }

  /** Null: nothing is at risk, or it was told before. */
  get risk(): Risk | null {
    const left = this.#data.opened?.unsaved ?? 0;
    return this.#risk === null || left === 0 ? null : { ...this.#risk, batches: left };
  }

  /** Asks the browser how safe the data are; after something was opened or stored. */
  async #look(): Promise<void> {
    const batches = this.#data.opened?.unsaved ?? 0;
    // what is in memory only has a warning of its own
    if (this.#told || batches === 0 || this.#data.opened?.stored !== true) return;
    const asked = ++this.#asked;
    const use = await this.#data.storage();
    if (!use.ok || asked !== this.#asked || this.#told) return;
    const { usage, quota, lasting } = use.value;
    const part = usage === null || quota === null || quota === 0 ? 0 : usage / quota;
    if (part < FULL && lasting !== false) return;
    this.#told = true;
    this.#risk = { batches, percent: part < FULL ? null : Math.floor(part * 100) };
  }

  close(): void {
    this.#risk = null;
  }
}
