/** Entries of the list of gaps that are ticked, by key; they feed the letters and are forgotten with the page. */
export class ChosenGaps {
  #keys = $state.raw<ReadonlySet<string>>(new Set());

  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  /** Ticks an entry, or takes its tick away. */
  toggle(key: string): void {
    const keys = new Set(this.#keys);
    if (!keys.delete(key)) keys.add(key);
    this.#keys = keys;
  }

  /** Ticks all of these, or takes all their ticks away. */
  set(keys: readonly string[], on: boolean): void {
    const all = new Set(this.#keys);
    for (const key of keys) {
      if (on) all.add(key);
      else all.delete(key);
    }
    this.#keys = all;
  }

  clear(): void {
    this.#keys = new Set();
  }
}
