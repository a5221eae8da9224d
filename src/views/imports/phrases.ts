import { counted } from '#i18n/counted.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { ImportEntry, Proposal, ReadAt, ReviewFile, ReviewUnit } from '#state/importTypes.ts';
import { entryName } from './entryName.ts';

type ImportWords = Words['imports'];

/** Names of some files, cut short. */
export function namesOf(
  files: readonly number[],
  entries: readonly ImportEntry[],
  words: Words,
): string {
  const shown = files.slice(0, 3).map((file) => nameOf(file, entries, words));
  const names = shown.join(words.imports.between);
  return files.length > shown.length ? fill(words.imports.andMore, { names }) : names;
}

/** A file of the import by its name, with the archive that it came in and its sheet. */
export function nameOf(file: number, entries: readonly ImportEntry[], words: Words): string {
  const entry = entries.find((one) => one.file === file);
  return entry === undefined ? '' : entryName(entry, words);
}

/** Different values with the places where each stands, in the order of the proposals. */
export function optionsOf<T>(
  proposals: readonly Proposal<T>[],
  words: ImportWords,
): { readonly value: T; readonly label: string; readonly text: string }[] {
  const places = new Map<T, { from: Set<ReadAt>; text: string }>();
  for (const { value, from, text } of proposals) {
    const there = places.get(value);
    if (there === undefined) places.set(value, { from: new Set([from]), text });
    else there.from.add(from);
  }
  return [...places].map(([value, { from, text }]) => ({
    value,
    label: fill(words.option, {
      value: String(value),
      places: [...from].map((place) => words.from[place]).join(words.between),
    }),
    text,
  }));
}

/** Units of a file: the name of a single one, else how many. */
export function unitsText(file: ReviewFile, words: ImportWords): string {
  const units = new Map<string, ReviewUnit>();
  for (const unit of file.units) if (unit !== null) units.set(unit.id, unit);
  const [first] = units.values();
  if (first !== undefined && units.size === 1) return first.name;
  const printed = new Set(file.claims.map(({ name }) => name).filter((name) => name !== ''));
  const [only] = printed;
  if (only !== undefined && printed.size === 1) return only;
  return counted(words.units, Math.max(units.size, printed.size));
}

/** County of a file, '' while it is not known, several with commas (two at most). */
export function countyText(file: ReviewFile, words: ImportWords): string {
  const counties = new Set(file.claims.flatMap(({ county }) => county ?? []));
  return [...counties].slice(0, 2).join(words.between) + (counties.size > 2 ? ' …' : '');
}

/** Years of a file: 2017, or 2014–2018; '' while none is known. */
export function yearsText(file: ReviewFile): string {
  const known = file.years.filter((year) => year > 0);
  if (known.length === 0) return '';
  const [first, last] = [
    known.reduce((a, b) => Math.min(a, b)),
    known.reduce((a, b) => Math.max(a, b)),
  ];
  return first === last ? String(first) : `${first}–${last}`;
}
