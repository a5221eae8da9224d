import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { App } from '#state/app.svelte.ts';
import type { UndoResult } from '#state/data.svelte.ts';
import { counted } from '#i18n/counted.ts';

/** So many reports are named; the rest is counted. */
const NAMED = 6;

/** Takes a batch back and says what went and what shows again. */
export async function undoBatch(app: App, batch: number): Promise<void> {
  const result = await app.data.undo(batch);
  if (result.ok) app.say(undoText(result.value, app.words));
}

/** What a batch taken back changed, in words. */
export function undoText({ removed, reappeared }: UndoResult, { data }: Words): string {
  const { batches, nouns } = data;
  const names = reappeared
    .slice(0, NAMED)
    .map(({ authority, year }) => fill(batches.reappearedOne, { u: authority, y: year }))
    .join(batches.listSeparator);
  const list =
    reappeared.length > NAMED
      ? fill(batches.reappearedMore, { list: names, n: reappeared.length })
      : names;
  return [
    fill(batches.undone, { reports: counted(nouns.reports, removed) }),
    reappeared.length === 0 ? batches.nothingReappeared : fill(batches.reappeared, { list }),
  ].join(' ');
}
