import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Problem, Result } from '#domain/problem.ts';
import { idbDatabase } from '#store/idb.ts';
import type { OpenOptions } from '#store/connection.ts';
import { migrations, upgraded } from '#store/migrations/index.ts';
import type { Migration } from '#store/migrations/migration.ts';
import { keyPaths, storeNames } from '#store/schema.ts';
import { Store } from '#store/store.ts';
import { batchOf, noWatch, value } from './support.ts';

let count = 0;
const newName = () => `idb ${++count}`;
const report = { unit: 0, year: 2017, choice: 0, cells: { 'org.staff': value(3) } };

async function ok<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** A database with what it told. */
async function opened(options: OpenOptions) {
  const notices: Problem[] = [];
  const onnotice = (problem: Problem) => notices.push(problem);
  const database = await ok(idbDatabase({ onnotice, ...options }));
  return { database, notices };
}

/** A step as a later version could have it: notes get an author. */
const withAuthor: Migration = {
  structure: (database) => {
    database.createObjectStore('authors', { keyPath: 'name' });
  },
  records: { notes: (old) => ({ ...(old as object), author: '' }) },
};

afterEach(() => void vi.restoreAllMocks());

describe('migrations', () => {
  test('make exactly the stores of the schema, with its keys', async () => {
    const name = newName();
    const { database } = await opened({ name });
    database.close();
    const raw = await openDB(name);
    expect(raw.version).toBe(migrations.length);
    expect([...raw.objectStoreNames]).toEqual([...storeNames].sort());
    for (const store of storeNames) {
      expect(raw.transaction(store).store.keyPath).toEqual(keyPaths[store]);
    }
    raw.close();
  });

  test('bring stored records up to date, and the same records of a backup', async () => {
    const name = newName();
    const { database } = await opened({ name });
    await ok(new Store(database).setNote('own', 'a', 'b'));
    database.close();
    const steps = [...migrations, withAuthor];
    const later = await opened({ name, steps });
    const notes = await ok(later.database.read((t) => t.all('notes', [])));
    expect(notes).toEqual([{ workspace: 'own', subject: 'a', text: 'b', author: '' }]);
    const old = { workspace: 'own', subject: 'a', text: 'b' };
    expect(upgraded('notes', old, 1, steps)).toEqual(notes[0]);
    expect(upgraded('notes', notes[0], steps.length, steps)).toBe(notes[0]);
    expect(upgraded('files', old, 1, steps)).toBe(old);
  });

  test('that fail leave the old version as it was', async () => {
    const name = newName();
    const { database } = await opened({ name });
    await ok(new Store(database).setNote('own', 'a', 'b'));
    database.close();
    const broken: Migration = {
      structure: () => undefined,
      records: {
        notes: () => {
          throw new Error('broken');
        },
      },
    };
    const result = await idbDatabase({ name, steps: [...migrations, broken] });
    expect(result).toMatchObject({
      problem: { code: 'storage.upgrade', params: { detail: 'Error: broken' } },
    });
    const again = await opened({ name });
    expect((await ok(new Store(again.database).read('own'))).notes).toEqual({ a: 'b' });
  });
});

describe('two connections', () => {
  test('both read and write', async () => {
    const name = newName();
    const [one, two] = [await opened({ name }), await opened({ name })];
    const [a, b] = await Promise.all(
      [one, two].map(({ database }) =>
        ok(new Store(database).commit('own', batchOf([report]), noWatch)),
      ),
    );
    expect([a, b].sort()).toEqual([1, 2]);
    expect((await ok(new Store(one.database).read('own'))).layers).toHaveLength(2);
  });

  test('do not hold up an upgrade: the old one closes and says so', async () => {
    const name = newName();
    const old = await opened({ name });
    const later = await opened({ name, steps: [...migrations, withAuthor] });
    expect(old.notices).toEqual([{ code: 'storage.newer', params: {} }]);
    expect(later.notices).toEqual([]);
    const result = await new Store(old.database).setNote('own', 'a', 'b');
    expect(result).toMatchObject({ ok: false, problem: { code: 'storage.newer' } });
    expect(await ok(later.database.read((t) => t.all('notes', [])))).toEqual([]);
  });

  test('of which one does not close are told to the user while the other waits', async () => {
    const name = newName();
    const stubborn = await openDB(name, migrations.length, {
      upgrade: (db, from, _to, transaction) =>
        migrations.slice(from).forEach((step) => step.structure(db, transaction)),
    });
    const notices: Problem[] = [];
    const onnotice = (problem: Problem) => {
      notices.push(problem);
      stubborn.close();
    };
    await ok(idbDatabase({ name, steps: [...migrations, withAuthor], onnotice }));
    expect(notices).toEqual([{ code: 'storage.blocked', params: {} }]);
  });
});

