import { indicatorOf } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { lineAt } from '#query/across.ts';
import type { Point, Row } from '#query/types.ts';
import type { ValuesByYear, ValuesInYear } from '#query/valueGrid.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellGrid, columnsThatFit, gridNames } from './cellGrid.ts';
import type { GridCell, GridLine } from './cellGrid.ts';
import { acrossNotes } from '../acrossNotes.ts';
import { lateNote } from '../lateNote.ts';
import { lookOf, namesOf } from '../formParts.ts';
import { signOf } from '../lacking.ts';
import { outOf } from '../numbers.ts';
import { emptyModel, fictionalLine, listNames, sourceOf, spanOf } from '../parts.ts';
import { isTold, printPoint, printWithCases, ratioParts, usable } from '../printed.ts';
import { lastLine, sayPoint } from '../say.ts';
import { shownRows } from '../shownRows.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import type { ChartContext, ChartModel, TableCell } from '../types.ts';

/**
 * One subject: units down, years across, a number or the sign for its absence in every cell; forms stand over their
 * years, with "not collected" where they lack the subject. `empty` without units or years.
 */
export function valuesByYear(rows: ValuesByYear, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.valueGrid;
  const subject = subjectOf(rows.subject, words);
  const nameOf = namesOf(rows.rows);
  const span = spanOf(rows.years);
  const title = fill(subject.unit === '' ? text.byYear : text.byYearUnit, {
    n: rows.rows.length,
    span,
    ind: subject.name,
    unit: subject.unit,
  });
  const table = {
    caption: title,
    head: [words.charts.bars.headUnit, ...rows.years.map(String)],
    rows: rows.rows.map((row) => ({
      authority: row.authority,
      name: nameOf(row),
      cells: row.data.map((point) => twinOf(point, subject, words)),
    })),
  };
  const reason = nothingByYear(rows, subject, words);
  if (reason !== null) {
    const shown = rows.across.status === 'break' ? { ...table, rows: [] } : table;
    return emptyModel(context, 'coverage', title, reason, shown);
  }
  const shown = shownRows(rows.rows, theme, 'start');
  const narrow = theme.profile === 'narrow';
  const forms = narrow ? words.charts.formsShort : words.charts.forms;
  const grid = cellGrid(
    {
      year: rows.years[rows.years.length - 1] ?? 0,
      of: 'units',
      columns: rows.years.map((year) => ({
        head: narrow ? `'${String(year).slice(2)}` : String(year),
        strong: false,
        focus: false,
      })),
      spans: rows.eras.map(({ form, from, to }) => ({
        label:
          lineAt(rows.across, form) >= 0
            ? forms[form]
            : narrow
              ? words.crosswalk.bandShort.notCollected
              : fill(text.notCollected, { form: forms[form] }),
        from: rows.years.indexOf(from),
        to: rows.years.indexOf(to),
      })),
      lines: shown.map((row) => ({
        name: nameOf(row),
        level: 0,
        strong: false,
        rule: false,
        focus: row.focus,
        authority: row.authority,
        cells: row.data.map((point) => cellOf(point, nameOf(row), subject, words)),
      })),
      strips: [],
    },
    context,
  );
  return {
    id: 'coverage',
    title,
    fictional: fictionalLine(context),
    subtitle: text.subtitleByYear,
    legend: grid.legend,
    notes: [
      ...acrossNotes(
        rows.across,
        rows.rows.flatMap(({ data }) => data),
        words,
      ),
      ...lateNote(rows.rows, nameOf, words),
      ...(shown.length < rows.rows.length
        ? [fill(text.trimmedRows, { shown: shown.length, total: rows.rows.length })]
        : []),
      ...grid.notes,
    ],
    ...sourceOf(
      context,
      rows.rows.flatMap(({ data }) => data.filter(isTold)),
      [],
    ),
    option: grid.option,
    height: grid.height,
    aria: fill(text.aria, { title, n: rows.rows.length }),
    table,
    hits: grid.hits,
    names: grid.names,
    empty: null,
  };
}

/**
 * One year: the rows of the form down, units across, each with its number. Units on another form or without a report
 * are named below. `empty` without a report on a national form.
 */
