import { afterEach, describe, expect, test } from 'vitest';
import { Choice } from '#domain/reportTable.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { authorityId } from '#domain/authority.ts';
import { DataClient } from '#worker/client.ts';
import type { Opened } from '#worker/protocol.ts';
import { idbDatabase } from '#store/idb.ts';
import { migrations } from '#store/migrations/index.ts';
import { Store } from '#store/store.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { wide } from '../../scripts/samples/layouts.ts';
import { batchOf, frameOf, noWatch, value } from '../store/support.ts';

const report = { unit: 0, year: 2017, choice: Choice.none, cells: { 'org.staff': value(3) } };
let count = 0;
const newName = () => `browser ${Date.now()} ${++count}`;

async function ok<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('the store in a real browser', () => {
  test('has after a new opening what was committed, and not what was undone', async () => {
    const name = newName();
    const first = await ok(idbDatabase({ name }));
    const store = new Store(first);
    await ok(store.commit('own', batchOf([report]), noWatch));
    const before = await ok(store.read('own'));
    await ok(store.commit('own', batchOf([{ ...report, year: 2018 }]), noWatch));
    first.close();
    const again = new Store(await ok(idbDatabase({ name })));
    expect((await ok(again.read('own'))).layers).toHaveLength(2);
    await ok(again.undo('own', 2));
    expect(await ok(again.read('own'))).toEqual(before);
    expect(frameOf(await ok(again.read('own'))).authorities).toHaveLength(1);
    again.close();
  });

  test('has nothing of a commit that was cancelled in the middle', async () => {
    const store = new Store(await ok(idbDatabase({ name: newName() })));
    const cancel = new AbortController();
    const result = await store.commit('own', batchOf([report]), {
      signal: cancel.signal,
      progress: (made) => made === 2 && cancel.abort(),
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect((await ok(store.read('own'))).layers).toEqual([]);
    expect(await ok(store.commit('own', batchOf([report]), noWatch))).toBe(1);
    store.close();
  });

  test('is upgraded although another connection is open, which closes and says so', async () => {
    const name = newName();
    const notices: Problem[] = [];
    const onnotice = (problem: Problem) => notices.push(problem);
    const old = new Store(await ok(idbDatabase({ name, onnotice })));
    await ok(old.commit('own', batchOf([report]), noWatch));
    const step = { structure: () => undefined, records: {} };
    const later = new Store(await ok(idbDatabase({ name, steps: [...migrations, step] })));
    expect(notices.map(({ code }) => code)).toEqual(['storage.newer']);
    expect((await ok(later.read('own'))).layers).toHaveLength(1);
    expect(await old.read('own')).toMatchObject({ problem: { code: 'storage.newer' } });
    later.close();
  });
});

describe('the worker in a real browser', () => {
  const clients: DataClient[] = [];
  afterEach(() => clients.splice(0).forEach((client) => client.close()));

  function newTab(): DataClient {
    const client = new DataClient();
    clients.push(client);
    return client;
  }
  const open = { workspace: 'own', manifestUrl: 'http://127.0.0.1:9/data/manifest.json' };

  async function imported(client: DataClient): Promise<Opened> {
    const blob = new Blob([wide([jiaocha])]);
    const file = { name: 'a.csv', path: 'a.csv', origin: 'file', blob } as const;
    await ok(client.call('ingest', { drop: 1, files: [file] }));
    const { authority: name, county, prefecture, year } = jiaocha;
    const authority = { name, county, prefecture };
    const files = [{ file: 0, reports: [{ report: 0, authority, year, choice: Choice.none }] }];
    const args = { drop: 1, workspace: 'own', files, keepBytes: true };
    return (await ok(client.call('commit', args))).opened;
  }

  test('stores an import, proves its numbers, shows it to another tab and undoes it', async () => {
    const [here, there] = [newTab(), newTab()];
    const before = await ok(here.call('open', open));
    expect(before.stored).toBe(true);
    await ok(there.call('open', open));
    const changed = new Promise<Opened>((heard) => (there.onchanged = heard));
    const after = await imported(here);
    expect(after.frame.authorities.map(({ name }) => name)).toContain(jiaocha.authority);
    expect((await changed).frame.fingerprint).toBe(after.frame.fingerprint);
    const evidence = await ok(
      there.call('evidence', {
        authority: authorityId(jiaocha.authority, jiaocha.county, jiaocha.prefecture),
        year: jiaocha.year,
        form: 's2014',
        indicator: 'disclosure.total',
      }),
    );
    expect(evidence?.text).toBe(String(jiaocha.values['disclosure.total']));
    const again = newTab();
    const reopened = await ok(again.call('open', open));
    expect(reopened.frame.fingerprint).toBe(after.frame.fingerprint);
    const batch = after.batches[after.batches.length - 1]?.batch ?? 0;
    const undone = await ok(again.call('undo', { batch }));
    expect(undone.opened.frame.fingerprint).toBe(before.frame.fingerprint);
  });
});
