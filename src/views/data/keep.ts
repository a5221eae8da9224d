import { download } from '#components/download.ts';
import { fill } from '#i18n/fill.ts';
import { isoDate } from '#i18n/format.ts';
import type { App } from '#state/app.svelte.ts';

/** Saves everything of one's own as one file and says so; trouble is told by the page. */
export async function saveBackup(app: App): Promise<void> {
  const result = await app.data.backup(app.settings.all);
  if (!result.ok) {
    app.data.notice(result.problem);
    return;
  }
  const { bytes, damage } = result.value;
  const { keep } = app.words.data;
  const name = fill(keep.backupName, { date: isoDate(new Date()) });
  download(`${name}.zip`, new Blob([bytes], { type: 'application/zip' }));
  const partly = fill(app.words.storage.backupPartly, { n: damage.length });
  app.say(damage.length === 0 ? keep.backupDone : partly);
}
