/** How often each key was met. */
export class Tally<K> {
  readonly #times = new Map<K, number>();

  /** @param times counts the key so often */
  add(key: K, times = 1): void {
    this.#times.set(key, this.of(key) + times);
  }

  /** @returns 0 for a key that was not met */
  of(key: K): number {
    const times = this.#times.get(key);
    return times === undefined ? 0 : times;
  }

  /** Keys in the order in which they were met, with their times. */
  entries(): readonly (readonly [key: K, times: number])[] {
    return [...this.#times];
  }
}
