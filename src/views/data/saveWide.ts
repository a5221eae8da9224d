import { download } from '#components/download.ts';
import { wideCsv } from '#export/wideCsv.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { frameYears } from '#query/reports.ts';
import type { Opened } from '#state/data.svelte.ts';
import { csvBlob } from './files.ts';

/** Name of the file with everything that is shown: fictional numbers say so first. */
function exportName({ frame, dataSet }: Opened, words: Words): string {
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
