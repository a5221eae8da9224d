import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** One source file, with its path from the top of the project. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** All files of these endings below `src`, in order of their paths. */
export function sources(...endings: readonly string[]): Source[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(root, path).split('\\').join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Names of the folders directly below one. */
export function foldersIn(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The script blocks of a Svelte component. */
export function scriptsOf(component: string): string {
  const blocks = component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g);
  return [...blocks].map((match) => match[1] ?? '').join('\n');
}
