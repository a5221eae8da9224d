import type { Readers } from '#ingest/readers/types.ts';
import { nestedReaders } from './readers/nested.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { WorkspaceId } from '#domain/dataSet.ts';
import type { Database } from '#store/database.ts';
import { removeDatabase } from '#store/connection.ts';
import type { FetchBytes } from '#store/dataset.ts';
import { idbDatabase } from '#store/idb.ts';

/** What one tab tells the others; `workspace` null: everything may have changed. */
export interface TabMessage {
  readonly workspace: WorkspaceId | null;
}

/** Everything around the handler that is not a function of its arguments. Tests give their own. */
export interface Outside {
  readonly openDatabase: (onnotice: (problem: Problem) => void) => Promise<Result<Database>>;
  /** Deletes the database whole, also one that cannot be read. */
  readonly removeDatabase: () => Promise<Result<void>>;
  readonly fetchBytes: FetchBytes;
  /** Readers of sheets, PDF and Word documents, and of pages. */
  readonly readers: Readers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly tellTabs: (message: TabMessage) => void;
  readonly listenToTabs: (heard: (message: TabMessage) => void) => void;
  /** Bytes used and allowed; null where the browser does not say. */
  readonly estimate: () => Promise<{
    readonly usage: number | null;
    readonly quota: number | null;
    /** Whether the browser has promised not to clear the data by itself. */
    readonly lasting: boolean | null;
  }>;
}

const CHANNEL = 'gongkai-lens';

/**
 * The browser, in a worker or on the page.
 * @param own readers that need no worker of their own
 */
export function browserOutside(own: Partial<Readers> = {}): Outside {
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  return {
    openDatabase: (onnotice) => idbDatabase({ onnotice }),
    removeDatabase: () => removeDatabase(),
    fetchBytes,
    readers: { ...nestedReaders(), ...own },
    now: () => Date.now(),
    tellTabs: (message) => tabs?.postMessage(message),
    listenToTabs: (heard) =>
      tabs?.addEventListener('message', (event: MessageEvent<TabMessage>) => heard(event.data)),
    estimate: async () => {
      const manager = storageManager();
      const { usage = null, quota = null } = (await manager?.estimate()) ?? {};
      return { usage, quota, lasting: (await manager?.persisted()) ?? null };
    },
  };
}

/** Plain http is no secure context: there is no storage manager then. */
function storageManager(): StorageManager | null {
  return 'storage' in navigator ? navigator.storage : null;
}

/** Asks the server for changes each time: the files are small and checked by their hash. */
const fetchBytes: FetchBytes = async (url, signal) => {
  try {
    const response = await fetch(url, { signal, cache: 'no-cache' });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
};
