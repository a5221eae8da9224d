import { chanceOf } from './chance.ts';
import { actsAndDisputes } from './families/actsAndDisputes.ts';
import { applicantSheets } from './families/applicants.ts';
import { archives } from './families/archives.ts';
import { books } from './families/books.ts';
import { intake } from './families/intake.ts';
import { json } from './families/json.ts';
import { largeCounts } from './families/largeCounts.ts';
import { localColumns } from './families/localColumns.ts';
import { mergedValues } from './families/mergedValues.ts';
import { mixed } from './families/mixed.ts';
import { money } from './families/money.ts';
import { nameHeads } from './families/nameHeads.ts';
import { newTotals } from './families/newTotals.ts';
import { notReported } from './families/notReported.ts';
import { notes } from './families/notes.ts';
import { pages } from './families/pages.ts';
import { partYear } from './families/partYear.ts';
import { plans } from './families/plans.ts';
import { rowLength } from './families/rowLength.ts';
import { severalTables } from './families/severalTables.ts';
import { sharedLabels } from './families/sharedLabels.ts';
import { sumColumns } from './families/sumColumns.ts';
import { sumRows } from './families/sumRows.ts';
import { titleIndicator } from './families/titleIndicator.ts';
import { turnedSheets } from './families/turnedSheets.ts';
import { twice } from './families/twice.ts';
import { twoCounties } from './families/twoCounties.ts';
import { wordings } from './families/wordings.ts';
import { yearForms } from './families/yearForms.ts';
import { yearPlaces } from './families/yearPlaces.ts';
import type { CountySheet, Family } from './truth.ts';

/** All kinds of sheets. A new kind is one more entry. */
export const families: readonly Family[] = [
  sumRows,
  sumColumns,
  mergedValues,
  yearForms,
  yearPlaces,
  twoCounties,
  severalTables,
  books,
  newTotals,
  applicantSheets,
  actsAndDisputes,
  notReported,
  partYear,
  plans,
  rowLength,
  twice,
  notes,
  json,
  pages,
  nameHeads,
  largeCounts,
  titleIndicator,
  turnedSheets,
  intake,
  archives,
  mixed,
  money,
  wordings,
  sharedLabels,
  localColumns,
];

/**
 * The files of a kind, named by its letter and their number.
 * @param seed another seed gives other names, numbers and orders
 */
export async function sheetsOf(family: Family, seed: number): Promise<readonly CountySheet[]> {
  const made = await family.make(chanceOf(seed * 1009 + family.letter.charCodeAt(0)));
  return made.map((sheet, i) => ({
    ...sheet,
    name: `${family.letter}${String(i + 1).padStart(2, '0')}-${sheet.name}`,
  }));
}
