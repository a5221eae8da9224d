import { expect, test } from 'vitest';
import type { StorageUse } from '#worker/protocol.ts';
import { appWith, openedWith } from '../support/app.ts';
import { frameWith } from '../support/frames.ts';

const frame = frameWith([[{ unit: '青石镇', year: 2018, values: { 'disclosure.total': 3 } }]]);
const safe: StorageUse = { usage: 1, quota: 100, files: 0, lasting: true };

/** A page that has opened own data with imports of which some are in no backup. */
async function visit(unsaved: number, use: StorageUse) {
  const { app, calls } = await appWith(frame, {
    opened: { unsaved },
    answers: {
      storage: () => use,
      backup: () => ({ bytes: new Uint8Array(), damage: [] }),
      setRoster: () => openedWith(frame, { unsaved: unsaved + 1 }),
    },
  });
  const asked = () => calls.filter(({ kind }) => kind === 'storage').length;
  return { app, asked };
}

test.each<[string, number, Partial<StorageUse>, object | null]>([
  ['nothing of one’s own', 0, { lasting: false }, null],
  ['a browser that keeps it', 2, {}, null],
  ['a browser that does not say', 2, { lasting: null, usage: null, quota: null }, null],
  ['a browser that may clear it', 2, { lasting: false }, { batches: 2, percent: null }],
  ['hardly any room left', 2, { usage: 81 }, { batches: 2, percent: 81 }],
])('with %s the page reminds only of what is at risk', async (_name, unsaved, use, risk) => {
  const { app } = await visit(unsaved, { ...safe, ...use });
  await Promise.resolve();
  expect(app.reminder.risk).toEqual(risk);
});

test('it reminds once a visit, and not at all after a backup', async () => {
  const { app, asked } = await visit(1, { ...safe, lasting: false });
  await Promise.resolve();
  expect(app.reminder.risk).not.toBeNull();
  await app.data.backup({});
  expect(app.reminder.risk).toBeNull();
  app.reminder.close();
  await app.data.setRoster(null);
  await Promise.resolve();
  expect([app.reminder.risk, asked()]).toEqual([null, 1]);
});
