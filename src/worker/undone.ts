import type { AuthorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Layer } from '#domain/frame.ts';
import { hasCell, placesOf } from './findReport.ts';
import type { ReportKey } from './findReport.ts';

/** What taking a batch away does to the reports that it holds. */
export interface Undone {
  /** Reports of which something older shows again. */
  readonly reappeared: readonly ReportKey[];
  /** Reports that no other batch holds. */
  readonly removed: number;
}

/** Compares the layers with and without a batch; a report that a later batch covers stays as it is. */
export function undone(layers: readonly Layer[], batch: number): Undone {
  const below = namesOf(layers.filter((layer) => layer.batch < batch));
  const above = namesOf(layers.filter((layer) => layer.batch > batch));
  const reappeared: ReportKey[] = [];
  const seen = new Set<string>();
  let removed = 0;
  eachReport(
    layers.filter((layer) => layer.batch === batch),
    (authority, year, form) => {
      const name = nameOf(authority, year, form);
      if (seen.has(name)) return;
      seen.add(name);
      if (!below.has(name)) {
        if (!above.has(name)) removed++;
        return;
      }
      const key = { authority, year, form };
      if (!above.has(name) || showsFrom(layers, batch, key)) reappeared.push(key);
    },
  );
  return { reappeared, removed };
}

type Visit = (authority: AuthorityId, year: number, form: FormId) => void;

function eachReport(layers: readonly Layer[], visit: Visit): void {
  for (const { table, ids } of layers.flatMap((layer) => layer.tables)) {
    table.year.forEach((year, row) => {
      const authority = ids[table.authority[row]!];
      if (authority !== undefined) visit(authority, year, table.form);
    });
  }
}

/** A report as a text, to be looked up. */
function nameOf(authority: AuthorityId, year: number, form: FormId): string {
  return `${form} ${year} ${authority}`;
}

function namesOf(layers: readonly Layer[]): ReadonlySet<string> {
  const names = new Set<string>();
  eachReport(layers, (authority, year, form) => names.add(nameOf(authority, year, form)));
  return names;
}

/** Whether at least one cell of the report is shown from this batch. */
function showsFrom(layers: readonly Layer[], batch: number, key: ReportKey): boolean {
  const places = placesOf(layers, key).map(({ layer, table, row }) => ({
    batch: layers[layer]!.batch,
    table: layers[layer]!.tables[table]!.table,
    row,
  }));
  const above = places.filter((place) => place.batch > batch);
  return places
    .filter((place) => place.batch === batch)
    .some(({ table, row }) =>
      [...table.columns.keys()].some(
        (id) => hasCell(table, row, id) && !above.some((p) => hasCell(p.table, p.row, id)),
      ),
    );
}
