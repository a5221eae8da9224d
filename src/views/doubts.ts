import type { ReportFindings } from '#analysis/reportFindings.ts';
import type { ChartModel } from '#charts/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/** @returns the chart with a note of how many of its numbers a broken rule names, errors and warnings; as it is for none */
export function withDoubts(
  model: ChartModel,
  findings: ReportFindings | null,
  { checking }: Words,
): ChartModel {
  if (findings === null) return model;
  const named = new Set<string>();
  for (const { cells } of model.table.rows.flatMap((row) => row.cells))
    for (const cell of cells) {
      const name = findings.nameOf(cell);
      if (name !== null) named.add(name);
    }
  const n = named.size;
  if (n === 0) return model;
  const note = fill(n === 1 ? checking.underOne : checking.under, { n });
  return { ...model, notes: [...model.notes, note] };
}
