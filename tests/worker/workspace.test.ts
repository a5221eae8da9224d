import { describe, expect, test } from 'vitest';
import type { Roster } from '#domain/authority.ts';
import { done, failed } from '#domain/problem.ts';
import { binaryJson } from '#store/binaryJson.ts';
import { memoryDatabase } from '#store/memory.ts';
import { packed } from '#store/pack.ts';
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

/** A backup as JSON.parse gives it. */
interface WrittenBackup {
  workspace: string;
  readonly records: Readonly<Record<string, Record<string, unknown>[]>>;
}

/** Rewrites the columns of the first block as plain Int32, all zero but the year. */
function withYear({ records }: WrittenBackup, year: number): void {
  const columns = new Map(
    ['unit', 'year', 'file', 'place', 'whole'].map((name) => [
      name,
      Int32Array.of(name === 'year' ? year : 0),
    ]),
  );
  const block = records['blocks']?.[0];
  if (block !== undefined) block['reports'] = JSON.parse(binaryJson(packed(columns)));
}

function withRoster({ records, workspace }: WrittenBackup, from: number, to: number): void {
  const { county, prefecture } = jiaocha;
  const line = { county, prefecture, authority: '河湾乡', from, to, aliases: [] };
  records['rosters']?.push({ workspace, roster: { entries: [line] } });
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
      {
        code: 'backup.otherDataSet',
        params: { 'dataSet.zh': '交岔乡 2017', 'dataSet.en': expect.stringMatching(/^[A-Z]/) },
      },
    ]);
  });

  test.each([
    [
      'of a newer program',
      (text: string) => text.replace(/"version":\d+/, '"version":99'),
      'newer',
    ],
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

describe('a backup that somebody has changed', () => {
  /** Two own batches over 交岔乡 2017 as JSON, to be changed. */
  async function written(): Promise<WrittenBackup> {
    const { client } = tab();
    await opened(client, 'jiaocha-2017');
    await imported(client, [{ ...jiaocha, year: 2016 }], 'jiaocha-2017');
    await imported(client, [{ ...jiaocha, values: { 'org.staff': 9 } }], 'jiaocha-2017');
    const text = await ok(client.call('backup', { settings: {} }));
    return JSON.parse(text) as WrittenBackup;
  }
  const partsOf = ({ records }: WrittenBackup) => Object.values(records).flat();

  test.each<readonly [string, (backup: WrittenBackup) => void]>([
    ['batch numbers beyond counting', (b) => partsOf(b).forEach((part) => (part['batch'] = 2e53))],
    ['a batch without its own line', (b) => void b.records['batches']?.pop()],
    ['one batch twice', (b) => b.records['batches']?.push({ ...b.records['batches'][0] })],
    [
      'a moment that no clock has',
      (b) => b.records['batches']?.forEach((x) => (x['when'] = 1e300)),
    ],
    ['a workspace without a name', (b) => (b.workspace = '')],
    ['reports over invented ones', (b) => partsOf(b).forEach((x) => (x['workspace'] = 'shili'))],
    ['a year far away', (b) => withYear(b, 2_000_000_000)],
    ['a roster over all time', (b) => withRoster(b, -1e9, 1e9)],
  ])('with %s is refused and changes nothing', async (_name, change) => {
    const backup = await written();
    change(backup);
    const { client } = tab();
    await opened(client, 'jiaocha-2017');
    const before = await imported(client, [{ ...jiaocha, year: 2015 }], 'jiaocha-2017');
    const result = await client.call('restore', { text: JSON.stringify(backup) });
    expect(result).toMatchObject({ ok: false, problem: { code: 'backup.shape' } });
    expect((await opened(client, null)).frame).toEqual(before.opened.frame);
  });

  test('nested without end is refused', async () => {
    const { client } = tab();
    await opened(client);
    const text = `{"kind":"gongkai-lens-backup","version":1,"records":${'['.repeat(200_000)}`;
    expect(await client.call('restore', { text })).toMatchObject({
      problem: { code: 'backup.shape' },
    });
  });

  test('unchanged it is taken', async () => {
    const { client } = tab();
    await opened(client);
    const text = JSON.stringify(await written());
    expect((await ok(client.call('restore', { text }))).opened.ownReports).toBe(2);
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
      files: new TextEncoder().encode(text).length,
    });
  });
});
