import { indicatorOf } from '#domain/forms/index.ts';
import { printedUnitOf, readCell } from '../cellValue.ts';
import type { LabelMatch } from '../placeLabels.ts';
import { trimmed } from '../plainText.ts';
import type { Collector } from '../collector.ts';
import type { Piece } from './pieces.ts';
import { wrongSum } from '../table/wrongSum.ts';
import type { VerticalColumns } from './valueColumns.ts';

/** 合计 columns are compared with the sum of the units beside them. */
export function checkTotalColumns(
  piece: Piece,
  matches: readonly LabelMatch[],
  columns: VerticalColumns,
  reports: readonly { readonly report: number; readonly column: number }[],
  collector: Collector,
): void {
  for (const total of columns.totals) {
    const before =
      total.kind === 'part'
        ? columns.totals.filter((t) => t.column < total.column).map((t) => t.column)
        : [];
    const from = Math.max(-1, ...before);
    const parts = reports.filter(({ report, column }) => {
      const inGroup = total.kind === 'all' || (column > from && column < total.column);
      return inGroup && (total.year === null || collector.table.yearAt(report) === total.year);
    });
    piece.lines.forEach((line, i) => {
      const match = matches[i];
      if (match?.kind !== 'indicator') return;
      const indicator = indicatorOf(match.id);
      if (indicator === null) return;
      const text = line.row.cells[total.column] ?? '';
      const unit = columns.unit === null ? null : printedUnitOf(line.row.cells[columns.unit]);
      const sum = wrongSum(
        readCell(text, indicator, unit).cell,
        parts.map(({ report }) => collector.table.cell(report, match.id)),
        indicator.kind,
      );
      if (sum === null) return;
      collector.notice('row.total.differs', {
        row: line.row.row,
        label: total.label,
        indicator: indicator.label,
        text: trimmed(text),
        sum,
      });
    });
  }
}
