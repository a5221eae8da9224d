import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import type { Analysis } from '#analysis/types.ts';
import { forms } from '#domain/forms/index.ts';
import type { DataClient } from '#worker/client.ts';
import type { Progress } from '#worker/protocol.ts';
import { MANIFEST_URL, asRead, handover, ok, tab } from './support.ts';

const opened = (client: DataClient, workspace: string) =>
  ok(client.call('open', { workspace, manifestUrl: MANIFEST_URL }));
const analysed = (client: DataClient) => ok(client.call('analyse', {}));

const ids = forms.s2014.indicators.map(({ id }) => id);
/** A wide table of six towns in each county; totals as given, all else 0. */
function wide(counties: readonly string[], totals: readonly number[] = [0, 20, 22, 24, 26, 28]) {
  const rows = counties.flatMap((county) =>
    totals.map((total, i) =>
      [
        `甲${i + 1}镇`,
        county,
        2017,
        ...ids.map((id) => (id === 'response.interpretation' ? total : 0)),
      ].join(),
    ),
  );
  return [['authority', 'county', 'year', ...ids].join(), ...rows].join('\n');
}

async function imported(client: DataClient, content: string) {
  const outcomes = await ok(
    client.call('ingest', { drop: 1, files: [handover('a.csv', content)] }),
  );
  const files = [asRead(outcomes[0], 0)];
  return ok(client.call('commit', { drop: 1, workspace: 'own', files, keepBytes: false }));
}

const kept = (later: Analysis, before: Analysis) =>
  later.counties
    .filter((county) => before.counties.some((one) => one.print === county.print))
    .map(({ county }) => county);

describe('an analysis', () => {
  test('is that of what is open', async () => {
    const { client } = tab();
    const { frame } = await opened(client, 'shili');
    const found = await analysed(client);
    expect(found).toEqual(analyse(frame));
    expect(found.fingerprint).toBe(frame.fingerprint);
  });

  test('of nothing is empty', async () => {
    const { client } = tab();
    await opened(client, 'own');
    expect((await analysed(client)).counties).toEqual([]);
  });

  test('after an import knows the counties that did not change', async () => {
    const { client } = tab();
    await opened(client, 'own');
    await imported(client, wide(['甲县', '乙县', '丙县']));
    const before = await analysed(client);
    expect(before.counties.flatMap(({ gaps }) => gaps).map(({ kind }) => kind)).toEqual([
      'zero',
      'zero',
      'zero',
    ]);
    const { opened: after } = await imported(client, wide(['乙县'], [23]));
    const later = await analysed(client);
    expect(later).toEqual(analyse(after.frame));
    expect(kept(later, before)).toEqual(['甲县', '丙县']);
    expect(later.counties.flatMap(({ gaps }) => gaps)).toHaveLength(2);
  });

  test('of another workspace is another, and the first is not forgotten', async () => {
    const { client } = tab();
    await opened(client, 'own');
    await imported(client, wide(['甲县']));
    const own = await analysed(client);
    await opened(client, 'shili');
    expect((await analysed(client)).counties.map(({ county }) => county)).not.toEqual(['甲县']);
    await opened(client, 'own');
    expect(await analysed(client)).toEqual(own);
  });
});

describe('an analysis of many counties', () => {
  const many = Array.from({ length: 8 }, (_, i) => `第${i}县`);

  test('tells how far it is', async () => {
    const { client } = tab();
    await opened(client, 'own');
    await imported(client, wide(many));
    const told: Progress[] = [];
    await ok(client.call('analyse', {}, { onprogress: (progress) => told.push(progress) }));
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ done }) => done)).toEqual([...told.map(({ done }) => done)].sort());
    for (const { done, total } of told) expect([done <= total, total]).toEqual([true, many.length]);
  });

  test('can be ended, and starts again from the beginning', async () => {
    const { client } = tab();
    await opened(client, 'own');
    await imported(client, wide(many));
    const cancel = new AbortController();
    let told = 0;
    const ended = await client.call(
      'analyse',
      {},
      {
        signal: cancel.signal,
        onprogress: () => {
          told++;
          cancel.abort();
        },
      },
    );
    expect(ended).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(told).toBe(1);
    expect((await analysed(client)).counties).toHaveLength(many.length);
  });
});
