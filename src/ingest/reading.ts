import type { SourceKind } from '#domain/sourceFile.ts';
import type { FileAnswers, Identity } from './draft.ts';
import { sha256Of } from './hash.ts';
import { fileNameIdentity, folderIdentity, joined } from './identity.ts';
import type { RawFile } from './rawFile.ts';
import type { KnownFile } from './readTable.ts';
import type { Readers } from './readers/types.ts';
import type { Watch } from './textChunks.ts';

/** One file on its way, with all that its reading needs. */
export interface Reading {
  readonly file: RawFile;
  readonly answers: FileAnswers;
  readonly watch: Watch;
  readonly readers: Readers;
}

/** One hash a file: a workbook has a part for each of its sheets. */
const hashes = new WeakMap<RawFile, Promise<string>>();

function hashOf({ file, watch }: Reading): Promise<string> {
  const there = hashes.get(file);
  if (there !== undefined) return there;
  const made = sha256Of(file, watch.signal);
  hashes.set(file, made);
  return made;
}

/** What is known of a file before its rows are read. */
export async function knownFile(
  reading: Reading,
  kind: SourceKind,
  encoding: string,
): Promise<KnownFile> {
  const { file } = reading;
  return {
    name: file.name,
    path: file.path,
    kind: file.origin === 'paste' ? 'paste' : kind,
    encoding,
    size: file.size,
    sha256: await hashOf(reading),
  };
}

/** What name and folders say; a pasted text has neither. */
export function outsideOf({ file }: Reading): Identity {
  if (file.origin === 'paste') return fileNameIdentity('');
  return joined(fileNameIdentity(file.name), folderIdentity(file.path));
}
