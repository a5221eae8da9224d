import type { TableForm } from '../labels.ts';
import type { Random } from '../random.ts';
import type { Book } from '../sheet.ts';
import { long, rollUp, threeColumns, wide } from './county.ts';
import { printedReport } from './printed.ts';
import { matrixAcross, matrixNested, oneRow, totalsOnly } from './requests.ts';
import { ranks, yearsBeside, yearsNested, yearsOfUnits, yearsStacked } from './years.ts';

/** A shape of a table that counties keep, with the forms of which it is made. */
export interface Layout {
  readonly forms: readonly TableForm[];
  readonly make: (random: Random, form: TableForm) => Book;
}

const all: readonly TableForm[] = ['s2014', 'm2019', 'm2021'];
const grids: readonly TableForm[] = ['m2019', 'm2021'];

export const layouts = {
  threeColumns: { forms: all, make: threeColumns },
  rollUp: { forms: all, make: rollUp },
  wide1: { forms: all, make: wide(1) },
  wide2: { forms: all, make: wide(2) },
  wide3: { forms: all, make: wide(3) },
  long: { forms: all, make: long },
  acts: { forms: grids, make: printedReport(['acts']) },
  matrix: { forms: grids, make: printedReport(['matrix']) },
  disputes: { forms: grids, make: printedReport(['disputes']) },
  report: { forms: grids, make: printedReport(['acts', 'matrix', 'disputes']) },
  matrixAcross: { forms: grids, make: matrixAcross },
  matrixNested: { forms: grids, make: matrixNested },
  oneRow: { forms: grids, make: oneRow },
  totalsOnly: { forms: grids, make: totalsOnly },
  yearsBeside: { forms: all, make: yearsBeside },
  yearsOfUnits: { forms: all, make: yearsOfUnits },
  yearsStacked: { forms: all, make: yearsStacked },
  yearsNested: { forms: all, make: yearsNested },
  ranks: { forms: all, make: ranks },
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutName = keyof typeof layouts;
export const layoutNames: readonly LayoutName[] = Object.keys(layouts).filter(
  (name): name is LayoutName => name in layouts,
);
