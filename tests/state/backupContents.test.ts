import { expect, test } from 'vitest';
import { backupContents } from '#state/backupContents.ts';
import { backupText } from '#store/backup.ts';

const empty = {
  rosters: [],
  notes: [],
  batches: [],
  blocks: [],
  cellRows: [],
  files: [],
  bytes: [],
};
const backup = { workspace: 'own', beneath: [], settings: {}, records: empty };

test('a backup says what it holds', () => {
  const roster = { entries: [{}, {}] };
  const records = {
    ...empty,
    batches: [
      { when: 5, reports: 2 },
      { when: 9, reports: 1 },
    ],
    blocks: [{ units: [{ id: 'a' }, { id: 'b' }] }, { units: [{ id: 'b' }] }],
    rosters: [{ workspace: 'own', roster }],
  };
  expect(backupContents(JSON.stringify({ ...backup, records }))).toEqual({
    batches: 2,
    reports: 3,
    units: 2,
    rosterLines: 2,
    newest: 9,
  });
});

test('an empty backup, as it is written, holds nothing', () => {
  expect(backupContents(backupText(backup))).toMatchObject({ batches: 0, units: 0, newest: null });
});

test.each(['', '[]', '{"records":3}', 'null', '{'])('%j is no backup', (text) => {
  expect(backupContents(text)).toBeNull();
});
