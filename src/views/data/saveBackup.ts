import { download } from '#components/download.ts';
import { fill } from '#i18n/fill.ts';
import { isoDate } from '#i18n/format.ts';
import type { App } from '#state/app.svelte.ts';

/** Saves everything of one's own as one file, and says so; trouble becomes a notice. */
export async function saveBackup(app: App): Promise<void> {
  const { keep } = app.words.data;
  const result = await app.data.backup(app.settings.all);
  if (!result.ok) {
    app.data.notice(result.problem);
    return;
  }
  const name = fill(keep.backupName, { date: isoDate(new Date()) });
  download(`${name}.json`, new Blob([result.value], { type: 'application/json' }));
  app.say(keep.backupDone);
}
