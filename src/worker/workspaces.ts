import type { Authority, AuthorityId } from '#domain/authority.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import { OWN_WORKSPACE } from '#domain/dataSet.ts';
import { KeptFrame } from '#domain/buildFrame.ts';
import type { Frame } from '#domain/frame.ts';
import { done } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { readManifest } from '#store/dataset.ts';
import { PUBLISHED_BATCH } from '#store/schema.ts';
import type { StoredLayer } from '#store/layers.ts';
import type { Store } from '#store/store.ts';
import type { StoredWorkspace } from '#store/workspaceRecords.ts';
import type { CallWatch } from './callWatch.ts';
import { KeptStore } from './keptStore.ts';
import { withoutFrame } from './opened.ts';
import type { Circumstances } from './opened.ts';
import type { Outside } from './outside.ts';
import type { Opened, SameNumbers } from './protocol.ts';
import { loadPublished } from './published.ts';
import { ownLayers, sessionOf } from './session.ts';
import type { Session } from './session.ts';

/** The store with the one workspace that is open, and the list of published sets. */
export class Workspaces {
  readonly #outside: Outside;
  readonly #kept: KeptStore;
  /** Fingerprint of what the page was shown last. */
  #fingerprint: string | null = null;
  #session: Session | null = null;
  readonly #frame = new KeptFrame();
  #manifestUrl: string | null = null;
  #listed: readonly DataSetEntry[] = [];
  #update: DataSetEntry | null = null;
  readonly #known = new Map<AuthorityId, Authority>();

  constructor(outside: Outside, onnotice: (problem: Problem) => void) {
    this.#outside = outside;
    this.#kept = new KeptStore(outside, onnotice);
  }

  /** Null before the first `open`. */
  get session(): Session | null {
    return this.#session;
  }

  get fingerprint(): string | null {
    return this.#fingerprint;
  }

  /** Every unit that was shown since the start, by id: what a report can be assigned to. */
  get known(): ReadonlyMap<AuthorityId, Authority> {
    return this.#known;
  }

  /** The store; in memory when the browser refuses. */
  store(): Promise<Store> {
    return this.#kept.get();
  }

