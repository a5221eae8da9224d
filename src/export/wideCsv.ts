import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms, indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { Present, cellAt, presentAt } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { statusText } from '#domain/statusText.ts';
import { csvText } from './csv.ts';
import type { CsvCell } from './csv.ts';

/** Columns that say which report a row is, in their order. */
const wideIdentity = [
  'authority',
  'county',
  'prefecture',
  'province',
  'code',
  'year',
  'form',
] as const;

/** Names for people over the columns that have no label on the form; without one the cell stays empty. */
export type WideHeads = Readonly<Partial<Record<(typeof wideIdentity)[number] | 'status', string>>>;

/**
 * Everything that is shown, one row per unit, form and year, to be read back equal: ids in the first head row,
 * official labels in the second, blanks empty. What an empty cell or a number cannot say (row missing, unit unknown,
 * ambiguous, disputed, marks) stands in a last column `status`, which is there only where needed; an indicator that
 * no report has is no column.
 * @returns CSV text; with the two head rows alone when there is no report
 */
export function wideCsv(frame: Frame, heads: WideHeads = {}): string {
  const ids = columnsOf(frame);
  const rows: { readonly cells: CsvCell[]; readonly status: string }[] = [];
  for (const block of frame.blocks.values()) {
    frame.authorities.forEach((authority, at) => {
      for (const year of block.years) {
        if (presentAt(block, at, year) === Present.none) continue;
        const cells = ids.map((id): [IndicatorId, Cell] => [id, cellAt(block, at, year, id)]);
        rows.push({
          cells: [
            authority.name,
            authority.county,
            authority.prefecture,
            authority.province,
            authority.code,
            year,
            block.form,
            ...cells.map(([, cell]) => cell.value),
          ],
          status: statusText(cells),
        });
      }
    });
  }
  const withStatus = rows.some((row) => row.status !== '');
  const last = (cell: string) => (withStatus ? [cell] : []);
  return csvText([
    [...wideIdentity, ...ids, ...last('status')],
    [
      ...wideIdentity.map((id) => heads[id] ?? null),
      ...ids.map((id) => indicatorOf(id)?.label ?? null),
      ...last(heads.status ?? ''),
    ],
    ...rows.map((row) => [...row.cells, ...last(row.status)]),
  ]);
}

/** Indicators with at least one cell, in the order of their forms. */
function columnsOf(frame: Frame): IndicatorId[] {
  const ids: IndicatorId[] = [];
  for (const block of frame.blocks.values()) {
    for (const { id } of forms[block.form].indicators) {
      if (!ids.includes(id) && hasCells(block, frame.authorities.length, id)) ids.push(id);
    }
  }
  return ids;
}

function hasCells(block: Block, authorities: number, id: IndicatorId): boolean {
  if (!block.columns.has(id)) return false;
  for (let at = 0; at < authorities; at++) {
    for (const year of block.years) {
      if (presentAt(block, at, year) === Present.none) continue;
      if (cellAt(block, at, year, id).status !== Status.rowMissing) return true;
    }
  }
  return false;
}
