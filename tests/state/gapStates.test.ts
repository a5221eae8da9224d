import { expect, test } from 'vitest';
import { ChosenGaps } from '#state/chosenGaps.svelte.ts';
import { appWith, openedWith } from '../support/app.ts';
import { frameWith } from '../support/frames.ts';

const frame = frameWith([[{ unit: '青石镇', year: 2018, values: { 'disclosure.total': 3 } }]]);
const KEY = 'zero|示例县/青石镇|disclosure.channel.weibo|low|2018';

/** An application whose worker keeps notes as the real one does. */
async function withNotes(notes: Readonly<Record<string, string>> = {}) {
  let kept = notes;
  const { app } = await appWith(frame, {
    opened: { notes },
    answers: {
      setNote: ({ subject, text }) => {
        const others = Object.entries(kept).filter(([other]) => other !== subject);
        kept = Object.fromEntries(text === '' ? others : [...others, [subject, text]]);
        return openedWith(frame, { notes: kept });
      },
    },
  });
  return { app, kept: () => kept };
}

test('an entry is new until it is marked, and new again when the mark is taken away', async () => {
  const { app, kept } = await withNotes();
  expect(app.gapStates.of(KEY)).toEqual({ state: 'new', note: '' });
  await app.gapStates.set(KEY, { state: 'seen', note: '' });
  expect(app.gapStates.of(KEY)).toEqual({ state: 'seen', note: '' });
  expect(kept()).toEqual({ [`gap:${KEY}`]: 'seen' });
  await app.gapStates.set(KEY, { state: 'new', note: '' });
  expect(app.gapStates.of(KEY).state).toBe('new');
  expect(kept()).toEqual({});
});

test.each([
  ['一句话', '账号停用'],
  ['several lines', 'first\nsecond'],
  ['a text that looks like a state', 'seen'],
])('an explanation comes back as it was written: %s', async (_name, note) => {
  const { app } = await withNotes();
  await app.gapStates.set(KEY, { state: 'explained', note });
  expect(app.gapStates.of(KEY)).toEqual({ state: 'explained', note });
});

test('notes on other things are no states', async () => {
  const { app } = await withNotes({ 'authority:示例县/青石镇': 'seen', [`gap:${KEY}`]: 'seen' });
  expect(app.gapStates.of('authority:示例县/青石镇').state).toBe('new');
  expect(app.gapStates.of(KEY).state).toBe('seen');
});

test('a note does not count as other numbers', async () => {
  const { app } = await withNotes();
  const before = app.data.frame;
  await app.gapStates.set(KEY, { state: 'seen', note: '' });
  expect(app.data.frame).toBe(before);
});

test('ticks are taken one by one, all together, and away', () => {
  const chosen = new ChosenGaps();
  chosen.toggle('a');
  chosen.set(['b', 'c'], true);
  expect([...chosen.keys]).toEqual(['a', 'b', 'c']);
  chosen.toggle('b');
  chosen.set(['a', 'x'], false);
  expect([...chosen.keys]).toEqual(['c']);
  chosen.clear();
  expect(chosen.keys.size).toBe(0);
});
