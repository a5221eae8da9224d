import { readers } from '#cli/readers.ts';
import { done } from '#domain/problem.ts';
import { wordsOf } from '#i18n/words.ts';
import { App } from '#state/app.svelte.ts';
import { Data } from '#state/data.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import { memoryDatabase } from '#store/memory.ts';
import { DataClient } from '#worker/client.ts';
import { Handler } from '#worker/handler.ts';
import type { Outside } from '#worker/outside.ts';
import type { FileHandover } from '#worker/protocol.ts';
import { encode } from '../../../scripts/samples/encode.ts';
import type { SampleEncoding } from '../../../scripts/samples/encode.ts';

/**
 * An application over the real handler with a store in memory and no published data.
 * @param own readers in place of the real ones
 */
export async function emptyApp(
  language: 'zh' | 'en' = 'zh',
  own: Partial<Outside['readers']> = {},
): Promise<App> {
  const memory = memoryDatabase();
  const manifest = new TextEncoder().encode('{"version":1,"dataSets":[]}');
  const outside: Outside = {
    openDatabase: () => Promise.resolve(done(memory)),
    removeDatabase: () => Promise.resolve(done(undefined)),
    fetchBytes: () => Promise.resolve(manifest),
    readers: { ...readers, ...own },
    now: () => Date.now(),
    tellTabs: () => undefined,
    listenToTabs: () => undefined,
    estimate: () => Promise.resolve({ usage: null, quota: null, lasting: null }),
  };
  const client = new DataClient(({ reply }) => {
    const handler = new Handler(outside, reply);
    return { post: (message) => void handler.handle(message), close: () => undefined };
  });
  const data = new Data(client, 'http://example.test/data/manifest.json');
  const settings = new Settings(null, wordsOf('en'));
  settings.language = language;
  const bar = { hash: '', own: false, replace: () => undefined, push: () => undefined };
  const app = new App(data, settings, bar);
  await app.door.ready();
  await data.open('own');
  return app;
}

/** A file for the import. */
export function handover(
  name: string,
  text: string | Uint8Array,
  encoding: SampleEncoding = 'utf-8',
): FileHandover {
  const bytes = typeof text === 'string' ? encode(text, encoding) : text;
  const blob = new Blob([new Uint8Array(bytes)]);
  return { name, path: name, origin: 'file', blob };
}
