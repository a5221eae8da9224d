import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { authorityId } from '#domain/authority.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { headsKey } from '#ingest/columnChoices.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import { mappingIn } from '#ingest/mapping/mapping.ts';
import type { LineSaid, Mapping, Saying } from '#ingest/mapping/mapping.ts';
import type { DataClient } from '#worker/client.ts';
import { decidedOf } from '#worker/decided.ts';
import { answersHeard, heardAnswers } from '#worker/heard.ts';
import { keptOnce } from '#worker/keptOnce.ts';
import { asRead, draftOf, handover, MANIFEST_URL, ok, tab } from './support.ts';

const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数,被依法纠错数';
const ROWS = ['青石镇,示例县,2017,5,2,0', '云溪镇,示例县,2017,7,3,1', '合计,,2017,13,5,'];
const TEXT = `${[HEAD, ...ROWS].join('\n')}\n`;
const LABEL = 'reconsideration.corrected';
const said = (what: LineSaid): Saying => {
  return { at: 'column', path: ['被依法纠错数'], nth: 0, head: HEAD.split(','), said: what };
};

/** A county sheet with one answer and a wrong total, imported. */
async function imported(client: DataClient, only?: number) {
  await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
  const files = [handover('汇总.csv', TEXT)];
  const [item] = await ok(client.call('ingest', { drop: 1, files }));
  const places = new Map(draftOf(item).unplaced.map(({ key }) => [key, LABEL] as const));
  const answers = { places, encoding: null };
  const items = [{ item: 0, answers }];
  const [again] = await ok(client.call('reread', { drop: 1, items }));
  const agreed = asRead(again, 0);
  const reports = agreed.reports.filter((_, at) => only === undefined || at === only);
  return ok(
    client.call('commit', {
      workspace: 'own',
      drop: 1,
      files: [{ ...agreed, reports }],
      keepBytes: true,
    }),
  );
}

const EXPECTED = {
  file: '汇总.csv',
  sums: [
    {
      label: '合计',
      parts: 2,
      covers: [
        { unit: '示例县/青石镇', year: 2017 },
        { unit: '示例县/云溪镇', year: 2017 },
      ],
      cells: [
        { indicator: 'disclosure.total', text: '13', row: 4, column: 4 },
        { indicator: 'disclosure.channel.website', text: '5', row: 4, column: 5 },
      ],
    },
  ],
  answers: { places: [['label 被依法纠错数', LABEL]], encoding: null },
};

