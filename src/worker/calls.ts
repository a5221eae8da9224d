import { analysing } from '#analysis/analyse.ts';
import { checklistsOf } from '#analysis/checklist.ts';
import { checking } from '#analysis/checking.ts';
import { OWN_WORKSPACE } from '#domain/dataSet.ts';
import type { WorkspaceId } from '#domain/dataSet.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { summaryOf } from '#store/backupSummary.ts';
import { readProject } from '#store/projectFile.ts';
import type { ReportKey } from '#domain/sources.ts';
import { PUBLISHED_BATCH } from '#store/schema.ts';
import type { Store } from '#store/store.ts';
import type { StoredWorkspace } from '#store/workspaceRecords.ts';
import { batchOf } from './agreed.ts';
import { backedUp, restored } from './backups.ts';
import type { CallWatch } from './callWatch.ts';
import { findEvidence } from './findEvidence.ts';
import { heardIn } from './heardIn.ts';
import type { Desk } from './desk.ts';
import { keptOnce } from './keptOnce.ts';
import { saidIn } from './saidIn.ts';
import type { CallKind, Calls, SameNumbers } from './protocol.ts';
import { storedFrom } from './storedFrom.ts';
import { told } from './told.ts';
import { pickSubject } from './picks.ts';
import { settledNote } from './settledCells.ts';
import { sourcesOfUnit } from './unitSources.ts';
import { undone } from './undone.ts';

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
  'takeAsPrinted',
  'settle',
  'storeAgain',
  'restore',
  'erase',
]);

/** What is open, with what its files say besides cells. */
function saidOf(workspaces: Desk['workspaces']) {
  const session = workspaces.required();
  const frame = workspaces.frame();
  return { workspace: session.workspace, frame, said: saidIn(session, frame) };
}

/** Every call of the protocol. Trouble of the user is a `Problem`; what is thrown is a mistake of the program. */
export const calls: Answering = {
  open: ({ workspaces }, { workspace, manifestUrl }, watch) =>
    workspaces.open(workspace, manifestUrl, watch),

  takeUpdate: async (desk, _args, watch) =>
    told(desk, await desk.workspaces.takeUpdate(watch), desk.workspaces.required().workspace),

  ingest: ({ drops }, args, watch) => drops.read(args, watch),

  reread: ({ drops }, args, watch) => drops.reread(args, watch),

  crop: ({ drops }, args, watch) => drops.crop(args, watch),

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
    const opened = told(desk, await workspaces.step(target), target);
    return opened.ok ? done({ batch: number.value, opened: opened.value }) : opened;
  },

  undo: async (desk, { batch }) => {
    const { workspaces } = desk;
    const { layers, authorities, workspace, picks } = workspaces.required();
    if (batch === PUBLISHED_BATCH) throw new RangeError('a published set is no own batch');
    if (!layers.some((layer) => layer.batch === batch)) return failed('undo.gone');
    const effect = undone(layers, batch, picks);
    const names = new Map(authorities.map(({ id, name }) => [id, name]));
    const store = await workspaces.store();
    const gone = await store.undo(workspace, batch);
    if (!gone.ok) return gone;
    const opened = told(desk, await workspaces.step(workspace), workspace);
    if (!opened.ok) return opened;
    const named = (keys: readonly ReportKey[]) =>
      keys.map(({ authority, year }) => ({ authority: names.get(authority) ?? authority, year }));
    const [reappeared, disputed] = [named(effect.reappeared), named(effect.disputed)];
    const { same, removed } = effect;
    return done({ reappeared, disputed, same, removed, opened: opened.value });
  },

  sources: ({ workspaces }, { authority }) => {
    const { session } = workspaces;
    return Promise.resolve(done(session === null ? [] : sourcesOfUnit(session, authority)));
  },

  heard: ({ workspaces }) => {
    const { session } = workspaces;
    return Promise.resolve(done(session === null ? [] : heardIn(session)));
  },

  storedFrom: ({ workspaces }, { sha256 }) => {
    const { session } = workspaces;
    return Promise.resolve(done(session === null ? [] : storedFrom(session, new Set(sha256))));
  },

  chooseSource: async (desk, { key, source }) => {
    const { workspaces } = desk;
    const { workspace, stored, moved } = workspaces.required();
    const store = await workspaces.store();
    const subject = pickSubject(key, stored.notes, moved);
    const kept = await store.setNote(workspace, subject, source ?? '');
    return kept.ok ? told(desk, await workspaces.step(workspace), workspace) : kept;
  },

  takeAsPrinted: async (desk, { key, ...cells }) => {
    const { workspaces } = desk;
    const { workspace, stored, moved } = workspaces.required();
    const set = { frame: workspaces.frame(), notes: stored.notes, moved };
    const { subject, text } = settledNote(set, key, cells);
    const kept = await (await workspaces.store()).setNote(workspace, subject, text);
    return kept.ok ? told(desk, await workspaces.step(workspace), workspace) : kept;
  },

  evidence: async ({ workspaces }, key) => {
    const { session } = workspaces;
    return session === null ? done(null) : findEvidence(session, await workspaces.store(), key);
  },

  analyse: async ({ workspaces, analyses }, _args, watch) => {
    const { workspace } = workspaces.required();
    const frame = workspaces.frame();
    return done(await analyses.of(workspace, (before) => analysing(frame, before), watch));
  },
  checklist: ({ workspaces }, { authority }) => {
    const { frame, said } = saidOf(workspaces);
    return Promise.resolve(done(checklistsOf(frame, authority, said)));
  },
  findings: async ({ workspaces, checks }, _args, watch) => {
    const { workspace, frame, said } = saidOf(workspaces);
    return done(await checks.of(workspace, (before) => checking(frame, before, said), watch));
  },

  setRoster: async (desk, { roster }) => {
    const { workspaces } = desk;
    const { workspace } = workspaces.required();
    const result = await (await workspaces.store()).setRoster(workspace, roster);
    return result.ok ? told(desk, await workspaces.step(workspace), workspace) : result;
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

  check: async ({ workspaces }) => (await workspaces.store()).check(),

  settle: async (desk, { workspace, batch }) => {
    const { workspaces } = desk;
    const settled = await (await workspaces.store()).settle(workspace, batch);
    if (!settled.ok) return settled;
    return told(desk, await workspaces.reread(workspaces.required().workspace), workspace);
  },

  keptFiles: async ({ workspaces }, { workspace, batch }) => {
    const kept = await (await workspaces.store()).keptFiles(workspace, batch);
    return kept.ok ? done(keptOnce(kept.value)) : kept;
  },

  storeAgain: async (desk) => told(desk, await desk.workspaces.storeAgain(), null),

  backup: async ({ workspaces }, { settings }) => backedUp(workspaces, settings),

  backupSummary: (_desk, { bytes }) => {
    const read = readProject(bytes);
    return Promise.resolve(read.ok ? done(summaryOf(read.value)) : read);
  },

  restore: restored,

  erase: async (desk, _args, watch) => told(desk, await desk.workspaces.erase(watch), null),

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
