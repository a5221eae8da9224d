import { indicatorOf } from '#domain/forms/index.ts';
import { settledAt } from './bodyParts.ts';
import type { BodyParts } from './bodyParts.ts';
import type { Look } from './looks.ts';
import type { Meaning } from './meaning.ts';
import { saysNotReported } from './notReported.ts';
import type { PlacedRow } from './placing.ts';
import { labelsRows, namesColumns, namesRows } from './plan.ts';
import type { RowAxis } from './rowAxis.ts';
import { sharesLabel } from './rowDoubts.ts';
import type { RowLook } from './rowLook.ts';
import { isWithVillages, namedInRow } from './villages.ts';
import type { Named } from './villages.ts';

/** Rows that are told of and not read: of another time, without numbers or name, of which it is not clear what they say. */
export class UnreadRows {
  readonly #parts: BodyParts;

  constructor(parts: BodyParts) {
    this.#parts = parts;
  }

  /** Numbers of a part of a year, or of another one. */
  isOfOtherTime({ row: { row } }: RowLook, { axis }: RowAxis): boolean {
    if (axis.time !== 'part' && axis.time !== 'other') return false;
    const { collector } = this.#parts.set;
    collector.partsOfYears++;
    collector.notice('row.period', { place: row, text: axis.timeText });
    return true;
  }

  /** A unit that is listed and has nothing but blanks, or 未报. */
  isNotReported(look: RowLook, { axis }: RowAxis): boolean {
    const { plan, collector } = this.#parts.set;
    if (!namesRows(plan) || labelsRows(plan) || axis.name === null) return false;
    const filled = this.#parts.columns.filter(
      ({ at }) => (look.looks[at]?.kind ?? 'blank') !== 'blank',
    );
    const texts = filled.map(({ at }) => look.looks[at]?.text ?? '');
    if (!texts.every(saysNotReported)) return false;
    const { name, county, year } = axis;
    const text = [...new Set(texts)].join(' ');
    collector.notReported.push({ row: look.row.row, name, county, year, text });
    this.#parts.sums.addSilent();
    return true;
  }

  /** Numbers in a row that names no unit, in a table that names its units row by row. */
  isNameless(look: RowLook, said: RowAxis): boolean {
    const { plan, sample, collector } = this.#parts.set;
    if (namesRows(plan))
      return (
        said.axis.name === null &&
        this.#parts.sums.isSumOfRows(look, this.#parts.columns, (column) =>
          settledAt(this.#parts, said, column),
        )
      );
    if (labelsRows(plan) || said.isNamed) return false;
    if (sample.filter(({ numbers }) => numbers > 0).length < 2) return false;
    collector.notice('row.unnamed', { row: look.row.row });
    this.refuse(look, said, namesColumns(plan) ? said : null);
    return true;
  }

  /** A row whose numbers cannot be told to stand below their heads, or that is of two units. */
  isUnclear({ look, said, next }: PlacedRow): boolean {
    const { plan } = this.#parts.set;
    const isClear =
      !plan.isJumbled &&
      !sharesLabel(plan, look, next) &&
      !(said.axis.name !== null && namesColumns(plan)) &&
      !this.#parts.columns.some(
        (column) =>
          column.off === null &&
          SIGNED.test(look.looks[column.at]?.text ?? '') &&
          hasNoSign(this.#parts.meanings.at(said, column)),
      );
    if (!isClear) this.tellUnclear(look, said);
    return !isClear;
  }

  /** Tells of a row of which nobody knows whose numbers it holds, or of what. */
  tellUnclear(look: RowLook, said: RowAxis, owner: RowAxis = said): void {
    const { axis, path } = said;
    this.#parts.set.collector.notice('row.unclear', { row: look.row.row, name: axis.name ?? path });
    this.refuse(look, said, owner);
  }

  /**
   * A row that is not read leaves no other row the only one that speaks of its cells.
   * @param owner what names its unit; null: nothing does
   */
  refuse(look: RowLook, said: RowAxis, owner: RowAxis | null = said): void {
    if (labelsRows(this.#parts.set.plan)) this.#parts.labels.pass(said);
    if (said.axis.aspect !== null) return;
    for (const column of this.#parts.columns) {
      if (column.off !== null) continue;
      const meaning = this.#parts.meanings.at(said, column);
      if (meaning.kind === 'one') this.#parts.placing.refuse(look, owner, column, meaning.id);
    }
  }

  /** A township's number may be without its villages. */
  isWithVillages({ axis }: RowAxis, before: Named, below: RowLook | null): boolean {
    const { plan } = this.#parts.set;
    if (!namesRows(plan) || axis.name === null) return false;
    const behind = below === null ? null : namedInRow(plan, below.row.cells);
    return isWithVillages(before, behind);
  }
}

/** @returns whose a row is that prints a year or 全年 in the place of its unit: it may be of the unit above it */
export function ofUnit(said: RowAxis, unit: string | null, time: Look | null): RowAxis {
  if (time === null) return said;
  const yearText = time.year === null ? '' : time.text;
  return { ...said, axis: { ...said.axis, name: unit, year: time.year, yearText } };
}

const SIGNED = /^[+＋]\s*\d/;

/** A number with a sign where the form has none: the row has moved by a column. */
const hasNoSign = (meaning: Meaning): boolean =>
  meaning.kind === 'one' &&
  indicatorOf(meaning.id)?.grid !== undefined &&
  !meaning.id.endsWith('change');
