import { download } from '#components/download.ts';
import { wideCsv } from '#export/wideCsv.ts';
import { fill } from '#i18n/fill.ts';
import { isoDate } from '#i18n/format.ts';
import type { Words } from '#i18n/zh.ts';
import { frameYears } from '#query/reports.ts';
import type { App } from '#state/app.svelte.ts';
import type { Opened } from '#state/data.svelte.ts';
import { csvBlob } from './files.ts';

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

/** Name of the file with everything that is shown: fictional numbers say so first. */
export function exportName({ frame, dataSet }: Opened, words: Words): string {
  const { keep } = words.data;
  const years = frameYears(frame);
  const name = fill(keep.exportName, {
    label: dataSet?.label[words.language] ?? words.shell.ownData,
    y1: years[0] ?? '',
    y2: years[years.length - 1] ?? '',
    f: frame.fingerprint,
  });
  return `${dataSet?.fictional === true ? `${keep.fictionalName}_` : ''}${name}.csv`;
}

/** Saves everything that is shown as one wide CSV. */
export function saveWide(opened: Opened, words: Words): void {
  download(exportName(opened, words), csvBlob(wideCsv(opened.frame, words.data.keep.heads)));
}
