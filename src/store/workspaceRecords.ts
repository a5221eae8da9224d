import type { Roster } from '#domain/authority.ts';
import type { WorkspaceId } from '#domain/dataSet.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import { damageIn } from './damage.ts';
import type { Damage } from './damage.ts';
import type { KeyParts, Reading } from './database.ts';
import { tablesOf } from './layers.ts';
import type { StoredLayer } from './layers.ts';
import { WORDS } from './schema.ts';
import type { Records, StoreName } from './schema.ts';

/** Everything of a workspace but bytes and cell rows. */
export interface StoredWorkspace {
  readonly workspace: WorkspaceId;
  /** Lowest first. */
  readonly layers: readonly StoredLayer[];
  /** The user's own roster. */
  readonly roster: Roster | null;
  readonly notes: OwnWords<string>;
  /** The newest batch that a backup holds; 0 for none. */
  readonly saved: number;
  /** What cannot be read; batches without all of their numbers are left out as a whole. */
  readonly damage: readonly Damage[];
}

/** Whole records of one workspace, and how many there are of those that are not read when it is opened. */
interface WorkspaceRecords {
  readonly batches: readonly Records['batches'][];
  /** Of the batches that are not held. */
  readonly blocks: readonly Records['blocks'][];
  /** Layers of which the numbers were read before. */
  readonly held: readonly StoredLayer[];
  readonly files: readonly Records['files'][];
  readonly notes: readonly Records['notes'][];
  readonly rosters: readonly Records['rosters'][];
  readonly ledger: readonly Records['ledger'][];
  readonly saved: Records['meta'] | undefined;
  readonly cellRows: readonly KeyParts[];
  readonly bytes: readonly KeyParts[];
  /** Keys of whatever is there of a batch, whole or not. */
  readonly anything: readonly KeyParts[];
}

interface ReadOptions {
  /** `keys`: bytes and rows are only counted, as for an opening; `whole`: they are looked at as well. */
  readonly depth?: 'keys' | 'whole';
  /** Layers of which the numbers are there already: their blocks are only counted. */
  readonly held?: readonly StoredLayer[];
}

/** @returns the whole records of a workspace; of layers that are held and still stored, all but the numbers */
export async function readWorkspace(
  t: Reading,
  workspace: WorkspaceId,
  { depth = 'keys', held = [] }: ReadOptions = {},
): Promise<WorkspaceRecords> {
  const counted = async (store: 'cellRows' | 'bytes') => {
    const keys = await t.keys(store, [workspace]);
    if (depth === 'keys') return keys;
    // one after the other: the bytes of all files may not have room at the same time
    const whole: KeyParts[] = [];
    for (const key of keys) if ((await t.get(store, key)) !== undefined) whole.push(key);
    return whole;
  };
  const anything = await Promise.all(
    (['batches', 'blocks', 'ledger'] as const).map((store) => t.keys(store, [workspace])),
  );
  const [, blockKeys = []] = anything;
  const batches = await t.all('batches', [workspace]);
  const stay = held.filter((layer) => isStill(layer, batches, blockKeys));
  const isNew = ({ batch }: { readonly batch: number }) =>
    !stay.some((layer) => layer.batch.batch === batch);
  const blocks: Records['blocks'][] = [];
  if (stay.length === 0) blocks.push(...(await t.all('blocks', [workspace])));
  else
    for (const { batch } of batches.filter(isNew))
      blocks.push(...(await t.all('blocks', [workspace, batch])));
  return {
    batches,
    blocks,
    held: stay,
    files: await t.all('files', [workspace]),
    notes: await t.all('notes', [workspace]),
    rosters: await t.all('rosters', [workspace]),
    ledger: await t.all('ledger', [workspace]),
    saved: await t.get('meta', ['savedBatch']),
    cellRows: await counted('cellRows'),
    bytes: await counted('bytes'),
    anything: anything.flat(),
  };
}

/** Whether a layer that was read before is what is stored: a number is never given twice but by a backup. */
function isStill(
  { batch, tables }: StoredLayer,
  batches: readonly Records['batches'][],
  blockKeys: readonly KeyParts[],
): boolean {
  const now = batches.find((one) => one.batch === batch.batch);
  const blocks = blockKeys.filter(([, number]) => number === batch.batch).length;
  return now?.when === batch.when && now.reports === batch.reports && blocks === tables.length;
}

/** Puts the layers together and says what of them is missing. */
export function workspaceOf(workspace: WorkspaceId, records: WorkspaceRecords): StoredWorkspace {
  const { batches, blocks, files, notes, rosters, ledger } = records;
  const unfit = new Set<number>();
  const read = batches.flatMap((batch): StoredLayer[] => {
    const isOf = (part: { readonly batch: number }) => part.batch === batch.batch;
    const there = records.held.find((layer) => layer.batch.batch === batch.batch);
    const tables = there?.tables ?? tablesOf(batch, blocks.filter(isOf));
    if (tables === null) unfit.add(batch.batch);
    return tables === null ? [] : [{ batch, tables, files: files.filter(isOf) }];
  });
  const damage = damageIn(workspace, {
    ledger,
    batches,
    unfit,
    whole: wholeIn(records),
    numbers: new Set(
      records.anything.flatMap(([, batch]) => (typeof batch === 'number' ? [batch] : [])),
    ),
  });
  const left = new Set(damage.flatMap(({ lost, batch }) => (lost === 'numbers' ? [batch] : [])));
  return {
    workspace,
    layers: read.filter(({ batch }) => !left.has(batch.batch)),
    roster: rosters[0]?.roster ?? null,
    notes: Object.fromEntries(notes.map(({ subject, text }) => [subject, text])),
    saved: typeof records.saved?.value === 'number' ? records.saved.value : 0,
    damage,
  };
}

/** Number of whole records by store and batch, without going through all of them for each. */
function wholeIn(records: WorkspaceRecords): (store: StoreName, batch: number) => number {
  const counts = new Map<string, number>();
  const count = (store: StoreName, batch: unknown) => {
    const name = `${store} ${String(batch)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const store of ['batches', 'blocks', 'files', 'ledger'] as const)
    for (const { batch } of records[store]) count(store, batch);
  for (const { batch, tables } of records.held) tables.forEach(() => count('blocks', batch.batch));
  for (const store of ['cellRows', 'bytes'] as const)
    for (const [, batch] of records[store]) count(store, batch);
  for (const store of ['notes', 'rosters'] as const)
    records[store].forEach(() => count(store, WORDS));
  return (store, batch) => counts.get(`${store} ${batch}`) ?? 0;
}

/** @returns every workspace of which there is anything, whole or not */
export async function workspacesIn(t: Reading): Promise<readonly WorkspaceId[]> {
  const found = new Set<WorkspaceId>();
  for (const store of ['batches', 'blocks', 'files', 'notes', 'rosters', 'ledger'] as const)
    for (const [workspace] of await t.keys(store, []))
      if (typeof workspace === 'string') found.add(workspace);
  return [...found];
}
