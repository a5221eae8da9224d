import { carriedTerms } from '#query/carried.ts';
import type { Carried, CarriedRows } from '#query/carried.ts';
import type { Reported } from '#query/newForms.ts';
import type { Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellsOf, standingWord, twinCell, twinWord } from '../formParts.ts';
import { grouped, signed } from '../numbers.ts';
import { spokenOf } from '../spoken.ts';
import type { TableCell, TableTwin } from '../types.ts';

type CarriedRow = Row<Reported<Carried>>;

/** A difference with its sign. */
export function gapFigure(gap: number, words: Words): string {
  return `${words.applications.carried.unequal} ${signed(gap, (n) => grouped(n, 0))}`;
}

/** The identity of the focus or the only unit, else of the group, with the number of units where it does not hold. */
export function carriedTitle(
  rows: CarriedRows,
  nameOf: (row: CarriedRow) => string,
  words: Words,
): string {
  const { carried: text } = words.applications;
  const unit = spokenOf(rows.rows);
  const said = { y: rows.year, k: rows.countyUnits };
  if (unit !== null) {
    const own = { ...said, u: nameOf(unit) };
    const { data } = unit.data;
    if (data === null)
      return fill(rows.form === null ? text.plain : text.ownWord, {
        ...own,
        word: standingWord(unit, words),
      });
    const missing = data.points.find(({ value }) => value === null);
    if (missing !== undefined || data.gap === null)
      return fill(text.ownWord, { ...own, word: words.charts.shown[missing?.shown ?? 'blank'] });
    const e = grouped(Math.abs(data.gap), 0);
    return fill(data.gap === 0 ? text.own : text.ownGap, { ...own, ...terms(data.points), e });
  }
  if (rows.countyUnits === 0) return fill(text.plain, said);
  if (rows.county.every(({ value }) => value === 0)) return fill(text.zero, said);
  const m = rows.members.filter(({ data }) => (data.data?.gap ?? 0) !== 0).length;
  return fill(m === 0 ? text.county : text.countyGap, { ...said, ...terms(rows.county), m });
}

function terms(points: Carried['points']) {
  const figure = (at: number) => {
    const value = points[at]?.value ?? null;
    return value === null ? '' : grouped(value, 0);
  };
  return { a: figure(0), b: figure(1), c: figure(2), d: figure(3) };
}

/** The table twin: the four numbers and their difference, all units. */
export function carriedTable(
  rows: CarriedRows,
  nameOf: (row: CarriedRow) => string,
  caption: string,
  words: Words,
): TableTwin {
  const { carried: text, countyColumn } = words.applications;
  return {
    caption,
    head: [words.charts.mix.headUnit, ...carriedTerms.map((term) => text[term]), text.headGap],
    rows: [
      ...(rows.countyUnits > 1
        ? [
            {
              authority: null,
              name: countyColumn,
              cells: [...rows.county.map((cell) => twinCell(cell, words)), plain(words)],
            },
          ]
        : []),
      ...rows.rows.map((row) => {
        const { data } = row.data;
        return {
          authority: row.authority,
          name: nameOf(row),
          cells:
            data === null
              ? [...carriedTerms.map(() => twinWord(row, words)), plain(words)]
              : [...data.points.map((point) => twinCell(point, words)), gapCell(data, words)],
        };
      }),
    ],
  };
}

function gapCell({ gap, points }: Carried, words: Words): TableCell {
  if (gap === null) return plain(words);
  const text = gap === 0 ? '0' : gapFigure(gap, words);
  return { text, raw: gap, shown: null, cells: cellsOf(points) };
}

function plain(words: Words): TableCell {
  return { text: words.charts.signs.none, raw: null, shown: null, cells: [] };
}
