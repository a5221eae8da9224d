import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { en } from '#i18n/en.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import { mappingIn } from '#ingest/mapping/mapping.ts';
import { resolved } from './diskFile.ts';
import { extracted } from './extraction.ts';
import type { Extracted } from './extraction.ts';
import { withDuplicates } from './findings.ts';
import { readOne } from './readFiles.ts';

interface Refused {
  readonly file: string;
  readonly refused: string;
}

interface Call {
  readonly files: readonly string[];
  /** File that says what was pointed out by hand; null: none. */
  readonly mapping: string | null;
}

/** @returns null when the command was called wrongly */
function callOf(args: readonly string[]): Call | null {
  try {
    const options = { mapping: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const { mapping = null } = values;
    return positionals.length === 0 ? null : { mapping, files: positionals };
  } catch {
    return null;
  }
}

/** @returns the answers that a file of the page with what was pointed out by hand holds; null: it holds none */
async function answersIn(argument: string | null): Promise<FileAnswers | null> {
  if (argument === null) return NO_ANSWERS;
  try {
    const mapping = mappingIn(JSON.parse(await readFile(resolved(argument), 'utf8')));
    return mapping === null ? null : { ...NO_ANSWERS, mapping };
  } catch {
    return null;
  }
}

/**
 * Reads files and prints every report in them as JSON on standard output.
 * @returns exit status: 0 all read, 1 some refused, 2 called wrongly
 */
async function main(args: readonly string[]): Promise<number> {
  const call = callOf(args);
  const answers = call === null ? null : await answersIn(call.mapping);
  if (call === null || answers === null) {
    process.stderr.write(`${call === null ? en.cli.usage.extract : en.cli.noMapping}\n`);
    return 2;
  }
  const read: (Extracted[] | Refused)[] = [];
  for (const file of call.files) {
    for (const one of await readOne(file, answers)) {
      if (one.kind === 'refused') read.push({ file: one.file, refused: one.reason });
      else read.push(extracted(one.file, one.draft));
    }
  }
  const reports = withDuplicates(read.flatMap((one) => (Array.isArray(one) ? one : [])));
  const next = reports.values();
  const elements = read.flatMap((one): unknown[] =>
    Array.isArray(one) ? one.map(() => next.next().value) : [one],
  );
  process.stdout.write(`${JSON.stringify(elements, null, 2)}\n`);
  return elements.length > reports.length ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
