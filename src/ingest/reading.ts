import type { SourceKind } from '#domain/sourceFile.ts';
import type { Identity } from './draft.ts';
import { sha256Of } from './hash.ts';
import { fileNameIdentity, folderIdentity } from './identity.ts';
import { joined } from './proposals.ts';
import type { RawFile } from './rawFile.ts';
import type { KnownFile } from './readTable.ts';
import type { Readers } from './readers/types.ts';
import type { Watch } from './textChunks.ts';

/** One file that is taken apart, with all that this needs. */
export interface Reading {
  readonly file: RawFile;
  /** What the user said about the encoding; null: the bytes say. */
  readonly encoding: string | null;
  readonly watch: Watch;
  readonly readers: Readers;
}

/** What is known of a file before its rows are read. */
export async function knownFile(
  { file, watch }: Pick<Reading, 'file' | 'watch'>,
  kind: SourceKind,
  encoding: string,
): Promise<KnownFile> {
  return {
    name: file.name,
    path: file.path,
    kind: file.origin === 'paste' ? 'paste' : kind,
    encoding,
    size: file.size,
    sha256: await sha256Of(file, watch.signal),
  };
}

/** What name and folders say; a pasted text has neither. */
export function outsideOf({ file }: Pick<Reading, 'file'>): Identity {
  if (file.origin === 'paste') return fileNameIdentity('');
  return joined(fileNameIdentity(file.name), folderIdentity(file.path));
}
