import { done, failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { workspacesOf } from '#store/backup.ts';
import type { Backup, ReadBackup } from '#store/backup.ts';
import type { Holds } from '#store/projectContents.ts';
import { readProject } from '#store/projectFile.ts';
import { projectFile } from '#store/projectText.ts';
import type { CallWatch } from './callWatch.ts';
import type { Desk } from './desk.ts';
import type { Calls, Opened, Settings } from './protocol.ts';
import { told } from './told.ts';
import type { Workspaces } from './workspaces.ts';
import { OWN_WORKSPACE } from '#domain/dataSet.ts';

/** Everything of one's own that is whole; without an open workspace too, for what cannot be opened can still be saved. */
export async function backedUp(
  workspaces: Workspaces,
  settings: Settings,
): Promise<Result<Calls['backup']['answer']>> {
  const store = await workspaces.store();
  const records = await store.ownRecords();
  if (!records.ok) return records;
  const contents = await store.contents();
  if (!contents.ok) return contents;
  const checked = await store.check();
  if (!checked.ok) return checked;
  const backup: Backup = {
    workspace: workspaces.session?.workspace ?? OWN_WORKSPACE,
    fingerprint: workspaces.fingerprint,
    beneath: [],
    settings,
    records: records.value,
  };
  const named = workspacesOf(backup);
  const beneath = contents.value.sets
    .filter(({ id }) => named.includes(id))
    .map(({ id, fingerprint, label }) => ({ workspace: id, fingerprint, label }));
  const bytes = projectFile({ ...backup, beneath });
  await store.rememberSaved();
  return done({ bytes, damage: checked.value.damage });
}

/** Puts a backup in place of what is one's own in its workspaces; of a damaged one only when the user has said so. */
export async function restored(
  desk: Desk,
  { bytes, damaged }: Calls['restore']['args'],
  watch: CallWatch,
): Promise<Result<Calls['restore']['answer']>> {
  const { workspaces } = desk;
  const backup = readProject(bytes);
  if (!backup.ok) return backup;
  const { workspace, records, settings, lost } = backup.value;
  if (lost.length > 0 && damaged === 'refuse')
    return failed('backup.damaged', { n: lost.length, names: namesOf(lost) });
  const fictional = await workspaces.fictional();
  if (!fictional.ok) return fictional;
  // no own report ever lies over invented ones: such a file was not written by this page
  if (records.batches.some((batch) => fictional.value.has(batch.workspace)))
    return failed('backup.shape');
  const store = await workspaces.store();
  const written = await store.replaceOwn(workspacesOf(backup.value), records);
  if (!written.ok) return written;
  const opened = told(desk, await workspaces.show(workspace, [], watch), null);
  if (!opened.ok) return opened;
  const problems = [...opened.value.problems, ...differences(backup.value, opened.value)];
  return done({ opened: { ...opened.value, problems }, settings });
}

/** So many lost parts are named. */
const NAMED = 5;

function namesOf(lost: readonly Holds[]): string {
  const names = lost.flatMap((holds) => {
    if (holds.kind === 'batch') return holds.names;
    return holds.kind === 'file' ? [holds.title] : [holds.kind];
  });
  return [...new Set(names)].slice(0, NAMED).join(' · ');
}

/** Published sets that the backup lies over and that are not there in that version; else other numbers than it showed. */
function differences(backup: ReadBackup, opened: Opened): Problem[] {
  const { beneath, workspace, fingerprint, lost } = backup;
  const others = beneath.filter((set) => {
    const there =
      set.workspace === workspace
        ? opened.dataSet
        : (opened.dataSets.find(({ id }) => id === set.workspace) ?? null);
    return there?.fingerprint !== set.fingerprint;
  });
  const now = opened.frame.fingerprint;
  if (others.length === 0 && lost.length === 0 && fingerprint !== null && fingerprint !== now)
    return [{ code: 'backup.fingerprint', params: { then: fingerprint, now } }];
  return others.map(({ label }) => ({
    code: 'backup.otherDataSet',
    params: { 'dataSet.zh': label.zh, 'dataSet.en': label.en },
  }));
}
