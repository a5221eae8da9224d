import { fill } from '#i18n/fill.ts';
import type { App } from '#state/app.svelte.ts';
import type { Imported } from '#state/imports.svelte.ts';
import { counted } from '#i18n/counted.ts';
import { partsText } from './fileCount.ts';
import { undoBatch } from '../undo.ts';

/** Shows what was stored, says so, and offers to take it back. */
export function announce(app: App, imported: Imported): void {
  const words = app.words.imports;
  const reports = counted(words.reports, imported.reports);
  const { closed } = imported;
  const values = {
    reports,
    label: closed === null ? '' : closed[app.settings.language],
    files: partsText(app.imports.entries, words),
  };
  const text =
    imported.waiting > 0 ? words.doneWaits : closed === null ? words.done : words.doneClosed;
  app.view.lookAt(imported.scope);
  const sources = imported.sources === 0 ? [] : [fill(words.doneSources, { n: imported.sources })];
  const said = imported.reports === 0 && sources.length > 0 ? [] : [fill(text, values)];
  app.say([...said, ...sources].join(app.words.data.batches.sentenceSeparator), {
    label: words.undo,
    run: () => void undoBatch(app, imported.batch),
  });
}
