import { labelKey } from '../lexicon/labelKey.ts';
import type { CsvRow } from '../parse/csv.ts';
import type { FormTableRow, TablePart } from './formRows.ts';
import { ORGANISATIONS } from './lineForms.ts';
import type { BlockHeads, PlacedPiece } from './walked.ts';

/** A row of lines of which each number is known. */
export interface WholeRow {
  readonly part: TablePart;
  /** Rows of heads above it: rows with the same heads that follow each other are one table. */
  readonly heads: readonly (readonly string[])[];
  /** Label and unit of measure in front of the numbers; none for disputes. */
  readonly front: readonly string[];
  /** One for each column; none behind a heading of a list. */
  readonly values: readonly PlacedPiece[];
  /** Where it begins in the document, from 0. */
  readonly from: number;
  readonly column: number;
  /** Nothing of the rows in front of it holds for this one. */
  readonly beginsTable: boolean;
}

const LIST_HEADS = [['统计指标', '单位', '统计数']];

/** @returns the heads of a row as its form prints them, with the unit that stands in the document */
export function headsOf(row: FormTableRow, block: BlockHeads): readonly (readonly string[])[] {
  if (row.part === 'list') return LIST_HEADS;
  const columns = row.cells.map(({ grid, kind }) => {
    const printed = grid?.columnLabel ?? '';
    const unit = kind === 'money' ? unitIn(block) : null;
    const bare = kind === 'money' ? labelKey(printed).key : printed;
    return unit === null ? bare : `${bare}（单位：${unit}）`;
  });
  if (row.part === 'acts') return [['信息内容', ...columns]];
  // the rows and columns 其他 and 总计 are not to be mixed up
  const groups = columns.map((_, i) => (i === 0 || i === columns.length - 1 ? '' : ORGANISATIONS));
  return [groups, columns].map((texts) => ['申请人情况', '', ...totalFirst(row, texts)]);
}

/** The total in front of the applicants, so that what stands over these does not hold for it. */
export function totalFirst<T>({ part }: FormTableRow, columns: readonly T[]): readonly T[] {
  return part === 'matrix' ? [...columns.slice(-1), ...columns.slice(0, -1)] : columns;
}

/** @returns the label as the form prints it, without the explanations behind it, in which units of all kinds are named */
export function frontOf({ part, label, group }: FormTableRow): readonly string[] {
  if (part !== 'matrix') return [label];
  return group === null ? [label, ''] : [group, label];
}

function unitIn({ texts }: BlockHeads): string | null {
  const said = texts.join(' ');
  return said.includes('万元') ? '万元' : /[（(:：]元/.test(said) ? '元' : null;
}

/** @returns tables of rows of cells: heads, and below them a row for each of the rows, in the order of the text */
export function gridOf(rows: readonly WholeRow[]): readonly CsvRow[] {
  let open = '';
  return [...rows]
    .sort((a, b) => a.from - b.from)
    .flatMap((whole) => {
      const { heads, front, values, from, column, beginsTable } = whole;
      const own = JSON.stringify(heads);
      const begins = beginsTable || own !== open;
      open = own;
      const width = Math.max(...heads.map((texts) => texts.length));
      const at = { row: from + 1, column };
      const cells = [...front, ...values.map(({ piece }) => piece.text)];
      const places = [
        ...front.map(() => at),
        ...values.map(({ row, piece }) => ({ row: row + 1, column: piece.column })),
      ];
      const blank = Array.from({ length: width - cells.length }, () => '');
      const made = (texts: readonly string[]): CsvRow => ({
        row: from + 1,
        cells: texts,
        damaged: false,
        places,
      });
      return [...(begins ? heads.map(made) : []), made([...cells, ...blank])];
    });
}
