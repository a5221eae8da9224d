import { describe, expect, test } from 'vitest';
import { Data } from '#state/data.svelte.ts';
import { ImportDoor } from '#state/importDoor.svelte.ts';
import { Imports } from '#state/imports.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import type { FileHandover } from '#worker/protocol.ts';
import { MANIFEST_URL, tab } from '../worker/support.ts';

const handover = (name: string): FileHandover => ({
  ...{ name, path: name, origin: 'file' },
  blob: new Blob(['没有表格']),
});

/** A door whose import comes when the test says so. */
function door() {
  const data = new Data(tab().client, MANIFEST_URL);
  const imports = new Imports(data, new Settings(null));
  const asked: { come(): void; fail(error: Error): void }[] = [];
  const made = new ImportDoor(
    () =>
      new Promise<Imports>((resolve, reject) => {
        asked.push({ come: () => resolve(imports), fail: reject });
      }),
  );
  return { door: made, imports, asked };
}

describe('files that come before the import is there', () => {
  test('are all read, and it is fetched once', async () => {
    const { door: one, imports, asked } = door();
    one.add([handover('甲.txt')]);
    one.add([handover('乙.txt')], [{ path: '丙', detail: 'gone' }]);
    expect([one.open, one.imports, asked.length]).toEqual([true, null, 1]);
    asked[0]?.come();
    await one.ready();
    await expect.poll(() => imports.entries.length).toBe(2);
    expect(imports.entries.map(({ handover: { name } }) => name)).toEqual(['甲.txt', '乙.txt']);
    expect(imports.lost).toHaveLength(1);
    expect([one.open, one.problem]).toEqual([true, null]);
    await one.close();
    expect(one.open).toBe(false);
  });

  test('are told of when it cannot be fetched, and the next file asks again', async () => {
    const { door: one, asked, imports } = door();
    one.add([handover('甲.txt')]);
    const gone = new Error('chunk gone');
    asked[0]?.fail(gone);
    await expect.poll(() => one.problem).toBe(gone);
    expect(one.open).toBe(true);
    await one.close();
    expect([one.open, one.problem]).toEqual([false, null]);
    one.add([handover('乙.txt')]);
    expect(asked).toHaveLength(2);
    asked[1]?.come();
    await expect.poll(() => imports.entries.length).toBe(1);
    expect(one.problem).toBeNull();
  });

  test('nothing is fetched for choosing, and a text may be typed at once', async () => {
    const { door: one, asked, imports } = door();
    let picked = '';
    one.setPicker({ files: () => (picked += 'files '), folder: () => (picked += 'folder') });
    one.pickFiles();
    one.pickFolder();
    expect([picked, one.open, asked.length]).toEqual(['files folder', false, 0]);
    one.beginPaste(String);
    asked[0]?.come();
    await expect.poll(() => imports.beside.pasting).toBe(true);
    expect(one.open).toBe(true);
  });
});
