import type { AuthorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { Status } from '#domain/cell.ts';
import type { Layer } from '#domain/frame.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { ReportTable } from '#domain/reportTable.ts';

export interface ReportKey {
  readonly authority: AuthorityId;
  readonly year: number;
  readonly form: FormId;
}

/** A report in a layer: row `row` of table `table` of layer `layer`. */
export interface ReportPlace {
  readonly layer: number;
  readonly table: number;
  readonly row: number;
}

/** @returns where the report stands in all layers, the topmost first; a whole report hides all below it. */
export function placesOf(layers: readonly Layer[], key: ReportKey): ReportPlace[] {
  const places: ReportPlace[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const tables = layers[l]?.tables ?? [];
    for (let t = tables.length - 1; t >= 0; t--) {
      const { table, ids } = tables[t]!;
      if (table.form !== key.form) continue;
      const units = new Set(ids.flatMap((id, at) => (id === key.authority ? [at] : [])));
      if (units.size === 0) continue;
      for (let row = table.year.length - 1; row >= 0; row--) {
        if (table.year[row] !== key.year || !units.has(table.authority[row]!)) continue;
        places.push({ layer: l, table: t, row });
        if (table.whole[row] === 1) return places;
      }
    }
  }
  return places;
}

/** @returns whether the file of this report has a row for the indicator, be it blank. */
export function hasCell(table: ReportTable, row: number, indicator: IndicatorId): boolean {
  const column = table.columns.get(indicator);
  return column !== undefined && cellOf(column, row).status !== Status.rowMissing;
}
