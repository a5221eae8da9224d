import type { Point } from '#query/types.ts';
import type { SideLine, UnitSides } from '#query/sides.ts';
import { counted } from '#i18n/counted.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellGrid } from '../grid/cellGrid.ts';
import type { GridCell, GridLine } from '../grid/cellGrid.ts';
import { lookOf } from '../formParts.ts';
import { signOf } from '../lacking.ts';
import { distinctNames } from '../names.ts';
import { outOf, pointsBetween } from '../numbers.ts';
import { emptyModel, fictionalLine, listNames, sentenceOf, sourceOf } from '../parts.ts';
import { isTold, printWithCases, ratioParts } from '../printed.ts';
import { plain } from '../ranking/rankingTable.ts';
import { lastLine, sayPoint } from '../say.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { differenceText } from './twoYears.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/**
 * Two to five units side by side in one year: a line a measure, a column a unit, the difference last; measures that
 * differ most come first. Measures on forms that do not go together are named below. `empty` with fewer than two units.
 */
export function unitSides(sides: UnitSides, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.sides.units;
  const names = distinctNames(sides.units);
  const comparable = sides.lines.filter(({ apart }) => !apart);
  const title = titleOf(sides, comparable, names, words);
  const head = names.length === 2 ? text.headTwo : text.head;
  const table = {
    caption: title,
    head: [words.strip.table.measure, ...names, head],
    rows: sides.lines.map((line) => {
      const subject = subjectOf(line.subject, words);
      return {
        authority: null,
        name: subject.name,
        cells: [
          ...line.points.map((point) => ({
            text: printWithCases(point, subject, words),
            raw: point.value,
            shown: point.shown,
            cells: point.cells,
            ...ratioParts(point),
          })),
          plain(spreadText(line, subject, words), line.spread),
        ],
      };
    }),
  };
  const told = sides.lines.flatMap(({ points }) => points.filter(isTold));
  const reason =
    sides.units.length < 2
      ? text.choose
      : sides.form === null
        ? fill(text.noReport, { y: sides.year })
        : null;
  if (reason !== null) return emptyModel(context, 'unitSides', title, reason, table, told);
  const differing = comparable.filter(({ spread }) => spread === null || spread > 0);
  const shown = differing.slice(0, theme.maxRows);
  const grid = cellGrid(
    {
      year: sides.year,
      of: 'rows',
      spans: [],
      columns: [
        ...sides.units.map(({ focus }, i) => ({ head: names[i] ?? '', strong: false, focus })),
        { head, strong: true, focus: false },
      ],
      lines: shown.map((line) => gridLine(line, names, words)),
      strips: [],
    },
    context,
  );
  const apart = sides.lines.filter((line) => line.apart);
  const same = comparable.length - differing.length;
  return {
    id: 'unitSides',
    title,
    fictional: fictionalLine(context),
    subtitle: text.subtitle,
    legend: grid.legend,
    notes: [
      ...(same === 0 ? [] : [sentenceOf(counted(text.same, same), words)]),
      ...(shown.length < differing.length
        ? [fill(text.trimmed, { shown: shown.length, total: differing.length })]
        : []),
      ...(apart.length === 0
        ? []
        : [
            fill(text.apart, {
              names: listNames(
                apart.map(({ subject }) => subjectOf(subject, words).name),
                words,
              ),
            }),
          ]),
      ...grid.notes,
    ],
    ...sourceOf(context, told, []),
    option: grid.option,
    height: grid.height,
    aria: fill(text.aria, { title, n: shown.length }),
    table,
    hits: grid.hits,
    names: grid.names,
    empty: null,
  };
}

function titleOf(
  { units, year }: UnitSides,
  comparable: readonly SideLine[],
  names: readonly string[],
  words: Words,
): string {
  const text = words.sides.units;
  const said = { y: year, names: listNames(names, words) };
  if (units.length < 2) return words.sides.section;
  const [first] = comparable;
  if (first === undefined || first.spread === null) return fill(text.titleNone, said);
  return first.spread === 0
    ? fill(text.titleSame, said)
    : fill(text.title, { ...said, ind: subjectOf(first.subject, words).name });
}

function gridLine(line: SideLine, names: readonly string[], words: Words): GridLine {
  const subject = subjectOf(line.subject, words);
  const difference = spreadText(line, subject, words);
  return {
    name: subject.name,
    level: 0,
    strong: false,
    rule: false,
    focus: false,
    authority: null,
    cells: [
      ...line.points.map((point, i): GridCell => ({
        text: pointText(point, subject, words),
        look: lookOf(point),
        cells: point.cells,
        authority: point.authority,
        say: [
          ...sayPoint(names[i] ?? '', point, subject, words),
          difference,
          ...lastLine(point, words),
        ],
      })),
      {
        text: difference,
        look: line.spread === null ? 'none' : 'value',
        cells: line.points.flatMap(({ cells }) => cells),
        authority: null,
        say: [subject.name, difference],
      },
    ],
  };
}

function pointText(point: Point, subject: Subject, words: Words): string {
  const { value, rate } = point;
  if (value !== null) return subject.figure(value);
  return rate?.kind === 'tooFew' ? outOf(rate) : signOf(point, words);
}

/** The largest number less the smallest, of two units the second less the first. */
function spreadText({ points, spread }: SideLine, subject: Subject, words: Words): string {
  const known = points.filter(({ value }) => value !== null);
  const [first, second] = points;
  if (spread === null) return words.charts.signs.none;
  if (points.length === 2 && first !== undefined && second !== undefined)
    return differenceText({ before: first, now: second }, subject, words);
  const values = known.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return subject.share
    ? fill(words.sides.years.points, { d: pointsBetween(low, high).toFixed(1) })
    : subject.print(high - low);
}
