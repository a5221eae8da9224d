import type { Roster } from '#domain/authority.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import type { HeardAnswers } from '#domain/heard.ts';
import type { Result } from '#domain/problem.ts';
import { done } from '#domain/problem.ts';
import type { Damage } from './damage.ts';
import type { Database } from './database.ts';
import { recordsAgain } from './layers.ts';
import type { StoredLayer } from './layers.ts';
import { countNoBytes, countWords, wordsLine } from './ledger.ts';
import { putBatch, recordsOf, removeBatch } from './newBatch.ts';
import type { NewBatch, Published, WriteWatch } from './newBatch.ts';
import { lastBatch, putAll, readAll, readOwn, replaceOwn } from './ownRecords.ts';
import type { OwnRecords } from './ownRecords.ts';
import { PUBLISHED_BATCH, storeNames } from './schema.ts';
import type { MetaRecord } from './schema.ts';
import { settle } from './settle.ts';
import { unpacked } from './pack.ts';
import { readWorkspace, workspaceOf, workspacesIn } from './workspaceRecords.ts';
import type { StoredWorkspace } from './workspaceRecords.ts';

/** A file whose bytes are kept, with the answers that it was read with; null: none. */
export interface KeptFile {
  readonly name: string;
  readonly path: string;
  /** Of the kept bytes: rows of a document are kept as UTF-8, whatever it was written in. */
  readonly encoding: string;
  readonly bytes: Uint8Array;
  readonly answers: HeardAnswers | null;
}

/** Layers, files, rosters and notes of all workspaces. Every change is one transaction, all or nothing. */
export class Store {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get persistent(): boolean {
    return this.#database.persistent;
  }

  async lastWorkspace(): Promise<Result<WorkspaceId | null>> {
    const record = await this.#database.read((t) => t.get('meta', ['lastWorkspace']));
    return record.ok ? done(textOf(record.value)) : record;
  }

  rememberWorkspace(workspace: WorkspaceId): Promise<Result<void>> {
    return this.#database.write((t) => t.put('meta', { name: 'lastWorkspace', value: workspace }));
  }

