import { gridCell, headingOf } from './grid.ts';
import type { GridColumn, GridRow, GridValue } from './grid.ts';
import type { HeadingRow, ValueRow } from './types.ts';

/** One block of the table of acts: rows that share their columns, under one item of article 20 of the regulation. */
export interface ActsBlock {
  /** As printed above the block. */
  readonly item: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly (GridColumn & GridValue)[];
}

/** Ids of the values of a block: row.column. */
export type ActsId<Block extends ActsBlock> = Block extends ActsBlock
  ? `${Block['rows'][number]['id']}.${Block['columns'][number]['key']}`
  : never;

/** Catalogue rows of the table of acts: a heading for each row, and its values. */
export function actsOf<Block extends ActsBlock>(
  blocks: readonly Block[],
): readonly (HeadingRow | (ValueRow & { readonly id: ActsId<Block> }))[] {
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => [
      headingOf(row, 2),
      ...columns.map((column) => {
        const { unit, kind, additive } = column;
        const id = `${row.id}.${column.key}` as ActsId<Block>;
        return gridCell(id, 'acts', row, column, 2, { unit, kind, additive });
      }),
    ]),
  );
}

/** A row of the table of acts, named by what it counts. */
export function act<Id extends string>(
  id: Id,
  label: string,
  labelEn: string,
  aliases: readonly string[] = [],
): GridRow & { readonly id: Id } {
  return { id, label, labelEn, aliases, parent: null, level: 1 };
}
