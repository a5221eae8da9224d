import { unitWord } from '../headWords.ts';
import { trimmed } from '../plainText.ts';
import type { BodyParts } from './bodyParts.ts';
import { moneyOver } from './context.ts';
import type { Lane } from './plan.ts';
import { namedInRow } from './villages.ts';
import { WideRows } from './wideRows.ts';
import type { CertainColumn } from './wideRows.ts';

/** @returns the short way for the rows of a table; null where any column is not certain, or the user has said what it is */
export function shortWayOf(
  { set, columns: all, meanings, placing }: BodyParts,
  headed: number,
): WideRows | null {
  const { plan, sample, collector, reports, lineCells, trimsTails } = set;
  if (sample.some(({ row }) => namedInRow(plan, row.cells) === 'village')) return null;
  if (placing.line !== 'row' || plan.lanes.some(leadsByCounty)) return null;
  if (collector.answers.mapping?.some(({ at }) => at === 'row') === true) return null;
  const { context } = placing;
  const columns: CertainColumn[] = [];
  for (const column of all) {
    if (column.off === 'sum' || collector.answer(`label ${column.asked}`) !== null) return null;
    if (column.off !== null) continue;
    const meaning = meanings.ofColumn(column);
    if (meaning.kind !== 'one') return null;
    const { unit: printed } = column.axis;
    if (printed !== null && unitWord(printed) === null) return null;
    const unit = printed ?? (meaning.byId ? 'id' : meaning.unit) ?? moneyOver(context, meaning.id);
    columns.push({ column, id: meaning.id, unit, label: trimmed(column.path) });
  }
  const cells = trimsTails ? null : lineCells;
  return WideRows.of({ plan, columns, collector, reports, context, headed, cells });
}

/** Whose county a row is of, the rows before it say. */
const leadsByCounty = ({ hint }: Lane) => hint.countiesLead === true;
