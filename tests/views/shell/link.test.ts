import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DataSetEntry } from '#domain/dataSet.ts';
import App from '../../../src/App.svelte';
import { appWith, openedWith } from '../../support/app.ts';
import { frameWith } from '../../support/frames.ts';

const report = { unit: '青石镇', year: 2018, values: { 'disclosure.total': 31 } };
const before = frameWith([[report]]);
const after = frameWith([[report, { ...report, unit: '花桥镇' }]]);

/** The page over `before`; an undo leads to `next`. */
async function opened(hash: string, next = after) {
  const undo = () => ({
    reappeared: [],
    disputed: [],
    same: 0,
    removed: 1,
    opened: openedWith(next, { ownReports: 1 }),
  });
  const made = await appWith(before, { hash, answers: { undo } });
  return { ...made, screen: await render(App, { app: made.app }) };
}

test('a link to the same data is no link to other data once the user changes them', async () => {
  const { app, screen } = await opened(`#/data?fp=${before.fingerprint}`);
  await app.data.undo(1);
  await expect.element(screen.getByText(after.fingerprint)).toBeVisible();
  expect(app.view.otherFingerprint).toBeNull();
});

test('a link to other data says so until it is closed', async () => {
  const { app, screen } = await opened('#/data?fp=00000000');
  await expect.element(screen.getByText(/00000000/)).toBeVisible();
  app.view.closeLinkNotice();
  expect(app.view.otherFingerprint).toBeNull();
});

test('what a link says twice, at length or in heaps is told once and short', async () => {
  const heap = Array.from({ length: 99 }, (_, i) => `x${i}`).join('&');
  const { screen } = await opened(`#/data?odd&odd&${'long'.repeat(500)}&${heap}`);
  const banner = screen.getByRole('status').filter({ hasText: 'odd' });
  await expect.element(banner).toBeVisible();
  expect(banner.element().textContent.length).toBeLessThan(400);
});

test('a unit that goes with its data is let go without a word about links', async () => {
  const others = frameWith([[{ ...report, unit: '柳河乡' }]]);
  const { app, screen } = await opened('#/data', others);
  const [unit] = before.authorities;
  if (unit === undefined) throw new Error('no unit');
  app.view.togglePin(unit.id);
  app.view.set({ focus: unit.id, group: [unit.id] });
  await app.data.undo(1);
  await expect.element(screen.getByText(others.fingerprint)).toBeVisible();
  expect(app.view.unknown).toEqual([]);
  expect(app.view.state).toMatchObject({ focus: null, pinned: [], group: 'all' });
});

test('a unit that a link names and the data lack stays named', async () => {
  const { app, screen } = await opened('#/data?focus=nowhere');
  await expect.element(screen.getByText(/nowhere/)).toBeVisible();
  await app.data.undo(1);
  await expect.element(screen.getByText(after.fingerprint)).toBeVisible();
  expect(app.view.unknown).toEqual(['nowhere']);
});

test('an address that names another data set opens it where it is here', async () => {
  const text = { zh: '示例县', en: 'Sample' };
  const sample: DataSetEntry = {
    id: 'sample',
    label: text,
    source: text,
    fictional: true,
    date: '2026-01-01',
    files: [],
    roster: null,
    fingerprint: '1',
  };
  const { calls, goTo } = await appWith(before, { opened: { dataSets: [sample] } });
  for (const id of ['sample', 'gone', 'own']) goTo(`#/trends?data=${id}`);
  const asked = calls.filter(({ kind }) => kind === 'open').map(({ args }) => args);
  expect(asked).toMatchObject([{ workspace: null }, { workspace: 'sample' }]);
});

test('without any report the address names no years and no fingerprint', async () => {
  const { app, screen } = await opened('#/home', frameWith([]));
  await app.data.undo(1);
  await expect.element(screen.getByText(before.fingerprint)).not.toBeInTheDocument();
  expect(app.view.hash()).not.toMatch(/year|fp=/);
  app.view.closeLinkNotice();
  expect(app.view.state).toMatchObject({ years: null, year: null });
});

test('an address of this page, gone back to after the data changed, is no link to other data', async () => {
  const { app, screen, goTo } = await opened('');
  const written = app.view.hash();
  await app.data.undo(1);
  await expect.element(screen.getByText(after.fingerprint).first()).toBeVisible();
  goTo(written);
  expect(app.view.otherFingerprint).toBeNull();
  goTo('#/home?fp=0badc0de');
  expect(app.view.otherFingerprint).toBe('0badc0de');
});

test('once the last own batch is undone the sample comes back, with all its years', async () => {
  const text = { zh: '示例县', en: 'Sample' };
  const set = { id: 'sample', label: text, source: text, fictional: true, date: '2026-01-01' };
  const sample: DataSetEntry = { ...set, files: [], roster: null, fingerprint: '1' };
  const dataSets = [sample];
  const empty = openedWith(frameWith([]), { dataSets });
  const own = { unit: '青石镇', year: 2018, values: {} };
  const { app } = await appWith(frameWith([[own]]), {
    hash: '#/home?data=own&years=2018..2018',
    answers: {
      open: ({ workspace }) =>
        workspace === 'sample'
          ? openedWith(frameWith([[report, { ...report, year: 2014 }]]), {
              workspace,
              dataSet: sample,
              dataSets,
            })
          : openedWith(before, { dataSets }),
      undo: () => ({ reappeared: [], disputed: [], same: 0, removed: 1, opened: empty }),
    },
  });
  const screen = await render(App, { app });
  await app.data.undo(1);
  expect(app.data.dataSet?.id).toBe('sample');
  await expect.element(screen.getByText(/2014–2018/).first()).toBeVisible();
  expect(app.view.selection?.years).toEqual([2014, 2018]);
});

test('after an import its county is shown, and years that would hide it give way', async () => {
  const far = { ...report, unit: '东岭乡', county: '邻县', year: 2016 };
  const { app } = await appWith(frameWith([[report, far]]), { hash: '#/home?years=2018..2018' });
  expect(app.view.selection).toMatchObject({ county: '示例县', years: [2018, 2018] });
  app.view.lookAt({ county: '邻县', years: [2016, 2016] });
  expect(app.view.selection).toMatchObject({ county: '邻县', years: [2016, 2018], year: 2016 });
  app.view.lookAt({ county: '没有县', years: null });
  expect(app.view.selection?.county).toBe('邻县');
  expect(app.view.unknown).toEqual([]);
});

test('in a profile J and K go from its unit to the next and the one before', async () => {
  const { app } = await appWith(after, { hash: '#/profile' });
  const [first, second] = after.authorities.map(({ id }) => id);
  if (first === undefined) throw new Error('no unit');
  app.view.openProfile(first);
  app.view.stepFocus(1);
  expect(app.view.state).toMatchObject({ page: 'profile', unit: second, focus: second });
  app.view.stepFocus(-1);
  expect(app.view.state).toMatchObject({ unit: first, focus: first });
  app.view.go('trends');
  app.view.stepFocus(1);
  expect(app.view.state).toMatchObject({ unit: first, focus: second });
});
