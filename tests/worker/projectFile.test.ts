import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/authority.ts';
import type { DataClient } from '#worker/client.ts';
import type { Opened } from '#worker/protocol.ts';
import { zipOf } from '#store/sections.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { wide } from '../../scripts/samples/layouts.ts';
import type { SampleReport } from '../../scripts/samples/report.ts';
import { MANIFEST_URL, asRead, handover, ok, tab } from './support.ts';

const { county, prefecture } = jiaocha;
const entry = { county, prefecture, from: 2014, to: null, aliases: [] };
const roster: Roster = { entries: [{ ...entry, authority: '河湾乡' }] };
const settings = { language: 'en' };

const opened = (client: DataClient, workspace: string | null = 'own') =>
  ok(client.call('open', { workspace, manifestUrl: MANIFEST_URL }));

async function imported(client: DataClient, name: string, reports: readonly SampleReport[]) {
  const [item] = await ok(
    client.call('ingest', { drop: 1, files: [handover(name, wide(reports))] }),
  );
  const files = [asRead(item, 0)];
  const args = { drop: 1, workspace: 'jiaocha-2017', files, keepBytes: true };
  return ok(client.call('commit', args));
}

/** Own layers over 交岔乡 2017, a roster and a note. */
async function filled(client: DataClient): Promise<Opened> {
  await opened(client, 'jiaocha-2017');
  await imported(client, '2016.csv', [{ ...jiaocha, year: 2016 }]);
  await imported(client, '2017.csv', [{ ...jiaocha, values: { 'org.staff': 9 } }]);
  await ok(client.call('setRoster', { roster }));
  await ok(client.call('setNote', { subject: 'a', text: 'b' }));
  return opened(client, 'jiaocha-2017');
}

let before: Opened;
let file: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const { client } = tab();
  before = await filled(client);
  const { bytes, damage } = await ok(client.call('backup', { settings }));
  expect(damage).toEqual([]);
  file = bytes;
});

const refuse = (bytes: Uint8Array) => ({ bytes, damaged: 'refuse' }) as const;

/** Position of the packed bytes of a section. */
function placeOf(name: string): number {
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join('');
  for (let from = 0; ;) {
    const entryAt = text.indexOf('PK\u0003\u0004', from);
    if (text.startsWith(name, entryAt + 30)) return entryAt + 30 + name.length + 40;
    if (entryAt < 0) throw new Error(`no ${name}`);
    from = entryAt + 4;
  }
}
function flipped(at: number): Uint8Array<ArrayBuffer> {
  const copy = file.slice();
  copy[at]! ^= 4;
  return copy;
}

/** The same file with its table of contents and sections changed by somebody who knows the format. */
function rewritten(
  change: (contents: Record<string, unknown>) => Record<string, unknown>,
  more: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
) {
  const sections = unzipSync(file);
  const contents = JSON.parse(new TextDecoder().decode(sections['gongkai-lens.json'])) as Record<
    string,
    unknown
  >;
  const bytes = new TextEncoder().encode(JSON.stringify(change(contents)));
  const others = Object.entries(sections)
    .filter(([name]) => !name.startsWith('gongkai-lens'))
    .map(([name, own]) => ({ name, bytes: own }));
  const both = ['gongkai-lens.json', 'gongkai-lens.copy.json'].map((name) => ({ name, bytes }));
  return zipOf([...both, ...others, ...more]);
}

