import type { DataSetEntry } from '#domain/dataSet.ts';
import type { Problem } from '#domain/problem.ts';
import type { StoredLayer } from '#store/layers.ts';
import type { BatchInfo, SameNumbers } from './protocol.ts';
import { ownLayers } from './session.ts';
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

/** @returns all of the answer but its frame; that stays while the numbers stay */
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
    files: files.map(({ source: { name, part = null, form, size, sha256 }, kept }) => {
      return { name, part, form, size, sha256, kept };
    }),
    reports: batch.reports,
    authorities: batch.authorities,
    years: batch.years,
  };
}
