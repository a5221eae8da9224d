import { describe, expect, test } from 'vitest';
import type { Roster } from '#domain/authority.ts';
import { done, failed } from '#domain/problem.ts';
import { memoryDatabase } from '#store/memory.ts';
import type { DataClient } from '#worker/client.ts';
import type { Opened } from '#worker/protocol.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { wide } from '../../scripts/samples/layouts.ts';
import type { SampleReport } from '../../scripts/samples/report.ts';
import { MANIFEST_URL, TestTabs, asRead, handover, ok, publishedFiles, tab } from './support.ts';

async function opened(client: DataClient, workspace: string | null = 'own') {
  return ok(client.call('open', { workspace, manifestUrl: MANIFEST_URL }));
}

async function imported(client: DataClient, reports: readonly SampleReport[], workspace = 'own') {
  const file = handover('own.csv', wide(reports));
  const [outcome] = await ok(client.call('ingest', { drop: 1, files: [file] }));
  const files = [asRead(outcome, 0)];
  return ok(client.call('commit', { drop: 1, workspace, files, keepBytes: true }));
}

const { county, prefecture } = jiaocha;
const entry = { county, prefecture, from: 2014, to: null, aliases: [] };
const roster: Roster = {
  entries: [
    { ...entry, authority: '河湾乡' },
    { ...entry, authority: '交岔乡', aliases: ['交叉乡'] },
  ],
};

describe('a roster', () => {
  test('puts its units first, in its order, reported or not', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, [jiaocha]);
    const { frame } = await ok(client.call('setRoster', { roster }));
    expect(frame.authorities.map(({ name }) => name)).toEqual(['河湾乡', '交岔乡']);
    expect(frame.rosterAuthorities).toEqual([0, 1]);
    expect(frame.authorities[1]?.aliases).toEqual(['交叉乡']);
  });

  test('goes away again, and what it changed with it', async () => {
    const { client } = tab();
    await opened(client);
    const before = await imported(client, [jiaocha]);
    await ok(client.call('setRoster', { roster }));
    const after = await ok(client.call('setRoster', { roster: null }));
    expect(after.frame).toEqual(before.opened.frame);
  });

  test('joins the reports of a unit under its names when their years differ', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, [jiaocha, { ...jiaocha, authority: '交叉乡', year: 2016 }]);
    const { frame } = await ok(client.call('setRoster', { roster }));
    expect(frame.authorities.map(({ name }) => name)).toEqual(['河湾乡', '交岔乡']);
    expect([...(frame.blocks.get('s2014')?.present ?? [])]).toEqual([0, 0, 2, 2]);
  });

  test('keeps two names apart when both report for a year', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, [jiaocha, { ...jiaocha, authority: '交叉乡' }]);
    const { frame } = await ok(client.call('setRoster', { roster }));
    expect(frame.authorities.map(({ name }) => name)).toEqual(['河湾乡', '交岔乡', '交叉乡']);
  });

  test('of the user lies over a published one, county by county', async () => {
    const { client } = tab();
    const before = await opened(client, 'shili');
    const after = await ok(client.call('setRoster', { roster }));
    expect(after.frame.roster?.entries).toEqual([
      ...roster.entries,
      ...(before.frame.roster?.entries ?? []),
    ]);
    expect([before.ownRoster, after.ownRoster]).toEqual([null, roster]);
    const again = await ok(client.call('setRoster', { roster: null }));
    expect([again.ownRoster, again.frame]).toEqual([null, before.frame]);
  });
});

describe('a note', () => {
  test('is kept by workspace and taken away by an empty text', async () => {
    const { client } = tab();
    await opened(client);
    const subject = 'authority:x';
    const noted = await ok(client.call('setNote', { subject, text: '已电话确认' }));
    expect(noted).not.toHaveProperty('frame');
    expect(noted.notes).toEqual({ [subject]: '已电话确认' });
    expect((await opened(client, 'shili')).notes).toEqual({});
    expect((await opened(client, 'own')).notes).toEqual({ [subject]: '已电话确认' });
    expect((await ok(client.call('setNote', { subject, text: '' }))).notes).toEqual({});
  });
});

describe('erasing', () => {
  test('leaves nothing of the user and opens as at the first time', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, [jiaocha]);
    const after = await ok(client.call('erase', {}));
    expect(after.workspace).toBe('shili');
    expect((await opened(client, 'own')).batches).toEqual([]);
  });
});

