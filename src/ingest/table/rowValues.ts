import type { IndicatorId } from '#domain/forms/index.ts';
import { askAboutRow } from './asking.ts';
import type { BodyParts } from './bodyParts.ts';
import type { Off, ReadColumn } from './columns.ts';
import { isCovered } from './looks.ts';
import type { Meaning } from './meaning.ts';
import type { PlacedRow } from './placing.ts';
import { labelsRows } from './plan.ts';
import type { RowLook } from './rowLook.ts';
import type { PutValue } from './sumRows.ts';
import { isThereAtATime } from './yearSums.ts';

/** Puts the cells of a row: numbers, blanks, and what waits for the user. */
export class RowValues {
  readonly #parts: BodyParts;

  constructor(parts: BodyParts) {
    this.#parts = parts;
  }

  /** A label alone: a heading, the first part of a label that goes on below, or an indicator whose cells are blank. */
  withoutNumber(row: PlacedRow): void {
    const { look, said } = row;
    if (this.#parts.set.plan.isJumbled) return;
    const told = this.#parts.labels.broken(said);
    const inner = told[told.length - 1]?.ids;
    const isAnswered = this.#parts.set.collector.answer(`label ${said.path}`) !== null;
    if (!isAnswered && (inner === null || inner === undefined)) return;
    if (said.axis.aspect !== null) return;
    for (const column of this.#parts.columns) {
      const cell = look.row.cells[column.at];
      if (column.off !== null || cell === undefined || isCovered(cell)) continue;
      const meaning = this.#parts.meanings.of(told, said, column);
      if (isAnswered || meaning.kind === 'one')
        this.#parts.placing.place({ ...row, next: null }, column, meaning);
    }
  }

  /** A row with numbers. */
  read(row: PlacedRow): void {
    const { look, said } = row;
    const { plan, collector } = this.#parts.set;
    const { axis } = said;
    if (axis.yearText !== '' && axis.year === null)
      collector.notice('year.outOfRange', { row: look.row.row, text: axis.yearText });
    this.#parts.labels.follow(said);
    const own = labelsRows(plan) ? this.#parts.labels.of(said) : null;
    const put: PutValue[] = [];
    const sums: { column: ReadColumn; id: IndicatorId }[] = [];
    let unclear: Meaning | null = null;
    for (const column of this.#parts.columns) {
      const meaning = this.#parts.meanings.of(own, said, column);
      if (column.off === 'sum') {
        const settled = this.#parts.placing.settled(said, column, meaning);
        if (settled.kind === 'one') sums.push({ column, id: settled.id });
      }
      const isKept = column.off !== null && KEPT.has(column.off);
      if (isKept && hasText(look, column.at)) this.#parts.placing.keep(row, column);
      if (column.off !== null || look.row.cells[column.at] === undefined) continue;
      if (said.isYearSum && meaning.kind === 'one' && isThereAtATime(meaning.id)) {
        this.#parts.placing.refuseYearSum(row, column, meaning.id);
        continue;
      }
      const isOpen = unclear === null || unclear.kind === 'group';
      if (isOpen && meaning.kind !== 'one' && hasText(look, column.at)) unclear = meaning;
      const value = this.#parts.placing.place(row, column, meaning);
      if (value !== null) put.push(value);
    }
    this.#parts.sums.add(look, put, sums);
    const [first] = put;
    if (axis.status !== '' && first !== undefined)
      collector.takeStatus(first.report, axis.status, look.row.row);
    if (own !== null && unclear !== null)
      askAboutRow(look, said, unclear, this.#parts.columns, this.#parts.set);
  }
}

/** Columns whose numbers wait for the user. */
const KEPT: ReadonlySet<Off> = new Set(['overBoth', 'unlabelled', 'ownHead', 'sumOfVillages']);

/** @returns whether anything but a blank or a dash is printed in a column of a row */
export function hasText({ looks, row }: RowLook, at: number): boolean {
  const kind = looks[at]?.kind ?? 'blank';
  return kind !== 'blank' && kind !== 'mark' && !isCovered(row.cells[at]);
}
