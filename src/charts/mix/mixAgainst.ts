import type { MixAgainst } from '#analysis/mixAgainst.ts';
import { mixOrder } from '#query/types.ts';
import type { Point } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellGrid } from '../grid/cellGrid.ts';
import type { GridCell, GridLine } from '../grid/cellGrid.ts';
import { namesOf } from '../formParts.ts';
import { insteadText } from '../instead.ts';
import { againstOf, signedPoints, sizeOf, togetherOf } from './mixAgainstRows.ts';
import type { Against } from './mixAgainstRows.ts';
import { differenceText, scoreText, stripsOf, tableRow, titleOf } from './mixAgainstText.ts';
import { shareOf } from './mixRows.ts';
import type { KnownMix } from './mixRows.ts';
import { channelName } from './mixTitle.ts';
import { grouped, sharePercent } from '../numbers.ts';
import { emptyModel, fictionalLine, formNames, listNames, sentenceOf, sourceOf } from '../parts.ts';
import { peerFooter } from '../peerParts.ts';
import { withDoubtful } from '../peerWords.ts';
import { lastLine, yearAndForm } from '../say.ts';
import { shownRows } from '../shownRows.ts';
import type { ChartContext, ChartModel, LegendEntry } from '../types.ts';

/**
 * How does the mix of each unit differ from that of the group? Units down, those beyond the limit first, channels
 * across: shares less the group's in percentage points; the first line has the shares of the group. Units with fewer
 * than 30 items or a blank channel stand below. `empty` where no unit has all five channels.
 */
export function mixAgainst(rows: MixAgainst, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.mixAgainst;
  const nameOf = namesOf(rows.rows);
  const together = togetherOf(rows);
  const against = rows.rows
    .flatMap((row) => againstOf(row, rows, together))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const title = titleOf(rows, against, together, nameOf, words);
  const table = {
    caption: title,
    head: [
      words.charts.mix.headUnit,
      ...mixOrder.map((channel) => words.charts.channels[channel]),
      text.headN,
      text.table.score,
      text.table.outside,
    ],
    rows: against.map((one) => tableRow(one, rows, nameOf(one.row), words)),
  };
  if (against.length === 0)
    return emptyModel(context, 'mixAgainst', title, fill(text.nobody, { y: rows.year }), table);
  const shown = shownRows(
    against.map((one) => ({ ...one.row, one })),
    theme,
    'start',
  );
  const strips = stripsOf(rows, nameOf, words);
  const grid = cellGrid(
    {
      year: rows.year,
      of: 'units',
      columns: [
        ...mixOrder.map((channel) => ({
          head: words.charts.channels[channel],
          strong: false,
          focus: false,
        })),
        { head: text.headN, strong: true, focus: false },
      ],
      spans: [],
      lines: [
        groupLine(rows, together, words),
        ...shown.map(({ one }) => unitLine(one, rows, together, nameOf(one.row), words)),
      ],
      strips,
    },
    context,
  );
  const { colours } = theme;
  const told = against.filter((one) => one.told);
  const forms = against.flatMap(({ mix }) => mix.points.map(({ form }) => form));
  const legend: readonly LegendEntry[] =
    told.length === 0
      ? []
      : [{ label: text.legend, colour: colours.warning, mark: 'outlined', sign: '' }];
  return {
    id: 'mixAgainst',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, { y: rows.year, form: formNames(forms, words) }),
    legend,
    notes: [
      ...(rows.instead === undefined
        ? []
        : [sentenceOf(insteadText(rows.instead, words.gaps.mix, rows.year, words), words)]),
      ...(rows.compared === null
        ? [rows.without === 'oneChannel' ? text.notes.oneChannel : text.notes.fewUnits]
        : [fill(text.notes.test, { limit: grouped(rows.compared.limit, 1) })]),
      ...(told.length === 0
        ? []
        : [
            fill(text.notes.outside, {
              names: listNames(
                told.map(({ row, score }) =>
                  fill(text.notes.score, { u: nameOf(row), g: grouped(score ?? NaN, 1) }),
                ),
                words,
              ),
            }),
          ]),
      text.notes.sums,
      ...grid.notes,
    ],
    ...sourceOf(
      context,
      against.flatMap(({ mix }) => mix.points),
      [peerFooter(rows.compared === null ? rows.countyUnits : rows.scores.size, context)],
    ),
    option: grid.option,
    height: grid.height,
    aria: fill(text.aria, { title, n: shown.length }),
    table,
    hits: grid.hits,
    names: grid.names,
    empty: null,
  };
}

function groupLine(rows: MixAgainst, together: KnownMix | null, words: Words): GridLine {
  const text = words.mixAgainst;
  const cell = (said: string, what: string, point: Pick<Point, 'cells'> | undefined): GridCell => ({
    text: said,
    look: 'value',
    cells: point?.cells ?? [],
    authority: null,
    say: [
      text.group,
      fill(words.charts.year, { y: rows.year }),
      withDoubtful(`${what} ${said}`, rows.doubtful, words),
    ],
  });
  return {
    name: text.group,
    level: 0,
    strong: true,
    rule: false,
    focus: false,
    authority: null,
    cells:
      together === null
        ? []
        : [
            ...mixOrder.map((_, k) =>
              cell(
                sharePercent(shareOf(together, k)),
                channelName(k, words),
                rows.county.points[k],
              ),
            ),
            cell(grouped(together.sum, 0), text.headN, undefined),
          ],
  };
}

function unitLine(
  one: Against,
  rows: MixAgainst,
  together: KnownMix | null,
  name: string,
  words: Words,
): GridLine {
  const { row, mix, printed, far, told } = one;
  const text = words.mixAgainst;
  return {
    name,
    level: 0,
    strong: false,
    rule: false,
    focus: row.focus,
    authority: row.authority,
    cells: [
      ...mix.points.map((point, k): GridCell => ({
        text: signedPoints(printed[k] ?? NaN),
        look: told && k === far ? 'gap' : 'value',
        cells: point.cells,
        authority: row.authority,
        say: [
          name,
          yearAndForm(point, words),
          fill(text.say.share, {
            ch: channelName(k, words),
            v: grouped(point.value ?? NaN, 0),
            p: sharePercent(shareOf(mix, k)),
          }),
          differenceText(printed[k] ?? NaN, together, k, words),
          ...scoreText(one, rows, words),
          ...lastLine(point, words),
        ],
      })),
      {
        text: grouped(mix.sum, 0),
        look: 'value',
        cells: mix.points.flatMap(({ cells }) => cells),
        authority: row.authority,
        say: [name, `${text.headN} ${grouped(mix.sum, 0)}`, ...scoreText(one, rows, words)],
      },
    ],
  };
}
