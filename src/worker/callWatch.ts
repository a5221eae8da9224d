import type { Progress } from './protocol.ts';

/** What a long call reports and obeys. */
export interface CallWatch {
  readonly signal: AbortSignal;
  /** Aborted with `signal`, and when this one file of a drop is to be left out. */
  readonly signalOf: (source: number) => AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** A call that the user may end, as a whole or for one of its files. */
export class RunningCall implements CallWatch {
  readonly progress: CallWatch['progress'];
  readonly #whole = new AbortController();
  readonly #files = new Map<number, AbortController>();

  constructor(progress: CallWatch['progress'] = () => undefined) {
    this.progress = progress;
  }

  get signal(): AbortSignal {
    return this.#whole.signal;
  }

  readonly signalOf = (source: number): AbortSignal => this.#fileOf(source).signal;

  /** @param source of a drop; without it the whole call is ended */
  end(source?: number): void {
    if (source !== undefined) return this.#fileOf(source).abort();
    this.#whole.abort();
    for (const file of this.#files.values()) file.abort();
  }

  #fileOf(source: number): AbortController {
    const there = this.#files.get(source) ?? new AbortController();
    if (this.signal.aborted) there.abort();
    this.#files.set(source, there);
    return there;
  }
}
