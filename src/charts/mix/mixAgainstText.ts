import type { MixAgainst } from '#analysis/mixAgainst.ts';
import { countVerdicts } from '#analysis/verdict.ts';
import type { MixData } from '#query/types.ts';
import { isAbsent } from '#query/reports.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { signedPoints } from './mixAgainstRows.ts';
import type { Against } from './mixAgainstRows.ts';
import { isFew, shareOf } from './mixRows.ts';
import type { KnownMix, Mixed } from './mixRows.ts';
import { channelName } from './mixTitle.ts';
import { stripUnit } from '../namedStrips.ts';
import type { NamedStrip } from '../namedStrips.ts';
import { grouped, sharePercent } from '../numbers.ts';
import { listNames } from '../parts.ts';
import { peersName } from '../peerWords.ts';
import { plain } from '../ranking/rankingTable.ts';
import { lastLine, yearAndForm } from '../say.ts';
import type { TableRow } from '../types.ts';
import { levelWord } from '../verdictWords.ts';

/** Who differs from the group and in which channel; of the focus its largest difference. */
export function titleOf(
  mixes: MixAgainst,
  against: readonly Against[],
  together: KnownMix | null,
  nameOf: (row: Mixed) => string,
  words: Words,
): string {
  const { year, rows, compared, verdicts } = mixes;
  const text = words.mixAgainst;
  const peers = mixes.among === null ? '' : peersName({ among: mixes.among }, words);
  const shares = ({ mix, far }: Against) => ({
    ch: channelName(far, words),
    p: sharePercent(shareOf(mix, far)),
    q: together === null ? '' : sharePercent(shareOf(together, far)),
  });
  const focus = against.find(({ row }) => row.focus);
  if (compared === null || rows.length === 0) return fill(text.plain, { y: year });
  if (focus !== undefined && focus.score !== null)
    return fill(focus.told ? text.ownTold : text.own, {
      u: nameOf(focus.row),
      y: year,
      peers,
      word: verdictWord(focus, mixes, words),
      ...shares(focus),
    });
  const told = against.filter((one) => one.told);
  const { ordinary: a, cannotJudge: b } = countVerdicts([...verdicts.values()]);
  const judged = { y: year, k: verdicts.size, a, b };
  if (told.length === 0) return fill(text.none, judged);
  const names = told.map((one) => fill(text.toldUnit, { u: nameOf(one.row), ...shares(one) }));
  return fill(text.told, { ...judged, names: listNames(names, words, 3) });
}

/** The verdict on one mix. */
function verdictWord({ row }: Against, { verdicts }: MixAgainst, words: Words): string {
  return levelWord(verdicts.get(row.authority) ?? { is: 'valueOnly' }, words);
}

/** 比同类合计高 23.1 个百分点. */
export function differenceText(
  points: number,
  together: KnownMix | null,
  channel: number,
  { mixAgainst: { say } }: Words,
): string {
  const q = together === null ? '' : sharePercent(shareOf(together, channel));
  if (points === 0) return fill(say.same, { q });
  const d = Math.abs(points).toFixed(1);
  return fill(say.diff, { way: points > 0 ? say.higher : say.lower, d, q });
}

/** The score beside its limit; nothing where nothing is tested. */
export function scoreText(
  { score }: Against,
  { compared }: MixAgainst,
  words: Words,
): readonly string[] {
  if (score === null || compared === null) return [];
  const said = { g: grouped(score, 1), limit: grouped(compared.limit, 1) };
  return [fill(words.mixAgainst.say.score, said)];
}

/** Shares and differences of one unit in the table twin. */
export function tableRow(one: Against, rows: MixAgainst, name: string, words: Words): TableRow {
  const { row, mix, differences, printed, score } = one;
  const { table } = words.mixAgainst;
  const dash = words.charts.signs.none;
  return {
    authority: row.authority,
    name,
    cells: [
      ...mix.points.map((point, k) => ({
        text: fill(table.share, {
          p: sharePercent(shareOf(mix, k)),
          d: signedPoints(printed[k] ?? NaN),
        }),
        raw: shareOf(mix, k),
        parts: {
          ...(point.value === null ? {} : { numerator: point.value }),
          denominator: mix.sum,
          ...(differences[k] === undefined ? {} : { difference: differences[k] }),
        },
        shown: point.shown,
        cells: point.cells,
      })),
      plain(grouped(mix.sum, 0), mix.sum),
      score === null ? plain(dash, null) : plain(grouped(score, 1), score),
      {
        ...plain(verdictWord(one, rows, words), null),
        cells: score === null ? [] : judgedCells(rows),
      },
    ],
  };
}

/** The channels of all whose mixes are compared. */
const judgedCells = ({ members, scores }: MixAgainst) =>
  members
    .filter(({ authority }) => scores.has(authority))
    .flatMap(({ data }) => data.points.flatMap((point) => point.cells));

/** Units that are in no line: few items, none at all, a channel without a number, no report. */
export function stripsOf(
  { rows, year }: MixAgainst,
  nameOf: (row: Mixed) => string,
  words: Words,
): readonly NamedStrip[] {
  const { strips } = words.mixAgainst;
  const { shown } = words.charts;
  const strip = (
    label: string,
    zero: boolean,
    holds: (mix: MixData) => boolean,
    say: (mix: MixData) => string,
  ): NamedStrip[] => {
    const units = rows.filter(({ data }) => holds(data));
    if (units.length === 0) return [];
    return [
      {
        label: fill(label, { n: units.length }),
        zero,
        units: units.map((row) => {
          const cells = row.data.points.flatMap((point) => point.cells);
          const head = yearAndForm({ year, form: row.data.points[0]?.form ?? null }, words);
          return stripUnit(
            row,
            nameOf(row),
            [head, say(row.data), ...lastLine({ cells }, words)],
            cells,
          );
        }),
      },
    ];
  };
  const wordOf = (mix: MixData) => shown[mix.shown];
  return [
    ...strip(
      strips.few,
      false,
      (mix) => mix.sum !== null && mix.sum > 0 && isFew(mix),
      ({ sum }) => grouped(sum ?? NaN, 0),
    ),
    ...strip(strips.none, true, ({ sum }) => sum === 0, wordOf),
    ...strip(
      strips.missing,
      false,
      ({ sum, shown: state }) => sum === null && !isAbsent(state) && state !== 'notOnForm',
      wordOf,
    ),
    ...strip(
      `${shown.noReport} {n}`,
      false,
      ({ sum, shown: state }) => sum === null && state === 'noReport',
      wordOf,
    ),
  ];
}
