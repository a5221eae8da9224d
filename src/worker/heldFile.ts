import { bytesOfGrids } from '#ingest/fileGrids.ts';
import type { FileGrids } from '#ingest/fileGrids.ts';
import { gridsOf } from '#ingest/gridsOf.ts';
import type { Readers } from '#ingest/readers/types.ts';
import type { Watch } from '#ingest/textChunks.ts';
import type { FileHandover } from './protocol.ts';
import { rawBlob } from './rawBlob.ts';

/** Memory for the grids of one drop; what is beyond it is taken apart again when it is asked for. */
const ROOM = 160 * 1024 * 1024;

/** What is left of the memory for the grids of a drop. */
export class Room {
  #left: number;

  constructor(bytes = ROOM) {
    this.#left = bytes;
  }

  /** @returns the same file if there is room for it, else null */
  keep(file: FileGrids): FileGrids | null {
    const bytes = bytesOfGrids(file);
    if (bytes > this.#left) return null;
    this.#left -= bytes;
    return file;
  }
}

interface Kept {
  readonly encoding: string | null;
  readonly grids: FileGrids | null;
}

/** A file of a drop, taken apart once: an answer of the user is read from its grids, not from its bytes. */
export class HeldFile {
  readonly handover: FileHandover;
  readonly #readers: Readers;
  /** One for each file in it, in their order; one where it is no archive. */
  #kept: Kept[] = [];
  /** What was taken apart last without being kept: several answers in a row may ask for it. */
  #last: { readonly encoding: string | null; readonly files: readonly FileGrids[] } | null = null;

  constructor(handover: FileHandover, readers: Readers) {
    this.handover = handover;
    this.#readers = readers;
  }

  /**
   * Takes the file apart and keeps its grids as far as there is room.
   * @throws Cancelled
   */
  async open(watch: Watch, room: Room): Promise<readonly FileGrids[]> {
    const encoding = this.handover.answers?.encoding ?? null;
    const files = await gridsOf(rawBlob(this.handover), encoding, watch, this.#readers);
    this.#kept = files.map((file) => ({ encoding, grids: room.keep(file) }));
    return files;
  }

  /** Counts its grids among those of another drop, and lets go of those that have no room there. */
  keepIn(room: Room): void {
    this.#kept = this.#kept.map(({ encoding, grids }) => ({
      encoding,
      grids: grids === null ? null : room.keep(grids),
    }));
  }

  /**
   * @param file which of the files in it
   * @param encoding as the user said it; null: as the bytes say
   * @throws Cancelled
   */
  async gridsAt(file: number, encoding: string | null, watch: Watch): Promise<FileGrids> {
    const kept = this.#kept[file];
    if (kept !== undefined && kept.grids !== null && kept.encoding === encoding) return kept.grids;
    if (this.#last?.encoding !== encoding)
      this.#last = {
        encoding,
        files: await gridsOf(rawBlob(this.handover), encoding, watch, this.#readers),
      };
    const found = this.#last.files[file];
    if (found === undefined) throw new RangeError(`no file ${file} in ${this.handover.name}`);
    if (kept !== undefined && kept.grids !== null) this.#kept[file] = { encoding, grids: found };
    return found;
  }

  /** Lets go of what was taken apart for the last answers. */
  rest(): void {
    this.#last = null;
  }
}
