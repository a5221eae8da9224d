import type { Clip, FileHandover } from '#state/importTypes.ts';

/** Files of the system that lie in folders and mean nothing: .DS_Store, Thumbs.db, lock files of Office. */
const SYSTEM = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Files of a file input, with their folders where a folder was chosen. */
export function handoversOf(files: Iterable<File>): FileHandover[] {
  return [...files].filter((file) => !SYSTEM.test(file.name)).map((file) => handover(file));
}

/**
 * Files of a drop, folders walked through. The list of a drop is gone after the event, so this must be called inside it.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<FileHandover[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return handoversOf(transfer.files);
  const found: FileHandover[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: FileHandover[]): Promise<void> {
  if (SYSTEM.test(entry.name)) return;
  if (isFile(entry)) {
    const file = await fileOf(entry);
    if (file !== null) found.push(handover(file, entry.fullPath.replace(/^\//, '')));
  } else if (isFolder(entry)) {
    const inside = await childrenOf(entry.createReader());
    inside.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const child of inside) await walk(child, found);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** @returns null when the file is gone or may not be read */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A reader gives a folder's entries in pieces, the last of them empty. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
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
