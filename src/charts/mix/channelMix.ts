import { mixOrder } from '#query/types.ts';
import { shareAxis } from '../shares/shareAxis.ts';
import type { MixRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { insteadText } from '../instead.ts';
import { mixFrame } from './mixFrame.ts';
import { cellsOf, lineOf, sayPiece } from './mixLines.ts';
import { mixMarks, piecesOf } from './mixMarks.ts';
import { hasShares, isDrawn, isFew, mixSubject, sortedMix } from './mixRows.ts';
import type { Mixed } from './mixRows.ts';
import { mixTable } from './mixTable.ts';
import { channelName, mixTitle, totalName } from './mixTitle.ts';
import { distinctNames, nameAxis, nameWidth } from '../names.ts';
import {
  absentNotes,
  emptyModel,
  fictionalLine,
  listNames,
  sentenceOf,
  sourceOf,
  stillOption,
} from '../parts.ts';
import { withDoubtful } from '../peerWords.ts';
import { shownRows } from '../shownRows.ts';
import { widest } from '../text.ts';
import type { ChartContext, ChartModel, Hit } from '../types.ts';

/**
 * By which channels? 100 % bars in a fixed order, the total of the group first, then the units from the largest share
 * of the channel that the title speaks of. A unit with a blank channel shows the word instead of a bar; under 30 items
 * are marked, under 5 have no shares. `empty` without units, or when no unit has anything to show but words.
 */
export function channelMix(rows: MixRows, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.charts;
  const told = mixSubject(rows);
  const names = new Map<Mixed, string>();
  const distinct = distinctNames(rows.rows);
  rows.rows.forEach((row, i) => names.set(row, distinct[i] ?? row.name));
  const nameOf = (row: Mixed) => names.get(row) ?? row.name;
  const title = mixTitle(rows, told, nameOf, context);
  const sorted = sortedMix(rows.rows, told.channel);
  const total = hasShares(rows.county) && rows.countyUnits > 1 ? totalName(context) : null;
  const table = mixTable(rows, sorted, nameOf, title, total, words);
  const reason = nothingToMix(rows, words);
  if (reason !== null) return emptyModel(context, 'channelMix', title, reason, table, toldIn(rows));

  const drawable = sorted.filter(isDrawn);
  const drawn = shownRows(drawable, theme, 'ends');
  const lines = [
    ...(total === null ? [] : [lineOf(rows.county, total, { total: true, focus: false }, words)]),
    ...drawn.map((row) => lineOf(row.data, nameOf(row), { total: false, focus: row.focus }, words)),
  ];
  const pieces = piecesOf(lines);
  const units = [...(total === null ? [] : [null]), ...drawn];
  const narrow = theme.profile === 'narrow';
  const left = nameWidth(
    lines.map((line) => line.name),
    theme,
  );
  const figures = widest(
    [text.mix.count, ...lines.map((line) => line.sumText)],
    theme.small * 1.04,
  );
  const bars = narrow ? 0 : Math.round(theme.base * 5);
  const top = Math.round(theme.small * 1.2 + theme.base * 0.7);
  const bottom = Math.round(theme.base * 0.4);
  const channel = channelName(told.channel, words);
  return {
    id: 'channelMix',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.mix.subtitle, { y: rows.year, ch: channel }),
    legend: mixOrder.map((id) => ({
      label: text.channels[id],
      colour: theme.colours[id],
      mark: 'box',
      sign: '',
    })),
    notes: mixNotes(rows, drawn.length, drawable.length, context),
    ...sourceOf(
      context,
      toldIn(rows),
      rows.countyUnits > 1
        ? [withDoubtful(fill(text.footer.groupOf, { n: rows.countyUnits }), rows.doubtful, words)]
        : [],
    ),
    option: {
      ...stillOption(theme),
      grid: {
        left,
        right: Math.ceil(figures + bars + theme.base * 1.6),
        top,
        bottom,
        outerBoundsMode: 'none',
      },
      xAxis: shareAxis(theme, narrow),
      yAxis: nameAxis({
        names: lines.map((line) => line.name),
        focus: lines.map((line) => line.focus),
        bold: lines.map((line) => line.total),
        width: left,
        theme,
      }),
      series: [
        mixFrame({ lines, head: text.mix.count, figures, bars, theme }),
        mixMarks(lines, pieces, theme),
      ],
    },
    height: top + bottom + lines.length * theme.row,
    aria: fill(text.mix.aria, { title, n: rows.rows.length, k: rows.countyUnits }),
    table,
    hits: pieces.map((piece, dataIndex): Hit => {
      const line = lines[piece.line];
      return {
        seriesIndex: 1,
        dataIndex,
        authority: units[piece.line]?.authority ?? null,
        year: rows.year,
        cells: cellsOf(line, piece),
        say: line === undefined ? [] : sayPiece(line, piece, rows, words),
      };
    }),
    names: units.map((row) => row?.authority ?? null),
    empty: null,
  };
}

/** The channels that have a number. */
const toldIn = ({ rows }: MixRows) =>
  rows.flatMap(({ data }) => data.points.filter(({ value }) => value !== null));

function nothingToMix(rows: MixRows, words: Words): string | null {
  const { empty, shown, titles } = words.charts;
  if (rows.rows.length === 0) return empty.noUnits;
  if (rows.rows.some((row) => row.data.sum !== null)) return null;
  const count = new Map<string, number>();
  for (const { data } of rows.rows)
    count.set(shown[data.shown], (count.get(shown[data.shown]) ?? 0) + 1);
  const why = [...count].map(([word, n]) => fill(empty.counts, { word, n }));
  const ind = fill(titles.T3plain, { y: rows.year });
  return fill(empty.allMissing, { ind, y: rows.year, why: listNames(why, words) });
}

function mixNotes(
  rows: MixRows,
  drawn: number,
  units: number,
  { words }: ChartContext,
): readonly string[] {
  const { notes, mix } = words.charts;
  const ind = words.crosswalk.names['old.disclosure.channels'];
  const all = rows.rows.map((row) => row.data);
  return [
    ...(rows.instead === undefined
      ? []
      : [sentenceOf(insteadText(rows.instead, ind, rows.year, words), words)]),
    ...(drawn < units ? [fill(notes.trimmed, { shown: drawn, total: units })] : []),
    ...(rows.countyUnits > 1 && rows.countyUnits < rows.total
      ? [fill(notes.countyUnits, { k: rows.countyUnits, n: rows.total })]
      : []),
    ...absentNotes((kind) => all.filter((mix) => mix.shown === kind).length, words),
    ...(all.some((m) => hasShares(m) && isFew(m)) ? [mix.few] : []),
    notes.shares,
  ];
}
