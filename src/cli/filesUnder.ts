import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { resolved } from './diskFile.ts';

/** @returns the files that arguments name, folders with all that lies under them, each folder in order of name */
export async function filesUnder(args: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const argument of args) {
    if (!(await isFolder(argument))) {
      found.push(argument);
      continue;
    }
    const names = (await readdir(resolved(argument))).filter((name) => !name.startsWith('.'));
    found.push(...(await filesUnder(names.sort().map((name) => path.join(argument, name)))));
  }
  return found;
}

/** What is not there is left to the reader, which says so. */
async function isFolder(argument: string): Promise<boolean> {
  try {
    return (await stat(resolved(argument))).isDirectory();
  } catch {
    return false;
  }
}
