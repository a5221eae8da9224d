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

describe('a backup', () => {
  const settings = { language: 'en' };

  /** Own layers over 交岔乡 2017, a roster and a note. */
  async function filled(client: DataClient): Promise<Opened> {
    await opened(client, 'jiaocha-2017');
    await imported(client, [{ ...jiaocha, year: 2016 }], 'jiaocha-2017');
    await imported(client, [{ ...jiaocha, values: { 'org.staff': 9 } }], 'jiaocha-2017');
    await ok(client.call('setRoster', { roster }));
    await ok(client.call('setNote', { subject: 'a', text: 'b' }));
    return opened(client, 'jiaocha-2017');
  }

  test('restores layers, roster, notes, settings and evidence on another machine', async () => {
    const here = tab();
    const before = await filled(here.client);
    const text = await ok(here.client.call('backup', { settings }));
    const there = tab();
    await opened(there.client, 'shili');
    const restored = await ok(there.client.call('restore', { text }));
    expect(restored.settings).toEqual(settings);
    expect(restored.opened.workspace).toBe('jiaocha-2017');
    expect(restored.opened.problems).toEqual([]);
    expect(restored.opened.frame).toEqual(before.frame);
    expect(restored.opened.notes).toEqual(before.notes);
    expect(restored.opened.ownReports).toBe(2);
    const evidence = await ok(
      there.client.call('evidence', {
        authority: before.frame.authorities[1]!.id,
        year: 2017,
        form: 's2014',
        indicator: 'org.staff',
      }),
    );
    expect(evidence).toMatchObject({ file: 'own.csv', text: '9' });
  });

  test('puts back what is the same and not twice', async () => {
    const { client } = tab();
    const before = await filled(client);
    const text = await ok(client.call('backup', { settings }));
    const { opened: after } = await ok(client.call('restore', { text }));
    expect(after.batches.map(({ batch }) => batch)).toEqual(
      before.batches.map(({ batch }) => batch),
    );
    const { batch } = await imported(client, [jiaocha], 'jiaocha-2017');
    expect(before.batches.every((there) => there.batch < batch)).toBe(true);
  });

  test('over a set that is not there restores all the same and says so', async () => {
    const here = tab();
    await filled(here.client);
    const text = await ok(here.client.call('backup', { settings }));
    const { client } = tab({ files: new Map() });
    await opened(client, null);
    const { opened: after } = await ok(client.call('restore', { text }));
    expect(after.ownReports).toBe(2);
    expect(after.problems).toEqual([
      { code: 'backup.otherDataSet', params: { dataSet: '交岔乡 2017' } },
    ]);
  });

  test.each([
    ['of a newer program', (text: string) => text.replace('"version":1', '"version":99'), 'newer'],
    ['that is cut off', (text: string) => text.slice(0, -20), 'shape'],
    ['of something else', () => '{"kind":"else"}', 'shape'],
    ['with a damaged block', (text: string) => text.replace('"widths":[', '"widths":[8,'), 'shape'],
    ['with a field missing', (text: string) => text.replace('"sha256"', '"sha"'), 'shape'],
  ])('%s is refused and changes nothing', async (_name, change, code) => {
    const { client } = tab();
    const before = await filled(client);
    const text = await ok(client.call('backup', { settings }));
    const result = await client.call('restore', { text: change(text) });
    expect(result).toMatchObject({ ok: false, problem: { code: `backup.${code}` } });
    expect((await opened(client, null)).frame).toEqual(before.frame);
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

  test('says how much the kept files take', async () => {
    const { client } = tab({ files: publishedFiles() });
    await opened(client);
    const text = wide([jiaocha]);
    await imported(client, [jiaocha]);
    expect(await ok(client.call('storage', {}))).toEqual({
      usage: null,
      quota: null,
      files: new TextEncoder().encode(text).length,
    });
  });
});
