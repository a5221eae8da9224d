import type { ListSource } from '#export/gapList.ts';
import type { App } from '#state/app.svelte.ts';
import { chartInput } from '../chartInput.ts';

/** What stands under an exported or copied list; the same as under charts. */
export function listSource(app: App): ListSource {
  const input = chartInput(app);
  return input === null
    ? { dataSet: { label: '', fictional: false }, fingerprint: '' }
    : { dataSet: input.context.dataSet, fingerprint: input.context.fingerprint };
}
