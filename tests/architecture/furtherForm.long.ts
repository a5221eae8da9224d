import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'further-form-'));
afterAll(() => rmSync(copy, { recursive: true }));

/** What the compiler says of the copy; empty when all is well. */
function complaints(program: string, ...args: readonly string[]): string {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: copy });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

test('one file and one entry are all that a further form needs to compile', () => {
  for (const path of ['src', 'tests', 'scripts', 'public', 'package.json', 'vite.config.ts'])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const name of ['tsconfig.json', 'tsconfig.core.json', 'tsconfig.worker.json'])
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');

  const folder = join(copy, 'src/domain/forms');
  const form = readFileSync(join(folder, 'm2021.ts'), 'utf8');
  writeFileSync(
    join(folder, 'm2027.ts'),
    form.replace(/m2021/g, 'm2027').replace('from: 2021', 'from: 2027'),
  );
  const list = readFileSync(join(folder, 'list.ts'), 'utf8');
  writeFileSync(
    join(folder, 'list.ts'),
    `import { m2027 } from './m2027.ts';\n${list.replace('m2021]', 'm2021, m2027]')}`,
  );

  expect(complaints('typescript/bin/tsc', '-p', 'tsconfig.core.json')).toBe('');
  expect(complaints('typescript/bin/tsc', '-p', 'tsconfig.worker.json')).toBe('');
  expect(complaints('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json')).toBe('');
});
