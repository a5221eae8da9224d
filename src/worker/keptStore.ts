import { done, failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { Database } from '#store/database.ts';
import { memoryDatabase } from '#store/memory.ts';
import { Store } from '#store/store.ts';
import type { StoredWorkspace } from '#store/workspaceRecords.ts';
import type { Outside } from './outside.ts';

/** The store of the tab: in the browser's database, or in memory for a reason that is told. */
export class KeptStore {
  readonly #outside: Outside;
  readonly #onnotice: (problem: Problem) => void;
  #store: Promise<Store> | null = null;
  #refused: Problem | null = null;

  constructor(outside: Outside, onnotice: (problem: Problem) => void) {
    this.#outside = outside;
    this.#onnotice = onnotice;
  }

  /** Why there is no real storage; null while there is. */
  get refused(): Problem | null {
    return this.#refused;
  }

  get(): Promise<Store> {
    this.#store ??= this.#open();
    return this.#store;
  }

  /** Goes on in memory with everything that is stored. */
  async goOnInMemory(because: Problem): Promise<void> {
    const memory = memoryDatabase();
    const store = await this.get();
    const copied = await store.copyTo(memory);
    if (!copied.ok) this.#onnotice(copied.problem);
    this.#onnotice(because);
    this.#replace(store, new Store(memory), because);
  }

  /** Goes on in memory with what is open, when storage was cleared under it: storing it again is the user's choice. */
  async goOnCleared(open: StoredWorkspace): Promise<Result<void>> {
    const memory = new Store(memoryDatabase());
    const kept = await memory.putBack(open);
    if (kept.ok) this.#replace(await this.get(), memory, { code: 'storage.cleared', params: {} });
    return kept;
  }

  /** Stores again what lives in memory, in place of a database that is incomplete or was cleared. */
  async storeAgain(): Promise<Result<void>> {
    const memory = await this.get();
    if (memory.persistent) return done(undefined);
    const database = await this.#writable();
    if (!database.ok) return database;
    const copied = await memory.copyTo(database.value);
    if (copied.ok) this.#replace(memory, new Store(database.value), null);
    else database.value.close();
    return copied;
  }

  /** Erases everything, also what this version cannot read; the next `get` begins anew. */
  async erase(): Promise<Result<void>> {
    const store = await this.get();
    const erased = await store.erase();
    if (erased.ok && this.#refused === null) return erased;
    const removed = await this.#outside.removeDatabase();
    // where the browser allows no storage at all there is nothing to remove
    if (!removed.ok && this.#refused?.code !== 'storage.refused') return removed;
    store.close();
    this.#store = null;
    this.#refused = null;
    return done(undefined);
  }

  #replace(old: Store, store: Store, refused: Problem | null): void {
    old.close();
    this.#store = Promise.resolve(store);
    this.#refused = refused;
  }

  async #open(): Promise<Store> {
    const database = await this.#outside.openDatabase(this.#onnotice);
    const memory = memoryDatabase();
    if (!database.ok) {
      this.#refused = database.problem;
      return new Store(memory);
    }
    const store = new Store(database.value);
    if (database.value.missing.length === 0) return store;
    this.#refused = { code: 'storage.incomplete', params: {} };
    const copied = await store.copyTo(memory);
    if (!copied.ok) this.#onnotice(copied.problem);
    store.close();
    return new Store(memory);
  }

  /** A database that can be written: an incomplete one is made anew. */
  async #writable(): Promise<Result<Database>> {
    if (this.#refused?.code === 'storage.incomplete') {
      const removed = await this.#outside.removeDatabase();
      if (!removed.ok) return removed;
    }
    const database = await this.#outside.openDatabase(this.#onnotice);
    if (!database.ok || database.value.missing.length === 0) return database;
    database.value.close();
    return failed('storage.incomplete');
  }
}