  /** Workspaces that hold anything, and the published sets that are stored, in the order of their ids. */
  async contents(): Promise<
    Result<{ readonly workspaces: readonly WorkspaceId[]; readonly sets: readonly DataSetEntry[] }>
  > {
    return this.#database.read(async (t) => ({
      workspaces: await workspacesIn(t),
      sets: (await t.all('batches', [])).flatMap(({ published }) => published?.dataSet ?? []),
    }));
  }

  /** Sizes of all kept files together, in bytes. */
  async keptBytes(): Promise<Result<number>> {
    const files = await this.#database.read((t) => t.all('files', []));
    return files.ok
      ? done(files.value.reduce((sum, { kept, source }) => sum + (kept ? source.size : 0), 0))
      : files;
  }

  /** @param held layers that were read before: those that are still there are taken over, the same objects */
  async read(
    workspace: WorkspaceId,
    held: readonly StoredLayer[] = [],
  ): Promise<Result<StoredWorkspace>> {
    const records = await this.#database.read((t) => readWorkspace(t, workspace, { held }));
    return records.ok ? done(workspaceOf(workspace, records.value)) : records;
  }

  /** Looks at every record of every workspace, those too that opening only counts. */
  async check(): Promise<Result<{ readonly records: number; readonly damage: readonly Damage[] }>> {
    return this.#database.read(async (t) => {
      const all = await Promise.all(storeNames.map((store) => t.keys(store, [])));
      const damage: Damage[] = [];
      for (const workspace of await workspacesIn(t)) {
        const records = await readWorkspace(t, workspace, { depth: 'whole' });
        damage.push(...workspaceOf(workspace, records).damage);
      }
      return { records: all.reduce((sum, keys) => sum + keys.length, 0), damage };
    });
  }

  /** Takes a loss as it is: what is damaged of the batch (`WORDS`: notes and roster) goes, what is whole stays. */
  async settle(workspace: WorkspaceId, batch: number): Promise<Result<void>> {
    const stored = await this.read(workspace);
    if (!stored.ok) return stored;
    const isReadable = stored.value.layers.some((layer) => layer.batch.batch === batch);
    return this.#database.write((t) => settle(t, workspace, batch, isReadable));
  }

  /** @returns the number of the new batch, above all that were ever given. */
  async commit(
    workspace: WorkspaceId,
    batch: NewBatch,
    watch: WriteWatch,
  ): Promise<Result<number>> {
    const records = recordsOf(batch, null);
    return this.#database.write(async (t) => {
      const number = (await lastBatch(t)) + 1;
      await t.put('meta', { name: 'lastBatch', value: number });
      await putBatch(t, [workspace, number], records, watch);
      return number;
    });
  }

  /** Puts a published set in place of the one that is there. */
  async publish(
    workspace: WorkspaceId,
    batch: NewBatch,
    published: Published,
    watch: WriteWatch,
  ): Promise<Result<void>> {
    const records = recordsOf(batch, published);
    return this.#database.write(async (t) => {
      await removeBatch(t, [workspace, PUBLISHED_BATCH]);
      await putBatch(t, [workspace, PUBLISHED_BATCH], records, watch);
    });
  }

  undo(workspace: WorkspaceId, batch: number): Promise<Result<void>> {
    return this.#database.write((t) => removeBatch(t, [workspace, batch]));
  }

  /** @returns the bytes of a file; null when they were not kept. */
  async bytes(
    workspace: WorkspaceId,
    batch: number,
    file: number,
  ): Promise<Result<Uint8Array | null>> {
    const record = await this.#database.read((t) => t.get('bytes', [workspace, batch, file]));
    return record.ok ? done(record.value?.bytes ?? null) : record;
  }

  /** @returns the kept files of a batch that are whole, whatever else of it is damaged */
  async keptFiles(workspace: WorkspaceId, batch: number): Promise<Result<readonly KeptFile[]>> {
    return this.#database.read(async (t) => {
      const files = await t.all('files', [workspace, batch]);
      return (await t.all('bytes', [workspace, batch])).flatMap(({ file, bytes }) => {
        const record = files.find((one) => one.file === file);
        if (record === undefined) return [];
        const { source, answers = null } = record;
        const { name, path, encoding } = source;
        return [{ name, path, encoding, bytes, answers }];
      });
    });
  }

  /** Everything that was ever imported is in a backup now. */
  rememberSaved(): Promise<Result<void>> {
    return this.#database.write(async (t) => {
      await t.put('meta', { name: 'savedBatch', value: await lastBatch(t) });
    });
  }

  /** @returns the rows of a block's cells by indicator, one entry a report; null where its files have none. */
  async cellRows(
    workspace: WorkspaceId,
    batch: number,
    block: number,
  ): Promise<Result<ReadonlyMap<string, ArrayLike<number>> | null>> {
    const record = await this.#database.read((t) => t.get('cellRows', [workspace, batch, block]));
    if (!record.ok) return record;
    return done(record.value === undefined ? null : unpacked(record.value.rows));
  }

  /** Drops the bytes of the files of one batch, or of all batches of the workspace (null). */
  dropBytes(workspace: WorkspaceId, batch: number | null): Promise<Result<void>> {
    const prefix = batch === null ? [workspace] : [workspace, batch];
    return this.#database.write(async (t) => {
      for (const file of await t.all('files', prefix))
        await t.put('files', { ...file, kept: false });
      await t.remove('bytes', prefix);
      await countNoBytes(t, prefix);
    });
  }

  setRoster(workspace: WorkspaceId, roster: Roster | null): Promise<Result<void>> {
    return this.#database.write(async (t) => {
      await countWords(t, workspace, 'rosters', [workspace], roster !== null);
      if (roster === null) await t.remove('rosters', [workspace]);
      else await t.put('rosters', { workspace, roster });
    });
  }

  /** An empty text takes the note away. */
  setNote(workspace: WorkspaceId, subject: string, text: string): Promise<Result<void>> {
    return this.#database.write(async (t) => {
      await countWords(t, workspace, 'notes', [workspace, subject], text !== '');
      if (text === '') await t.remove('notes', [workspace, subject]);
      else await t.put('notes', { workspace, subject, text });
    });
  }

  erase(): Promise<Result<void>> {
    return this.#database.write(async (t) => {
      const created = await t.get('meta', ['created']);
      for (const store of storeNames) await t.remove(store, []);
      // it is still the same database
      if (created !== undefined) await t.put('meta', created);
    });
  }

  /** @returns all records of the user's own, of every workspace: own batches, rosters, notes. */
  ownRecords(): Promise<Result<OwnRecords>> {
    return this.#database.read(readOwn);
  }

  /** Puts own records in place of all that is the user's own in these workspaces; published sets stay. */
  replaceOwn(workspaces: readonly WorkspaceId[], records: OwnRecords): Promise<Result<void>> {
    return this.#database.write((t) => replaceOwn(t, workspaces, records));
  }

  /** Copies everything into another database. */
  async copyTo(target: Database): Promise<Result<void>> {
    const all = await this.#database.read(readAll);
    if (!all.ok) return all;
    // each database has a mark of its own
    const meta = all.value.meta.filter(({ name }) => name !== 'created');
    return target.write((t) => putAll(t, { ...all.value, meta }));
  }

  /** Puts a workspace back as it was read: numbers, roster and notes; the files' bytes and the rows of cells are gone. */
  putBack({ workspace, layers, roster, notes }: StoredWorkspace): Promise<Result<void>> {
    const batches = layers.map((layer) => ({ layer, records: recordsAgain(layer) }));
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    return this.#database.write(async (t) => {
      for (const { layer, records } of batches)
        await putBatch(t, [workspace, layer.batch.batch], records, watch);
      const texts = Object.entries(notes);
      for (const [subject, text] of texts) await t.put('notes', { workspace, subject, text });
      if (roster !== null) await t.put('rosters', { workspace, roster });
      const counts = { notes: texts.length, rosters: roster === null ? 0 : 1 };
      await t.put('ledger', wordsLine(workspace, counts));
    });
  }

  close(): void {
    this.#database.close();
  }
}

function textOf(record: MetaRecord | undefined): string | null {
  return typeof record?.value === 'string' ? record.value : null;
}
