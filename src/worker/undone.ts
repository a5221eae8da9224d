import type { Layer } from '#domain/frame.ts';
import { placesOf, hasCell } from './findReport.ts';
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
  const below = heldBy(layers.filter((layer) => layer.batch < batch));
  const above = heldBy(layers.filter((layer) => layer.batch > batch));
  const reappeared: ReportKey[] = [];
  let removed = 0;
  for (const [text, key] of heldBy(layers.filter((layer) => layer.batch === batch))) {
    if (below.has(text)) {
      if (!above.has(text) || showsFrom(layers, batch, key)) reappeared.push(key);
    } else if (!above.has(text)) removed++;
  }
  return { reappeared, removed };
}

/** Distinct reports of these layers by their key as a text. */
function heldBy(layers: readonly Layer[]): ReadonlyMap<string, ReportKey> {
  const held = new Map<string, ReportKey>();
  for (const { table, ids } of layers.flatMap((layer) => layer.tables)) {
    table.year.forEach((year, row) => {
      const authority = ids[table.authority[row]!];
      if (authority === undefined) return;
      held.set(`${table.form} ${year} ${authority}`, { authority, year, form: table.form });
    });
  }
  return held;
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
