import type { Authority } from '#domain/authority.ts';
import type { HeardAnswers, HeardSum } from '#domain/heard.ts';
import { isAnswered } from '#ingest/draft.ts';
import type { CountySum, Draft, FileAnswers } from '#ingest/draft.ts';

/**
 * The sums of a file as they are stored: those that cover the same reports under one label are one entry.
 * @param importedAs unit and year of a report of the draft; null: it is not imported
 */
export function heardSums(
  { sums }: Draft,
  importedAs: (report: number) => { readonly unit: Authority; readonly year: number } | null,
): readonly HeardSum[] {
  const groups = new Map<string, CountySum[]>();
  for (const sum of sums) {
    const key = JSON.stringify([sum.label, sum.covers]);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [sum]);
    else there.push(sum);
  }
  return [...groups.values()].flatMap((group): HeardSum[] => {
    const [first] = group;
    if (first === undefined) return [];
    const covers = first.covers.flatMap((report) => {
      const as = importedAs(report);
      return as === null ? [] : [{ unit: as.unit.id, year: as.year }];
    });
    if (covers.length === 0) return [];
    const cells = group.map(({ indicator, text, row, column }) => ({
      indicator,
      text,
      row,
      column,
    }));
    return [{ label: first.label, covers, parts: first.covers.length, cells }];
  });
}

/** @returns the answers as they are stored; null where nothing was answered */
export function heardAnswers(answers: FileAnswers): HeardAnswers | null {
  const { places, encoding, valueColumn = null, gridForm = null, moneyUnits = {} } = answers;
  const { mapping = [] } = answers;
  if (!isAnswered(answers) && encoding === null) return null;
  const units = Object.entries(moneyUnits);
  const byHand = mapping.length === 0 ? {} : { mapping: JSON.stringify(mapping) };
  return { places: [...places], encoding, valueColumn, gridForm, moneyUnits: units, ...byHand };
}
