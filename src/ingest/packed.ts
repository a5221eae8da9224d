import type { SourceKind } from '#domain/sourceFile.ts';
import type { Problem } from '#domain/problem.ts';
import type { RawFile } from './rawFile.ts';
import { rawFileOf } from './rawFile.ts';
import { isLockedOffice, unpackArchive } from './readers/archive.ts';
import { directoryOf } from './readers/archiveDirectory.ts';
import type { ReadPart, Reader, Readers } from './readers/types.ts';
import type { Container } from './sniff.ts';

/** So many names of a zip archive tell its kind. */
const MOST_NAMES = 500;

/** What a container holds: parts as rows, files of their own, or a reason to refuse it. */
export type Unpacked =
  | { readonly kind: 'parts'; readonly parts: readonly ReadPart[]; readonly source: SourceKind }
  | { readonly kind: 'files'; readonly files: readonly RawFile[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Opens what is packed: workbooks, Word and PDF documents by their readers, archives into their files.
 * @param readers those with heavy libraries, started when they are needed
 */
export async function unpacked(
  file: RawFile,
  container: Container,
  readers: Readers,
  signal: AbortSignal,
): Promise<Unpacked> {
  const bytes = await file.slice(0, file.size);
  const refuse = (code: Problem['code']): Unpacked => ({
    kind: 'refused',
    problem: { code, params: { file: file.name } },
  });
  const read = async (reader: Reader, source: SourceKind): Promise<Unpacked> => {
    const outcome = await reader(bytes, file.name, signal);
    return outcome.ok
      ? { kind: 'parts', parts: outcome.parts, source }
      : { kind: 'refused', problem: outcome.problem };
  };
  if (container === 'pdf') return read(readers.pdf, 'pdf');
  if (container === 'sheetXml') return read(readers.sheets, 'sheet');
  if (container === 'ole') {
    if (isLockedOffice(bytes)) return refuse('file.encrypted');
    return holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')
      ? read(readers.sheets, 'sheet')
      : read(readers.word, 'word');
  }
  const names = (directoryOf(bytes, MOST_NAMES) ?? []).map(({ path }) => path);
  if (names.some((name) => name.startsWith('word/'))) return read(readers.word, 'word');
  if (names.some((name) => name.startsWith('xl/') || name === 'content.xml'))
    return read(readers.sheets, 'sheet');
  if (names.some((name) => name.startsWith('ppt/') || name === 'OFD.xml'))
    return refuse('file.kind.office');
  const archive = unpackArchive(bytes, file.name);
  if (!archive.ok) return { kind: 'refused', problem: archive.problem };
  const files = archive.entries.map(({ path, bytes: inner }) =>
    rawFileOf(`${file.name}/${path}`, inner, `${file.path}/${path}`),
  );
  return files.length === 0 ? refuse('file.empty') : { kind: 'files', files };
}

/** Whether an OLE container lists a stream of that name (UTF-16, entries of 128 bytes). */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const mark = [...name, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
