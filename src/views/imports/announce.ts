import { fill } from '#i18n/fill.ts';
import type { App } from '#state/app.svelte.ts';
import type { Imported } from '#state/imports.svelte.ts';
import { counted } from '#i18n/counted.ts';

/** Shows what was stored, says so, and offers to take it back. */
export function announce(app: App, imported: Imported): void {
  const words = app.words.imports;
  const reports = counted(words.reports, imported.reports);
  const { closed } = imported;
  const values = {
    reports,
    label: closed === null ? '' : closed[app.settings.language],
    files: counted(words.files, imported.waiting),
  };
  const text =
    imported.waiting > 0 ? words.doneWaits : closed === null ? words.done : words.doneClosed;
  app.view.lookAt(imported.scope);
  app.say(fill(text, values), { label: words.undo, run: () => void undo(app, imported) });
}

/** Takes the batch back and says what that did. */
async function undo(app: App, { batch }: Imported): Promise<void> {
  const result = await app.data.undo(batch);
  if (!result.ok) return;
  const words = app.words.imports;
  const { removed, reappeared } = result.value;
  const names = [...new Set(reappeared.map(({ authority, year }) => `${authority} ${year}`))];
  const values = {
    reports: counted(words.reports, removed),
    names:
      names.length > 5
        ? fill(words.andMore, { names: names.slice(0, 5).join(words.between) })
        : names.join(words.between),
  };
  app.say(fill(names.length > 0 ? words.undoneReappear : words.undone, values));
}
