import { forms } from '#domain/forms/index.ts';
import type { Indicator } from '#domain/forms/index.ts';
import type { Names } from './axes.ts';
import {
  actsBlocks, headingsOf, isBound, matrixRows, pathLabel, sectionOf, worded,
} from './labels.ts'; // prettier-ignore
import type { Wording } from './labels.ts';
import type { Entry } from './pivot.ts';
import type { HeadKind } from './sheet.ts';
import type { World } from './world.ts';

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
