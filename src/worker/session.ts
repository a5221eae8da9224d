import type { Authority, AuthorityId } from '#domain/authority.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import type { Sources } from '#domain/buildFrame.ts';
import type { Layer } from '#domain/frame.ts';
import type { StoredLayer } from '#store/layers.ts';
import type { StoredWorkspace } from '#store/workspaceRecords.ts';
import { picksIn } from './picks.ts';
import { joinedRoster, rosterUnits } from './rosterMatch.ts';
import type { RosterUnit } from './rosterMatch.ts';
import { settledIn } from './settledCells.ts';

/** A workspace as it is open: its layers with every unit under its final id. */
export interface Session extends Sources {
  readonly stored: StoredWorkspace;
  readonly workspace: WorkspaceId;
  readonly dataSet: DataSetEntry | null;
  /** Units that the roster names as aliases, with the units as which they are shown. */
  readonly moved: ReadonlyMap<AuthorityId, AuthorityId>;
  /** Layer i and its table j are layer i and table j of `stored`. */
  readonly layers: readonly Layer[];
}

/** Brings what is stored into the form that frames are built from. */
export function sessionOf(stored: StoredWorkspace): Session {
  const published = stored.layers.find(({ batch }) => batch.published !== null)?.batch.published;
  const roster = joinedRoster(stored.roster, published?.roster ?? null);
  const units = unitsOf(stored.layers);
  const listed = roster === null ? [] : rosterUnits(roster, [...units.values()]);
  for (const { authority } of listed) units.set(authority.id, authority);
  const moved = aliasesOf(listed, stored.layers);
  for (const id of moved.keys()) units.delete(id);
  return {
    stored,
    workspace: stored.workspace,
    dataSet: published?.dataSet ?? null,
    moved,
    layers: stored.layers.map(({ batch, tables }) => ({
      batch: batch.batch,
      published: batch.published !== null,
      tables: tables.map(({ table, units: own }) => ({
        table,
        ids: own.map(({ id }) => moved.get(id) ?? id),
      })),
    })),
    authorities: [...units.values()],
    roster,
    rosterIds: listed.map(({ authority }) => authority.id),
    picks: picksIn(stored.notes, moved),
    settled: settledIn(stored.notes, moved),
  };
}

/** Batches above the published set. */
export function ownLayers(session: Session): readonly StoredLayer[] {
  return session.stored.layers.filter(({ batch }) => batch.published === null);
}

/** Units of all layers in the order of their first appearance; what one layer does not know another may. */
function unitsOf(layers: readonly StoredLayer[]): Map<AuthorityId, Authority> {
  const units = new Map<AuthorityId, Authority>();
  for (const { tables } of layers) {
    for (const unit of tables.flatMap((table) => table.units)) {
      const there = units.get(unit.id);
      units.set(unit.id, there === undefined ? unit : completed(there, unit));
    }
  }
  return units;
}

function completed(a: Authority, b: Authority): Authority {
  return {
    ...a,
    prefecture: a.prefecture ?? b.prefecture,
    province: a.province ?? b.province,
    code: a.code ?? b.code,
  };
}

/**
 * Units that the roster names as aliases, each with the unit that it belongs to. Two names are laid together only when
 * no year has a report under both: nobody knows which of the two would be right.
 */
function aliasesOf(
  listed: readonly RosterUnit[],
  layers: readonly StoredLayer[],
): ReadonlyMap<AuthorityId, AuthorityId> {
  const ownLine = new Set(listed.map(({ authority }) => authority.id));
  const moved = new Map<AuthorityId, AuthorityId>();
  for (const { authority, others } of listed) {
    const taken = others.length === 0 ? new Set<number>() : yearsOf(layers, authority.id);
    for (const other of others.filter((id) => !ownLine.has(id) && !moved.has(id))) {
      const years = [...yearsOf(layers, other)];
      if (years.some((year) => taken.has(year))) continue;
      moved.set(other, authority.id);
      for (const year of years) taken.add(year);
    }
  }
  return moved;
}

function yearsOf(layers: readonly StoredLayer[], id: AuthorityId): Set<number> {
  const years = new Set<number>();
  for (const { units, table } of layers.flatMap((layer) => layer.tables)) {
    const unit = units.findIndex((u) => u.id === id);
    if (unit < 0) continue;
    table.authority.forEach((at, r) => {
      if (at === unit) years.add(table.year[r]!);
    });
  }
  return years;
}
