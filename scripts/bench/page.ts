import Papa from 'papaparse';
import { entriesOf } from '#analysis/entries.ts';
import type { Entry } from '#analysis/entries.ts';
import type { Analysis } from '#analysis/types.ts';
import { selectionOf } from '#query/selection.ts';
import type { Chosen } from '#query/selection.ts';
import { filtered, inScope } from '#views/gaps/list.ts';
import { Choice } from '#domain/reportTable.ts';
import { DataClient } from '#worker/client.ts';
import type { Draft } from '#ingest/draft.ts';
import type { AgreedReport, Opened } from '#worker/protocol.ts';
import { checksum } from './checksum.ts';
import { fileCases } from './fileCases.ts';
import { benchFile } from './generate.ts';
import type { BenchFile, Tier } from './generate.ts';
import { expectDone, timed } from './timed.ts';
import type { Sample } from './timed.ts';

const EVERYTHING: Chosen = {
  county: null,
  group: 'all',
  years: null,
  year: null,
  focus: null,
  pinned: [],
};
const SLICE = 4 * 1024 * 1024;
const client = new DataClient();
let file: BenchFile | null = null;
let blob = new Blob([]);
let draft: Draft | null = null;
let lastBatch = 0;
let shown: Opened | null = null;
let analysis: Analysis | null = null;
let entries: readonly Entry[] = [];

function loaded(): BenchFile {
  if (file === null) throw new Error('call prepare first');
  return file;
}

/** Reports, sum and blanks of all that is shown. */
function checksumOf({ frame }: Opened): string {
  const blocks = [...frame.blocks.values()];
  return checksum(
    blocks.reduce((sum, { present }) => sum + present.filter((there) => there !== 0).length, 0),
    blocks.flatMap(({ columns, present }) =>
      [...columns.values()].map(({ values }) => values.filter((_, slot) => present[slot] !== 0)),
    ),
  );
}

const bench = {
  prepare(tier: Tier) {
    file = benchFile(tier);
    blob = new Blob([file.csv], { type: 'text/csv' });
    return { bytes: blob.size, expected: file.expected };
  },

  /** The reference: every byte of the file is looked at once, in slices. */
  bytes: () =>
    timed(async () => {
      let commas = 0;
      for (let at = 0; at < blob.size; at += SLICE) {
        const bytes = new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer());
        for (let i = 0; i < bytes.length; i++) if (bytes[i] === 44) commas++;
      }
      return String(commas);
    }),

  /** What a page without columns does: one object a report. */
  papaObjects: () =>
    timed(async () => {
      const text = await blob.text();
      const { data } = Papa.parse<Record<string, unknown>>(text, {
        header: true,
        dynamicTyping: true,
        skipEmptyLines: true,
      });
      return String(data.length);
    }),

  /** One object a report into IndexedDB, the way the store does not do it. */
  async writeObjects(): Promise<Sample> {
    const { data } = Papa.parse<Record<string, unknown>>(loaded().csv, {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
    });
    const db = await opened('bench-objects');
    return timed(async () => {
      await put(db, data);
      db.close();
      return String(data.length);
    });
  },

  open: () =>
    timed(async () => {
      const answer = await expectDone(
        client.call('open', {
          workspace: 'own',
          manifestUrl: new URL('data/manifest.json', document.baseURI).href,
        }),
      );
      shown = answer;
      return checksumOf(answer);
    }),

  /** The reference of the analysis: every number of what is shown is looked at once, column by column. */
  pass: () =>
    timed(() => {
      let sum = 0;
      for (const { columns } of shown?.frame.blocks.values() ?? []) {
        for (const { values } of columns.values()) {
          for (let i = 0; i < values.length; i++) if (values[i]! > 0) sum += values[i]!;
        }
      }
      return Promise.resolve(sum.toFixed(2));
    }),

  /** All gaps and trends, of which the worker knows nothing yet or (after a change) most. */
  analyse: () =>
    timed(async () => {
      analysis = await expectDone(client.call('analyse', {}));
      return checksumOfGaps(analysis);
    }),

  /** The list of all gaps and trends in the order of weight. */
  list: () =>
    timed(() => {
      entries = entriesOf(analysis?.counties ?? [], 2021);
      return Promise.resolve(String(entries.length));
    }),

  /** What the page does for a choice of years and kind, everything having been shown before. */
  filter() {
    if (shown === null) throw new Error('call open first');
    const { frame } = shown;
    selectionOf(frame, EVERYTHING);
    return timed(() => {
      const { selection } = selectionOf(frame, { ...EVERYTHING, years: [2015, 2017] });
      const scope = inScope(entries, frame, selection);
      const found = filtered(scope, { kind: 'level', state: null, units: null }, () => 'new');
      return Promise.resolve(String(found.length));
    });
  },

  parse: () =>
    timed(async () => {
      const items = await expectDone(
        client.call('ingest', {
          drop: 1,
          files: [{ name: 'bench.csv', path: 'bench.csv', origin: 'file', blob }],
        }),
      );
      const outcome = items[0]?.outcome;
      if (outcome?.kind !== 'draft') throw new Error(JSON.stringify(outcome));
      draft = outcome.draft;
      return String(draft.table.year.length);
    }),

  /** Stores what was read last: packed, in one transaction, and shown again. */
  async write(): Promise<Sample> {
    const reports = agreedReports();
    return timed(async () => {
      const answer = await expectDone(
        client.call('commit', {
          drop: 1,
          workspace: 'own',
          keepBytes: false,
          files: [{ file: 0, reports }],
        }),
      );
      lastBatch = answer.batch;
      shown = answer.opened;
      return checksumOf(answer.opened);
    });
  },

  /** Takes the batch written last back. */
  undo: () =>
    timed(async () => {
      const answer = await expectDone(client.call('undo', { batch: lastBatch }));
      return checksumOf(answer.opened);
    }),
};

function checksumOfGaps({ counties }: Analysis): string {
  const gaps = counties.reduce((sum, county) => sum + county.gaps.length, 0);
  const trends = counties.reduce((sum, county) => sum + county.trends.length, 0);
  return `${counties.length} ${gaps} ${trends}`;
}

/** Every report of the draft, as it names itself. */
function agreedReports(): AgreedReport[] {
  if (draft === null) throw new Error('call parse first');
  const { authorities, authority, year } = draft.table;
  return Array.from(authority, (at, report): AgreedReport => {
    const unit = authorities[at];
    if (unit === undefined || unit.county === null) throw new Error(`report ${report} has no unit`);
    return {
      report,
      authority: { name: unit.name, county: unit.county, prefecture: unit.prefecture },
      year: year[report] ?? NaN,
      choice: Choice.none,
    };
  });
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('reports', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}

function put(db: IDBDatabase, records: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('reports', 'readwrite');
    for (const record of records) transaction.objectStore('reports').put(record);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(new Error(String(transaction.error)));
  });
}

const files = fileCases(client);

declare global {
  interface Window {
    bench: typeof bench;
    files: typeof files;
  }
}
window.bench = bench;
window.files = files;