describe('a project file', () => {
  test('restores everything on another machine, to the same fingerprint', async () => {
    const { client } = tab();
    await opened(client, 'shili');
    const restored = await ok(client.call('restore', refuse(file)));
    expect(restored.settings).toEqual(settings);
    expect(restored.opened.workspace).toBe('jiaocha-2017');
    expect(restored.opened.problems).toEqual([]);
    expect(restored.opened.frame).toEqual(before.frame);
    expect(restored.opened.notes).toEqual(before.notes);
    expect(restored.opened.ownReports).toBe(2);
    const key = { year: 2017, form: 's2014', indicator: 'org.staff' } as const;
    const authority = before.frame.authorities[1]!.id;
    const evidence = await ok(client.call('evidence', { ...key, authority }));
    expect(evidence).toMatchObject({ file: '2017.csv', text: '9' });
    expect(await ok(client.call('check', {}))).toMatchObject({ damage: [] });
    const again = await ok(client.call('backup', { settings }));
    expect(again.bytes).toEqual(file);
  });

  test('opens in any zip program, the originals in it as they came', () => {
    const sections = unzipSync(file);
    expect(Object.keys(sections)).toEqual([
      'gongkai-lens.json',
      'gongkai-lens.copy.json',
      'batches/1.json',
      'files/1/1-2016.csv',
      'batches/2.json',
      'files/2/1-2017.csv',
      'words/1.json',
      'settings.json',
    ]);
    const original = new TextDecoder().decode(sections['files/1/1-2016.csv']);
    expect(original).toBe(wide([{ ...jiaocha, year: 2016 }]));
  });

  test('is recognised when it is dropped', async () => {
    const { client } = tab();
    await opened(client);
    const items = await ok(client.call('ingest', { drop: 1, files: [handover('项目.zip', file)] }));
    expect(items.map(({ outcome }) => outcome)).toEqual([{ kind: 'backup', bytes: file }]);
  });

  test('says what it holds before it is restored', async () => {
    const { client } = tab();
    expect(await ok(client.call('backupSummary', { bytes: file }))).toMatchObject({
      batches: 2,
      reports: 2,
      units: 1,
      rosterLines: 1,
      notes: 1,
      lost: [],
      isWhole: true,
    });
  });

  test('puts back what is the same and not twice', async () => {
    const { client } = tab();
    const there = await filled(client);
    const { opened: after } = await ok(client.call('restore', refuse(file)));
    expect(after.batches.map(({ batch }) => batch)).toEqual(
      there.batches.map(({ batch }) => batch),
    );
    const { batch } = await imported(client, 'a.csv', [jiaocha]);
    expect(there.batches.every((one) => one.batch < batch)).toBe(true);
  });

  test('over a set that is not there restores all the same and says so', async () => {
    const { client } = tab({ files: new Map() });
    await opened(client, null);
    const { opened: after } = await ok(client.call('restore', refuse(file)));
    expect(after.ownReports).toBe(2);
    expect(after.problems.map(({ code }) => code)).toEqual(['backup.otherDataSet']);
  });

  test('of other numbers than it showed says so', async () => {
    const { client } = tab();
    await opened(client);
    const bytes = rewritten((contents) => ({ ...contents, fingerprint: '00000000' }));
    const { opened: after } = await ok(client.call('restore', refuse(bytes)));
    const now = before.frame.fingerprint;
    expect(after.problems).toEqual([
      { code: 'backup.fingerprint', params: { then: '00000000', now } },
    ]);
  });

  test('keeps what only a later version knows for the next one', async () => {
    const { client } = tab();
    await opened(client);
    const later = { name: 'maps/1.json', bytes: new TextEncoder().encode('{"a":1}') };
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(later.bytes).digest('hex');
    const line = { name: later.name, bytes: 7, sha256, holds: { kind: 'maps', of: 'later' } };
    const bytes = rewritten(
      (contents) => ({
        ...contents,
        version: 3,
        sections: [...(contents['sections'] as []), line],
      }),
      [later],
    );
    await ok(client.call('restore', refuse(bytes)));
    const next = unzipSync((await ok(client.call('backup', { settings }))).bytes);
    expect(next['maps/1.json']).toEqual(later.bytes);
    const contents = new TextDecoder().decode(next['gongkai-lens.json']);
    expect((JSON.parse(contents) as { sections: unknown[] }).sections).toContainEqual(line);
  });
});