describe('what a county says of its units', () => {
  test('is stored with the import, with the answers of the preview', async () => {
    const { client } = tab();
    await imported(client);
    expect(await ok(client.call('heard', {}))).toMatchObject([EXPECTED]);
  });

  test('covers what was imported, and says how many reports stand below it', async () => {
    const { client } = tab();
    await imported(client, 1);
    const [heard] = await ok(client.call('heard', {}));
    expect(heard?.sums[0]).toMatchObject({
      parts: 2,
      covers: [{ unit: '示例县/云溪镇', year: 2017 }],
      others: [{ name: '青石镇', year: 2017 }],
    });
  });

  test('names what stands below it also where nothing of that was imported', async () => {
    const { client } = tab();
    await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
    const rows = [...ROWS.slice(0, 2), '合计,,2017,12,5,', '溪口镇,示例县,2018,1,1,'];
    const files = [handover('汇总.csv', [HEAD, ...rows].join('\n'))];
    const [item] = await ok(client.call('ingest', { drop: 1, files }));
    const agreed = asRead(item, 0);
    const reports = agreed.reports.filter(({ year }) => year === 2018);
    const args = { workspace: 'own', drop: 1, keepBytes: true } as const;
    await ok(client.call('commit', { ...args, files: [{ ...agreed, reports }] }));
    const [heard] = await ok(client.call('heard', {}));
    expect(heard?.sums).toMatchObject([
      { covers: [], parts: 2, others: [{ name: '青石镇' }, { name: '云溪镇' }] },
    ]);
  });

  test('follows a unit that a later roster names by another name, as its chosen source does', async () => {
    const { client } = tab();
    await imported(client);
    const { opened } = await imported(client);
    const named = ({ frame }: typeof opened, wanted: string) =>
      frame.authorities.find(({ name }) => name === wanted)?.id ?? authorityId('', '', null);
    const old = named(opened, '云溪镇');
    const key = { year: 2017, form: 's2014' } as const;
    const sources = async (authority: AuthorityId) => ok(client.call('sources', { authority }));
    const [first] = await sources(old);
    const older = first?.sources[1]?.name ?? null;
    await ok(client.call('chooseSource', { key: { ...key, authority: old }, source: older }));
    const later = [handover('后来.csv', `${HEAD}\n云溪街道,示例县,2018,1,1,`)];
    const [item] = await ok(client.call('ingest', { drop: 2, files: later }));
    const args = { workspace: 'own', drop: 2, keepBytes: true } as const;
    await ok(client.call('commit', { ...args, files: [asRead(item, 0)] }));
    const line = { county: '示例县', prefecture: null, from: 2014, to: null } as const;
    const entries = [{ ...line, authority: '云溪街道', aliases: ['云溪镇'] }];
    const now = named(await ok(client.call('setRoster', { roster: { entries } })), '云溪街道');
    expect(now).not.toBe(old);
    const heard = await ok(client.call('heard', {}));
    for (const { sums } of heard)
      expect(sums[0]?.covers.map((one) => one.unit)).toEqual(['示例县/青石镇', now]);
    const [report] = await sources(now);
    expect([report?.isPicked, report?.sources[0]?.name]).toEqual([true, older]);
    const back = { key: { ...key, authority: now }, source: null };
    await ok(client.call('chooseSource', back));
    expect((await sources(now))[0]?.isPicked).toBe(false);
  });

  test('goes with the import when that is undone', async () => {
    const { client } = tab();
    const { batch } = await imported(client);
    await ok(client.call('undo', { batch }));
    expect(await ok(client.call('heard', {}))).toEqual([]);
  });

  test('is in the project file, and the same on another machine', async () => {
    const { client } = tab();
    await imported(client);
    const { bytes } = await ok(client.call('backup', { settings: {} }));
    const other = tab().client;
    await ok(other.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
    await ok(other.call('restore', { bytes, damaged: 'refuse' }));
    expect(await ok(other.call('heard', {}))).toEqual(await ok(client.call('heard', {})));
    const files = [handover('汇总.csv', TEXT)];
    const [item] = await ok(other.call('ingest', { drop: 2, files }));
    expect(draftOf(item).unplaced).toHaveLength(1);
  });
});

describe('what a person decided of a reading', () => {
  const key = {
    authority: authorityId('云溪镇', '示例县', null),
    year: 2017,
    form: 's2014',
  } as const;

  test('stands at the numbers that it made, and at no other', async () => {
    const { client } = tab();
    await imported(client);
    const placed = await ok(client.call('evidence', { ...key, indicator: LABEL }));
    expect(placed?.decided).toEqual(['label']);
    const other = await ok(client.call('evidence', { ...key, indicator: 'disclosure.total' }));
    expect(other?.decided).toBeUndefined();
  });

  test.each<readonly [string, Partial<FileAnswers>, readonly string[]]>([
    ['its column', { mapping: [said({ is: 'values', id: LABEL })] }, ['mapping']],
    ['another column', { mapping: [said({ is: 'ignore' })] }, ['table']],
    ['the form', { gridForm: 'm2019' }, ['form']],
    ['the column of values', { columns: new Map([['["本期"]', 0]]) }, ['column']],
    ['the unit under another label', { moneyUnits: new Map([['专项经费', '元']]) }, []],
    ['its unit', { moneyUnits: new Map([['被依法纠错数', '元']]) }, ['unit']],
    ['its unit, in older records', { moneyUnits: new Map([[LABEL, '元']]) }, ['unit']],
  ])('is known of %s', (_what, answers, decided) => {
    const heard = heardAnswers({ ...NO_ANSWERS, ...answers });
    expect(decidedOf(heard ?? undefined, LABEL, '被依法纠错数')).toEqual(decided);
  });
});

describe('a kept file that is read again', () => {
  async function readAgain(client: DataClient) {
    const { batch } = await imported(client);
    const kept = await ok(client.call('keptFiles', { workspace: 'own', batch }));
    const files = kept.map(({ name, bytes, answers }) => ({
      ...handover(name, bytes),
      ...(answers === null ? {} : { answers }),
    }));
    return ok(client.call('ingest', { drop: 3, files }));
  }

  test('is read with the answers given before', async () => {
    const { client } = tab();
    const [item] = await readAgain(client);
    expect(draftOf(item).unplaced).toEqual([]);
    expect(draftOf(item).table.columns.has(LABEL)).toBe(true);
    expect(item?.answers.places.get('label 被依法纠错数')).toBe(LABEL);
  });

  test('is read once, however many forms it has', async () => {
    const { client } = tab();
    await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
    const long = readFileSync('sample-data/示例县_三个单位_长表_2014-2025.csv');
    const files = [handover('长表.csv', long)];
    const items = await ok(client.call('ingest', { drop: 1, files }));
    expect(items.length).toBeGreaterThan(1);
    const agreed = items.map((item, at) => asRead(item, at));
    const args = { workspace: 'own', drop: 1, files: agreed, keepBytes: true } as const;
    const { batch } = await ok(client.call('commit', args));
    const kept = await ok(client.call('keptFiles', { workspace: 'own', batch }));
    expect(kept.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['长表.csv', long.length],
    ]);
  });

  test('is read once with the answers about each of its forms', () => {
    const places: readonly FileAnswers['places'][] = [
      new Map([['label 甲', LABEL]]),
      new Map([['label 乙', 'local']]),
    ];
    const answers = places.map((own) => heardAnswers({ ...NO_ANSWERS, places: own }));
    const file = { name: '长表.csv', path: '长表.csv', encoding: 'utf-8' };
    const bytes = () => new TextEncoder().encode(TEXT);
    const other = { ...file, bytes: new TextEncoder().encode(`${TEXT},`), answers: null };
    const read = keptOnce([
      ...answers.map((own) => ({ ...file, bytes: bytes(), answers: own })),
      other,
    ]);
    expect(read.map((one) => [...(one.answers?.places ?? [])])).toEqual([
      [
        ['label 甲', LABEL],
        ['label 乙', 'local'],
      ],
      [],
    ]);
  });

  test('leaves out of its answers what this version does not know', () => {
    const answers = {
      places: [
        ['label 甲', 'no.such.indicator'],
        ['label 乙', 'local'],
      ] as const,
      encoding: null,
      valueColumn: 3,
      columns: [{ heads: ['本期', '累计'], at: 1 }],
      gridForm: 'm2099',
      moneyUnits: [
        ['专项经费', '亿元'],
        ['经费', '元'],
      ] as const,
      mapping: '[{"at":"nowhere"}]',
    };
    expect(answersHeard(answers)).toEqual({
      places: new Map([['label 乙', 'local']]),
      encoding: null,
      columns: new Map([[headsKey([{ label: '本期' }, { label: '累计' }]), 1]]),
      gridForm: null,
      moneyUnits: new Map([['经费', '元']]),
      mapping: [],
    });
  });
});

test('what was said of units without numbers is kept with the import', async () => {
  const { client } = tab();
  await ok(client.call('open', { workspace: 'own', manifestUrl: MANIFEST_URL }));
  const files = [handover('汇总.csv', `${HEAD}\n${ROWS[0] ?? ''}\n石桥镇,示例县,2017,未报,,\n`)];
  const [item] = await ok(client.call('ingest', { drop: 1, files }));
  const agreed = [
    {
      ...asRead(item, 0),
      silent: { answer: 'printed' as const, units: draftOf(item).notReported },
    },
  ];
  const commit = { workspace: 'own', drop: 1, files: agreed, keepBytes: false };
  await ok(client.call('commit', commit));
  expect(await ok(client.call('heard', {}))).toMatchObject([
    {
      silent: {
        answer: 'printed',
        units: [{ row: 3, name: '石桥镇', county: '示例县', year: 2017 }],
      },
    },
  ]);
});

test('what was pointed out by hand is among the answers', () => {
  const mapping: Mapping = [{ at: 'row', path: ['全镇'], said: { is: 'sum' } }];
  const kept = heardAnswers({ places: new Map(), encoding: null, mapping });
  expect(mappingIn(JSON.parse(kept?.mapping ?? 'null'))).toEqual(mapping);
});
