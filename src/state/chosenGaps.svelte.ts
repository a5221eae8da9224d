import { NO_KEYS, withKeys } from './keySets.ts';

/** Entries of the list of gaps that are ticked, by key; they feed the letters and are forgotten with the page. */
export class ChosenGaps {
  #keys = $state.raw<ReadonlySet<string>>(NO_KEYS);

  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  /** Ticks an entry, or takes its tick away. */
  toggle(key: string): void {
    this.set([key], !this.#keys.has(key));
  }

  /** Ticks all of these, or takes all their ticks away. */
  set(keys: readonly string[], on: boolean): void {
    this.#keys = withKeys(this.#keys, keys, on);
  }

  clear(): void {
    this.#keys = NO_KEYS;
  }
}
