import { forms } from '#domain/forms/index.ts';
import { rowOf } from './indicators.ts';
import type { NewForm } from './matrix.ts';

interface ActColumn {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

/** A row of the table of acts with its columns. */
export interface ActRow {
  /** Article of the regulation, as printed above the row. */
  readonly item: string;
  readonly label: string;
  readonly columns: readonly ActColumn[];
}

const items: Readonly<Record<string, string>> = {
  rules: '第二十条第（一）项',
  normative: '第二十条第（一）项',
  licence: '第二十条第（五）项',
  other_service: '第二十条第（五）项',
  penalty: '第二十条第（六）项',
  coercion: '第二十条第（六）项',
  charge: '第二十条第（八）项',
  procurement: '第二十条第（九）项',
};

/** Rows of the table of acts in the order of the form. The unit of amounts is printed with them. */
export function actRows(form: NewForm): ActRow[] {
  const rows = new Map<string, ActColumn[]>();
  for (const { id, grid, unit } of forms[form].indicators) {
    if (grid?.table !== 'acts') continue;
    const label =
      unit === '万元' && !grid.columnLabel.includes('万元')
        ? `${grid.columnLabel}（万元）`
        : grid.columnLabel;
    rows.set(grid.row, [...(rows.get(grid.row) ?? []), { id, label, unit }]);
  }
  return [...rows].map(([row, columns]) => ({
    item: items[row] ?? '',
    label: rowOf(form, row).label,
    columns,
  }));
}

/** Rows under one article with the same columns are one block of the form. */
export function actBlocks(form: NewForm): ActRow[][] {
  const blocks: ActRow[][] = [];
  for (const row of actRows(form)) {
    const last = blocks.at(-1);
    if (last?.[0]?.item === row.item) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}
