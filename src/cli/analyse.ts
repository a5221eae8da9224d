import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Roster } from '#domain/authority.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { en } from '#i18n/en.ts';
import { readRoster } from '#ingest/roster.ts';
import { analysed } from './analysed.ts';
import { resolved } from './diskFile.ts';
import { sentence } from './extraction.ts';
import { readOne } from './readFiles.ts';
import type { ReadFile } from './readFiles.ts';

interface Call {
  readonly roster: string | null;
  readonly files: readonly string[];
}

/** @returns null when the command is called wrongly */
function callOf(args: readonly string[]): Call | null {
  try {
    const options = { roster: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return positionals.length === 0 ? null : { roster: values.roster ?? null, files: positionals };
  } catch {
    return null;
  }
}

async function rosterOf(argument: string | null): Promise<Result<Roster | null>> {
  if (argument === null) return done(null);
  try {
    return readRoster(await readFile(resolved(argument), 'utf8'));
  } catch {
    return failed('roster.head');
  }
}

/**
 * Reads files as one data set and prints its gaps and trends as JSON on standard output.
 * @returns exit status: 0 all read, 1 some refused, 2 called wrongly
 */
async function main(args: readonly string[]): Promise<number> {
  const call = callOf(args);
  if (call === null) {
    process.stderr.write(`${en.cli.usage.analyse}\n`);
    return 2;
  }
  const roster = await rosterOf(call.roster);
  if (!roster.ok) {
    process.stderr.write(`${sentence(roster.problem)}\n`);
    return 2;
  }
  const read: ReadFile[] = [];
  for (const file of call.files) read.push(...(await readOne(file)));
  const refused = read.flatMap((one) =>
    one.kind === 'refused' ? [{ file: one.file, reason: one.reason }] : [],
  );
  const drafts = read.flatMap((one) => (one.kind === 'draft' ? [one] : []));
  const { reports, ...found } = analysed(drafts, roster.value);
  process.stdout.write(`${JSON.stringify({ reports, refused, ...found }, null, 2)}\n`);
  return refused.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
