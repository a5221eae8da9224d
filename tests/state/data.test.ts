import { describe, expect, test } from 'vitest';
import type { DataSetEntry } from '#domain/dataSet.ts';
import { done } from '#domain/problem.ts';
import { Data } from '#state/data.svelte.ts';
import type { DataSource } from '#state/data.svelte.ts';
import type { CallKind, Calls, Opened } from '#worker/protocol.ts';
import { appWith, openedWith } from '../support/app.ts';
import { frameWith } from '../support/frames.ts';

const frame = frameWith([[{ unit: '青石镇', year: 2018, values: { 'disclosure.total': 3 } }]]);
const bare = frameWith([]);
const sample: DataSetEntry = {
  id: 'shili',
  label: { zh: '示例县', en: 'Sample' },
  source: { zh: '', en: '' },
  fictional: true,
  date: '2026-01-01',
  files: [],
  roster: null,
  fingerprint: 'f',
};

describe('as the page begins', () => {
  test.each<[string, Partial<Opened>, readonly (string | null)[]]>([
    ['empty own data give way to the sample', {}, ['own', 'shili']],
    ['own reports stay', { ownReports: 1 }, ['own']],
    ['an own roster stays', { ownRoster: { entries: [] } }, ['own']],
    ['own notes stay', { notes: { a: 'b' } }, ['own']],
    [
      'damaged own data stay',
      {
        damage: [
          {
            ...{ workspace: 'own', batch: 1, lost: 'numbers', about: null },
            ...{ names: [], files: 0, kept: 0, records: 1 },
          },
        ],
      },
      ['own'],
    ],
  ])('%s', async (_name, opened, asked) => {
    const { app, calls } = await appWith(bare, {
      answers: {
        open: ({ workspace }) =>
          workspace === 'shili'
            ? openedWith(frame, { workspace: 'shili', dataSet: sample })
            : openedWith(bare, { dataSets: [sample], ...opened }),
      },
    });
    const before = calls.length;
    await app.data.start('own');
    const opens = calls.slice(before).filter(({ kind }) => kind === 'open');
    expect(opens.map(({ args }) => (args as { workspace: string | null }).workspace)).toEqual(
      asked,
    );
  });
});

test('a double click undoes once', async () => {
  const { app, calls } = await appWith(frame, {
    answers: {
      undo: () => ({
        reappeared: [],
        disputed: [],
        same: 0,
        removed: 1,
        opened: openedWith(frame),
      }),
    },
  });
  const [one, two] = await Promise.all([app.data.undo(1), app.data.undo(1)]);
  expect(two).toBe(one);
  expect(calls.filter(({ kind }) => kind === 'undo')).toHaveLength(1);
});

test('why nothing is stored stands above the page, not among the notices', async () => {
  const newer = { code: 'storage.newer', params: {} } as const;
  const { app } = await appWith(frame, { opened: { unstored: newer, problems: [newer] } });
  expect(app.data.notices).toEqual([]);
});

test.each([
  ['what lived in its memory is gone', false, 1, ['storage.memoryLost']],
  ['what is stored is shown again', true, 1, []],
  ['nothing of one’s own was there', false, 0, []],
])('a worker that was started anew: %s', async (_what, stored, ownReports, told) => {
  const source: DataSource = {
    call: <K extends CallKind>() =>
      // the one call of this test is `open`
      Promise.resolve(done(openedWith(frame, { stored, ownReports }) as Calls[K]['answer'])),
    endFile: () => undefined,
    onchanged: null,
    onnotice: null,
  };
  const data = new Data(source, 'data/manifest.json');
  await data.open('own');
  source.onchanged?.(openedWith(bare, { stored }), 'restart');
  expect(data.opened?.ownReports).toBe(0);
  expect(data.notices.map(({ code }) => code)).toEqual(told);
});
