import type { App } from '#state/app.svelte.ts';
import type { GapNote } from '#state/gapNotes.ts';

/** Stores how far the user is with an entry and says so, with the way back. */
export async function markEntry(app: App, key: string, next: GapNote): Promise<void> {
  const before = app.gapStates.of(key);
  if (before.state === next.state && before.note === next.note) return;
  const result = await app.gapStates.set(key, next);
  if (!result.ok) return;
  const { said, undo } = app.words.gaps.detail;
  app.say(said[next.state], {
    label: undo,
    run: () => void app.gapStates.set(key, before),
  });
}

/** A new entry becomes seen, a seen one new; what is explained stays as it is. */
export function toggleSeen(app: App, key: string): Promise<void> {
  const { state } = app.gapStates.of(key);
  return state === 'explained'
    ? Promise.resolve()
    : markEntry(app, key, { state: state === 'new' ? 'seen' : 'new', note: '' });
}
