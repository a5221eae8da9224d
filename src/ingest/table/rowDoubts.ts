import { isSigner } from '../headWords.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import { isCovered, lookOf } from './looks.ts';
import type { Look } from './looks.ts';
import { labelsRows, lanesOf } from './plan.ts';
import type { Plan, ValueColumn } from './plan.ts';
import { isOrderWord } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/** A unit of measure and its number in one cell, without the separator between them: 件31. */
const GLUED = /^[^\d\s]{1,3}\d[\d,.]*$/;

/** @returns whether the number of a row is glued to its unit of measure, so that no column holds it */
export const isGlued = ({ looks }: RowLook, plan: Plan): boolean =>
  lanesOf(plan, 'unit').some(({ at }) => GLUED.test(looks[at]?.text ?? ''));

/** Signs that other tables have between their cells. */
const OTHER_SEPARATOR = /[,，;；|\t]/;

/**
 * @returns whether all cells of a row stand in one: in quotes as a whole, or between other signs than those of the table
 *   (石佛镇;桐岭县;55;2). Sentences have few numbers that stand alone between two commas.
 */
export function isRowInOneCell({ line }: RowLook): boolean {
  if (line === null) return false;
  const parts = line.text.split(OTHER_SEPARATOR).map(lookOf);
  const isNamed = parts.some(({ isName, naming }) => isName || (naming & Naming.full) !== 0);
  return isNamed && parts.length > 2 && parts.some(({ kind }) => kind === 'value');
}

/** @returns whether a row only numbers columns, wherever its table goes on below another head: 栏次 | 1 | 2 */
export function isOfOrder({ looks }: RowLook, plan: Plan): boolean {
  if (!lanesOf(plan, 'authority').some(({ at }) => isOrderWord(looks[at]?.text ?? '')))
    return false;
  const printed = looks.filter(({ kind, text }) => kind !== 'blank' && !isOrderWord(text));
  const [first] = printed;
  return first?.text === '1' && printed.every(({ text }, i) => Number(text) === i + 1);
}

/** @returns whether a number, a year or 全年, a label, 备注 or 校对 stands where the name of a unit belongs: the row is of another table, or has moved */
export const isMisnamed = ({ looks, row }: RowLook, plan: Plan): boolean =>
  lanesOf(plan, 'authority').some(({ at }) => {
    const look = looks[at];
    if (look === undefined || isCovered(row.cells[at])) return false;
    if (isSigner(look.text) || look.role === 'note') return true;
    if (look.kind === 'value' || saysWhen(look)) return true;
    return !look.isName && (look.naming & Naming.full) !== 0;
  });

/** A year, 全年, 本年. */
const saysWhen = ({ year, time }: Look) => year !== null || time === 'whole';

/** @returns the year or 全年 that stands where the name of a unit belongs: the row may be one more of the unit above it */
export function timeForName({ looks, row }: RowLook, plan: Plan): Look | null {
  const lane = lanesOf(plan, 'authority').find(({ at }) => !isCovered(row.cells[at]));
  const look = lane === undefined ? undefined : looks[lane.at];
  return look === undefined || !saysWhen(look) ? null : look;
}

/**
 * Numbers without any label right below a label, which may be the heading of several rows that lost theirs; or the same
 * label once more below a blank: a second number of the same cell, or of a group without its heading.
 */
export function sharesLabel(plan: Plan, look: RowLook, next: RowLook | null): boolean {
  if (next === null || !labelsRows(plan)) return false;
  const isNumber = ({ at }: ValueColumn) =>
    next.looks[at]?.kind === 'value' && !isCovered(next.row.cells[at]);
  if (!plan.columns.some(isNumber)) return false;
  const isBlank = (at: number) =>
    (next.looks[at]?.kind ?? 'blank') === 'blank' && !isCovered(next.row.cells[at]);
  const lanes = plan.lanes.filter(({ role }) => role !== 'number');
  if (lanes.every(({ at }) => isBlank(at))) return true;
  const labels = lanesOf(plan, 'indicator');
  const inner = labels[labels.length - 1]?.at ?? -1;
  return (
    labels.length > 1 &&
    labels.every(({ at }) => at === inner || isBlank(at)) &&
    next.looks[inner]?.text === look.looks[inner]?.text
  );
}
