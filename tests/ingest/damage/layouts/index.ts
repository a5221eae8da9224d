import type { TableForm } from '../labels.ts';
import type { Random } from '../random.ts';
import type { Book } from '../sheet.ts';
import type { FormatName } from '../write/index.ts';
import { long, rollUp, threeColumns, wide } from './county.ts';
import { periodsAcross, periodsDown } from './periods.ts';
import { printedReport } from './printed.ts';
import { matrixAcross, matrixNested, oneRow, totalsOnly } from './requests.ts';
import { sheetPerUnit, sheetPerYear } from './books.ts';
import { banded, doubled, stacked, summaryFirst } from './several.ts';
import { ranks, yearsBeside, yearsNested, yearsOfUnits, yearsStacked } from './years.ts';

/** A shape of a table that counties keep, with the forms of which it is made. */
export interface Layout {
  readonly forms: readonly TableForm[];
  readonly make: (random: Random, form: TableForm) => Book;
  /** Forms of which it is one report as printed: such may stand in text without columns. */
  readonly printed: readonly TableForm[];
  /** Kinds of files that can hold it; absent: all. */
  readonly formats?: readonly FormatName[];
  /** How often it is made beside the others. */
  readonly weight: number;
}

type Make = Layout['make'];
const county = (make: Make, forms: Layout['forms'], weight = 3): Layout => ({
  forms,
  make,
  printed: [],
  weight,
});
const report = (make: Make, forms: Layout['forms'], weight = 3): Layout => ({
  forms,
  make,
  printed: forms.includes('s2014') ? ['s2014'] : forms,
  weight,
});
const book = (make: Make, forms: Layout['forms']): Layout => ({
  ...county(make, forms, 2),
  formats: ['xlsx'],
});

const all: readonly TableForm[] = ['s2014', 'm2019', 'm2021'];
const grids: readonly TableForm[] = ['m2019', 'm2021'];

export const layoutNames = [
  'threeColumns', 'rollUp', 'wide1', 'wide2', 'wide3', 'long', 'acts', 'matrix', 'disputes', 'report', 'matrixAcross', 'matrixNested', 'oneRow', 'totalsOnly', 'yearsBeside', 'yearsOfUnits', 'yearsStacked', 'yearsNested', 'ranks', 'periodsDown', 'periodsAcross', 'banded', 'summaryFirst', 'stacked', 'doubled', 'sheetPerUnit', 'sheetPerYear',
] as const; // prettier-ignore
export type LayoutName = (typeof layoutNames)[number];

export const layouts: Readonly<Record<LayoutName, Layout>> = {
  threeColumns: report(threeColumns, all),
  rollUp: county(rollUp, all),
  wide1: county(wide(1), all),
  wide2: county(wide(2), all),
  wide3: county(wide(3), all),
  long: county(long, all),
  acts: report(printedReport(['acts']), grids),
  matrix: report(printedReport(['matrix']), grids),
  disputes: report(printedReport(['disputes']), grids),
  report: report(printedReport(['acts', 'matrix', 'disputes']), grids, 1),
  matrixAcross: county(matrixAcross, grids, 1),
  matrixNested: county(matrixNested, grids, 1),
  oneRow: county(oneRow, grids),
  totalsOnly: county(totalsOnly, grids),
  yearsBeside: county(yearsBeside, all),
  yearsOfUnits: county(yearsOfUnits, all),
  yearsStacked: county(yearsStacked, all),
  yearsNested: county(yearsNested, all),
  ranks: county(ranks, all),
  periodsDown: county(periodsDown, all),
  periodsAcross: county(periodsAcross, all),
  banded: county(banded, all),
  summaryFirst: county(summaryFirst, all),
  stacked: county(stacked, all),
  doubled: report(doubled, ['s2014']),
  sheetPerUnit: book(sheetPerUnit, all),
  sheetPerYear: book(sheetPerYear, all),
};
