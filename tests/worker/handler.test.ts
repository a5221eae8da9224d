import { describe, expect, test } from 'vitest';
import { authorityId } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import { Choice } from '#domain/reportTable.ts';
import type { DataClient } from '#worker/client.ts';
import type { AgreedReport } from '#worker/protocol.ts';
import { sampleReports } from '../../scripts/samples/county.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { jsonReport, long, rollUp, threeColumns, wide } from '../../scripts/samples/layouts.ts';
import { MANIFEST_URL, asRead, cellOfFrame, draftOf, handover, ok, tab } from './support.ts';
import { encode } from '../../scripts/samples/encode.ts';

const unit = authorityId(jiaocha.authority, jiaocha.county, jiaocha.prefecture);
const total = 'disclosure.total';

async function opened(client: DataClient, workspace: string | null = 'own') {
  return ok(client.call('open', { workspace, manifestUrl: MANIFEST_URL }));
}

/** Stores files as they were read. */
async function imported(
  client: DataClient,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
  { keepBytes = true, workspace = 'own', choice = Choice.none as AgreedReport['choice'] } = {},
) {
  const handed = files.map(([name, content]) => handover(name, content));
  const outcomes = await ok(client.call('ingest', { drop: 1, files: handed }));
  const agreed = outcomes.map((outcome, file) => {
    const read = asRead(outcome, file);
    return { ...read, reports: read.reports.map((report) => ({ ...report, choice })) };
  });
  return ok(client.call('commit', { drop: 1, workspace, files: agreed, keepBytes }));
}

describe('opening', () => {
  test('the first published set is fetched, checked and shown', async () => {
    const { client } = tab();
    const first = await opened(client, null);
    expect(first.workspace).toBe('shili');
    expect(first.dataSet?.fictional).toBe(true);
    expect(first.dataSets.map(({ id }) => id)).toEqual(['shili', 'jiaocha-2017']);
    expect(first.frame.authorities).toHaveLength(14);
    expect(first.frame.roster?.entries).toHaveLength(14);
    expect(first.batches).toMatchObject([{ kind: 'published', batch: -1 }]);
    expect(first.ownReports).toBe(0);
    expect(first.problems).toEqual([]);
  });

  test('an unknown workspace gives way to the one used last', async () => {
    const { client } = tab();
    await opened(client, 'jiaocha-2017');
    expect((await opened(client, 'gone')).workspace).toBe('jiaocha-2017');
    expect((await opened(client, null)).workspace).toBe('jiaocha-2017');
  });
});

describe('an import', () => {
  test('is read, stored as one batch and shown with its numbers', async () => {
    const { client } = tab();
    await opened(client);
    const { batch, opened: after } = await imported(client, [['交岔乡.csv', wide([jiaocha])]]);
    expect(batch).toBe(1);
    expect(after.workspace).toBe('own');
    expect(after.dataSet).toBeNull();
    expect(after.ownReports).toBe(1);
    expect(after.batches[0]?.files).toMatchObject([{ name: '交岔乡.csv', kept: true }]);
    expect(cellOfFrame(after.frame, unit, 2017, total)).toMatchObject({
      value: jiaocha.values[total],
    });
  });

  test('on top of a fictional set goes to the own data: the two are never mixed', async () => {
    const { client } = tab();
    await opened(client, 'shili');
    const { opened: after } = await imported(client, [['交岔乡.csv', wide([jiaocha])]], {
      workspace: 'shili',
    });
    expect(after.workspace).toBe('own');
    expect(after.frame.authorities.map(({ name }) => name)).toEqual([jiaocha.authority]);
  });

  test('that is cancelled leaves nothing', async () => {
    const { client } = tab();
    await opened(client);
    const cancel = new AbortController();
    const reading = client.call(
      'ingest',
      { drop: 1, files: [handover('a.csv', wide([jiaocha])), handover('b.csv', long([jiaocha]))] },
      { signal: cancel.signal, onprogress: () => cancel.abort() },
    );
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect((await opened(client)).ownReports).toBe(0);
  });

  test('that is cancelled while it is stored leaves nothing', async () => {
    const { client } = tab();
    await opened(client);
    const outcomes = await ok(
      client.call('ingest', { drop: 1, files: [handover('a.csv', wide([jiaocha]))] }),
    );
    const cancel = new AbortController();
    const storing = client.call(
      'commit',
      { drop: 1, workspace: 'own', files: [asRead(outcomes[0], 0)], keepBytes: true },
      { signal: cancel.signal, onprogress: () => cancel.abort() },
    );
    expect(await storing).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect((await opened(client)).batches).toEqual([]);
  });

  test('of one bad file does not stop the others', async () => {
    const { client } = tab();
    await opened(client);
    const outcomes = await ok(
      client.call('ingest', {
        drop: 1,
        files: [handover('a.pdf', '%PDF-1.7 …'), handover('b.csv', wide([jiaocha]))],
      }),
    );
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['refused', 'draft']);
  });
});

