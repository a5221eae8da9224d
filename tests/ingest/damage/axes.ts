import { indicatorOf } from '#domain/forms/index.ts';
import type { Indicator } from '#domain/forms/index.ts';
import { forms } from '#domain/forms/index.ts';
import {
  actsBlocks,
  headingsOf,
  isBound,
  matrixRows,
  pathLabel,
  sectionOf,
  worded,
} from './labels.ts';
import type { Wording } from './labels.ts';
import type { Axis, Entry } from './pivot.ts';
import type { HeadKind } from './sheet.ts';
import type { Place, World } from './world.ts';

/** An axis before it is laid down as rows or columns. */
export type Names = Omit<Axis, 'corner'>;

/** The texts of one indicator over `depth` lines, outermost first; an unneeded line is ''. */
function textsOf(world: World, row: Indicator, depth: number, wording: Wording): string[] {
  const path = pathOf(world, row, depth, wording);
  return Array.from({ length: depth }, (_, l) => path[l] ?? '');
}

function pathOf(
  { form, print: _, ...world }: World,
  row: Indicator,
  depth: number,
  wording: Wording,
): string[] {
  const word = (label: string) => worded(label, wording);
  const { grid } = row;
  if (grid === undefined) {
    const section = sectionOf(row.id);
    if (depth === 1 || section === '') return [word(row.label)];
    const inner = headingsOf(form, row.id).slice(1).at(-1);
    return depth > 2 && inner !== undefined
      ? [section, word(inner), word(row.label)]
      : [section, word(row.label)];
  }
  const totals = world.indicators.every((other) => other.grid?.column === 'total');
  if (depth === 1 && !totals) return [pathLabel(row, '／')];
  const [outer = '', ...rest] = row.label.split('／');
  if (grid.table === 'acts') {
    const item = actsBlocks(form).find(({ rows }) => rows.some(({ id }) => id === grid.row))?.item;
    return depth > 2 ? [item ?? '', outer, grid.columnLabel] : [outer, grid.columnLabel];
  }
  if (grid.table === 'disputes') {
    const group = rest.length > 1 ? (rest[0] ?? '') : outer;
    return depth > 2 && rest.length > 1
      ? [outer, group, grid.columnLabel]
      : [group, grid.columnLabel];
  }
  const own = matrixRows(form).find(({ id }) => id === grid.row);
  const label = own?.label ?? outer;
  const group = own?.group ?? '';
  if (totals)
    return depth === 1
      ? [group === '' ? label : `${group}／${label}`]
      : [group || label, group === '' ? '' : label];
  return depth > 2 && group !== ''
    ? [group, label, grid.columnLabel]
    : [group !== '' && label.endsWith('其他') ? `${group}／${label}` : label, grid.columnLabel];
}

/** The indicators of a world as an axis of `depth` lines. */
export function labelNames(world: World, depth: number, wording: Wording, merged: boolean): Names {
  const kinds: HeadKind[] = [
    ...Array.from({ length: depth - 1 }, (): HeadKind => 'group'),
    'label',
  ];
  return {
    kinds,
    merged,
    entries: world.indicators.map((row): Entry => ({
      texts: textsOf(world, row, depth, wording),
      said: { id: row.id },
      role: 'value',
      block: row.id,
      bound: isBound(row.id),
    })),
  };
}

/** Every row of the form of 2014, its headings too. */
export function formNames(world: World): Names {
  const { print, form } = world;
  return {
    kinds: ['label'],
    merged: false,
    entries: forms[form].rows.map((row): Entry => ({
      texts: [row.label],
      said: row.heading ? {} : { id: row.id },
      role: row.heading ? 'band' : 'value',
      block: row.id,
      bound: isBound(row.id),
      ...(row.heading ? { prints: () => print.heading } : {}),
    })),
  };
}

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
