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

/** What an undo took away, which reports show as before, which the numbers of another source, and which wait for a choice. */
export function undoneText(
  { removed, same, reappeared, disputed }: Omit<UndoResult, 'opened'>,
  words: Words,
): string {
  const { batches, nouns } = words.data;
  const said = [fill(batches.undone, { reports: counted(nouns.reports, removed) })];
  if (same > 0) said.push(fill(batches.undoneSame, { reports: counted(nouns.reports, same) }));
  if (reappeared.length > 0)
    said.push(fill(batches.reappeared, { list: listOf(reappeared, words) }));
  if (disputed.length > 0) said.push(fill(batches.disputed, { list: listOf(disputed, words) }));
  return said.join(batches.sentenceSeparator);
}

function listOf(reports: UndoResult['reappeared'], { data: { batches } }: Words): string {
  const named = reports
    .slice(0, NAMED)
    .map(({ authority, year }) => fill(batches.reappearedOne, { u: authority, y: year }))
    .join(batches.listSeparator);
  return reports.length > NAMED
    ? fill(batches.reappearedMore, { list: named, n: reports.length })
    : named;
}
