import { readGrid } from '#ingest/readGrids.ts';
import type { CallWatch } from './callWatch.ts';
import { fileOf, sameIn, together } from './dropItem.ts';
import type { DropItem } from './dropItem.ts';
import type { HeldFile } from './heldFile.ts';
import type { Calls } from './protocol.ts';
import type { Turns } from './turns.ts';

/**
 * Reads items again with other answers, from the grids that are kept.
 * @returns all items; those that neither were asked for nor say anything else now are the same objects
 * @throws Cancelled
 */
export async function rereadItems(
  { files, items }: { readonly files: readonly HeldFile[]; readonly items: readonly DropItem[] },
  asked: Calls['reread']['args']['items'],
  { signal }: CallWatch,
  turns: Turns,
): Promise<readonly DropItem[]> {
  const watch = { signal, progress: () => undefined };
  const again = [...items];
  const touched = new Set<string>();
  try {
    for (const { item: at, answers } of asked) {
      const item = again[at];
      const held = item === undefined ? undefined : files[item.source];
      if (item === undefined || held === undefined) throw new RangeError(`no item ${at}`);
      const grids = await held.gridsAt(item.file, answers.encoding, watch);
      const read = sameIn(await readGrid(grids, item.grid, answers, watch), item);
      if (read === undefined) throw new RangeError(`nothing in ${grids.name}`);
      again[at] = { ...item, answers, read, outcome: read };
      touched.add(fileOf(item));
      await turns.take(signal);
    }
  } finally {
    for (const file of files) file.rest();
  }
  return together(again, touched);
}
