// Writes the published sample data sets (public/data) and the files to copy from (sample-data).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedFiles } from './published.ts';
import { sampleDataFiles } from './sampleData.ts';

const root = join(import.meta.dirname, '../..');

function write(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const top of new Set([...files.keys()].map((path) => path.split('/')[0] ?? path))) {
    rmSync(join(root, folder, top), { recursive: true, force: true });
  }
  for (const [path, bytes] of files) {
    const target = join(root, folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  console.log(`${folder}: ${files.size}`);
}

write('public/data', publishedFiles());
write('sample-data', sampleDataFiles());
