import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import type { DataSetEntry } from '#domain/dataSet.ts';
import { done } from '#domain/problem.ts';
import { memoryDatabase } from '#store/memory.ts';
import { fingerprintOf, manifestIn } from '#store/dataset.ts';
import type { DataClient } from '#worker/client.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { wide } from '../../scripts/samples/layouts.ts';
import { MANIFEST_URL, asRead, handover, ok, publishedFiles, tab } from './support.ts';

const own = { ...jiaocha, authority: '河湾乡', fullName: '彭阳县河湾乡人民政府' };

async function opened(client: DataClient, workspace: string | null) {
  return ok(client.call('open', { workspace, manifestUrl: MANIFEST_URL }));
}

async function imported(client: DataClient, workspace: string) {
  const file = handover('own.csv', wide([own]));
  const [outcome] = await ok(client.call('ingest', { drop: 1, files: [file] }));
  const files = [asRead(outcome, 0)];
  return ok(client.call('commit', { drop: 1, workspace, files, keepBytes: true }));
}

/** The published files with one unit's report of 2017 in a newer version. */
function newVersion(): Map<string, Uint8Array> {
  const files = publishedFiles();
  const reports = new TextEncoder().encode(
    wide([{ ...jiaocha, values: { ...jiaocha.values, 'disclosure.total': 4321 } }]),
  );
  const file = {
    path: 'jiaocha-2017/reports.csv',
    bytes: reports.length,
    sha256: bytesToHex(sha256(reports)),
  };
  const changed = { files: [file], roster: null };
  return withManifest(files.set(file.path, reports), (set) =>
    set.id === 'jiaocha-2017'
      ? { ...set, ...changed, date: '2027-01-01', fingerprint: fingerprintOf(changed) }
      : set,
  );
}

function withManifest(
  files: Map<string, Uint8Array>,
  change: (set: DataSetEntry) => object,
): Map<string, Uint8Array> {
  const manifest = manifestIn(new TextDecoder().decode(files.get('manifest.json')));
  if (!manifest.ok) throw new Error('no manifest');
  const changed = { version: 1, dataSets: manifest.value.manifest.dataSets.map(change) };
  return files.set('manifest.json', new TextEncoder().encode(JSON.stringify(changed)));
}

/** Two visits to one browser, the second with other files on the server. */
function visits(second: ReadonlyMap<string, Uint8Array>) {
  const memory = memoryDatabase();
  const database = () => Promise.resolve(done(memory));
  return { first: tab({ database }), second: tab({ database, files: second }) };
}

describe('a published set', () => {
  test('is opened from the database the second time: only the manifest is fetched', async () => {
    const { first, second } = visits(publishedFiles());
    const before = await opened(first.client, null);
    const after = await opened(second.client, null);
    expect(second.fetched).toEqual(['manifest.json']);
    expect(after.frame.fingerprint).toBe(before.frame.fingerprint);
  });

  test('opens without its manifest when it is stored, with a notice', async () => {
    const { first, second } = visits(new Map());
    const before = await opened(first.client, null);
    const after = await opened(second.client, null);
    expect(after.frame.fingerprint).toBe(before.frame.fingerprint);
    expect(after.dataSets.map(({ id }) => id)).toEqual(['shili']);
    expect(after.problems.map(({ code }) => code)).toEqual(['dataset.manifest']);
  });

  test('gives way to the own data when nothing is stored and the manifest is not there', async () => {
    const { client } = tab({ files: new Map() });
    const after = await opened(client, null);
    expect(after.workspace).toBe('own');
    expect(after.problems.map(({ code }) => code)).toEqual(['dataset.manifest']);
  });

  test.each([
    ['that is missing', null, 'dataset.part'],
    ['that was changed', new Uint8Array([1]), 'dataset.hash'],
  ])('with a part %s is not taken, and the page stays usable', async (_name, bytes, code) => {
    const files = publishedFiles();
    if (bytes === null) files.delete('shili/reports-m2019.csv');
    else files.set('shili/reports-m2019.csv', bytes);
    const { client } = tab({ files });
    const after = await opened(client, 'shili');
    expect(after.dataSet?.id).toBe('shili');
    expect(after.frame.authorities).toEqual([]);
    expect(after.problems).toEqual([{ code, params: { file: 'shili/reports-m2019.csv' } }]);
    expect((await imported(client, 'own')).opened.ownReports).toBe(1);
  });

  test('is replaced by its new version at once when no own work lies over it', async () => {
    const { first, second } = visits(newVersion());
    const before = await opened(first.client, 'jiaocha-2017');
    const after = await opened(second.client, 'jiaocha-2017');
    expect(after.update).toBeNull();
    expect(after.dataSet?.date).toBe('2027-01-01');
    expect(after.frame.fingerprint).not.toBe(before.frame.fingerprint);
    expect(after.batches).toHaveLength(1);
  });

  test('with own work over it waits until the new version is taken', async () => {
    const { first, second } = visits(newVersion());
    await opened(first.client, 'jiaocha-2017');
    const before = await imported(first.client, 'jiaocha-2017');
    expect(before.opened.ownReports).toBe(1);
    const waiting = await opened(second.client, 'jiaocha-2017');
    expect(waiting.update).toMatchObject({ to: '2027-01-01' });
    expect(waiting.frame.fingerprint).toBe(before.opened.frame.fingerprint);
    const taken = await ok(second.client.call('takeUpdate', {}));
    expect(taken.update).toBeNull();
    expect(taken.dataSet?.date).toBe('2027-01-01');
    expect(taken.ownReports).toBe(1);
    expect(taken.frame.fingerprint).not.toBe(before.opened.frame.fingerprint);
  });

  test.each<[string, (set: DataSetEntry) => object, object]>([
    [
      'that cannot be read',
      ({ files: _files, ...set }) => set,
      { code: 'dataset.entry', params: { n: 1, names: '"jiaocha-2017"' } },
    ],
    [
      'with a wrong fingerprint',
      (set) => ({ ...set, fingerprint: set.fingerprint.replace(/^./, 'x') }),
      {
        code: 'dataset.fingerprint',
        params: { 'dataSet.zh': '交岔乡 2017', 'dataSet.en': expect.any(String) },
      },
    ],
  ])('%s is left out of the list and named; the others open', async (_name, change, problem) => {
    const files = withManifest(publishedFiles(), (set) =>
      set.id === 'jiaocha-2017' ? change(set) : set,
    );
    const { client } = tab({ files });
    const after = await opened(client, null);
    expect(after.dataSets.map(({ id }) => id)).toEqual(['shili']);
    expect(after.frame.authorities.length).toBeGreaterThan(0);
    expect(after.problems).toEqual([problem]);
  });
});
