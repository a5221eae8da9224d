import type { Page } from 'playwright';

const NAME = 'gongkai-lens';

/** One change behind the back of the program. */
export type Spoil =
  | { readonly kind: 'flip'; readonly store: 'blocks' | 'bytes'; readonly nth: number }
  | {
      readonly kind: 'delete';
      readonly store: string;
      readonly nth: number;
      /** Workspace; without it the user's own. */
      readonly of?: string;
    }
  | { readonly kind: 'put'; readonly store: string; readonly nth: number; readonly value: object };

/** Spoils one record of a workspace, counted from the end where `nth` is negative; a later batch has a higher key. */
export async function spoil(page: Page, change: Spoil): Promise<void> {
  await page.evaluate(
    async ([name, { kind, store, nth, ...more }]) => {
      const wait = <T>(request: IDBRequest<T>) =>
        new Promise<T>((good, bad) => {
          request.onsuccess = () => good(request.result);
          request.onerror = () => bad(request.error);
        });
      const database = await wait(indexedDB.open(name));
      const records = database.transaction(store, 'readwrite').objectStore(store);
      const of = ('of' in more && more.of) || 'own';
      const keys = await wait(records.getAllKeys(IDBKeyRange.bound([of], [of, []])));
      const key = keys[nth < 0 ? keys.length + nth : nth];
      if (key === undefined) throw new Error(`no record ${nth} in ${store}`);
      if (kind === 'delete') await wait(records.delete(key));
      if (kind === 'put' && Array.isArray(key)) {
        const [workspace, batch, block] = key as unknown[];
        await wait(
          records.put({ workspace, batch, block, ...('value' in more ? more.value : {}) }),
        );
      }
      if (kind === 'flip') {
        const record = (await wait(records.get(key))) as
          { cells: { data: ArrayBuffer } } | { bytes: Uint8Array };
        const bytes = 'bytes' in record ? record.bytes : new Uint8Array(record.cells.data);
        bytes[0]! ^= 1;
        await wait(records.put(record));
      }
      database.close();
    },
    [NAME, change] as const,
  );
}

/** Makes the database anew with this version and these stores, as another program would have left it. */
export async function makeDatabase(
  page: Page,
  version: number,
  stores: readonly (readonly [string, string[]])[],
): Promise<void> {
  await page.evaluate(
    async ([name, wanted, made]) => {
      await new Promise<void>((good) => {
        const gone = indexedDB.deleteDatabase(name);
        gone.onsuccess = () => good();
      });
      await new Promise<void>((good, bad) => {
        const request = indexedDB.open(name, wanted);
        request.onupgradeneeded = () => {
          for (const [store, keyPath] of made) request.result.createObjectStore(store, { keyPath });
        };
        request.onsuccess = () => {
          request.result.close();
          good();
        };
        request.onerror = () => bad(request.error);
      });
    },
    [NAME, version, stores] as const,
  );
}

/** A database of version 1 with the records that it wrote, as JSON with arrays of bytes. */
export async function makeOldDatabase(page: Page, text: string): Promise<void> {
  const keys: readonly (readonly [string, string[]])[] = [
    ['meta', ['name']],
    ['rosters', ['workspace']],
    ['batches', ['workspace', 'batch']],
    ['blocks', ['workspace', 'batch', 'block']],
    ['cellRows', ['workspace', 'batch', 'block']],
    ['files', ['workspace', 'batch', 'file']],
    ['bytes', ['workspace', 'batch', 'file']],
    ['notes', ['workspace', 'subject']],
  ];
  await makeDatabase(page, 1, keys);
  await page.evaluate(
    async ([name, json]) => {
      const records = JSON.parse(json, (_key, part: unknown) => {
        if (typeof part !== 'object' || part === null || !('$' in part)) return part;
        const { $: kind, base64 } = part as { $: string; base64: string };
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        if (kind === 'Uint8Array') return bytes;
        return kind === 'ArrayBuffer' ? bytes.buffer : new Int32Array(bytes.buffer);
      }) as Record<string, object[]>;
      await new Promise<void>((good, bad) => {
        const request = indexedDB.open(name, 1);
        request.onerror = () => bad(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction(Object.keys(records), 'readwrite');
          for (const [store, list] of Object.entries(records))
            for (const record of list) transaction.objectStore(store).put(record);
          transaction.oncomplete = () => {
            request.result.close();
            good();
          };
        };
      });
    },
    [NAME, text] as const,
  );
}

/** Deletes the database under the open page, as clearing browsing data does. */
export async function clearStorage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}

/** Deletes a block of the published set that is stored. */
export async function spoilPublished(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((good, bad) => {
        request.onsuccess = () => good(request.result);
        request.onerror = () => bad(request.error);
      });
    const database = await wait(indexedDB.open(name));
    const blocks = database.transaction('blocks', 'readwrite').objectStore('blocks');
    const keys = await wait(blocks.getAllKeys());
    const key = keys.find((one) => Array.isArray(one) && one[0] !== 'own');
    if (key === undefined) throw new Error('no published set is stored');
    await wait(blocks.delete(key));
    database.close();
  }, NAME);
}

/** The fingerprint in the header. */
export async function fingerprintOf(page: Page): Promise<string> {
  const shown = page.getByRole('button', { name: /数据指纹 [0-9a-f]{8}/ });
  const label = (await shown.first().getAttribute('aria-label')) ?? '';
  return /[0-9a-f]{8}/.exec(label)?.[0] ?? '';
}
