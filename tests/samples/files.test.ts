import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedFiles } from '../../scripts/samples/published.ts';
import { sampleDataFiles } from '../../scripts/samples/sampleData.ts';

const root = join(import.meta.dirname, '../..');

/** Paths of all files below a folder, as the generator names them. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)))
    .map((path) => path.split('\\').join('/'));
}

/** `npm run samples` writes them again; a difference here means that it has to be run. */
describe.each([
  ['public/data', publishedFiles(), []],
  ['sample-data', sampleDataFiles(), ['README.md']],
] as const)('%s', (folder, files, byHand) => {
  test('holds the generated files and no others', () => {
    expect(filesIn(folder).sort()).toEqual([...files.keys(), ...byHand].sort());
  });

  test.each([...files.keys()])('%s is as generated, byte for byte', (path) => {
    const there = readFileSync(join(root, folder, path));
    expect(there.equals(files.get(path) ?? new Uint8Array())).toBe(true);
  });
});