describe('a damaged project file', () => {
  test.each<[string, string, object]>([
    ['batches/2.json', '2017.csv', { kind: 'batch', reports: 1, years: [2017, 2017] }],
    ['files/1/1-2016.csv', '2016.csv', { kind: 'file', title: '2016.csv' }],
    ['words/1.json', 'words', { kind: 'words' }],
    ['settings.json', 'settings', { kind: 'settings' }],
  ])('in %s is refused by name; the rest is restored when asked', async (name, names, lost) => {
    const bytes = flipped(placeOf(name) - 38);
    const { client } = tab();
    const there = await opened(client, 'jiaocha-2017');
    expect(await client.call('restore', refuse(bytes))).toEqual({
      ok: false,
      problem: { code: 'backup.damaged', params: { n: 1, names } },
    });
    expect((await opened(client, 'jiaocha-2017')).frame).toEqual(there.frame);
    const summary = await ok(client.call('backupSummary', { bytes }));
    expect(summary.lost).toMatchObject([lost]);
    const rest = await ok(client.call('restore', { bytes, damaged: 'takeRest' }));
    expect(rest.opened.ownReports).toBe(name.startsWith('batches') ? 1 : 2);
    expect(Object.keys(rest.opened.notes)).toHaveLength(name.startsWith('words') ? 0 : 1);
    expect(await ok(client.call('check', {}))).toMatchObject({ damage: [] });
  });

  test('at any place is told, whatever the place', async () => {
    const { client } = tab();
    const silent: number[] = [];
    for (let at = 0; at < file.length; at += 37) {
      const summary = await client.call('backupSummary', { bytes: flipped(at) });
      if (summary.ok && summary.value.lost.length === 0 && summary.value.isWhole) silent.push(at);
    }
    expect(silent).toEqual([]);
  });

  test('cut off at any place is told, and what is whole of it can be had', async () => {
    const { client } = tab();
    for (let length = 0; length < file.length; length += 211) {
      const result = await client.call('restore', refuse(file.slice(0, length)));
      const isTold = !result.ok || result.value.opened.ownReports === 2;
      expect([length, isTold]).toEqual([length, true]);
    }
    const bytes = file.slice(0, placeOf('batches/2.json'));
    const summary = await ok(client.call('backupSummary', { bytes }));
    expect(summary).toMatchObject({ batches: 1, reports: 1, isWhole: false });
    expect(summary.lost.map(({ kind }) => kind)).toEqual(['batch', 'file', 'words', 'settings']);
  });

  test.each<[string, () => Uint8Array, string]>([
    [
      'with both tables of contents changed',
      () => {
        const copy = file.slice();
        copy[60]! ^= 1;
        copy[placeOf('gongkai-lens.copy.json')]! ^= 1;
        return copy;
      },
      'list',
    ],
    ['of a newer program', () => rewritten((c) => ({ ...c, readableFrom: 99 })), 'newer'],
    ['with newer records', () => rewritten((c) => ({ ...c, database: 99 })), 'newer'],
    ['without a workspace', () => rewritten((c) => ({ ...c, workspace: '' })), 'shape'],
    ['that is another archive', () => zipSync({ 'a.csv': new Uint8Array([1]) }), 'shape'],
    ['that is empty', () => new Uint8Array(), 'shape'],
  ])('%s is refused', async (_name, bytes, code) => {
    const { client } = tab();
    await opened(client);
    expect(await client.call('restore', refuse(bytes()))).toMatchObject({
      ok: false,
      problem: { code: `backup.${code}` },
    });
  });
});

test('a project file in an archive is offered as what it is, byte for byte', async () => {
  const { client } = tab();
  await opened(client);
  const archive = zipSync({ '资料/备份.zip': file });
  const files = [handover('全部.zip', archive)];
  const [item, ...more] = await ok(client.call('ingest', { drop: 1, files }));
  expect(more).toEqual([]);
  expect(item?.outcome).toEqual({ kind: 'backup', bytes: file });
});
