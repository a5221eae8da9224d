import type { CallWatch } from './callWatch.ts';
import type { Progress, ReadItem } from './protocol.ts';

/** So many items are told in one message: hundreds would hold the page up. */
const AT_ONCE = 20;

/** Tells the page what was read, a few items at a time. */
export function tellItems(
  items: readonly ReadItem[],
  progress: Omit<Progress, 'items'>,
  watch: CallWatch,
): void {
  for (let at = 0; at < items.length; at += AT_ONCE)
    watch.progress({ ...progress, items: items.slice(at, at + AT_ONCE) });
}
