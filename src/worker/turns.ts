import { Cancelled } from '#ingest/textChunks.ts';

/** Milliseconds of work between two turns. */
const PAUSE = 100;

/** Milliseconds for an error that comes late. */
const LATE = 200;

/** Lets messages be heard while a long work goes on that waits for nothing: a cancel is one. */
export class Turns {
  readonly #now: () => number;
  #last: number;

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
    this.#last = now();
  }

  /**
   * Waits for the messages that have come, if the last turn is long ago.
   * @throws Cancelled when one of them was a cancel
   */
  async take(signal: AbortSignal): Promise<void> {
    if (this.#now() - this.#last >= PAUSE) {
      await new Promise((heard) => setTimeout(heard));
      this.#last = this.#now();
    }
    if (signal.aborted) throw new Cancelled();
  }

  /** Waits until what was begun and forgotten has thrown, if it will. */
  rest(): Promise<void> {
    return new Promise((rested) => setTimeout(rested, LATE));
  }
}
