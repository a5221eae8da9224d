import { speaking } from '#ingest/bookClashes.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileGrids } from '#ingest/fileGrids.ts';
import { refusedFile } from '#ingest/refusals.ts';
import { readGrid } from '#ingest/readGrids.ts';
import type { Readers } from '#ingest/readers/types.ts';
import { Cancelled } from '#ingest/textChunks.ts';
import type { Watch } from '#ingest/textChunks.ts';
import type { CallWatch } from './callWatch.ts';
import { fileOf, keyOf, together, toldOf } from './dropItem.ts';
import type { DropItem } from './dropItem.ts';
import { HeldFile, Room } from './heldFile.ts';
import type { Breakdown, FileHandover } from './protocol.ts';
import { tellItems } from './tellItems.ts';
import type { Turns } from './turns.ts';

/** The files of a drop on their way in; what each holds is told as soon as it is read. */
export class DropReading {
  readonly files: HeldFile[] = [];
  readonly items: DropItem[] = [];
  readonly #total: number;
  readonly #watch: CallWatch;
  readonly #turns: Turns;
  readonly #room = new Room();
  /** Bytes of the files that are read. */
  #done = 0;

  /** @param total bytes of all files */
  constructor(total: number, watch: CallWatch, turns: Turns) {
    this.#total = total;
    this.#watch = watch;
    this.#turns = turns;
  }

  /**
   * Reads a file; one that the user ends half way is refused, and nothing of it comes in.
   * @throws Cancelled when the whole drop is ended
   */
  async read(handover: FileHandover, readers: Readers): Promise<void> {
    const [files, items] = [this.files.length, this.items.length];
    const before = this.#done;
    try {
      await this.#readWhole(handover, readers);
    } catch (error) {
      if (!(error instanceof Cancelled) || this.#watch.signal.aborted) throw error;
      this.files.length = files;
      this.items.length = items;
      this.#done = before;
      this.refuse(handover, readers, { code: 'file.ended', params: {} });
    }
  }

  /** @throws Cancelled */
  async #readWhole(handover: FileHandover, readers: Readers): Promise<void> {
    const source = this.files.length;
    const file = new HeldFile(handover, readers);
    const signal = this.#watch.signalOf(source);
    const { name: label, blob } = handover;
    const [before, total] = [this.#done, this.#total];
    const progress = (bytes: number) =>
      this.#watch.progress({ done: before + Math.min(bytes, blob.size), total, label, source });
    const watch = { signal, progress };
    progress(0);
    this.files.push(file);
    for (const [at, grids] of (await file.open(watch, this.#room)).entries())
      this.#take(handover, await this.#itemsOf(grids, handover, { source, file: at }, watch));
    this.#done += blob.size;
    progress(blob.size);
  }

  /** Tells of a file of which the reading did not come to its end. */
  refuse(handover: FileHandover, readers: Readers, { code, params }: Breakdown): void {
    const read = refusedFile(code, handover.name, params);
    const at = { source: this.files.length, file: 0, grid: 0 };
    const key = keyOf({ name: handover.name, grids: [] }, 0, read);
    this.files.push(new HeldFile(handover, readers));
    this.#done += handover.blob.size;
    this.#take(handover, [{ ...at, key, answers: NO_ANSWERS, read, outcome: read }]);
  }

  /** Takes a file over from an earlier drop, as it was read there. */
  takeOver(file: HeldFile, items: readonly DropItem[]): void {
    const source = this.files.length;
    const own = items.map((item) => ({ ...item, source }));
    file.keepIn(this.#room);
    this.files.push(file);
    this.#done += file.handover.blob.size;
    this.#take(file.handover, own);
  }

  /** Reads one file of an archive, or the file itself, part by part. */
  async #itemsOf(
    grids: FileGrids,
    { answers = NO_ANSWERS }: FileHandover,
    at: Pick<DropItem, 'source' | 'file'>,
    watch: Watch,
  ): Promise<readonly DropItem[]> {
    const items: DropItem[] = [];
    for (const grid of grids.grids.keys()) {
      for (const read of await readGrid(grids, grid, answers, watch)) {
        const key = keyOf(grids, grid, read);
        items.push({ ...at, grid, key, answers, read, outcome: read });
      }
      await this.#turns.take(watch.signal);
    }
    const said = new Set(speaking(items.map(({ read }) => read)));
    const spoken = items.filter(({ read }) => said.has(read));
    return together(spoken, new Set(spoken.map(fileOf)));
  }

  #take({ name: label }: FileHandover, items: readonly DropItem[]): void {
    const from = this.items.length;
    this.items.push(...items);
    const told = items.map((item, i) => toldOf(item, from + i));
    tellItems(told, { done: this.#done, total: this.#total, label }, this.#watch);
  }
}
