import { expect, test } from 'vitest';
import { MANIFEST_URL, asRead, handover, ok, tab } from './support.ts';

test('what is stored of files is told file by file, each with its own reports', async () => {
  const { client } = tab();
  await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
  const head = '单位,县,年度,主动公开政府信息数';
  const files = [
    handover('一.csv', `${head}\n甲镇,甲县,2016,1\n甲镇,甲县,2017,2`),
    handover('二.csv', `${head}\n乙镇,甲县,2017,3`),
    handover('三.csv', `${head}\n丙镇,甲县,2017,4\n丁镇,甲县,2017,5`),
  ];
  const items = await ok(client.call('ingest', { drop: 1, files }));
  const agreed = items.map((item, file) => asRead(item, file));
  const { opened } = await ok(
    client.call('commit', { drop: 1, workspace: 'own', files: agreed, keepBytes: false }),
  );
  const hashes = opened.batches.flatMap((batch) => batch.files.map(({ sha256 }) => sha256));
  const [first = '', , third = ''] = hashes;
  const parts = await ok(client.call('storedFrom', { sha256: [third, first, 'none'] }));
  const told = parts.map(({ sha256, reports }) => [
    sha256,
    reports.flatMap(({ table }) => [...(table.columns.get('disclosure.total')?.values ?? [])]),
  ]);
  expect(told).toEqual([
    [first, [1, 2]],
    [third, [4, 5]],
  ]);
});
