import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

type Command = 'analyse' | 'extract' | 'prepare-data';

/** What a command printed, and its exit status. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program as npm does: in the project's folder, with the user's own folder in INIT_CWD. */
function run(program: readonly string[], args: readonly string[], folder: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  return { status, stdout, stderr };
}

/** Runs a command as its script in package.json does. */
export const runAsIs = (command: Command, args: readonly string[], folder: string = root): Ended =>
  run(['--import', './scripts/ts.mjs', `src/cli/${command}.ts`], args, folder);

/**
 * A command as one program for all tests of a file: translating its modules takes longer than most calls work.
 * @returns the command; it runs in a process of its own each time
 */
export async function built(command: Command) {
  const results = path.join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const dir = mkdtempSync(path.join(results, 'cli-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const bundle = await rolldown({
    input: path.join(root, `src/cli/${command}.ts`),
    cwd: root,
    platform: 'node',
    external: /^[^.#/]/,
  });
  await bundle.write({ dir, entryFileNames: 'command.mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
  return (args: readonly string[], folder: string = root): Ended =>
    run([path.join(dir, 'command.mjs')], args, folder);
}
