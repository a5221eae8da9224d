import type { DataSetEntry } from '#domain/dataSet.ts';
import type { Problem } from '#domain/problem.ts';
import type { StoredLayer } from '#store/layers.ts';
import type { BatchInfo, Opened, SameNumbers } from './protocol.ts';
import { frameOf, ownLayers } from './session.ts';
import type { Session } from './session.ts';

/** What the page is told besides the session itself. */
export interface Circumstances {
  readonly listed: readonly DataSetEntry[];
  /** The set of this workspace as listed, shown by its name even when its parts could not be read. */
  readonly entry: DataSetEntry | null;
  /** A newer version of the open set that waits for the user. */
  readonly update: DataSetEntry | null;
  /** Why everything lives in memory; null while it is stored. */
  readonly unstored: Problem | null;
  readonly problems: readonly Problem[];
}

/** @returns the answer to the page; the frame is built anew, so that its buffers can be handed over. */
export function openedOf(session: Session, around: Circumstances): Opened {
  return { ...withoutFrame(session, around), frame: frameOf(session) };
}

/** @returns all of the answer that can change while the numbers stay; a frame of a province takes its time */
export function withoutFrame(session: Session, around: Circumstances): SameNumbers {
  const { dataSet } = session;
  const { update } = around;
  return {
    workspace: session.workspace,
    dataSet: dataSet ?? around.entry,
    dataSets: around.listed,
    batches: session.stored.layers.map(infoOf),
    unsaved: ownLayers(session).filter(({ batch }) => batch.batch > session.stored.saved).length,
    ownReports: ownLayers(session).reduce((sum, { batch }) => sum + batch.reports, 0),
    ownRoster: session.stored.roster,
    stored: around.unstored === null,
    unstored: around.unstored,
    damage: session.stored.damage,
    update: update === null || dataSet === null ? null : { from: dataSet.date, to: update.date },
    notes: session.stored.notes,
    problems: around.problems,
  };
}

function infoOf({ batch, files }: StoredLayer): BatchInfo {
  return {
    batch: batch.batch,
    when: batch.when,
    kind: batch.published === null ? 'own' : 'published',
    files: files.map(({ source: { name, size, sha256 }, kept }) => ({ name, size, sha256, kept })),
    reports: batch.reports,
    authorities: batch.authorities,
    years: batch.years,
  };
}
