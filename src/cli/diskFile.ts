import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RawFile } from '#ingest/rawFile.ts';

/** @returns the path of an argument, from the folder in which the user called npm */
export function resolved(argument: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), argument);
}

/**
 * A file on disk, read in slices.
 * @throws Error when it cannot be opened or is no file
 */
export async function diskFile(argument: string): Promise<RawFile> {
  const full = resolved(argument);
  const { size } = await stat(full);
  const slice = async (from: number, to: number): Promise<Uint8Array> => {
    const handle = await open(full, 'r');
    try {
      const bytes = new Uint8Array(to - from);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  };
  return { name: path.basename(full), path: argument, size, origin: 'file', slice };
}
