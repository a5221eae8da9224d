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
 * All sources of some reports, in one walk through the layers.
 * @returns by `reportName`, in order, the one that is shown first; a report without any is left out
 */
export function sourcesByReport(
  layers: readonly Layer[],
  keys: readonly ReportKey[],
  picks: Picks = NO_PICKS,
): ReadonlyMap<string, readonly PlacedSource[]> {
  const names = new Set(keys.map(reportName));
  const authorities = new Set(keys.map(({ authority }) => authority));
  const found = new Map<string, PlacedSource[]>();
  for (const [l, layer] of layers.entries()) {
    const files = once(() => partsOfFiles(layer.tables.map(({ table }) => table)));
    for (const [t, { table, ids }] of layer.tables.entries()) {
      const isMeant = ids.map((id) => authorities.has(id));
      table.authority.forEach((unit, row) => {
        const authority = ids[unit];
        if (isMeant[unit] !== true || authority === undefined) return;
        const name = reportName({ authority, year: table.year[row]!, form: table.form });
        if (!names.has(name)) return;
        const at = { layer: l, table: t };
        const pick = picks.get(name);
        const source = { ...sourceIn(layer, table, row, { pick, files: files() }), at };
        const there = found.get(name);
        if (there === undefined) found.set(name, [source]);
        else there.push(source);
      });
    }
  }
  return new Map([...found].map(([name, sources]) => [name, inOrder(sources)]));
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
  return sourcesByReport(layers, [key], picks).get(reportName(key)) ?? [];
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: work() }).value;
}
