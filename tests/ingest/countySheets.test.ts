import { expect, test } from 'vitest';
import type { IngestOutcome, Proposal } from '#ingest/draft.ts';
import { families, sheetsOf } from '../support/countySheets/all.ts';
import { scored } from '../support/countySheets/scored.ts';
import type { ReadReport } from '../support/countySheets/scored.ts';
import type { CountySheet, Family } from '../support/countySheets/truth.ts';
import { cellsOf, outcomesOf, reportsOf } from './reading.ts';

const SEEDS = [1, 2];
/** So much of what is certain must be read of every kind; the rest is asked. */
const RECALL = 0.97;

/** The reports of a file with the cells that have a number or are blank. */
function readOf(outcomes: readonly IngestOutcome[]): ReadReport[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'draft') return [];
    return reportsOf(outcome.draft).map(([authority, county, year], r) => {
      const cells = Object.entries(cellsOf(outcome.draft, r));
      const known = cells.filter(
        (cell): cell is [string, number | null] => typeof cell[1] !== 'string',
      );
      return { authority, county, year, values: Object.fromEntries(known) };
    });
  });
}

/** Whether anything is asked or told about a file. */
const isAsked = (outcomes: readonly IngestOutcome[]) =>
  outcomes.some((outcome) => {
    if (outcome.kind !== 'draft') return outcome.kind === 'refused';
    const { unplaced, unread, problems, columnChoices, unreadTables, identities } = outcome.draft;
    return (
      [unplaced, unread, problems, columnChoices, unreadTables].some((list) => list.length > 0) ||
      identities.some(({ authority, year }) => areOther(authority) || areOther(year))
    );
  });

/** Two places of a file say something else: the user decides between them. */
const areOther = (said: readonly Proposal<string | number>[]) =>
  new Set(said.map(({ value }) => value)).size > 1;

interface Result {
  readonly sheet: CountySheet;
  readonly outcomes: readonly IngestOutcome[];
}
const known = new Map<string, Promise<Result[]>>();

/** Every file of a kind is read once for all tests. */
function resultsOf(family: Family): Promise<Result[]> {
  const results = known.get(family.letter) ?? read(family);
  known.set(family.letter, results);
  return results;
}

async function read(family: Family): Promise<Result[]> {
  const results: Result[] = [];
  for (const seed of SEEDS)
    for (const sheet of await sheetsOf(family, seed))
      results.push({ sheet, outcomes: await outcomesOf(sheet.bytes, { name: sheet.name }) });
  return results;
}

test.each(families)('$letter, $title: nothing is wrong, invented or of nobody', async (family) => {
  const faults = (await resultsOf(family)).flatMap(({ sheet, outcomes }) =>
    scored(sheet, readOf(outcomes)).faults.map(
      (fault) => `${sheet.name} (${sheet.about}): ${fault}`,
    ),
  );
  expect(faults).toEqual([]);
});

test.each(families)(
  '$letter, $title: what stands among the units and is none is no unit',
  async (family) => {
    const wrong = (await resultsOf(family)).flatMap(({ sheet, outcomes }) => {
      const never = new Set(sheet.neverUnits);
      return readOf(outcomes).flatMap(({ authority }) =>
        never.has(authority) ? `${sheet.name}: ${authority}` : [],
      );
    });
    expect(wrong).toEqual([]);
  },
);

test.each(families)('$letter, $title: what is certain is read', async (family) => {
  const scores = (await resultsOf(family)).map(({ sheet, outcomes }) =>
    scored(sheet, readOf(outcomes)),
  );
  const cells = scores.reduce((sum, score) => sum + score.cells, 0);
  const right = scores.reduce((sum, score) => sum + score.right, 0);
  expect(right / cells).toBeGreaterThanOrEqual(RECALL);
});

test.each(families)('$letter, $title: what is not certain is asked', async (family) => {
  const silent = (await resultsOf(family)).flatMap(({ sheet, outcomes }) =>
    sheet.ask !== undefined && !isAsked(outcomes) ? `${sheet.name} (${sheet.about})` : [],
  );
  expect(silent).toEqual([]);
});

test('another seed gives other names and numbers', async () => {
  const [first] = families;
  if (first === undefined) throw new Error('no family');
  const [one, two] = await Promise.all([sheetsOf(first, 1), sheetsOf(first, 2)]);
  expect(one.map(({ reports }) => reports)).not.toEqual(two.map(({ reports }) => reports));
  expect(await sheetsOf(first, 1)).toEqual(one);
});
