import { forms } from '#domain/forms/index.ts';
import type { Chance } from '../chance.ts';
import type { Print } from '../layout.ts';
import type { Cell } from '../sheet.ts';
import type { TrueReport } from '../truth.ts';

/** All rows of the form of 2014 with their headings, as printed. */
export function officialRows(report: TrueReport, print: Print): Cell[][] {
  return forms.s2014.rows.map((row) => [
    row.label,
    row.heading ? '——' : row.unit,
    row.heading ? null : print(report.values[row.id]),
  ]);
}

/** A report year of the form of 2014. */
export const year2014 = (chance: Chance) => chance.int(2014, 2018);
