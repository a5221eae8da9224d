import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DataSetEntry } from '#domain/dataSet.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import type { Database } from '#store/database.ts';
import { idbDatabase } from '#store/idb.ts';
import { memoryDatabase } from '#store/memory.ts';
import { Store } from '#store/store.ts';
import { batchOf, frameOf, noWatch, value } from './support.ts';
import type { TestReport } from './support.ts';
import { anyReport } from './arbitraries.ts';

let count = 0;
const databases: readonly (readonly [string, () => Promise<Result<Database>>])[] = [
  ['IndexedDB', () => idbDatabase({ name: `store ${++count}` })],
  ['memory', () => Promise.resolve(done(memoryDatabase()))],
];

async function ok<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const report: TestReport = {
  unit: 0,
  year: 2017,
  choice: 0,
  cells: { 'org.staff': value(3), 'org.budget': value(1.5) },
};
const dataSet: DataSetEntry = {
  id: 'set',
  label: { zh: '集', en: 'Set' },
  source: { zh: '', en: '' },
  fictional: false,
  date: '2026-01-01',
  files: [],
  roster: null,
  fingerprint: 'f1',
};

describe.each(databases)('the store in %s', (_name, open) => {
  const newStore = async () => new Store(await ok(open()));

  test('gives back what was committed', async () => {
    const store = await newStore();
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(1);
    const { layers, damage } = await ok(store.read('own'));
    expect(damage).toEqual([]);
    expect(layers).toHaveLength(1);
    expect(layers[0]?.batch).toMatchObject({
      batch: 1,
      reports: 1,
      authorities: 1,
      years: [2017, 2017],
    });
    expect(layers[0]?.files).toMatchObject([{ kept: true, source: { name: 'a.csv' } }]);
    expect(await ok(store.bytes('own', 1, 0))).toEqual(new Uint8Array([1, 2, 3]));
    expect(await ok(store.read('other'))).toMatchObject({ layers: [], roster: null, notes: {} });
  });

  test('keeps workspaces apart and never gives a number twice', async () => {
    const store = await newStore();
    await ok(store.commit('own', batchOf([report]), noWatch));
    await ok(store.commit('set', batchOf([report]), noWatch));
    await ok(store.undo('set', 2));
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(3);
    expect((await ok(store.read('own'))).layers.map(({ batch }) => batch.batch)).toEqual([1, 3]);
    expect((await ok(store.read('set'))).layers).toEqual([]);
  });

  test('puts the published set below everything and replaces it whole', async () => {
    const store = await newStore();
    await ok(store.commit('set', batchOf([report]), noWatch));
    const published = (n: number) => batchOf([{ ...report, cells: { 'org.staff': value(n) } }]);
    await ok(store.publish('set', published(7), { dataSet, roster: null }, noWatch));
    const newer = { ...dataSet, fingerprint: 'f2' };
    await ok(store.publish('set', published(8), { dataSet: newer, roster: null }, noWatch));
    const stored = await ok(store.read('set'));
    expect(
      stored.layers.map(({ batch }) => [batch.batch, batch.published?.dataSet.fingerprint]),
    ).toEqual([
      [-1, 'f2'],
      [1, undefined],
    ]);
    expect((await ok(store.contents())).sets).toEqual([newer]);
  });

  test('is as before after any batches were imported and undone in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyReport, { minLength: 1, maxLength: 4 }), { maxLength: 2 }),
        fc.array(fc.array(anyReport, { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.infiniteStream(fc.nat()),
        async (before, imported, picks) => {
          const store = await newStore();
          for (const reports of before) await ok(store.commit('own', batchOf(reports), noWatch));
          const frame = frameOf(await ok(store.read('own')));
          const batches: number[] = [];
          for (const reports of imported) {
            batches.push(await ok(store.commit('own', batchOf(reports), noWatch)));
          }
          while (batches.length > 0) {
            const [batch] = batches.splice(picks.next().value % batches.length, 1);
            if (batch !== undefined) await ok(store.undo('own', batch));
          }
          expect(frameOf(await ok(store.read('own')))).toEqual(frame);
          store.close();
        },
      ),
      { numRuns: 30 },
    );
  });

  test('does not depend on the order in which the batches left were undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyReport, { minLength: 1, maxLength: 4 }), {
          minLength: 2,
          maxLength: 5,
        }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        async (imported, kept) => {
          const all = await newStore();
          const direct = await newStore();
          for (const [i, reports] of imported.entries()) {
            await ok(all.commit('own', batchOf(reports), noWatch));
            if (kept[i] === true) await ok(direct.commit('own', batchOf(reports), noWatch));
          }
          for (const [i] of imported.entries()) {
            if (kept[i] !== true) await ok(all.undo('own', i + 1));
          }
          expect(frameOf(await ok(all.read('own')))).toEqual(frameOf(await ok(direct.read('own'))));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('has nothing of a commit that was cancelled half way', async () => {
    const store = await newStore();
    await ok(store.commit('own', batchOf([report]), noWatch));
    const before = await ok(store.read('own'));
    for (let steps = 1; steps <= 4; steps++) {
      const cancel = new AbortController();
      const result = await store.commit('own', batchOf([report]), {
        signal: cancel.signal,
        progress: (made) => made === steps && cancel.abort(),
      });
      expect(result).toEqual(failed('cancelled'));
      expect(await ok(store.read('own'))).toEqual(before);
    }
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(2);
  });

  test('has nothing of a commit that broke half way', async () => {
    const store = await newStore();
    const crash = () => {
      throw new Error('crash');
    };
    const watch = { signal: noWatch.signal, progress: crash };
    await expect(store.commit('own', batchOf([report]), watch)).rejects.toThrow('crash');
    expect((await ok(store.read('own'))).layers).toEqual([]);
    expect(await ok(store.bytes('own', 1, 0))).toBeNull();
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(1);
  });

  test('drops bytes and keeps numbers and places', async () => {
    const store = await newStore();
    await ok(store.commit('own', batchOf([report]), noWatch));
    const before = await ok(store.read('own'));
    expect(await ok(store.keptBytes())).toBe(3);
    await ok(store.dropBytes('own', null));
    const after = await ok(store.read('own'));
    expect(after.layers[0]?.tables).toEqual(before.layers[0]?.tables);
    expect(after.layers[0]?.files).toMatchObject([{ kept: false, source: { name: 'a.csv' } }]);
    expect(await ok(store.bytes('own', 1, 0))).toBeNull();
    expect(await ok(store.keptBytes())).toBe(0);
  });

  test('keeps roster, notes and the workspace used last', async () => {
    const store = await newStore();
    const entry = { county: '县', prefecture: null, authority: '乡', from: 2014, to: null };
    const roster = { entries: [{ ...entry, aliases: [] }] };
    await ok(store.setRoster('own', roster));
    await ok(store.setNote('own', 'a', '一'));
    await ok(store.setNote('own', 'b', '二'));
    await ok(store.setNote('own', 'a', ''));
    await ok(store.rememberWorkspace('own'));
    expect(await ok(store.read('own'))).toMatchObject({ roster, notes: { b: '二' } });
    expect(await ok(store.lastWorkspace())).toBe('own');
    expect((await ok(store.contents())).workspaces).toEqual(['own']);
    await ok(store.erase());
    expect(await ok(store.read('own'))).toMatchObject({ roster: null, notes: {} });
    expect(await ok(store.lastWorkspace())).toBeNull();
  });

  test('puts own records back as they were, the published set untouched', async () => {
    const store = await newStore();
    await ok(store.publish('set', batchOf([report]), { dataSet, roster: null }, noWatch));
    await ok(store.commit('set', batchOf([{ ...report, year: 2016 }]), noWatch));
    const before = await ok(store.read('set'));
    const records = await ok(store.ownRecords());
    expect(records.batches.map(({ batch }) => batch)).toEqual([1]);
    await ok(store.commit('set', batchOf([report]), noWatch));
    await ok(store.replaceOwn(['set'], records));
    expect(await ok(store.read('set'))).toEqual(before);
    expect(await ok(store.commit('set', batchOf([report]), noWatch))).toBe(3);
  });

  test('copies everything into another database', async () => {
    const store = await newStore();
    await ok(store.commit('own', batchOf([report]), noWatch));
    const memory = memoryDatabase();
    await ok(store.copyTo(memory));
    expect(await ok(new Store(memory).read('own'))).toEqual(await ok(store.read('own')));
  });
});