describe('many files at once', () => {
  test('are all in the answer, each with its number in the drop', async () => {
    const { client } = tab();
    await opened(client);
    const files = Array.from({ length: 30 }, (_, i) =>
      handover(`${i}.csv`, wide([{ ...jiaocha, authority: `第${i}乡` }])),
    );
    const items = await ok(client.call('ingest', { drop: 1, files }));
    expect(items.map(({ source }) => source)).toEqual(files.map((_, i) => i));
  });

  test('become one batch of one block each form and group, and one undo takes them back', async () => {
    const { client } = tab();
    const before = await opened(client);
    const reports = sampleReports().filter(({ year }) => year === 2017);
    const files = reports.map((report) => [`${report.authority}.csv`, wide([report])] as const);
    const { batch, opened: after } = await imported(client, files);
    expect(after.ownReports).toBe(reports.length);
    expect(after.batches).toHaveLength(1);
    expect(after.batches[0]?.files.map(({ name }) => name)).toEqual(files.map(([name]) => name));
    const other = tab();
    await opened(other.client);
    const direct = await imported(other.client, [['all.csv', wide(reports)]]);
    expect(after.frame.fingerprint).toBe(direct.opened.frame.fingerprint);
    const result = await ok(client.call('undo', { batch }));
    expect(result.removed).toBe(reports.length);
    expect(result.opened.frame).toEqual(before.frame);
  });

  test('assign reports to units that are shown by their id', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, [['a.csv', wide([jiaocha])]]);
    const file = handover('b.csv', wide([{ ...jiaocha, authority: '交叉乡', year: 2018 }]));
    await ok(client.call('ingest', { drop: 2, files: [file] }));
    const reports = [{ report: 0, authority: { id: unit }, year: 2018, choice: Choice.none }];
    const files = [{ file: 0, reports }];
    const args = { drop: 2, workspace: 'own', files, keepBytes: false };
    const { opened: after } = await ok(client.call('commit', args));
    expect(after.frame.authorities.map(({ name }) => name)).toEqual([jiaocha.authority]);
    expect(after.batches[1]?.files).toMatchObject([{ kept: false }]);
  });

  test('of which one was taken away meanwhile are not stored in part', async () => {
    const { client } = tab();
    await opened(client);
    const gone = handover('a.csv', wide([jiaocha]));
    gone.blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const [outcome] = await ok(client.call('ingest', { drop: 1, files: [gone] }));
    const args = { drop: 1, workspace: 'own', files: [asRead(outcome, 0)], keepBytes: true };
    expect(await client.call('commit', args)).toMatchObject({
      problem: { code: 'file.unreadable', params: { file: 'a.csv' } },
    });
    expect((await opened(client)).batches).toEqual([]);
  });
});

describe('a later batch', () => {
  const changed = { ...jiaocha, values: { [total]: 7 } };

  test.each([
    ['none chosen: the cell is disputed', Choice.none, { status: Status.disputed }],
    ['taken', Choice.first, { value: 7 }],
    ['kept behind', Choice.behind, { value: jiaocha.values[total] }],
  ] as const)('with another number: %s', async (_name, choice, cell) => {
    const { client } = tab();
    await opened(client);
    await imported(client, [['a.csv', wide([jiaocha])]]);
    const { opened: after } = await imported(client, [['b.csv', wide([changed])]], { choice });
    expect(cellOfFrame(after.frame, unit, 2017, total)).toMatchObject(cell);
    expect(cellOfFrame(after.frame, unit, 2017, 'org.staff')).toMatchObject({
      value: jiaocha.values['org.staff'],
    });
  });
});

