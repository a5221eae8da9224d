import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { cropOf, excerptOf } from '#ingest/mapping/crop.ts';
import type { Crop } from '#ingest/mapping/crop.ts';
import type { Readers } from '#ingest/readers/types.ts';
import type { AgreedDraft } from './agreed.ts';
import type { CallWatch } from './callWatch.ts';
import { toldOf } from './dropItem.ts';
import type { DropItem } from './dropItem.ts';
import { DropReading } from './dropReading.ts';
import type { HeldFile } from './heldFile.ts';
import type { AgreedFile, Calls, FileHandover, ReadItem } from './protocol.ts';
import { rereadItems } from './rereadItems.ts';
import { tellItems } from './tellItems.ts';
import { Turns } from './turns.ts';

interface Drop {
  readonly files: readonly HeldFile[];
  items: readonly DropItem[];
}

/** Files that were read and wait for the user. They live until forgotten. */
export class Drops {
  readonly #drops = new Map<number, Drop>();
  readonly #readers: Readers;
  readonly #now: () => number;

  /** @param now milliseconds */
  constructor(readers: Readers, now: () => number) {
    this.#readers = readers;
    this.#now = now;
  }

  /**
   * Reads the files of a drop one after the other; one bad file never stops the others. What another drop holds of them is
   * taken over with the answers given.
   * @returns nothing more than was told: at least one item a file, its parts and in each the reports of one form
   * @throws Cancelled; then nothing of the drop is left
   */
  async read(
    { drop, files, from, broken = [], suspects = [] }: Calls['ingest']['args'],
    watch: CallWatch,
  ): Promise<Result<readonly ReadItem[]>> {
    const other = from === undefined ? undefined : this.#drops.get(from.drop);
    const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
    const turns = new Turns(this.#now);
    const reading = new DropReading(total, watch, turns);
    for (const [source, handover] of files.entries()) {
      const at = from?.sources[source];
      const ended = broken.find((file) => file.source === source);
      const held = at === undefined || at === null ? undefined : other?.files[at];
      if (ended !== undefined) reading.refuse(handover, this.#readers, ended.breakdown);
      else if (other === undefined || held === undefined)
        await reading.read(handover, this.#readers);
      else
        reading.takeOver(
          held,
          other.items.filter((item) => item.source === at),
        );
      if (suspects.includes(source)) await turns.rest();
    }
    this.#drops.set(drop, { files: reading.files, items: reading.items });
    return done([]);
  }

  /**
   * Reads items of a drop again with the user's answers.
   * @returns nothing more than was told: these items, and others of their files that say something else now
   *   `drop.gone` when the worker was started anew since it was read
   * @throws Cancelled; then the earlier reading stays
   */
  async reread(
    { drop, items: asked }: Calls['reread']['args'],
    watch: CallWatch,
  ): Promise<Result<readonly ReadItem[]>> {
    const there = this.#drops.get(drop);
    if (there === undefined) return failed('drop.gone');
    const before = there.items;
    there.items = await rereadItems(there, asked, watch, new Turns(this.#now));
    const total = asked.length;
    const told = there.items.flatMap((item, at) => (item === before[at] ? [] : [toldOf(item, at)]));
    tellItems(told, { done: total, total, label: '' }, watch);
    return done([]);
  }

  /** @returns rows of an item as printed; null: it has none to show; `drop.gone` as for `reread` */
  async crop(
    { drop, item: at, about, isExcerpt = false }: Calls['crop']['args'],
    { signal }: CallWatch,
  ): Promise<Result<Crop | null>> {
    const there = this.#drops.get(drop);
    if (there === undefined) return failed('drop.gone');
    const { items, files } = there;
    const item = items[at];
    const held = item === undefined ? undefined : files[item.source];
    if (item === undefined || held === undefined) throw new RangeError(`no item ${at}`);
    const watch = { signal, progress: () => undefined };
    const { grids } = await held.gridsAt(item.file, item.answers.encoding, watch);
    held.rest();
    const grid = grids[item.grid];
    if (grid === undefined) return done(null);
    const isOnlyAbout = isExcerpt && about !== undefined;
    return done(
      isOnlyAbout ? excerptOf(grid, item.answers, about) : cropOf(grid, item.answers, about),
    );
  }

  forget(drop: number): void {
    this.#drops.delete(drop);
  }

  /**
   * @returns the agreed items of a drop with their drafts, and their bytes when these are to be kept;
   *   `file.unreadable` when a file was changed or taken away since it was read, `drop.gone` as for `reread`
   */
  async agreed(
    drop: number,
    items: readonly AgreedFile[],
    keepBytes: boolean,
  ): Promise<Result<readonly AgreedDraft[]>> {
    const there = this.#drops.get(drop);
    if (there === undefined) return failed('drop.gone');
    const drafts: AgreedDraft[] = [];
    for (const agreed of items.filter(({ reports }) => reports.length > 0)) {
      const item = there.items[agreed.file];
      if (item?.outcome.kind !== 'draft') throw new RangeError('only what was read can be stored');
      const { draft, kept } = item.outcome;
      const bytes = !keepBytes
        ? done(null)
        : kept !== null
          ? done(kept)
          : await bytesOf(there.files[item.source]?.handover);
      if (!bytes.ok) return bytes;
      drafts.push({ draft, agreed, answers: item.answers, bytes: bytes.value });
    }
    return done(drafts);
  }
}

async function bytesOf(file: FileHandover | undefined): Promise<Result<Uint8Array>> {
  if (file === undefined) throw new RangeError('no such file in the drop');
  try {
    return done(new Uint8Array(await file.blob.arrayBuffer()));
  } catch (error) {
    return failed('file.unreadable', { file: file.name, detail: String(error) });
  }
}
