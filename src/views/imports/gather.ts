import type { Clip, FileHandover, LostFile } from '#state/importTypes.ts';

/** Files of the system that lie in folders and mean nothing: .DS_Store, Thumbs.db, lock files of Office. */
const SYSTEM = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Files of a file input, with their folders where a folder was chosen. */
export function handoversOf(files: Iterable<File>): FileHandover[] {
  return [...files].filter((file) => !SYSTEM.test(file.name)).map((file) => handover(file));
}

/** What lies in a drop, with what of it cannot be opened. */
export interface Gathered {
  readonly files: readonly FileHandover[];
  readonly lost: readonly LostFile[];
}

/**
 * Files of a drop, folders walked through. The list of a drop is gone after the event, so this must be called inside it.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Gathered> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null))
    return { files: handoversOf(transfer.files), lost: [] };
  const files: FileHandover[] = [];
  const lost: LostFile[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, files, lost);
  return { files, lost };
}

async function walk(
  entry: FileSystemEntry,
  files: FileHandover[],
  lost: LostFile[],
): Promise<void> {
  if (SYSTEM.test(entry.name)) return;
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) files.push(handover(await fileOf(entry), path));
    else if (isFolder(entry)) {
      const inside = await childrenOf(entry.createReader());
      inside.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const child of inside) await walk(child, files, lost);
    }
  } catch (error) {
    lost.push({ path, detail: String(error) });
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** @throws when the file is gone or may not be read */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/**
 * A reader gives a folder's entries in pieces, the last of them empty.
 * @throws when the folder is gone or may not be read
 */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}

function handover(file: File, path = file.webkitRelativePath || file.name): FileHandover {
  return { name: file.name, path, origin: 'file', blob: file };
}

/** @returns text of the clipboard worth reading, with its markup where a table is in it; null when there is none */
export function clipOf(clipboard: DataTransfer): Clip | null {
  const text = clipboard.getData('text/plain');
  const markup = clipboard.getData('text/html');
  const html = /<table/i.test(markup) ? markup : null;
  return html !== null || /[\t\n\r。]/.test(text.trim()) ? { text, html } : null;
}

/** @returns files of the clipboard; none where it holds text as well */
export function clipFiles(clipboard: DataTransfer): FileHandover[] {
  return clipboard.getData('text/plain').trim() === '' ? handoversOf(clipboard.files) : [];
}

/** Whether typing goes into this element, so that pasting there is the element's own business. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
