/** One file in a zip archive as its list describes it; nothing of it is expanded yet. */
export interface DirectoryEntry {
  /** Path with `/`, without anything that leads out of the archive; ends in `/` for a folder. */
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands in the archive. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAME = 0x0800;
const UNICODE_PATH = 0x7075;

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * List of files of a zip archive, read from its end.
 * @param most stops after so many entries, one more is enough to know that there are too many
 * @returns null when the list is missing or broken (also archives over 4 GB)
 * Source: PKWARE APPNOTE.TXT 6.3.
 */
export function directoryOf(bytes: Uint8Array, most: number): DirectoryEntry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: DirectoryEntry[] = [];
  for (let i = 0; i < count && i <= most; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const flags = view.getUint16(at + 8, true);
    const [named, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    if (named === undefined || extra === undefined || comment === undefined) return null;
    const name = bytes.subarray(at + 46, at + 46 + named);
    entries.push({
      path: safePath(nameOf(name, bytes.subarray(at + 46 + named, at + 46 + named + extra), flags)),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + named + extra + comment;
  }
  return entries;
}

/** @returns the packed bytes of an entry, or null when they are not all there. */
export function packedBytes(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | null {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.packedSize;
  return end > bytes.length ? null : bytes.subarray(start, end);
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

/** Chinese Windows writes names in GBK without saying so; others write UTF-8, some of them without saying so. */
function nameOf(name: Uint8Array, extra: Uint8Array, flags: number): string {
  if ((flags & UTF8_NAME) !== 0) return new TextDecoder('utf-8').decode(name);
  const unicode = unicodePath(extra);
  if (unicode !== null) return unicode;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

function unicodePath(extra: Uint8Array): string | null {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && size > 5)
      return new TextDecoder('utf-8').decode(extra.subarray(at + 9, at + 4 + size));
    at += 4 + size;
  }
  return null;
}

/** The path inside the archive only: no drive, no root, no `..`, no control characters. */
function safePath(path: string): string {
  const steps = path
    .replace(/\p{Cc}/gu, '')
    .replace(/\\/g, '/')
    .split('/');
  const folder = path.endsWith('/') || path.endsWith('\\');
  const kept = steps.filter(
    (step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step),
  );
  return kept.join('/') + (folder ? '/' : '');
}
