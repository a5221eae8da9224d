import { isSignature } from '../headWords.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import { lanesOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { isHeaderRow } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/**
 * Lines between the rows of a table: a heading, a county or year that holds from here on, a signature, a note.
 * @returns `surrounds`: what it says holds for the rows below; `silent`: it says nothing of them; null: it is a row
 */
export function asideOf(look: RowLook, plan: Plan): 'surrounds' | 'silent' | null {
  const { line, numbers, filled } = look;
  const first = look.looks.find(({ kind }) => kind !== 'blank');
  const mayBeSigned = first?.naming === 0 && filled <= 8 && numbers < 3;
  if (mayBeSigned && isSignature(first.text)) return 'silent';
  if (isHeaderRow(look)) return 'surrounds';
  const band = line ?? besideNumber(look, plan);
  if (band === null || band.kind !== 'words' || (numbers > 0 && line !== null)) return null;
  const isLabelled = band.aspect !== null || band.isGroup || band.isName || band.naming !== 0;
  return isLabelled ? null : 'surrounds';
}

/** The only text of a row besides its number: 二、某某县 | 4. */
function besideNumber({ looks, row }: RowLook, plan: Plan): Look | null {
  const numbered = lanesOf(plan, 'number').map(({ at }) => at);
  const own = looks.filter(
    ({ kind }, c) => kind !== 'blank' && !isCovered(row.cells[c]) && !numbered.includes(c),
  );
  return own.length === 1 && numbered.length > 0 ? (own[0] ?? null) : null;
}