describe('undo', () => {
  test('says what reappears and how many reports go', async () => {
    const { client } = tab();
    await opened(client);
    const before = await imported(client, [['a.csv', wide([jiaocha])]]);
    const other = { ...jiaocha, year: 2016 };
    const later = { ...jiaocha, values: { [total]: 7 } };
    const { batch } = await imported(client, [['b.csv', wide([later, other])]]);
    const result = await ok(client.call('undo', { batch }));
    expect(result.reappeared).toEqual([{ authority: jiaocha.authority, year: 2017 }]);
    expect(result.removed).toBe(1);
    expect(result.opened.frame.fingerprint).toBe(before.opened.frame.fingerprint);
  });

  test('of an earlier batch leaves what a later one covers', async () => {
    const { client } = tab();
    await opened(client);
    const { batch } = await imported(client, [['a.csv', wide([jiaocha])]]);
    const after = await imported(client, [['b.csv', long([jiaocha])]]);
    const result = await ok(client.call('undo', { batch }));
    expect(result).toMatchObject({ reappeared: [], same: 1, removed: 0 });
    expect(result.opened.frame.fingerprint).toBe(after.opened.frame.fingerprint);
  });
});

describe('evidence', () => {
  const key = { authority: unit, year: 2017, form: 's2014', indicator: total } as const;
  const printed = String(jiaocha.values[total]);

  test.each([
    ['wide', wide([jiaocha]), 'cell'],
    ['long', long([jiaocha]), 'cell'],
    ['roll-up', rollUp([jiaocha]), 'cell'],
    ['JSON', jsonReport(jiaocha), 'json'],
    ['three columns in GB18030', encode(threeColumns(jiaocha), 'gb18030'), 'cell'],
  ])('of a %s file names place and printed text', async (_name, content, kind) => {
    const { client } = tab();
    await opened(client);
    const [outcome] = await ok(
      client.call('ingest', { drop: 1, files: [handover('file', content)] }),
    );
    const report = {
      report: 0,
      authority: {
        name: jiaocha.authority,
        county: jiaocha.county,
        prefecture: jiaocha.prefecture,
      },
      year: 2017,
      choice: Choice.none,
    };
    draftOf(outcome);
    await ok(
      client.call('commit', {
        drop: 1,
        workspace: 'own',
        files: [{ file: 0, reports: [report] }],
        keepBytes: true,
      }),
    );
    const evidence = await ok(client.call('evidence', key));
    expect(evidence).toMatchObject({ batch: 1, published: false, file: 'file', text: printed });
    expect(evidence?.at.kind).toBe(kind);
  });

  test('comes from the first source that has the cell', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, [['a.csv', wide([jiaocha])]]);
    const taken = { choice: Choice.first };
    await imported(client, [['b.csv', wide([{ ...jiaocha, values: { [total]: 7 } }])]], taken);
    const evidence = await ok(client.call('evidence', key));
    expect(evidence).toMatchObject({ file: 'b.csv', text: '7' });
    const below = await ok(client.call('evidence', { ...key, indicator: 'org.staff' }));
    expect(below).toMatchObject({ file: 'a.csv' });
  });

  test('keeps place and value when the bytes were dropped', async () => {
    const { client } = tab();
    await opened(client);
    const { batch, opened: before } = await imported(client, [['a.csv', wide([jiaocha])]]);
    const kept = await ok(client.call('evidence', key));
    const dropped = await ok(client.call('dropBytes', { batch }));
    expect(dropped.batches[0]?.files).toMatchObject([{ kept: false }]);
    const evidence = await ok(client.call('evidence', key));
    expect(evidence).toMatchObject({ at: kept?.at, text: null, around: [] });
    expect(dropped).not.toHaveProperty('frame');
    expect(cellOfFrame(before.frame, unit, 2017, total)).toMatchObject({
      value: jiaocha.values[total],
    });
  });

  test('of a published number leads into the published part', async () => {
    const { client } = tab();
    await opened(client, 'jiaocha-2017');
    const evidence = await ok(client.call('evidence', key));
    expect(evidence).toMatchObject({ published: true, path: 'jiaocha-2017/reports.csv' });
    expect(evidence?.text).toBe(printed);
  });

  test('of a number that no file has is none', async () => {
    const { client } = tab();
    await opened(client);
    await imported(client, [['a.csv', wide([jiaocha])]]);
    expect(await ok(client.call('evidence', { ...key, year: 2010 }))).toBeNull();
  });
});
