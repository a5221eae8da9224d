import type { ShareRows } from '#query/shareRows.ts';
import type { Point } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { formNotes, leftNote } from '../formParts.ts';
import { hasShares, isFew } from '../mix/mixRows.ts';
import { grouped } from '../numbers.ts';
import { listNames } from '../parts.ts';
import type { ShareSpec } from './shareBars.ts';
import { countySaid } from './shareTitle.ts';

type Shared = ShareRows['rows'][number];

/** What must be known to read the shares, and totals that do not agree with their parts. */
export function shareNotes(
  rows: ShareRows,
  { text: own }: ShareSpec,
  nameOf: (row: Shared) => string,
  drawn: number,
  units: number,
  words: Words,
): readonly string[] {
  const { shares: text } = words.applications;
  const { notes } = words.charts;
  const { known, some } = countySaid(rows);
  const known0 = rows.rows.flatMap((row) =>
    row.data.data === null ? [] : [{ row, data: row.data.data }],
  );
  const differing = known0.filter(
    ({ data: { printed, sum } }) =>
      saidIn(printed) !== null && sum !== null && saidIn(printed) !== sum,
  );
  const left = rows.members.flatMap((row) => (row.data.data?.sum === null ? [nameOf(row)] : []));
  const shares = known0.some(({ data }) => hasShares(data));
  return [
    ...(some < known ? [fill(own.zeroNote, { N: known, n: known - some })] : []),
    ...(drawn < units ? [fill(notes.trimmed, { shown: drawn, total: units })] : []),
    ...(rows.countyUnits > 1 && rows.countyUnits < rows.total
      ? [fill(text.countyUnits, { k: rows.countyUnits, n: rows.total })]
      : []),
    ...leftNote(left, words),
    ...(known0.some(({ data }) => data.sum !== 0 && isFew(data)) ? [text.few] : []),
    ...(differing.length === 0
      ? []
      : [
          fill(text.differs, {
            list: listNames(
              differing.map(({ row, data: { printed, sum } }) =>
                fill(text.differsUnit, {
                  u: nameOf(row),
                  a: grouped(saidIn(printed) ?? NaN, 0),
                  b: grouped(sum ?? NaN, 0),
                }),
              ),
              words,
            ),
          }),
        ]),
    ...formNotes(rows, words),
    ...(shares ? [notes.shares] : []),
  ];
}

/** What is printed, also where it contradicts its parts. */
const saidIn = ({ value, doubtful }: Point) => value ?? doubtful ?? null;
