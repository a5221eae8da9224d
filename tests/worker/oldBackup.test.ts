import { describe, expect, test } from 'vitest';
import { binaryJson } from '#store/binaryJson.ts';
import { packed } from '#store/pack.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { fingerprints, oldBackup } from '../store/v1/written.ts';
import { MANIFEST_URL, ok, tab } from './support.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const restored = (text: string) => ({ bytes: bytesOf(text), damaged: 'refuse' }) as const;

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

const written = () => JSON.parse(oldBackup()) as WrittenBackup;
const partsOf = ({ records }: WrittenBackup) => Object.values(records).flat();

describe('a backup of version 1', () => {
  test('is restored with every number, note, setting and file', async () => {
    const { client } = tab();
    await ok(client.call('open', { workspace: 'shili', manifestUrl: MANIFEST_URL }));
    const { opened, settings } = await ok(client.call('restore', restored(oldBackup())));
    expect(settings).toEqual({ language: 'en', later: 'kept' });
    expect(opened.problems).toEqual([]);
    expect(opened.workspace).toBe('jiaocha-2017');
    expect(opened.frame.fingerprint).toBe(fingerprints['jiaocha-2017']);
    expect(opened.notes).toEqual({ 'gap:x': 'explained\n机构合并' });
    expect(opened.ownRoster?.entries).toHaveLength(1);
    const own = await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
    expect(own.frame.fingerprint).toBe(fingerprints.own);
    expect(own.batches.flatMap(({ files }) => files.map(({ kept }) => kept))).toEqual([true]);
    expect(await ok(client.call('check', {}))).toMatchObject({ damage: [] });
  });

  test.each<readonly [string, (text: string) => string, string]>([
    ['of a newer program', (text) => text.replace('"version":1', '"version":2'), 'newer'],
    ['that is cut off', (text) => text.slice(0, -20), 'shape'],
    ['of something else', () => '{"kind":"else"}', 'shape'],
    ['with a damaged block', (text) => text.replace('"widths":[', '"widths":[8,'), 'shape'],
    ['with a field missing', (text) => text.replace('"sha256"', '"sha"'), 'shape'],
    [
      'nested without end',
      () => `{"kind":"gongkai-lens-backup","version":1,"records":${'['.repeat(200_000)}`,
      'shape',
    ],
  ])('%s is refused', async (_name, change, code) => {
    const { client } = tab();
    await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
    expect(await client.call('restore', restored(change(oldBackup())))).toMatchObject({
      ok: false,
      problem: { code: `backup.${code}` },
    });
  });

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
    const backup = written();
    change(backup);
    const { client } = tab();
    await ok(client.call('open', { workspace: 'shili', manifestUrl: MANIFEST_URL }));
    const result = await client.call('restore', restored(JSON.stringify(backup)));
    expect(result).toMatchObject({ ok: false, problem: { code: 'backup.shape' } });
    expect(await ok(client.call('check', {}))).toMatchObject({ damage: [] });
    const own = await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
    expect(own.ownReports).toBe(0);
  });
});
