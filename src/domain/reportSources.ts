import type { Layer } from './frame.ts';
import { NO_FILE, partsOfFiles, reportsIn } from './lacking.ts';
import type { FilePart } from './lacking.ts';
import type { ReportTable } from './reportTable.ts';
import { inOrder, reportName, sourceName } from './sources.ts';
import type { Picks, ReportKey, Source } from './sources.ts';

export const NO_PICKS: Picks = new Map();

/** The reports of each file of a layer. */
export type FileParts = ReadonlyMap<number, readonly FilePart[]>;

/** @returns row `row` of a table as a source of its report */
export function sourceIn(
  { batch, published }: Layer,
  table: ReportTable,
  row: number,
  { pick, files }: { readonly pick: string | undefined; readonly files: FileParts },
): Source {
  const picked = pick !== undefined && pick === sourceName(batch, table, row);
  const alone = reportsIn(files.get(table.file[row] ?? NO_FILE) ?? []) === 1;
  return { batch, published, table, row, picked, alone };
}

/** A source with the positions of its layer and its table in that layer. */
export interface PlacedSource extends Source {
  readonly at: { readonly layer: number; readonly table: number };
}

/**
 * All sources of one report.
 * @returns them in order, the one that is shown first
 */
export function sourcesOf(
  layers: readonly Layer[],
  key: ReportKey,
  picks: Picks = NO_PICKS,
): readonly PlacedSource[] {
  const pick = picks.get(reportName(key));
  const found = layers.flatMap((layer, l) => {
    const files = once(() => partsOfFiles(layer.tables.map(({ table }) => table)));
    return layer.tables.flatMap(({ table, ids }, t): PlacedSource[] => {
      if (table.form !== key.form) return [];
      const units = new Set(ids.flatMap((id, at) => (id === key.authority ? [at] : [])));
      if (units.size === 0) return [];
      const rows = [...table.year.keys()].filter(
        (row) => table.year[row] === key.year && units.has(table.authority[row]!),
      );
      return rows.map((row) => ({
        ...sourceIn(layer, table, row, { pick, files: files() }),
        at: { layer: l, table: t },
      }));
    });
  });
  return inOrder(found);
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: work() }).value;
}
