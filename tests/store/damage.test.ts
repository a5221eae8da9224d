import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Result } from '#domain/problem.ts';
import { idbDatabase } from '#store/idb.ts';
import { Store } from '#store/store.ts';
import { batchOf, noWatch, value } from './support.ts';
import { oldRecords, oldStore } from './v1/written.ts';

let count = 0;
const report = { unit: 0, year: 2017, choice: 0, cells: { 'org.staff': value(0) } };

async function ok<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** Two batches, a note and a roster, and a way to spoil what is stored behind the back of the program. */
async function filled() {
  const name = `damage ${++count}`;
  const store = new Store(await ok(idbDatabase({ name })));
  await ok(store.commit('own', batchOf([report]), noWatch));
  await ok(store.commit('own', batchOf([{ ...report, year: 2018 }]), noWatch));
  await ok(store.setNote('own', 'a', '一'));
  await ok(store.setRoster('own', { entries: [] }));
  return { store, raw: await openDB(name) };
}
type Raw = Awaited<ReturnType<typeof filled>>['raw'];

/** Changes one record in place. */
async function change(raw: Raw, store: string, key: IDBValidKey, edit: (record: never) => unknown) {
  const record: unknown = await raw.get(store, key);
  await raw.put(store, edit(record as never));
}

const flipBlock = (raw: Raw) =>
  change(raw, 'blocks', ['own', 2, 0], (record: { cells: { data: ArrayBuffer } }) => {
    new Uint8Array(record.cells.data)[0]! ^= 1;
    return record;
  });

describe('what is stored and was damaged', () => {
  test('nothing: the check says so and counts the records', async () => {
    const { store } = await filled();
    expect(await ok(store.check())).toEqual({ records: 15, damage: [] });
  });

  test.each<[string, (raw: Raw) => Promise<unknown>]>([
    ['one bit of a number', flipBlock],
    ['a block that is gone', (raw) => raw.delete('blocks', ['own', 2, 0])],
    ['the line of the batch that is gone', (raw) => raw.delete('batches', ['own', 2])],
    [
      'a batch that says something else',
      (raw) => change(raw, 'batches', ['own', 2], (r: object) => ({ ...r, reports: 9 })),
    ],
    ['a record that is none', (raw) => raw.put('blocks', { workspace: 'own', batch: 2, block: 0 })],
    [
      'bytes that are cut off',
      (raw) =>
        change(raw, 'blocks', ['own', 2, 0], (r: { cells: { data: ArrayBuffer } }) => ({
          ...r,
          cells: { ...r.cells, data: r.cells.data.slice(0, 1) },
        })),
    ],
  ])('%s: the batch is left out and named, the others open', async (_name, spoil) => {
    const { store, raw } = await filled();
    await spoil(raw);
    const stored = await ok(store.read('own'));
    expect(stored.layers.map(({ batch }) => batch.batch)).toEqual([1]);
    expect(stored.notes).toEqual({ a: '一' });
    expect(stored.damage).toEqual([
      {
        workspace: 'own',
        batch: 2,
        lost: 'numbers',
        about: { when: 0, reports: 1, authorities: 1, years: [2018, 2018] },
        names: ['a.csv'],
        files: 1,
        kept: 1,
        records: 1,
      },
    ]);
    expect((await ok(store.check())).damage).toEqual(stored.damage);
    expect((await ok(store.ownRecords())).batches.map(({ batch }) => batch)).toEqual([1]);
    await ok(store.settle('own', 2));
    expect(await ok(store.check())).toMatchObject({ damage: [] });
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(3);
  });

  test('after layers were read before: what stays is taken over, what came is read, what went is seen', async () => {
    const { store, raw } = await filled();
    const { layers: held } = await ok(store.read('own'));
    await ok(store.commit('own', batchOf([{ ...report, year: 2016 }]), noWatch));
    await ok(store.undo('own', 1));
    const { layers, damage } = await ok(store.read('own', held));
    expect(damage).toEqual([]);
    expect(layers.map(({ batch }) => batch.batch)).toEqual([2, 3]);
    expect(layers[0]?.tables).toBe(held[1]?.tables);
    expect(layers[1]?.tables[0]?.table.year).toEqual(Int32Array.of(2016));
    await raw.delete('blocks', ['own', 2, 0]);
    const after = await ok(store.read('own', layers));
    expect(after.layers.map(({ batch }) => batch.batch)).toEqual([3]);
    expect(after.damage).toMatchObject([{ batch: 2, lost: 'numbers' }]);
  });

  test('a kept file: opening only counts it, the check finds it, the numbers stay', async () => {
    const { store, raw } = await filled();
    const flip = (record: { bytes: Uint8Array }) => ({ ...record, bytes: Uint8Array.of(1, 2, 4) });
    await change(raw, 'bytes', ['own', 2, 0], flip);
    expect((await ok(store.read('own'))).damage).toEqual([]);
    const { damage } = await ok(store.check());
    expect(damage).toMatchObject([{ batch: 2, lost: 'sources', names: ['a.csv'], kept: 0 }]);
    expect((await ok(store.read('own'))).layers).toHaveLength(2);
    expect(await ok(store.bytes('own', 2, 0))).toBeNull();
    await ok(store.settle('own', 2));
    expect((await ok(store.check())).damage).toEqual([]);
    const files = (await ok(store.read('own'))).layers.flatMap((layer) => layer.files);
    expect(files.map(({ kept }) => kept)).toEqual([true, false]);
  });

  test.each<[string, (raw: Raw) => Promise<unknown>]>([
    ['a note that is gone', (raw) => raw.delete('notes', ['own', 'a'])],
    ['a roster that is gone', (raw) => raw.delete('rosters', ['own'])],
    [
      'a note that says something else',
      (raw) => change(raw, 'notes', ['own', 'a'], (r: object) => ({ ...r, text: '二' })),
    ],
  ])('%s is told until the user has seen it', async (_name, spoil) => {
    const { store, raw } = await filled();
    await spoil(raw);
    expect((await ok(store.read('own'))).damage).toMatchObject([{ batch: 0, lost: 'words' }]);
    await ok(store.setNote('own', 'b', '三'));
    expect((await ok(store.read('own'))).damage).toMatchObject([{ lost: 'words', records: 1 }]);
    await ok(store.settle('own', 0));
    expect((await ok(store.check())).damage).toEqual([]);
    expect((await ok(store.read('own'))).notes).toMatchObject({ b: '三' });
  });

  test('a line of the ledger: the numbers are all there and stay', async () => {
    const { store, raw } = await filled();
    await raw.delete('ledger', ['own', 2]);
    const stored = await ok(store.read('own'));
    expect(stored.layers).toHaveLength(2);
    expect(stored.damage).toMatchObject([{ batch: 2, lost: 'list' }]);
    await ok(store.settle('own', 2));
    expect((await ok(store.check())).damage).toEqual([]);
  });

  test('what is remembered of the numbers given: no batch is overwritten', async () => {
    const { store, raw } = await filled();
    await raw.clear('meta');
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(3);
  });

  test('is not called whole by a copy in memory', async () => {
    const { store, raw } = await filled();
    await flipBlock(raw);
    const { memoryDatabase } = await import('#store/memory.ts');
    const memory = memoryDatabase();
    await ok(store.copyTo(memory));
    const copy = await ok(new Store(memory).read('own'));
    expect(copy.damage).toMatchObject([{ batch: 2, lost: 'numbers' }]);
  });
});

