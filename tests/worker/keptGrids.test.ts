import { describe, expect, test } from 'vitest';
import { utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import { bytesOfGrids } from '#ingest/fileGrids.ts';
import { gridsOf } from '#ingest/gridsOf.ts';
import { HeldFile, Room } from '#worker/heldFile.ts';
import type { FileHandover, Progress, ReadItem } from '#worker/protocol.ts';
import { rawBlob } from '#worker/rawBlob.ts';
import { encode } from '../../scripts/samples/encode.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { wide } from '../../scripts/samples/layouts.ts';
import { QUIET } from '../ingest/reading.ts';
import { MANIFEST_URL, asRead, draftOf, handover, ok, tab } from './support.ts';

const total = 'disclosure.total';
const UNKNOWN = '办件总量';

/** A report with a column that no form knows: it waits for the user. */
const asking = (authority: string, value: number) =>
  ['单位,县区,年度,主动公开政府信息数', `${authority},示例县,2017,${value}`]
    .map((line, i) => `${line},${i === 0 ? UNKNOWN : value + 1}`)
    .join('\r\n');

const units = ['青石镇', '花桥镇', '石桥镇', '柳溪镇'];
const archive = () =>
  zipSync({
    ...Object.fromEntries(units.map((unit, i) => [`${unit}.csv`, strToU8(asking(unit, i + 1))])),
    '坏.pdf': strToU8('%PDF-1.7 …'),
    '空.csv': strToU8(''),
  });

/** A workbook of these sheets. */
function book(sheets: Record<string, WorkSheet>): FileHandover {
  const made = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(made, sheet, name);
  const bytes: unknown = write(made, { type: 'buffer', bookType: 'xlsx' });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return handover('a.xlsx', bytes);
}

async function opened() {
  const { client } = tab();
  await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
  return client;
}

/** A file whose bytes can be read until it is shut. */
function shuttable(name: string, content: string | Uint8Array) {
  const file = handover(name, content);
  const { blob } = file;
  const slice = blob.slice.bind(blob);
  let reads = 0;
  let isShut = false;
  blob.slice = (...range) => {
    if (isShut) throw new Error('read again');
    reads++;
    return slice(...range);
  };
  return {
    file,
    shut: () => (isShut = true),
    get reads() {
      return reads;
    },
  };
}

/** Leaves out the one label that waits in a file. */
const leftOut = (item: ReadItem | undefined): FileAnswers => ({
  ...NO_ANSWERS,
  places: new Map(draftOf(item).unplaced.map(({ key }) => [key, 'leaveOut' as const])),
});
const valueOf = (item: ReadItem | undefined, id: string) =>
  [...draftOf(item).table.columns].find(([own]) => own === id)?.[1].values[0];
const unitOf = (item: ReadItem | undefined) => draftOf(item).table.authorities[0]?.name;

describe('an answer', () => {
  test('in an archive reads no byte again and is that of its own entry', async () => {
    const client = await opened();
    const { file, shut } = shuttable('a.zip', archive());
    const items = await ok(client.call('ingest', { drop: 1, files: [file] }));
    expect(items.map(({ outcome }) => outcome.kind).sort()).toEqual(
      ['draft', 'draft', 'draft', 'draft', 'refused', 'refused'].sort(),
    );
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    shut();
    const drafts = items.filter(({ outcome }) => outcome.kind === 'draft');
    const asked = drafts.map((item) => ({ item: item.item, answers: leftOut(item) }));
    const again = await ok(client.call('reread', { drop: 1, items: asked }));
    expect(again.map(unitOf)).toEqual(drafts.map(unitOf));
    expect(again.map(({ item }) => item)).toEqual(asked.map(({ item }) => item));
    expect(again.flatMap((item) => draftOf(item).unplaced)).toEqual([]);
    expect(again.map((item) => valueOf(item, total))).toEqual([1, 2, 3, 4]);
  });

  test('about the encoding takes the file apart anew', async () => {
    const client = await opened();
    const file = handover('a.csv', encode(wide([jiaocha]), 'gb18030'));
    await ok(client.call('ingest', { drop: 1, files: [file] }));
    const answer = (encoding: string | null) =>
      client.call('reread', {
        drop: 1,
        items: [{ item: 0, answers: { ...NO_ANSWERS, encoding } }],
      });
    const [wrong] = await ok(answer('big5'));
    expect(wrong?.outcome.kind).toBe('refused');
    const [right] = await ok(answer('gb18030'));
    expect(unitOf(right)).toBe(jiaocha.authority);
    const [told] = await ok(answer(null));
    expect(draftOf(told).file.encoding).toBe('gb18030');
  });

  test('on one sheet that contradicts another is told of both', async () => {
    const sheet = (head: string, value: number) =>
      utils.aoa_to_sheet([
        ['单位', '县区', '年度', head, '收到申请数'],
        ['青石镇', '示例县', 2017, value, 3],
      ]);
    const files = [book({ 一: sheet('主动公开政府信息数', 5), 二: sheet(UNKNOWN, 7) })];
    const client = await opened();
    const items = await ok(client.call('ingest', { drop: 1, files }));
    const asks = items.find((item) => draftOf(item).unplaced.length > 0);
    const places = new Map(draftOf(asks).unplaced.map(({ key }) => [key, total] as const));
    const answered = { item: asks?.item ?? NaN, answers: { ...NO_ANSWERS, places } };
    const told = await ok(client.call('reread', { drop: 1, items: [answered] }));
    expect(told).toHaveLength(2);
    for (const item of told)
      expect(draftOf(item).unread.map(({ problem }) => problem.code)).toEqual(['row.duplicate']);
  });
});

test('a sheet that says nothing, such as an index of the others, is none of the items', async () => {
  const index = utils.aoa_to_sheet([['目录'], ['一'], ['二']]);
  const sheets = units.slice(0, 2).map((unit, i) => {
    const cells = asking(unit, i + 1)
      .split('\r\n')
      .map((line) => line.split(','));
    return [unit, utils.aoa_to_sheet(cells)] as const;
  });
  const files = [book({ 目录: index, ...Object.fromEntries(sheets) })];
  const client = await opened();
  const items = await ok(client.call('ingest', { drop: 1, files }));
  expect(items.map(unitOf)).toEqual(['青石镇', '花桥镇']);
  const [first] = items;
  const asked = [{ item: first?.item ?? NaN, answers: leftOut(first) }];
  const told = await ok(client.call('reread', { drop: 1, items: asked }));
  expect(told.map(unitOf)).toEqual(['青石镇']);
  expect(draftOf(told[0]).unplaced).toEqual([]);
});

describe('a file that is added', () => {
  test('is read alone: what was read before is taken over with its answers', async () => {
    const client = await opened();
    const first = shuttable('a.csv', asking('青石镇', 1));
    const before = await ok(client.call('ingest', { drop: 1, files: [first.file] }));
    const answers = leftOut(before[0]);
    await ok(client.call('reread', { drop: 1, items: [{ item: 0, answers }] }));
    first.shut();
    const files: FileHandover[] = [handover('b.csv', asking('花桥镇', 2)), first.file];
    const from = { drop: 1, sources: [null, 0] };
    const items = await ok(client.call('ingest', { drop: 2, files, from }));
    await ok(client.call('forget', { drop: 1 }));
    expect(items.map(unitOf)).toEqual(['花桥镇', '青石镇']);
    expect(items.map(({ source, item }) => [source, item])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(items.map((item) => draftOf(item).unplaced.length)).toEqual([1, 0]);
    expect(items[1]?.answers).toEqual(answers);
    const agreed = items.map((item, i) => asRead(item, i));
    const args = { drop: 2, workspace: 'own', files: agreed, keepBytes: false };
    expect((await ok(client.call('commit', args))).opened.ownReports).toBe(2);
  });

  test('is read in any case: the worker may have been started anew meanwhile', async () => {
    const client = await opened();
    const files = [handover('a.csv', asking('青石镇', 1))];
    const from = { drop: 7, sources: [0] };
    const items = await ok(client.call('ingest', { drop: 8, files, from }));
    expect(items.map(unitOf)).toEqual(['青石镇']);
    expect(items[0]?.answers).toEqual(NO_ANSWERS);
  });
});

test('an archive that is read can be stopped between two of its files', async () => {
  const client = await opened();
  const stop = new AbortController();
  let told = 0;
  const onprogress = ({ items = [] }: Progress) => {
    told += items.length;
    if (told > 0) stop.abort();
  };
  const files = [handover('a.zip', archive())];
  const reading = client.call('ingest', { drop: 1, files }, { signal: stop.signal, onprogress });
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(told).toBe(1);
});

describe('a file for whose grids there is no room', () => {
  test('is taken apart again, once for several answers in a row', async () => {
    const counted = shuttable('a.zip', archive());
    const held = new HeldFile(counted.file, readers);
    const found = await held.open(QUIET, new Room(0));
    const once = counted.reads;
    for (const at of found.keys())
      expect((await held.gridsAt(at, null, QUIET)).name).toBe(found[at]?.name);
    expect(counted.reads).toBe(2 * once);
    held.rest();
    await held.gridsAt(0, null, QUIET);
    expect(counted.reads).toBe(3 * once);
  });

  test('is the only one that is: the first files of a drop have room', async () => {
    const counted = shuttable('a.zip', archive());
    const [one] = await gridsOf(rawBlob(counted.file), null, QUIET, readers);
    const held = new HeldFile(counted.file, readers);
    const [first] = await held.open(QUIET, new Room(one === undefined ? 0 : bytesOfGrids(one)));
    counted.shut();
    expect(await held.gridsAt(0, null, QUIET)).toBe(first);
    await expect(held.gridsAt(3, null, QUIET)).rejects.toThrow(RangeError);
  });
});
