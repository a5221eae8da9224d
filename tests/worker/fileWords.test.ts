import { describe, expect, test } from 'vitest';
import { authorityId } from '#domain/authority.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { jsonArray, long, rollUp, wide } from '../../scripts/samples/layouts.ts';
import { MANIFEST_URL, asRead, cellOfFrame, draftOf, handover, ok, tab } from './support.ts';

/** What every plain object answers to, or cannot keep. */
const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const total = 'disclosure.total';

async function opened() {
  const { client } = tab();
  await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
  return client;
}

describe.each(words)('%s', (word) => {
  const report = { ...jiaocha, authority: word, fullName: word, county: word };
  const id = authorityId(word, word, report.prefecture);

  test.each([
    ['wide', 'a.csv', wide([report])],
    ['long', 'a.csv', long([report])],
    ['JSON', 'a.json', jsonArray([report])],
  ])('is the name of a unit and its county in a %s file', async (_layout, name, text) => {
    const client = await opened();
    const items = await ok(client.call('ingest', { drop: 1, files: [handover(name, text)] }));
    const draft = draftOf(items[0]);
    const { counts } = reviewOf([{ file: 0, draft }], null, new KnownUnits(null), NO_DECISIONS);
    expect(counts.ready).toBe(1);
    const files = [asRead(items[0], 0)];
    const args = { drop: 1, workspace: 'own', files, keepBytes: true };
    const { opened: after } = await ok(client.call('commit', args));
    expect(cellOfFrame(after.frame, id, 2017, total)).toMatchObject({
      value: jiaocha.values[total],
    });
  });

  test('is the name of a file and of its folder, and finds its proof again', async () => {
    const client = await opened();
    const files = [{ ...handover(word, wide([report])), path: `${word}/${word}` }];
    const [item] = await ok(client.call('ingest', { drop: 1, files }));
    const args = { drop: 1, workspace: 'own', files: [asRead(item, 0)], keepBytes: true };
    await ok(client.call('commit', args));
    const key = { authority: id, year: 2017, form: 's2014', indicator: total } as const;
    const evidence = await ok(client.call('evidence', key));
    expect(evidence).toMatchObject({ file: word, text: String(jiaocha.values[total]) });
  });

  test('stands over a column of a roll-up, where it is no unit', async () => {
    const client = await opened();
    const files = [handover('a.csv', rollUp([{ ...report, county: jiaocha.county }]))];
    const [item] = await ok(client.call('ingest', { drop: 1, files }));
    expect(draftOf(item).table.columns.get(total)?.values).toEqual(
      Int32Array.of(jiaocha.values[total] ?? NaN),
    );
  });

  test('is the label of a column, and of an answer', async () => {
    const client = await opened();
    const [head = '', ...rows] = wide([jiaocha]).trimEnd().split('\r\n');
    const content = [`${head},${word}`, ...rows.map((row) => `${row},7`)].join('\r\n');
    const files = [handover('a.csv', content)];
    const [item] = await ok(client.call('ingest', { drop: 1, files }));
    const { unplaced, table } = draftOf(item);
    expect(table.columns.get(total)?.values).toEqual(Int32Array.of(jiaocha.values[total] ?? NaN));
    expect(unplaced.map(({ label }) => label)).toEqual([word]);
    const places = new Map(unplaced.map(({ key }) => [key, 'leaveOut' as const]));
    const items = [{ item: 0, answers: { places, encoding: null } }];
    const [again] = await ok(client.call('reread', { drop: 1, items }));
    expect(draftOf(again).unplaced).toEqual([]);
  });

  test('is a key of JSON on every level', async () => {
    const client = await opened();
    const values = `{"${total}": 5, "${word}": 7}`;
    const nested = `{"${word}": {"${word}": [{"单位": "交岔乡", "年度": 2017, "values": ${values}}]}}`;
    const files = [handover('a.json', nested)];
    const [item] = await ok(client.call('ingest', { drop: 1, files }));
    expect(draftOf(item).table.columns.get(total)?.values).toEqual(Int32Array.of(5));
  });
});
