import type { RawFile } from '#ingest/rawFile.ts';
import type { FileHandover } from './protocol.ts';

/** @returns the handed-over file as the readers want it; slices are read when they are asked for. */
export function rawBlob({ name, path, origin, blob }: FileHandover): RawFile {
  return {
    name,
    path,
    size: blob.size,
    origin,
    slice: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
  };
}