describe('a database of version 1', () => {
  test('is brought up to date with nothing lost, and has its checksums then', async () => {
    const name = `old ${++count}`;
    await oldStore(name);
    const store = new Store(await ok(idbDatabase({ name })));
    expect(await ok(store.check())).toMatchObject({ damage: [] });
    const stored = await ok(store.read('jiaocha-2017'));
    expect(stored.layers.map(({ batch }) => batch.batch)).toEqual([-1, 1, 2]);
    expect(stored.roster?.entries).toHaveLength(1);
    expect(stored.notes).toEqual({ 'gap:x': 'explained\n机构合并' });
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(4);
    const raw = await openDB(name);
    await raw.delete('blocks', ['own', 3, 0]);
    expect((await ok(store.read('own'))).damage).toMatchObject([{ batch: 3, lost: 'numbers' }]);
  });

  test.each<[string, (records: ReturnType<typeof oldRecords>) => void]>([
    ['a block less', (records) => void records.get('blocks')?.splice(2, 1)],
    [
      'a malformed block',
      (records) => {
        const { workspace, batch, block } = records.get('blocks')?.[2] ?? {};
        records.get('blocks')?.splice(2, 1, { workspace, batch, block, cells: 3 });
      },
    ],
  ])('with %s leaves out that batch and opens the rest', async (_name, spoil) => {
    const name = `old ${++count}`;
    const records = oldRecords();
    spoil(records);
    await oldStore(name, records);
    const store = new Store(await ok(idbDatabase({ name })));
    const { damage } = await ok(store.check());
    expect(damage).toMatchObject([{ workspace: 'jiaocha-2017', batch: 2, lost: 'numbers' }]);
    expect((await ok(store.read('own'))).layers).toHaveLength(1);
  });
});
