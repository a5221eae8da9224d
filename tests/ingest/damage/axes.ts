import { indicatorOf } from '#domain/forms/index.ts';
import type { Axis, Entry } from './pivot.ts';
import type { HeadKind } from './sheet.ts';
import type { Place, World } from './world.ts';

/** An axis before it is laid down as rows or columns. */
export type Names = Omit<Axis, 'corner'>;

const nameNotations = [
  ({ authority }: Place) => authority,
  ({ authority, county }: Place) => `${county}${authority}`,
  ({ authority }: Place) => `${authority}${authority.endsWith('街道') ? '办事处' : '人民政府'}`,
] as const;

/** The units of a world, one line each. */
export function unitNames(world: World, kind: 'name' | 'county and name' = 'name'): Names {
  const [year = 0] = world.years;
  const write = world.random.chance(0.85) ? nameNotations[0] : world.random.pick(nameNotations);
  return {
    kinds: kind === 'name' ? ['name'] : ['county', 'name'],
    merged: true,
    entries: world.places.map((place): Entry => ({
      texts: kind === 'name' ? [write(place)] : [place.county, write(place)],
      said: { ...place, ...(world.years.length === 1 ? { year } : {}) },
      role: 'value',
      block: `${place.county}${place.authority}`,
    })),
  };
}

const inWords = (year: number) =>
  [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? '').join('');
const yearNotations: readonly ((year: number) => string)[] = [
  (year) => `${year}年`,
  (year) => `${year}年度`,
  (year) => `${year}年`,
  String,
  (year) => `${inWords(year)}年`,
  (year) => `${year}-12-31`,
  (year) => `’${year % 100}年`,
];

/** The years of a world, one line each. */
export function yearNames(world: World): Names {
  const write = world.random.pick(yearNotations);
  return {
    kinds: ['year'],
    merged: true,
    entries: world.years.map((year): Entry => ({
      texts: [write(year)],
      said: { year },
      role: 'value',
      block: String(year),
    })),
  };
}

/** Each line of the outer axis with all lines of the inner one under it. */
export function nested(outer: Names, inner: Names): Names {
  return {
    kinds: [...outer.kinds, ...inner.kinds],
    merged: outer.merged,
    entries: outer.entries.flatMap((a) =>
      inner.entries.map((b): Entry => ({
        texts: [...a.texts, ...b.texts],
        said: { ...a.said, ...b.said },
        role: b.role,
        ...(b.prints === undefined ? {} : { prints: b.prints }),
        block: a.block ?? '',
        bound: (a.bound ?? false) || (b.bound ?? false),
      })),
    ),
  };
}

/** A further line of text before all others. */
export function before(
  names: Names,
  kind: HeadKind,
  textOf: (entry: Entry, at: number) => string,
): Names {
  return {
    ...names,
    kinds: [kind, ...names.kinds],
    entries: names.entries.map((entry, at) => ({
      ...entry,
      texts: [textOf(entry, at), ...entry.texts],
    })),
  };
}

/** A further line of text behind all others. */
export function behind(names: Names, kind: HeadKind, textOf: (entry: Entry) => string): Names {
  return {
    ...names,
    kinds: [...names.kinds, kind],
    entries: names.entries.map((entry) => ({ ...entry, texts: [...entry.texts, textOf(entry)] })),
  };
}

/** 条, 件 … of the indicator of a line. */
export const measureOf = ({ said }: Entry): string =>
  said.id === undefined ? '——' : (indicatorOf(said.id)?.unit ?? '');

/** Lays an axis down with words in its corner. */
export function laid(names: Names, cornerOf: (kind: HeadKind) => string): Axis {
  return { ...names, corner: names.kinds.map(cornerOf) };
}
