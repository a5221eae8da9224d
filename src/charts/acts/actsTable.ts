import type { SeriesKey } from '#domain/crosswalk/series.ts';
import type { ActsPart, ActsRows, UnitActs } from '#query/acts.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { actsBlocks, actsColumns, actsLine, actsSum } from './actsGrid.ts';
import { actsTitle, actsTwin } from './actsWords.ts';
import { cellGrid } from '../grid/cellGrid.ts';
import {
  formSource,
  formNotes,
  namesOf,
  nothingOnForm,
  standingStrips,
  sumNotes,
  zeroStrip,
} from '../formParts.ts';
import { emptyModel, fictionalLine, listNames } from '../parts.ts';
import { shownRows } from '../shownRows.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/** What tells whether an older form has a part in other rows. */
const seriesOf: Readonly<Record<ActsPart, SeriesKey>> = {
  decisions: 'licence.decisions',
  charges: 'charge',
  documents: 'normative.issued',
};

type ActsRow = ActsRows['rows'][number];
type Here = ActsRow & { readonly data: { readonly data: UnitActs } };

/**
 * One part of the table of acts: units in rows, the printed numbers in columns, the sum of what may be added first.
 * Amounts without a unit of measure are shown as such and enter no sum; what is in force is checked against the year
 * before. Units with nothing but 0 in a strip. `empty` before 2019.
 */
export function actsTable(rows: ActsRows, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const { acts: text } = words;
  const { part, year, form } = rows;
  const nameOf = namesOf(rows.rows);
  const title = actsTitle(rows, nameOf, words);
  const table = actsTwin(rows, nameOf, title, words);
  const reason = nothingOnForm(rows, seriesOf[part], words);
  if (reason !== null || form === null)
    return emptyModel(context, part, title, reason ?? '', table);

  const here = rows.rows.filter(isHere);
  const some = here.filter((row) => !isQuiet(row)).sort((a, b) => sizeOf(b) - sizeOf(a));
  const drawn = shownRows(some, theme, 'start');
  const blocks = actsBlocks(rows);
  const checked = blocks.some((block) => block.checked);
  const { columns, spans } = actsColumns(rows, blocks, words);
  const sum = rows.reports > 1 && rows.county.some((cell) => cell !== null);
  const lines = [
    ...(sum && drawn.length > 0 ? [actsSum(rows, blocks, words)] : []),
    ...drawn.map((row) => actsLine(row, row.data.data, rows, blocks, nameOf(row), words)),
  ];
  const strips = [
    ...zeroStrip(here.filter(isQuiet), text.zeros, (data) => data.points, {
      year,
      nameOf,
      words,
    }),
    ...standingStrips(rows, nameOf, words),
  ];
  const grid = cellGrid({ year, of: 'units', columns, spans, lines, strips }, context);
  const name = words.charts.forms[form];
  return {
    id: part,
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle[part], { y: year, form: name }),
    legend: grid.legend,
    notes: [
      ...(drawn.length < some.length
        ? [fill(text.trimmed, { shown: drawn.length, total: some.length })]
        : []),
      ...unknownNote(here, nameOf, words),
      text.reasons[part],
      ...(rows.county.includes(null) ? [text.notAdded] : []),
      ...(part === 'documents' && blocks.length < 2 ? [text.noRules] : []),
      ...(checked ? [text.checkNote] : []),
      ...(sum && drawn.length > 0 ? sumNotes(rows, rows.county, words) : []),
      ...formNotes(rows, words),
      ...grid.notes,
    ],
    ...formSource(rows, context),
    option: grid.option,
    height: grid.height,
    aria: fill(text.aria, { title, n: rows.rows.length, k: rows.reports, form: name }),
    table,
    hits: grid.hits,
    names: grid.names,
    empty: null,
  };
}

function isHere(row: ActsRow): row is Here {
  return row.data.data !== null;
}

function isQuiet({ data: { data } }: Here): boolean {
  return data.points.every(({ value }) => value === 0);
}

function sizeOf({ data: { data } }: Here): number {
  let sum = 0;
  for (const { value } of data.points) if (value !== null) sum += value;
  return sum;
}

/** Units with an amount that nobody can read. */
function unknownNote(
  here: readonly Here[],
  nameOf: (row: ActsRow) => string,
  words: Words,
): readonly string[] {
  const units = here.filter(({ data }) => data.data.points.some((point) => point.unitUnknown));
  if (units.length === 0) return [];
  return [fill(words.acts.unitUnknown, { list: listNames(units.map(nameOf), words) })];
}
