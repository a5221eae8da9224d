import { Inflate } from 'fflate';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import { isProjectFile } from '../projectEntry.ts';
import { directoryOf, packedBytes } from './archiveDirectory.ts';
import type { DirectoryEntry } from './archiveDirectory.ts';

/** A file out of an archive. `path` has the folders, and the name of the inner archive where it was in one. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}
export type ArchiveOutcome =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[] }
  | { readonly ok: false; readonly problem: Problem };

const MOST_ENTRIES = 2000;
const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 64;
/** Sheets full of equal rows shrink a hundredfold; an archive made to burst shrinks a thousandfold. */
const MOST_RATIO = 400;
/** Small files may shrink by any ratio. */
const RATIO_FROM = MEGABYTE;
/** Packed bytes expanded between two looks at the size. */
const STEP = 16 * 1024;

/** What is left of the limits while an archive, with those inside it, is expanded. */
interface Budget {
  entries: number;
  bytes: number;
}

/** A refusal on its way out of nested steps. */
class Refusal {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    this.code = code;
  }
}

/**
 * All files of a .zip and of the .zip files in it (one level); a project file stays whole. Leftovers of macOS and Office
 * and empty folders are left out. Limits are checked before anything is expanded and again while expanding.
 */
export function unpackArchive(bytes: Uint8Array, name: string): ArchiveOutcome {
  return refusing(name, () => {
    const budget = { entries: MOST_ENTRIES, bytes: MOST_MEGABYTES * MEGABYTE };
    const entries: ArchiveEntry[] = [];
    for (const outer of expandedEntries(bytes, budget, isWanted)) {
      if (!isArchiveName(outer.path) || isProjectFile(outer.bytes)) {
        entries.push(outer);
        continue;
      }
      for (const { path, bytes: inner } of expandedEntries(outer.bytes, budget, isWanted)) {
        if (isArchiveName(path) && !isProjectFile(inner)) throw new Refusal('file.archive.nested');
        entries.push({ path: `${outer.path}/${path}`, bytes: inner });
      }
    }
    return entries;
  });
}

/**
 * Some parts of an office document (.docx, .xlsx are zip archives), within the same limits.
 * @returns a problem also when one of them declares a document type or entities
 */
export function documentParts(
  bytes: Uint8Array,
  name: string,
  wanted: (path: string) => boolean,
): ArchiveOutcome {
  return refusing(name, () => {
    const budget = { entries: MOST_ENTRIES, bytes: MOST_MEGABYTES * MEGABYTE };
    const entries = expandedEntries(bytes, budget, wanted);
    for (const { path, bytes: part } of entries)
      if (isXml(path) && declaresTypes(part)) throw new Refusal('file.entities');
    return entries;
  });
}

/** @returns whether a file is an Office document with a password: an OLE container around an encrypted package. */
export function isLockedOffice(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf || bytes[2] !== 0x11 || bytes[3] !== 0xe0)
    return false;
  const mark = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  // entries of the container's list are 128 bytes long and begin with the name
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

function refusing(name: string, work: () => ArchiveEntry[]): ArchiveOutcome {
  try {
    return { ok: true, entries: work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code } = error;
    const limit = code === 'file.archive.entries' ? MOST_ENTRIES : MOST_MEGABYTES;
    return { ok: false, problem: { code, params: { file: name, limit } } };
  }
}

function expandedEntries(
  bytes: Uint8Array,
  budget: Budget,
  wanted: (path: string) => boolean,
): ArchiveEntry[] {
  const directory = directoryOf(bytes, budget.entries);
  if (directory === null) throw new Refusal('file.damaged');
  budget.entries -= directory.length;
  if (budget.entries < 0) throw new Refusal('file.archive.entries');
  const chosen = directory.filter(({ path }) => !path.endsWith('/') && path !== '' && wanted(path));
  const declared = chosen.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > budget.bytes) throw new Refusal('file.archive.tooLarge');
  if (chosen.some(({ encrypted }) => encrypted)) throw new Refusal('file.encrypted');
  return chosen.map((entry) => {
    const expanded = expand(bytes, entry);
    budget.bytes -= expanded.length;
    if (budget.bytes < 0) throw new Refusal('file.archive.tooLarge');
    return { path: entry.path, bytes: expanded };
  });
}

/** Expands one entry, never beyond the size it declares. */
function expand(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  if (entry.size > RATIO_FROM && entry.size > entry.packedSize * MOST_RATIO)
    throw new Refusal('file.archive.tooLarge');
  const packed = packedBytes(bytes, entry);
  if (packed === null) throw new Refusal('file.damaged');
  if (entry.method === 0) {
    if (packed.length !== entry.size) throw new Refusal('file.damaged');
    return packed.slice();
  }
  if (entry.method !== 8) throw new Refusal('file.archive.method');
  return inflated(packed, entry.size);
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Refusal('file.damaged');
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file.damaged');
  }
  if (length !== size) throw new Refusal('file.damaged');
  return out;
}

const isArchiveName = (path: string) => /\.zip$/i.test(path);
const isXml = (path: string) => /\.(?:xml|rels|vml)$/i.test(path);

/** Not what macOS and Office leave behind: `__MACOSX/`, `.DS_Store`, `~$report.docx`, `Thumbs.db`. */
const isWanted = (path: string) =>
  !/(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|~\$[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** In ordinary parts `<!` begins comments and CDATA only. UTF-16 is looked through as well. */
function declaresTypes(part: Uint8Array): boolean {
  const decoder = new TextDecoder('latin1');
  let before = '';
  for (let at = 0; at < part.length; at += MEGABYTE) {
    const text = before + decoder.decode(part.subarray(at, at + MEGABYTE)).replace(/\0/g, '');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return true;
    before = text.slice(-16);
  }
  return false;
}