  /** @returns the open workspace; a call before the first `open` is a mistake of the program. */
  required(): Session {
    if (this.#session === null) throw new Error('no workspace is open');
    return this.#session;
  }

  /** What is shown of the open workspace, with arrays of its own. */
  frame(): Frame {
    return this.#frame.show(this.required());
  }

  /** Opens a workspace, fetching its published set when it is not stored or has a new version without own work over it. */
  async open(
    wanted: WorkspaceId | null,
    manifestUrl: string,
    watch: CallWatch,
  ): Promise<Result<Opened>> {
    this.#manifestUrl = manifestUrl;
    const store = await this.store();
    const contents = await store.contents();
    if (!contents.ok) return contents;
    const last = await store.lastWorkspace();
    if (!last.ok) return last;
    const manifest = await readManifest(manifestUrl, this.#outside.fetchBytes, watch.signal);
    this.#listed = manifest.ok ? manifest.value.manifest.dataSets : contents.value.sets;
    const there = [...this.#listed.map(({ id }) => id), ...contents.value.workspaces];
    const id = [wanted, last.value].find((w) => w === OWN_WORKSPACE || there.includes(w ?? ''));
    const workspace = id ?? this.#listed[0]?.id ?? OWN_WORKSPACE;
    return this.show(workspace, manifest.ok ? manifest.value.problems : [manifest.problem], watch);
  }

  /** Goes on in memory with what is open, when storage was cleared under it. */
  async goOnCleared(): Promise<Result<Opened | null>> {
    const session = this.#session;
    if (session === null) return done(null);
    const kept = await this.#kept.goOnCleared(session.stored);
    return kept.ok ? this.reread(session.workspace) : kept;
  }

  /** Stores again what lives in memory. */
  async storeAgain(): Promise<Result<Opened>> {
    const { workspace } = this.required();
    const stored = await this.#kept.storeAgain();
    if (!stored.ok) return stored;
    // a database that is new knows nothing of what was open
    const remembered = await (await this.store()).rememberWorkspace(workspace);
    return remembered.ok ? this.reread(workspace) : remembered;
  }

  /** Erases everything and goes on as at the very first time. */
  async erase(watch: CallWatch): Promise<Result<Opened>> {
    const erased = await this.#kept.erase();
    return erased.ok ? this.openFirst(watch) : erased;
  }

  /** Opens as at the very first time: after everything was erased. */
  openFirst(watch: CallWatch): Promise<Result<Opened>> {
    if (this.#manifestUrl === null) throw new Error('no manifest was read');
    return this.open(null, this.#manifestUrl, watch);
  }

  /** Shows the open workspace after a step that brought or took layers, roster or choices: what stays is not read again. */
  async step(workspace: WorkspaceId): Promise<Result<Opened>> {
    const isOpen = workspace === this.#session?.workspace;
    return this.reread(workspace, isOpen ? this.#session?.stored.layers : []);
  }

  /** Reads the open workspace again after a change of its own layers, or shows another one. */
  async reread(workspace: WorkspaceId, held: readonly StoredLayer[] = []): Promise<Result<Opened>> {
    const store = await this.store();
    const stored = await store.read(workspace, held);
    if (!stored.ok) return stored;
    if (workspace !== this.#session?.workspace) {
      this.#update = null;
      // The change itself is stored: without this the page opens with another workspace next time, no more.
      await store.rememberWorkspace(workspace);
    }
    return done(this.#take(sessionOf(stored.value), []));
  }

  /** Takes a change of the open workspace, stored already, that leaves every number as it is. */
  retouch(change: (stored: StoredWorkspace) => StoredWorkspace): SameNumbers {
    const session = this.required();
    this.#session = { ...session, stored: change(session.stored) };
    return withoutFrame(this.#session, this.#around(session, []));
  }

  /** Takes the new version of the published set, own work over it or not. */
  async takeUpdate(watch: CallWatch): Promise<Result<Opened>> {
    const { workspace } = this.required();
    const entry = this.#update;
    if (entry === null) return this.reread(workspace);
    const taken = await this.#publish(entry, watch);
    if (!taken.ok) return taken;
    this.#update = null;
    return this.reread(workspace);
  }

  /** The listed set that a workspace stands on, in the version that the manifest names. */
  listed(workspace: WorkspaceId): DataSetEntry | null {
    return this.#listed.find(({ id }) => id === workspace) ?? null;
  }

  /** Workspaces over invented numbers, listed or only stored: a set may have left the manifest. */
  async fictional(): Promise<Result<ReadonlySet<WorkspaceId>>> {
    const contents = await (await this.store()).contents();
    if (!contents.ok) return contents;
    const sets = [...this.#listed, ...contents.value.sets].filter((set) => set.fictional);
    return done(new Set(sets.map(({ id }) => id)));
  }

  /** Opens a workspace from what is stored and listed. */
  async show(
    workspace: WorkspaceId,
    before: readonly Problem[],
    watch: CallWatch,
  ): Promise<Result<Opened>> {
    const problems = [...before];
    const store = await this.store();
    const stored = await store.read(workspace);
    if (!stored.ok) return stored;
    let session = sessionOf(stored.value);
    const entry = this.listed(workspace);
    const newer = entry !== null && entry.fingerprint !== session.dataSet?.fingerprint;
    this.#update = newer && session.dataSet !== null && hasOwn(session) ? entry : null;
    // a damaged set is simply fetched again
    const broken = stored.value.damage.some(({ batch }) => batch === PUBLISHED_BATCH);
    if (entry !== null && (newer || broken) && this.#update === null) {
      const taken = await this.#publish(entry, watch);
      if (!taken.ok && taken.problem.code === 'cancelled') return taken;
      if (!taken.ok) problems.push(taken.problem);
      const again = await (await this.store()).read(workspace);
      if (!again.ok) return again;
      session = sessionOf(again.value);
    }
    const remembered = await (await this.store()).rememberWorkspace(workspace);
    if (!remembered.ok) problems.push(remembered.problem);
    const { refused } = this.#kept;
    return done(this.#take(session, [...(refused === null ? [] : [refused]), ...problems]));
  }

  /** Fetches and stores a set; where there is no room for it, everything goes on in memory. */
  async #publish(entry: DataSetEntry, { signal, progress }: CallWatch): Promise<Result<void>> {
    const manifestUrl = this.#manifestUrl;
    if (manifestUrl === null) throw new Error('no manifest was read');
    const total = entry.files.reduce((sum, { bytes }) => sum + bytes, 0);
    const watch = {
      signal,
      progress: (bytes: number) => progress({ done: bytes, total, label: entry.label.zh }),
    };
    const { fetchBytes, readers } = this.#outside;
    const origin = { manifestUrl, fetchBytes, readers, now: this.#outside.now() };
    const loaded = await loadPublished(entry, origin, watch);
    if (!loaded.ok) return loaded;
    const { batch, roster } = loaded.value;
    const quiet = { signal, progress: () => undefined };
    const write = (store: Store) =>
      store.publish(entry.id, batch, { dataSet: entry, roster }, quiet);
    const written = await write(await this.store());
    if (written.ok || written.problem.code !== 'storage.full') return written;
    await this.#kept.goOnInMemory(written.problem);
    return write(await this.store());
  }

  #take(session: Session, problems: readonly Problem[]): Opened {
    this.#session = session;
    for (const unit of session.authorities) this.#known.set(unit.id, unit);
    const frame = this.#frame.show(session);
    this.#fingerprint = frame.fingerprint;
    return { ...withoutFrame(session, this.#around(session, problems)), frame };
  }

  #around({ workspace }: Session, problems: readonly Problem[]): Circumstances {
    return {
      listed: this.#listed,
      entry: this.listed(workspace),
      update: this.#update,
      unstored: this.#kept.refused,
      problems,
    };
  }
}

const hasOwn = (session: Session) => ownLayers(session).length > 0;
