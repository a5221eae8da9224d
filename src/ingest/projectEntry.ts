/** A project file of this program is a zip archive whose first entry has this name. */
const PROJECT_ENTRY = 'gongkai-lens.json';

/** @returns whether bytes begin as a project file does: a zip archive, yet to be read as a whole */
export function isProjectFile(head: Uint8Array): boolean {
  const name = head.subarray(30, 30 + PROJECT_ENTRY.length);
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  return isZip && String.fromCharCode(...name) === PROJECT_ENTRY;
}
