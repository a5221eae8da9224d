/** A file as the page, the worker or the terminal hands it over; its bytes can be read in slices. */
export interface RawFile {
  readonly name: string;
  /** Folder path and name as dropped, or the name alone. */
  readonly path: string;
  readonly size: number;
  /** `paste`: text of the clipboard. */
  readonly origin: 'file' | 'paste';
  /** Bytes `from` (included) to `to` (excluded). */
  slice(from: number, to: number): Promise<Uint8Array>;
}

/** @returns a file whose bytes are all in memory. */
export function rawFileOf(
  name: string,
  bytes: Uint8Array,
  path: string = name,
  origin: RawFile['origin'] = 'file',
): RawFile {
  return {
    name,
    path,
    size: bytes.length,
    origin,
    slice: (from, to) => Promise.resolve(bytes.subarray(from, to)),
  };
}
