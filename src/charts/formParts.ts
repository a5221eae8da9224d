import type { Added } from '#query/added.ts';
import type { SeriesKey } from '#domain/crosswalk/series.ts';
import type { FormRows, Reported } from '#query/newForms.ts';
import { isElsewhere } from '#query/olderForm.ts';
import type { CellKey, Point, Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { CellLook, GridCell } from './grid/cellGrid.ts';
import { isLacking, signOf } from './lacking.ts';
import { distinctNames } from './names.ts';
import { stripUnit } from './namedStrips.ts';
import type { NamedStrip } from './namedStrips.ts';
import { grouped } from './numbers.ts';
import { absentNotes, formNames, listNames, sourceOf } from './parts.ts';
import { withDoubtful } from './peerWords.ts';
import { lastLine, yearAndForm } from './say.ts';
import type { ChartContext, ChartModel, TableCell } from './types.ts';

/** A name for each row that no other row has. */
export function namesOf<T>(rows: readonly Row<T>[]): (row: Row<T>) => string {
  const distinct = distinctNames(rows);
  const names = new Map(rows.map((row, i) => [row, distinct[i] ?? row.name]));
  return (row) => names.get(row) ?? row.name;
}

type FormRow = Row<Reported<unknown>>;

/**
 * Why a chart of one form draws nothing; null when some unit has a report on it.
 * @param series what the chart is about: an older form may have it in other rows
 */
export function nothingOnForm(
  rows: FormRows<unknown>,
  series: SeriesKey,
  words: Words,
): string | null {
  const { forms } = words.applications;
  if (rows.rows.length === 0) return words.charts.empty.noUnits;
  if (rows.form !== null) return null;
  const used = rows.rows.flatMap(({ data }) => (data.standing === 'otherForm' ? data.form : []));
  if (used.length === 0) return fill(forms.noReports, { y: rows.year });
  const text = isElsewhere(series, used) ? forms.otherRow : forms.notCollected;
  return fill(text, { y: rows.year, form: formNames(used, words) });
}

/** The word for a unit that is not in the chart, with the form that it used. */
export function standingWord({ data }: FormRow, words: Words): string {
  const { forms } = words.applications;
  const { standing, form } = data;
  if (standing === 'here') return '';
  if (standing !== 'otherForm') return words.charts.shown[standing];
  return form === null
    ? forms.otherForm
    : fill(forms.otherFormOf, { form: words.charts.forms[form] });
}

/** Units on another form, and those without a report. */
export function standingStrips<T>(
  rows: FormRows<T>,
  nameOf: (row: Row<Reported<T>>) => string,
  words: Words,
): readonly NamedStrip[] {
  const { forms } = words.applications;
  return (['otherForm', 'noReport'] as const).flatMap((standing): NamedStrip[] => {
    const units = rows.rows.filter(({ data }) => data.standing === standing);
    if (units.length === 0) return [];
    const label = standing === 'otherForm' ? forms.otherFormStrip : forms.noReportStrip;
    return [
      {
        label: fill(label, { n: units.length }),
        zero: false,
        units: units.map((row) => {
          const head = yearAndForm({ year: rows.year, form: row.data.form }, words);
          return stripUnit(row, nameOf(row), [head, standingWord(row, words)], []);
        }),
      },
    ];
  });
}

/** Units with nothing but 0; none without such a unit. */
export function zeroStrip<T>(
  zeros: readonly Row<Reported<T>>[],
  label: string,
  pointsOf: (data: T) => readonly (Point | Added)[],
  { year, nameOf, words }: StripWords<T>,
): readonly NamedStrip[] {
  if (zeros.length === 0) return [];
  return [
    {
      label: fill(label, { n: zeros.length }),
      zero: true,
      units: zeros.map((row) => {
        const { data, form } = row.data;
        const cells = data === null ? [] : cellsOf(pointsOf(data));
        const said = [yearAndForm({ year, form }, words), words.charts.shown.zero];
        return stripUnit(row, nameOf(row), [...said, ...lastLine({ cells }, words)], cells);
      }),
    },
  ];
}

/** How the units of a strip are named. */
export interface StripWords<T> {
  readonly year: number;
  readonly nameOf: (row: Row<Reported<T>>) => string;
  readonly words: Words;
}

/** Why other forms are not in the chart, and how many units are left out. */
export function formNotes(rows: FormRows<unknown>, words: Words): readonly string[] {
  const { forms } = words.applications;
  const count = (standing: Reported<unknown>['standing']) =>
    rows.rows.filter(({ data }) => data.standing === standing).length;
  return [
    ...(rows.rows.length === 1 ? [words.charts.notes.oneUnit] : []),
    ...(rows.form === null || count('otherForm') === 0
      ? []
      : [fill(forms.otherFormNote, { form: words.charts.forms[rows.form] })]),
    ...absentNotes(count, words),
  ];
}

/** What sums of the group are of, and what the mark of those that not all units are in means. */
export function sumNotes(
  { form, reports, total }: FormRows<unknown>,
  sums: readonly (Added | null)[],
  words: Words,
): readonly string[] {
  const { forms } = words.applications;
  const name = form === null ? '' : words.charts.forms[form];
  const partial = sums.some((sum) => sum !== null && sum.value !== null && isPartial(sum));
  return [
    fill(forms.sumNote, { k: reports, n: total, form: name }),
    ...(partial ? [forms.partialNote] : []),
  ];
}

/** What the sums of a grid are of, and who is in none of them. */
export function wholeNotes(
  { form, total }: FormRows<unknown>,
  counted: number,
  left: readonly string[],
  words: Words,
): readonly string[] {
  const { forms } = words.applications;
  const name = form === null ? '' : words.charts.forms[form];
  return [fill(forms.sumNote, { k: counted, n: total, form: name }), ...leftNote(left, words)];
}

/** Units with a gap, which are left out of sums altogether. */
export function leftNote(left: readonly string[], words: Words): readonly string[] {
  if (left.length === 0) return [];
  return [fill(words.applications.forms.leftNote, { list: listNames(left, words) })];
}

/** How many lines of a grid are left out on a wall. */
export function zeroRows(
  all: readonly unknown[],
  drawn: readonly unknown[],
  words: Words,
): readonly string[] {
  const n = all.length - drawn.length;
  return n === 0 ? [] : [fill(words.applications.cells.zeroRows, { n })];
}

/** The years and the source line of a chart of one form. */
export function formSource(
  { year, form, reports, total }: FormRows<unknown>,
  context: ChartContext,
): Pick<ChartModel, 'years' | 'footer'> {
  const { forms } = context.words.applications;
  const compared =
    form === null
      ? []
      : [fill(forms.units, { k: reports, n: total, form: context.words.charts.forms[form] })];
  return sourceOf(context, form === null ? [] : [{ year, form }], compared);
}

/** How a number or its absence looks in a grid. */
export function lookOf({ value, shown }: Pick<Point | Added, 'value' | 'shown'>): CellLook {
  if (value !== null) return value === 0 ? 'zero' : 'value';
  return isLacking(shown) ? shown : 'none';
}

/** What a sum or a number is printed as; a sum that not all units are in is marked. */
export function printedNumber(cell: Point | Added, words: Words, decimals = 0): string {
  if (cell.value === null) {
    const doubtful = 'doubtful' in cell ? cell.doubtful : undefined;
    return doubtful === undefined
      ? words.charts.shown[cell.shown]
      : fill(words.charts.doubtful, { v: grouped(doubtful, decimals) });
  }
  const text = grouped(cell.value, decimals);
  return isPartial(cell) ? fill(words.applications.forms.partial, { v: text }) : text;
}

function isPartial(cell: Point | Added): boolean {
  return 'of' in cell && cell.n < cell.of;
}

/** Sign of a cell without a number, the number of one that has one. */
function cellText(cell: Point | Added, words: Words, decimals: number): string {
  return cell.value === null ? signOf(cell, words) : printedNumber(cell, words, decimals);
}

/** Whom a cell is about, and in which words. */
export interface CellWho {
  readonly name: string;
  /** Row and column in words. */
  readonly what: string;
  readonly authority: GridCell['authority'];
  readonly year: number;
  readonly form: Point['form'];
  readonly decimals?: number;
  /** Added to the tooltip. */
  readonly more?: readonly string[];
}

/** A cell of a grid: its sign or number, and all that it says. */
export function numberCell(cell: Point | Added, who: CellWho, words: Words): GridCell {
  const { tip } = words.charts;
  const { forms } = words.applications;
  const sum = 'of' in cell && who.authority === null;
  const value = printedNumber(cell, words, who.decimals);
  return {
    text: cellText(cell, words, who.decimals ?? 0),
    look: lookOf(cell),
    cells: cell.cells,
    authority: who.authority,
    say: [
      who.name,
      yearAndForm(who, words),
      fill(tip.named, { ind: who.what, v: value }),
      ...(sum
        ? [withDoubtful(fill(forms.sumSay, { n: cell.n, of: cell.of }), cell.inDoubt, words)]
        : []),
      ...(who.more ?? []),
      ...lastLine(cell, words),
    ],
  };
}

/** A cell of the table twin. */
export function twinCell(cell: Point | Added, words: Words, decimals = 0): TableCell {
  const { value, shown, cells } = cell;
  const twin = { text: printedNumber(cell, words, decimals), raw: value, shown, cells };
  return 'of' in cell && value !== null ? withDoubtfulCell(twin, cell.inDoubt, words) : twin;
}

/** A cell of a sum, with how many numbers in doubt are not in it: in words, and as a number for a spreadsheet. */
export function withDoubtfulCell(cell: TableCell, n: number, words: Words): TableCell {
  if (n === 0) return cell;
  return {
    ...cell,
    text: withDoubtful(cell.text, n, words),
    parts: { ...cell.parts, doubtful: n },
  };
}

/** A word in the table twin, where a unit is not in the chart. */
export function twinWord(row: FormRow, words: Words): TableCell {
  const { standing } = row.data;
  const shown = standing === 'otherForm' || standing === 'here' ? 'notOnForm' : standing;
  return { text: standingWord(row, words), raw: null, shown, cells: [] };
}

/** Cells of several numbers in one list. */
export function cellsOf(points: readonly (Point | Added)[]): readonly CellKey[] {
  return points.flatMap((point) => point.cells);
}
