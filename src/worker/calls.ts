import { OWN_WORKSPACE } from '#domain/dataSet.ts';
import type { WorkspaceId } from '#domain/dataSet.ts';
import { done, failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { backupText, readBackup, workspacesOf } from '#store/backup.ts';
import type { Backup } from '#store/backup.ts';
import { PUBLISHED_BATCH } from '#store/schema.ts';
import type { Store } from '#store/store.ts';
import type { StoredWorkspace } from '#store/workspaceRecords.ts';
import { batchOf } from './agreed.ts';
import type { Analyses } from './analyses.ts';
import type { CallWatch } from './callWatch.ts';
import type { Drops } from './drops.ts';
import { findEvidence } from './findEvidence.ts';
import type { Outside } from './outside.ts';
import type { CallKind, Calls, Opened, SameNumbers } from './protocol.ts';
import { pickSubject } from './picks.ts';
import { sourcesOfUnit } from './unitSources.ts';
import { undone } from './undone.ts';
import type { Workspaces } from './workspaces.ts';

/** What the calls work on. */
export interface Desk {
  readonly outside: Outside;
  readonly workspaces: Workspaces;
  readonly drops: Drops;
  readonly analyses: Analyses;
}

type Answering = {
  readonly [K in CallKind]: (
    desk: Desk,
    args: Calls[K]['args'],
    watch: CallWatch,
  ) => Promise<Result<Calls[K]['answer']>>;
};

/** Calls that change or exchange what is open: one after the other, in the order in which they came. */
export const oneByOne: ReadonlySet<CallKind> = new Set<CallKind>([
  'open',
  'takeUpdate',
  'commit',
  'undo',
  'setRoster',
  'dropBytes',
  'setNote',
  'chooseSource',
  'restore',
  'erase',
]);

/** Every call of the protocol. Trouble of the user is a `Problem`; what is thrown is a mistake of the program. */
export const calls: Answering = {
  open: ({ workspaces }, { workspace, manifestUrl }, watch) =>
    workspaces.open(workspace, manifestUrl, watch),

  takeUpdate: async (desk, _args, watch) =>
    told(desk, await desk.workspaces.takeUpdate(watch), desk.workspaces.required().workspace),

  ingest: ({ workspaces, drops }, args, watch) => {
    const layers = workspaces.session?.stored.layers ?? [];
    const own = layers.filter(({ batch }) => batch.published === null);
    const stored = own.flatMap((layer) => layer.files.map(({ source }) => source.sha256));
    return drops.read(args, new Set(stored), watch);
  },

  reread: ({ drops }, args, watch) => drops.reread(args, watch),

  forget: ({ drops }, { drop }) => {
    drops.forget(drop);
    return Promise.resolve(done(null));
  },

  commit: async (desk, { drop, workspace, files, keepBytes }, watch) => {
    const { workspaces, drops, outside } = desk;
    const fictional = await workspaces.fictional();
    if (!fictional.ok) return fictional;
    const target = fictional.value.has(workspace) ? OWN_WORKSPACE : workspace;
    const agreed = await drops.agreed(drop, files, keepBytes);
    if (!agreed.ok) return agreed;
    const batch = batchOf(agreed.value, workspaces.known, outside.now());
    const store = await workspaces.store();
    const number = await store.commit(target, batch, {
      signal: watch.signal,
      progress: (steps, total) => watch.progress({ done: steps, total, label: '' }),
    });
    if (!number.ok) return number;
    const opened = told(desk, await workspaces.reread(target), target);
    return opened.ok ? done({ batch: number.value, opened: opened.value }) : opened;
  },

  undo: async (desk, { batch }) => {
    const { workspaces } = desk;
    const { layers, authorities, workspace, picks } = workspaces.required();
    if (batch === PUBLISHED_BATCH) throw new RangeError('a published set is no own batch');
    const effect = undone(layers, batch, picks);
    const names = new Map(authorities.map(({ id, name }) => [id, name]));
    const store = await workspaces.store();
    const gone = await store.undo(workspace, batch);
    if (!gone.ok) return gone;
    const opened = told(desk, await workspaces.reread(workspace), workspace);
    if (!opened.ok) return opened;
    const reappeared = effect.reappeared.map(({ authority, year }) => ({
      authority: names.get(authority) ?? authority,
      year,
    }));
    const { same, removed } = effect;
    return done({ reappeared, same, removed, opened: opened.value });
  },

  sources: ({ workspaces }, { authority }) => {
    const { session } = workspaces;
    return Promise.resolve(done(session === null ? [] : sourcesOfUnit(session, authority)));
  },

  chooseSource: async (desk, { key, source }) => {
    const { workspaces } = desk;
    const { workspace } = workspaces.required();
    const store = await workspaces.store();
    const kept = await store.setNote(workspace, pickSubject(key), source ?? '');
    return kept.ok ? told(desk, await workspaces.reread(workspace), workspace) : kept;
  },

  evidence: async ({ workspaces }, key) => {
    const { session } = workspaces;
    return session === null ? done(null) : findEvidence(session, await workspaces.store(), key);
  },

  analyse: async ({ workspaces, analyses }, _args, watch) =>
    done(await analyses.of(workspaces.required(), watch)),

  setRoster: async (desk, { roster }) => {
    const { workspaces } = desk;
    const { workspace } = workspaces.required();
    const result = await (await workspaces.store()).setRoster(workspace, roster);
    return result.ok ? told(desk, await workspaces.reread(workspace), workspace) : result;
  },

  dropBytes: (desk, { batch }) =>
    retouched(
      desk,
      (store, workspace) => store.dropBytes(workspace, batch),
      (stored) => ({
        ...stored,
        layers: stored.layers.map((layer) =>
          batch === null || layer.batch.batch === batch
            ? { ...layer, files: layer.files.map((file) => ({ ...file, kept: false })) }
            : layer,
        ),
      }),
    ),

  setNote: (desk, { subject, text }) =>
    retouched(
      desk,
      (store, workspace) => store.setNote(workspace, subject, text),
      ({ notes, ...stored }) => {
        const others = Object.entries(notes).filter(([key]) => key !== subject);
        const own = text === '' ? [] : [[subject, text] as const];
        return { ...stored, notes: Object.fromEntries([...others, ...own]) };
      },
    ),

  backup: async ({ workspaces }, { settings }) => {
    const store = await workspaces.store();
    const records = await store.ownRecords();
    if (!records.ok) return records;
    const contents = await store.contents();
    if (!contents.ok) return contents;
    const beneath = contents.value.sets.map(({ id, fingerprint, label }) => ({
      workspace: id,
      fingerprint,
      label,
    }));
    const { workspace } = workspaces.required();
    const backup: Backup = { workspace, beneath, settings, records: records.value };
    const named = workspacesOf(backup);
    return done(
      backupText({ ...backup, beneath: beneath.filter((set) => named.includes(set.workspace)) }),
    );
  },

  restore: async (desk, { text }, watch) => {
    const { workspaces } = desk;
    const backup = readBackup(text);
    if (!backup.ok) return backup;
    const { workspace, records, settings } = backup.value;
    const fictional = await workspaces.fictional();
    if (!fictional.ok) return fictional;
    // no own report ever lies over invented ones: such a file was not written by this page
    if (records.batches.some((batch) => fictional.value.has(batch.workspace))) {
      return failed('backup.shape');
    }
    const store = await workspaces.store();
    const written = await store.replaceOwn(workspacesOf(backup.value), records);
    if (!written.ok) return written;
    const opened = told(desk, await workspaces.show(workspace, [], watch), null);
    if (!opened.ok) return opened;
    const problems = [...opened.value.problems, ...otherSets(backup.value, opened.value)];
    return done({ opened: { ...opened.value, problems }, settings });
  },

  erase: async (desk, _args, watch) => {
    const { workspaces } = desk;
    const erased = await (await workspaces.store()).erase();
    if (!erased.ok) return erased;
    return told(desk, await workspaces.openFirst(watch), null);
  },

  storage: async ({ workspaces, outside }) => {
    const kept = await (await workspaces.store()).keptBytes();
    if (!kept.ok) return kept;
    return done({ ...(await outside.estimate()), files: kept.value });
  },
};

/** A change that touches no number: written, then laid into what is open without reading it all again. */
async function retouched(
  { outside, workspaces }: Desk,
  write: (store: Store, workspace: WorkspaceId) => Promise<Result<void>>,
  change: (stored: StoredWorkspace) => StoredWorkspace,
): Promise<Result<SameNumbers>> {
  const { workspace } = workspaces.required();
  const written = await write(await workspaces.store(), workspace);
  if (!written.ok) return written;
  outside.tellTabs({ workspace });
  return done(workspaces.retouch(change));
}

/** Tells the other tabs that something has changed; null: perhaps everything. */
function told(
  { outside }: Desk,
  opened: Result<Opened>,
  workspace: WorkspaceId | null,
): Result<Opened> {
  outside.tellTabs({ workspace });
  return opened;
}

/** Published sets that the backup lies over and that are not there in that version. */
function otherSets({ beneath, workspace }: Backup, opened: Opened): Problem[] {
  return beneath
    .filter((set) => {
      const there =
        set.workspace === workspace
          ? opened.dataSet
          : (opened.dataSets.find(({ id }) => id === set.workspace) ?? null);
      return there?.fingerprint !== set.fingerprint;
    })
    .map(({ label }) => ({
      code: 'backup.otherDataSet',
      params: { 'dataSet.zh': label.zh, 'dataSet.en': label.en },
    }));
}
