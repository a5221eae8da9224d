import { readFileSync } from 'node:fs';
import { readers } from '#cli/readers.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { done } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { Draft } from '#ingest/draft.ts';
import type { Database } from '#store/database.ts';
import { memoryDatabase } from '#store/memory.ts';
import { DataClient } from '#worker/client.ts';
import { Handler } from '#worker/handler.ts';
import type { Outside, TabMessage } from '#worker/outside.ts';
import type { AgreedFile, ReadItem, FileHandover } from '#worker/protocol.ts';

export const MANIFEST_URL = 'http://example.test/sub/data/manifest.json';
const BASE = MANIFEST_URL.replace('manifest.json', '');

/** Contents of the published sets by path; a test changes its own copy. */
export function publishedFiles(): Map<string, Uint8Array> {
  const paths = [
    'manifest.json',
    'shili/reports-s2014.csv',
    'shili/reports-m2019.csv',
    'shili/reports-m2021.csv',
    'shili/roster.csv',
    'jiaocha-2017/reports.csv',
  ];
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(`public/data/${path}`))]));
}

/** Tabs of one browser: what one tells, the others hear. */
export class TestTabs {
  readonly #tabs: ((message: TabMessage) => void)[] = [];

  join(): Pick<Outside, 'tellTabs' | 'listenToTabs'> {
    let own: ((message: TabMessage) => void) | null = null;
    return {
      listenToTabs: (heard) => {
        own = heard;
        this.#tabs.push(heard);
      },
      tellTabs: (message) => this.#tabs.filter((tab) => tab !== own).forEach((tab) => tab(message)),
    };
  }
}

export interface TestTab {
  readonly client: DataClient;
  /** Addresses that were fetched, relative to the folder of the manifest. */
  readonly fetched: string[];
  readonly notices: Problem[];
}

/** A page with its handler, without worker and network. */
export function tab(
  options: {
    database?: (onnotice: (problem: Problem) => void) => Promise<Result<Database>>;
    remove?: () => Promise<Result<void>>;
    files?: ReadonlyMap<string, Uint8Array>;
    tabs?: TestTabs;
  } = {},
): TestTab {
  const { files = publishedFiles(), tabs = new TestTabs() } = options;
  const memory = memoryDatabase();
  const fetched: string[] = [];
  let clock = Date.UTC(2026, 0, 1);
  const outside: Outside = {
    openDatabase: options.database ?? (() => Promise.resolve(done(memory))),
    readers,
    fetchBytes: (url) => {
      const path = url.replace(BASE, '');
      fetched.push(path);
      return Promise.resolve(files.get(path) ?? null);
    },
    removeDatabase: options.remove ?? (() => Promise.resolve(done(undefined))),
    now: () => (clock += 1000),
    estimate: () => Promise.resolve({ usage: null, quota: null, lasting: null }),
    ...tabs.join(),
  };
  const client = new DataClient(({ reply }) => {
    const handler = new Handler(outside, reply);
    return { post: (message) => void handler.handle(message), close: () => undefined };
  });
  const notices: Problem[] = [];
  client.onnotice = (problem) => notices.push(problem);
  return { client, fetched, notices };
}

/** The value of a call that must go well. */
export async function ok<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

export function handover(name: string, content: string | Uint8Array): FileHandover {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, path: name, origin: 'file', blob: new Blob([new Uint8Array(bytes)]) };
}

export function draftOf(item: ReadItem | undefined): Draft {
  if (item?.outcome.kind !== 'draft') throw new Error(JSON.stringify(item?.outcome));
  return item.outcome.draft;
}

/** Agrees to every report of a file as it was read. */
export function asRead(item: ReadItem | undefined, file: number): AgreedFile {
  const { table } = draftOf(item);
  return {
    file,
    reports: Array.from(table.year, (year, report) => {
      const name = table.authorities[table.authority[report] ?? -1];
      if (name === undefined) throw new Error(`report ${report} has no name`);
      const { county, prefecture } = name;
      return {
        report,
        authority: { name: name.name, county: county ?? '', prefecture },
        year,
        choice: 0,
      };
    }),
  };
}

/** One cell of a frame, by unit. */
export function cellOfFrame(frame: Frame, authority: AuthorityId, year: number, id: IndicatorId) {
  const block = frame.blocks.get('s2014');
  if (block === undefined) throw new Error('no block');
  const at = frame.authorities.findIndex((unit) => unit.id === authority);
  return cellAt(block, at, year, id);
}