describe('two tabs', () => {
  test('show what the other has changed', async () => {
    const tabs = new TestTabs();
    const memory = memoryDatabase();
    const database = () => Promise.resolve(done(memory));
    const [here, there] = [tab({ tabs, database }), tab({ tabs, database })];
    await opened(here.client);
    await opened(there.client);
    const changed = new Promise<Opened>((heard) => (there.client.onchanged = heard));
    const { opened: after } = await imported(here.client, [jiaocha]);
    expect((await changed).frame.fingerprint).toBe(after.frame.fingerprint);
  });

  test('with different workspaces do not disturb each other', async () => {
    const tabs = new TestTabs();
    const memory = memoryDatabase();
    const database = () => Promise.resolve(done(memory));
    const [here, there] = [tab({ tabs, database }), tab({ tabs, database })];
    await opened(here.client);
    await opened(there.client, 'shili');
    let heard = 0;
    there.client.onchanged = () => heard++;
    await imported(here.client, [jiaocha]);
    await ok(there.client.call('storage', {}));
    expect(heard).toBe(0);
  });
});

describe('fictional and real', () => {
  test('are kept apart also when the fictional set has left the manifest', async () => {
    const files = publishedFiles();
    const { client } = tab({ files });
    await opened(client, 'shili');
    const text = new TextDecoder().decode(files.get('manifest.json'));
    files.set('manifest.json', new TextEncoder().encode(text.replace('"shili"', '"other"')));
    expect((await opened(client, 'shili')).dataSet?.fictional).toBe(true);
    expect((await imported(client, [jiaocha], 'shili')).opened.workspace).toBe('own');
  });
});

describe('storage', () => {
  test.each(['storage.refused', 'storage.newer'] as const)(
    'that cannot be had (%s) is told, and everything goes on in memory',
    async (code) => {
      const { client } = tab({ database: () => Promise.resolve(failed(code)) });
      const first = await opened(client);
      expect(first).toMatchObject({ stored: false, problems: [{ code }] });
      expect((await imported(client, [jiaocha])).opened.ownReports).toBe(1);
    },
  );

  test('without room for a published set goes on in memory with all that was stored', async () => {
    const memory = memoryDatabase();
    let full = false;
    const database = () =>
      Promise.resolve(
        done({
          ...memory,
          write: <T>(work: Parameters<typeof memory.write<T>>[0]) =>
            full ? Promise.resolve(failed('storage.full')) : memory.write(work),
        }),
      );
    const { client } = tab({ database });
    await opened(client);
    await imported(client, [jiaocha]);
    full = true;
    const sample = await opened(client, 'shili');
    expect(sample.stored).toBe(false);
    expect(sample.problems.map(({ code }) => code)).toEqual(['storage.full']);
    expect(sample.frame.authorities).toHaveLength(14);
    expect((await opened(client, 'own')).ownReports).toBe(1);
  });

  test('without room for an import says so and stores nothing', async () => {
    const memory = memoryDatabase();
    let full = false;
    const database = () =>
      Promise.resolve(
        done({
          ...memory,
          write: <T>(work: Parameters<typeof memory.write<T>>[0]) =>
            full ? Promise.resolve(failed('storage.full')) : memory.write(work),
        }),
      );
    const { client } = tab({ database });
    await opened(client);
    const file = handover('own.csv', wide([jiaocha]));
    const [outcome] = await ok(client.call('ingest', { drop: 1, files: [file] }));
    const commit = { drop: 1, workspace: 'own', files: [asRead(outcome, 0)], keepBytes: true };
    full = true;
    expect(await client.call('commit', commit)).toMatchObject({
      problem: { code: 'storage.full' },
    });
    full = false;
    expect((await opened(client)).batches).toEqual([]);
    expect((await ok(client.call('commit', commit))).opened.ownReports).toBe(1);
  });

  test('that fills up right behind an import does not call it lost', async () => {
    const memory = memoryDatabase();
    let room = Infinity;
    const database = () =>
      Promise.resolve(
        done({
          ...memory,
          write: <T>(work: Parameters<typeof memory.write<T>>[0]) =>
            room-- > 0 ? memory.write(work) : Promise.resolve(failed('storage.full')),
        }),
      );
    const { client } = tab({ database });
    await opened(client, 'shili');
    room = 1;
    expect((await imported(client, [jiaocha], 'shili')).opened.ownReports).toBe(1);
  });

  test('says how much the kept files take', async () => {
    const { client } = tab({ files: publishedFiles() });
    await opened(client);
    const text = wide([jiaocha]);
    await imported(client, [jiaocha]);
    expect(await ok(client.call('storage', {}))).toEqual({
      usage: null,
      quota: null,
      lasting: null,
      files: new TextEncoder().encode(text).length,
    });
  });
});