export function valuesInYear(rows: ValuesInYear, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.valueGrid;
  const nameOf = namesOf(rows.rows);
  const { year, form, indicators } = rows;
  const subjects = indicators.map((id) => subjectOf(id, words));
  const title = fill(text.inYear, {
    y: year,
    n: rows.rows.length,
    form: form === null ? '' : words.charts.forms[form],
  });
  const table = {
    caption: title,
    head: [words.charts.bars.headUnit, ...subjects.map(headOf)],
    rows: rows.rows.map((row) => ({
      authority: row.authority,
      name: nameOf(row),
      cells: row.data.flatMap((point, i) => {
        const subject = subjects[i];
        if (subject === undefined) return [];
        if (point.form !== null && point.form !== form) return [elsewhere(point.form, words)];
        return [twinOf(point, subject, words)];
      }),
    })),
  };
  if (form === null)
    return emptyModel(context, 'coverage', title, fill(text.noForm, { y: year }), table);
  const here = rows.rows.filter(({ data }) => data.some((point) => point.form === form));
  const other = rows.rows.filter(({ data }) => {
    const own = data[0]?.form ?? null;
    return own !== null && own !== form;
  });
  const missing = rows.rows.filter(({ data }) => data[0]?.shown === 'noReport');
  const names = subjects.map((subject) => ({ name: subject.name }));
  const left = gridNames({ lines: names, strips: [], of: 'rows', columns: 0 }, theme);
  const numbers = here.flatMap(({ data }) =>
    data.map((point) => (usable(point) ? point.value : 0)),
  );
  const most = String(numbers.reduce((top, value) => Math.max(top, Math.abs(value)), 0));
  const room = columnsThatFit([most], left, theme);
  const drawn = shownRows(here, { ...theme, maxRows: room }, 'start');
  const all = indicators.map((id, i): GridLine => {
    const subject = subjects[i] ?? subjectOf(id, words);
    const before = indicators[i - 1];
    return {
      name: subject.name,
      level: indicatorOf(id)?.parent === before ? 1 : 0,
      strong: false,
      rule: before !== undefined && sectionOf(before) !== sectionOf(id),
      focus: false,
      authority: null,
      cells: drawn.flatMap((row) => {
        const point = row.data[i];
        return point === undefined ? [] : [cellOf(point, nameOf(row), subject, words)];
      }),
    };
  });
  const lines = wallRows(all, theme.maxRows);
  const grid = cellGrid(
    {
      year,
      of: 'rows',
      spans: [],
      columns: drawn.map((row) => ({ head: nameOf(row), strong: false, focus: row.focus })),
      lines,
      strips: [],
    },
    context,
  );
  const listOf = (units: readonly Row<unknown>[]) =>
    listNames(
      units.map(({ authority }) => {
        const row = rows.rows.find((each) => each.authority === authority);
        return row === undefined ? authority : nameOf(row);
      }),
      words,
    );
  return {
    id: 'coverage',
    title,
    fictional: fictionalLine(context),
    subtitle: text.subtitleInYear,
    legend: grid.legend,
    notes: [
      ...(drawn.length < here.length
        ? [fill(text.trimmedColumns, { shown: drawn.length, total: here.length })]
        : []),
      ...(lines.length < all.length
        ? [fill(text.trimmedLines, { shown: lines.length, total: all.length })]
        : []),
      ...(other.length === 0 ? [] : [fill(text.otherForm, { names: listOf(other) })]),
      ...(missing.length === 0
        ? []
        : [
            fill(words.charts.notes.missing, {
              word: words.charts.shown.noReport,
              names: listOf(missing),
            }),
          ]),
      ...grid.notes,
    ],
    ...sourceOf(context, [{ year, form }], []),
    option: grid.option,
    height: grid.height,
    aria: fill(text.aria, { title, n: lines.length }),
    table,
    hits: grid.hits,
    names: grid.names,
    empty: null,
  };
}

/** Forms that may not be looked at together are refused here as on the page of trends. */
function nothingByYear(rows: ValuesByYear, { name }: Subject, words: Words): string | null {
  const { empty } = words.charts;
  if (rows.rows.length === 0) return empty.noUnits;
  if (rows.years.length === 0) return empty.noYears;
  const { status, series } = rows.across;
  if (status !== 'break') return null;
  const text = series === null ? '' : (words.crosswalk.caveats[series] ?? '');
  return fill(words.crosswalk.refused, { ind: name, text });
}

const sectionOf = (id: string) => id.slice(0, id.indexOf('.'));
const headOf = ({ name, unit }: Subject) => (unit === '' ? name : `${name} (${unit})`);

/** Where there is no room for all lines: those with a number above 0, then the first. */
function wallRows(lines: readonly GridLine[], most: number): readonly GridLine[] {
  if (lines.length <= most) return lines;
  const some = lines.filter(({ cells }) => cells.some(({ look }) => look === 'value'));
  const kept = new Set([...some, ...lines].slice(0, most));
  return lines.filter((line) => kept.has(line));
}

/** The number as in other charts, in a cell without its unit; a rate on few cases as x/n. */
function cellOf(point: Point, name: string, subject: Subject, words: Words): GridCell {
  const { value, rate } = point;
  return {
    text:
      value !== null
        ? subject.figure(value)
        : rate?.kind === 'tooFew'
          ? outOf(rate)
          : signOf(point, words),
    look: lookOf(point),
    cells: point.cells,
    authority: point.authority,
    say: [...sayPoint(name, point, subject, words), ...lastLine(point, words)],
  };
}

function twinOf(point: Point, subject: Subject, words: Words): TableCell {
  const { value, shown, cells } = point;
  return {
    text:
      value === null
        ? printPoint(point, subject, words)
        : point.rate === null
          ? subject.figure(value)
          : printWithCases(point, subject, words),
    raw: value,
    shown,
    cells,
    ...ratioParts(point),
  };
}

/** A report on another form: its rows are not these. */
function elsewhere(form: FormId, { applications, charts }: Words): TableCell {
  const text = fill(applications.forms.otherFormOf, { form: charts.forms[form] });
  return { text, raw: null, shown: 'notOnForm', cells: [] };
}
