import { chanceOf } from './chance.ts';
import { mergedValues } from './families/mergedValues.ts';
import { sumColumns } from './families/sumColumns.ts';
import { sumRows } from './families/sumRows.ts';
import { twoCounties } from './families/twoCounties.ts';
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
];

/** The files of a kind, named by its letter and their number. */
export async function sheetsOf(family: Family, seed: number): Promise<readonly CountySheet[]> {
  const made = await family.make(chanceOf(seed * 1009 + family.letter.charCodeAt(0)));
  return made.map((sheet, i) => ({
    ...sheet,
    name: `${family.letter}${String(i + 1).padStart(2, '0')}-${sheet.name}`,
  }));
}
