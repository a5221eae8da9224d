import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { gridsOf } from '#ingest/gridsOf.ts';
import { cropOf } from '#ingest/mapping/crop.ts';
import type { Mapping } from '#ingest/mapping/mapping.ts';
import { pointedAt } from '#ingest/mapping/pointed.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { QUIET, cellsOf, draftOf, reportsOf } from '../reading.ts';

const FILES = ['qingshi-2017.docx', 'qingshi-2017.doc', 'qingshi-2017.tagged.pdf'];
const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../files/${name}`, import.meta.url)));

/** What is said of the row with a label, as it is pointed at on the printed table. */
async function rowsSaid(name: string, said: ReadonlyMap<string, Mapping[number]['said']>) {
  const [file] = await gridsOf(rawFileOf(name, bytesOf(name), name), null, QUIET, readers);
  const grid = file?.grids[0];
  const crop = grid === undefined ? null : cropOf(grid, NO_ANSWERS);
  if (crop === null) throw new Error('nothing to show');
  return [...said].map(([label, what]) => {
    const row = crop.rows.find(({ texts }) => texts[0] === label);
    const pointed = row === undefined ? null : pointedAt(crop, row, 0).row;
    if (pointed === null) throw new Error(`no row ${label}`);
    return { ...pointed, said: what };
  }) as Mapping;
}

test.each(FILES)('a table of %s is read as it is pointed out', async (name) => {
  const content = bytesOf(name);
  const before = await draftOf(content, { name });
  const plain = cellsOf(before);
  const mapping = await rowsSaid(
    name,
    new Map<string, Mapping[number]['said']>([
      ['（一）收到申请数', { is: 'ignore' }],
      ['1.按时办结数', { is: 'values', id: 'request.completed.extended' }],
      ['2.延期办结数', { is: 'ignore' }],
    ]),
  );
  const after = await draftOf(content, { name, answers: { mapping } });
  const { 'request.received': _received, 'request.completed.on_time': onTime, ...rest } = plain;
  expect(cellsOf(after)).toEqual({ ...rest, 'request.completed.extended': onTime });
  expect(reportsOf(after)).toEqual(reportsOf(before));
  expect(after.figures).toEqual(before.figures);
});