describe('a database', () => {
  test('of a newer program is refused untouched', async () => {
    const name = newName();
    (await openDB(name, 99)).close();
    expect(await idbDatabase({ name })).toMatchObject({ problem: { code: 'storage.newer' } });
    const raw = await openDB(name);
    expect(raw.version).toBe(99);
    raw.close();
  });

  test('that the browser refuses is a problem, not a crash', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await idbDatabase({ name: newName() })).toMatchObject({
      problem: { code: 'storage.refused' },
    });
  });

  test('without room keeps nothing of the batch and says so', async () => {
    const { database } = await opened({ name: newName() });
    const store = new Store(database);
    await ok(store.commit('own', batchOf([report]), noWatch));
    const before = await ok(store.read('own'));
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      record: unknown,
    ) {
      if (this.name === 'bytes') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, record);
    });
    const result = await store.commit('own', batchOf([report]), noWatch);
    expect(result).toEqual({ ok: false, problem: { code: 'storage.full', params: {} } });
    vi.restoreAllMocks();
    expect(await ok(store.read('own'))).toEqual(before);
  });

  test('that refuses any one of the puts of a batch keeps nothing of it', async () => {
    const { database } = await opened({ name: newName() });
    const store = new Store(database);
    await ok(store.commit('own', batchOf([report]), noWatch));
    const before = await ok(store.read('own'));
    const { put } = IDBObjectStore.prototype;
    for (let broken = 1; ; broken++) {
      let puts = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        record: unknown,
      ) {
        if (++puts === broken) throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, record);
      });
      const result = await store.commit('own', batchOf([report]), noWatch);
      vi.restoreAllMocks();
      if (result.ok) {
        expect([broken, result.value]).toEqual([puts + 1, 2]);
        break;
      }
      expect(result.problem.code).toBe('storage.full');
      expect(await ok(store.read('own'))).toEqual(before);
      expect(await ok(database.read((t) => t.all('bytes', [])))).toHaveLength(1);
    }
  });

  test('that the browser closed is opened once more', async () => {
    const { database } = await opened({ name: newName() });
    const store = new Store(database);
    await ok(store.setNote('own', 'a', 'b'));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    transaction.mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect((await ok(store.read('own'))).notes).toEqual({ a: 'b' });
  });

  test('whose transaction the browser gives up is asked once more', async () => {
    const { database } = await opened({ name: newName() });
    const store = new Store(database);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      record: unknown,
    ) {
      const request = put.call(this, record);
      this.transaction.abort();
      return request;
    });
    await ok(store.setNote('own', 'a', 'b'));
    expect((await ok(store.read('own'))).notes).toEqual({ a: 'b' });
  });

  test('that gives up every transaction is lost and keeps nothing', async () => {
    const { database } = await opened({ name: newName() });
    const store = new Store(database);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      record: unknown,
    ) {
      const request = put.call(this, record);
      this.transaction.abort();
      return request;
    });
    const result = await store.commit('own', batchOf([report]), noWatch);
    expect(result).toMatchObject({ problem: { code: 'storage.lost' } });
    vi.restoreAllMocks();
    expect((await ok(store.read('own'))).layers).toEqual([]);
  });

  test('that stays closed is lost, and the page is told', async () => {
    const { database } = await opened({ name: newName() });
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await new Store(database).read('own')).toMatchObject({
      problem: { code: 'storage.lost' },
    });
  });

  test('with a damaged block leaves out its batch as a whole and names it', async () => {
    const { database } = await opened({ name: newName() });
    const store = new Store(database);
    await ok(store.commit('own', batchOf([report]), noWatch));
    await ok(store.commit('own', batchOf([report]), noWatch));
    await ok(
      database.write(async (t) => {
        const [block] = await t.all('blocks', ['own', 2]);
        if (block === undefined) throw new Error('no block');
        await t.put('blocks', { ...block, cells: { ...block.cells, widths: [8] } });
      }),
    );
    const stored = await ok(store.read('own'));
    expect(stored.damage).toMatchObject([{ batch: 2, lost: 'numbers' }]);
    expect(stored.layers.map(({ batch }) => batch.batch)).toEqual([1]);
  });
});
