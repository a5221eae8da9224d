import { isSignature, isSigner } from '../headWords.ts';
import { lineContext } from './context.ts';
import { isCovered, lookOf } from './looks.ts';
import type { Look } from './looks.ts';
import type { Plan } from './plan.ts';
import { isHeaderRow } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/**
 * Lines between the rows of a table: a heading, a county or year that holds from here on, a signature, a note.
 * @returns `surrounds`: what it says holds for the rows below; `silent`: it says nothing of them; null: it is a row
 */
export function asideOf(look: RowLook, plan: Plan): 'surrounds' | 'silent' | null {
  const { line, numbers, words, filled, said } = look;
  if (said !== undefined && said.identity !== null) return 'surrounds';
  const first = look.looks.find(({ kind }) => kind !== 'blank');
  const isShort = filled <= 8 && numbers < 3;
  // 校对 | 1 | 2 is a row whose numbers are told, 审核人 | 张三 | 电话 is none
  const isRow = first !== undefined && isSigner(first.text) && numbers > 0 && words === 1;
  const mayBeSigned = first?.naming === 0 && !isRow && (isShort || numbers === 0);
  if (mayBeSigned && isSignature(first.text)) return 'silent';
  if (isHeaderRow(look)) return 'surrounds';
  const band = line ?? besideNumber(look, plan);
  if (band === null || band.kind !== 'words' || (numbers > 0 && line !== null)) return null;
  const isLabelled = band.aspect !== null || band.isGroup || band.isName || band.naming !== 0;
  return isLabelled ? null : 'surrounds';
}

/** The only text of a row besides its number: 二、某某县 | 4; or, where it names a county or year, besides a remark. */
function besideNumber({ looks, row }: RowLook, plan: Plan): Look | null {
  const printed = looks.flatMap((look, c) =>
    look.kind === 'blank' || isCovered(row.cells[c]) ? [] : [{ look, role: roleAt(plan, c) }],
  );
  const [own, ...more] = printed.filter(({ role }) => role !== 'number' && role !== 'note');
  if (own === undefined || more.length > 0 || printed.length === 1) return null;
  const isRemarked = printed.some(({ role }) => role === 'note');
  return isRemarked && !saysWhose(own.look) ? null : own.look;
}

const roleAt = ({ lanes }: Plan, c: number) => lanes.find(({ at }) => at === c)?.role;

function saysWhose(look: Look): boolean {
  const { county, year } = lineContext({ looks: [look] }).identity;
  return county.length + year.length > 0;
}

/** @returns a row without its remarks */
export function withoutRemarks(look: RowLook, plan: Plan): RowLook {
  const looks = look.looks.map((one, c) => (roleAt(plan, c) === 'note' ? lookOf('') : one));
  return { ...look, looks };
}
