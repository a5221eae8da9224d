import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import type { FileGrids } from '#ingest/fileGrids.ts';
import { gridsOf } from '#ingest/gridsOf.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { readGrid } from '#ingest/readGrids.ts';
import { sampleReports } from '../../scripts/samples/county.ts';
import { jsonArray, long, rollUp, threeColumns, wide } from '../../scripts/samples/layouts.ts';
import { QUIET } from './reading.ts';

const FOLDER = 'tests/ingest/files';
const reports = sampleReports().slice(0, 12);
const ofYear = sampleReports().filter(({ year }) => year === 2017);
const [first] = ofYear;
const written = new TextEncoder();
const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...readdirSync(FOLDER)
    .filter((name) => !/json$|pdf$/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(`${FOLDER}/${name}`))] as const),
  ['wide.csv', written.encode(wide(reports))],
  ['long.csv', written.encode(long(reports))],
  ['roll-up.csv', written.encode(rollUp(ofYear))],
  ['array.json', written.encode(jsonArray(reports))],
  ...(first === undefined ? [] : [['columns.csv', written.encode(threeColumns(first))] as const]),
];

/** An answer to every label that waits, and to what the reading may ask besides. */
const answersTo = (outcomes: readonly IngestOutcome[]): FileAnswers => ({
  ...NO_ANSWERS,
  gridForm: 'm2019',
  columns: new Map(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'draft'
        ? outcome.draft.columnChoices.map(({ key }) => [key, 0] as const)
        : [],
    ),
  ),
  places: new Map(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'draft'
        ? outcome.draft.unplaced.map(({ key }) => [key, 'leaveOut'] as const)
        : [],
    ),
  ),
});

const opened = (name: string, bytes: Uint8Array) =>
  gridsOf(rawFileOf(name, bytes), null, QUIET, readers);

async function read(file: FileGrids, answers: FileAnswers): Promise<readonly IngestOutcome[]> {
  const all = await Promise.all(
    [...file.grids.keys()].map((at) => readGrid(file, at, answers, QUIET)),
  );
  return all.flat();
}

test.each(files)('%s: its grids say the same whenever they are read', async (name, bytes) => {
  const [kept] = await opened(name, bytes);
  const [fresh] = await opened(name, bytes);
  if (kept === undefined || fresh === undefined) throw new Error('no file');
  const before = await read(kept, NO_ANSWERS);
  expect(before.map(({ kind }) => kind)).toContain('draft');
  const answers = answersTo(before);
  expect(await read(kept, answers)).toEqual(await read(fresh, answers));
  expect(await read(kept, NO_ANSWERS)).toEqual(before);
});
