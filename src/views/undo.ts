import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { App } from '#state/app.svelte.ts';
import type { BatchInfo, UndoResult } from '#state/data.svelte.ts';
import { counted } from '#i18n/counted.ts';

/** So many reports that show again are named one by one. */
const NAMED = 6;

/** @returns the own batch that was imported last; null without one */
export function newestOwn(batches: readonly BatchInfo[]): number | null {
  return (
    batches.reduce<BatchInfo | null>(
      (newest, batch) =>
        batch.kind === 'own' && (newest === null || batch.batch > newest.batch) ? batch : newest,
      null,
    )?.batch ?? null
  );
}

/** Takes a batch back and says what happened; trouble is told by the page. */
export async function undoBatch(app: App, batch: number): Promise<void> {
  const result = await app.data.undo(batch);
  if (result.ok) app.say(undoneText(result.value, app.words));
}

/** What an undo took away, which reports show as before and which show the numbers of another source. */
export function undoneText(
  { removed, same, reappeared }: Pick<UndoResult, 'removed' | 'same' | 'reappeared'>,
  words: Words,
): string {
  const { batches, nouns } = words.data;
  const said = [fill(batches.undone, { reports: counted(nouns.reports, removed) })];
  if (same > 0) said.push(fill(batches.undoneSame, { reports: counted(nouns.reports, same) }));
  if (reappeared.length > 0) said.push(reappearedText(reappeared, words));
  return said.join(batches.sentenceSeparator);
}

function reappearedText(reappeared: UndoResult['reappeared'], { data: { batches } }: Words) {
  const named = reappeared
    .slice(0, NAMED)
    .map(({ authority, year }) => fill(batches.reappearedOne, { u: authority, y: year }))
    .join(batches.listSeparator);
  const list =
    reappeared.length > NAMED
      ? fill(batches.reappearedMore, { list: named, n: reappeared.length })
      : named;
  return fill(batches.reappeared, { list });
}
